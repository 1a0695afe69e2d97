namespace ContentLint.Fuzz;

/// <summary>What is known to be broken and left, each with the reason. Counted and printed, and no failure.</summary>
internal static class KnownViolations
{
    private static readonly (string Target, string Kind, string Reason)[] All =
    [];

    /// <summary>Why a violation is left; <see langword="null"/> when it is news.</summary>
    public static string? ReasonOf(string target, Violation violation) =>
        All.FirstOrDefault(k => k.Target == target && violation.Kind.StartsWith(k.Kind, StringComparison.Ordinal)).Reason;
}
