namespace ContentLint.Fuzz;

/// <summary>What is known to be broken and left, each with the reason. Counted and printed, and no failure.</summary>
internal static class KnownViolations
{
    private static readonly (string Target, string Kind, string Reason)[] All =
    [
        ("schemas", "edit of CL2101 writes half a surrogate pair", "the schema names such a field, with an escape; no file can hold it, and writing it puts U+FFFD there"),
        ("schemas", "edit of CL2102 writes half a surrogate pair", "as above"),
        ("lessons", "fix of CL1003 changes words", "to be mended: `<f@<!--x-->`, a comment inside what becomes a link"),
        ("lessons", "fix of CL1005 makes errors", "to be mended: a comment inside another broken tag"),
        ("lessons", "fix of CL1018 changes words", "to be mended"),
        ("lessons", "LF and CRLF differ in CL1004 CL1014", "to be mended"),
        ("lessons", "LF and CRLF differ in CL1001", "to be mended"),
        ("schemas", "edit of CL2104 writes half a surrogate pair", "as above, for a value"),
    ];

    /// <summary>Why a violation is left; <see langword="null"/> when it is news.</summary>
    public static string? ReasonOf(string target, Violation violation) =>
        All.FirstOrDefault(k => k.Target == target && violation.Kind.StartsWith(k.Kind, StringComparison.Ordinal)).Reason;
}
