namespace ContentLint.Fixing;

/// <summary>Whether a lesson is better with a fix than without.</summary>
internal static class FixComparison
{
    /// <summary>Fewer problems, none of them new in kind: a lesson that compiled still compiles, a diagram that parsed still parses.</summary>
    public static bool IsBetter(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after) =>
        after.Count < before.Count && HasNothingNew(before, after);

    /// <summary>No more errors than before, and no more problems of any kind.</summary>
    public static bool HasNothingNew(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        if (after.Count(d => d.Severity == Severity.Error) > before.Count(d => d.Severity == Severity.Error))
            return false;

        var known = before.GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return after.GroupBy(d => d.Id).All(g => known.TryGetValue(g.Key, out var count) && g.Count() <= count);
    }
}
