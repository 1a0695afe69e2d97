namespace ContentLint.Fuzz;

/// <summary>What is known to be broken and left, each with the reason. Counted and printed, and no failure.</summary>
internal static class KnownViolations
{
    private static readonly (string Target, string Kind, string Reason)[] All =
    [
        ("lessons", "fix of CL1007 changes words", "to be mended: `<x>a<</>/x>` before another `<x></x>`; FixVerifier tries a fix without its neighbours, and here it leans on the one behind them"),
        ("front-matter", "fix of CL2006 makes errors", "to be mended: the closing quote of a value over several lines helps only beside the other fixes it was tried with"),
    ];

    /// <summary>Why a violation is left; <see langword="null"/> when it is news.</summary>
    public static string? ReasonOf(string target, Violation violation) =>
        All.FirstOrDefault(k => k.Target == target && violation.Kind.StartsWith(k.Kind, StringComparison.Ordinal)).Reason;
}
