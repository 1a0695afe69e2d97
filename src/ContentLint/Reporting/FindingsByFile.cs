using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>A file and what was found in it.</summary>
/// <param name="Path">The path as it stands in diagnostics.</param>
/// <param name="Diagnostics">The diagnostics in the order of the result; empty for a clean file.</param>
internal sealed record FindingsByFile(string Path, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>All files by path: linted ones, and those of the configuration with a mistake.</summary>
    public static IReadOnlyList<FindingsByFile> Of(LintResult result)
    {
        var found = result.Diagnostics.ToLookup(d => d.Location.Path, StringComparer.Ordinal);
        return [.. result.Files.Union(found.Select(g => g.Key), StringComparer.Ordinal)
            .OrderBy(p => p, StringComparer.Ordinal)
            .Select(p => new FindingsByFile(p, [.. found[p]]))];
    }
}
