using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Linting;

/// <summary>What a run found, in a fixed order: by path, line, column and id. Immutable.</summary>
public sealed class LintResult
{
    private readonly IReadOnlyDictionary<string, SourceText> _sources;

    internal LintResult(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources, int fileCount)
    {
        Diagnostics = [.. diagnostics.OrderBy(d => d, DiagnosticOrder.Instance)];
        _sources = sources;
        FileCount = fileCount;
    }

    /// <summary>The diagnostics by path (ordinal), line, column, id.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The number of lessons and diagrams that were linted, unreadable ones included.</summary>
    public int FileCount { get; }

    /// <summary>Counts the diagnostics of a severity.</summary>
    /// <param name="severity">The severity to count.</param>
    /// <returns>How many diagnostics have exactly that severity.</returns>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);

    /// <summary>Gives the text a diagnostic's places speak of.</summary>
    /// <param name="path">A path as it stands in a diagnostic's location.</param>
    /// <returns>The text; <see langword="null"/> for a file without a diagnostic or one that could not be read.</returns>
    public SourceText? FindSource(string path) => _sources.TryGetValue(path, out var source) ? source : null;
}
