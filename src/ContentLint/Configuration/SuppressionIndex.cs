// A lesson may have thousands of suppressions and thousands of findings: each finding is looked up in the lines that are silent
// for its rule, and each suppression in the lines of its rules' findings.

namespace ContentLint.Configuration;

/// <summary>Which suppressions meet which diagnostics.</summary>
internal sealed class SuppressionIndex
{
    // The word of a suppression that names no rule.
    private const string All = "";

    private readonly Dictionary<string, (int First, int Last)[]> _silent;

    /// <summary>Lays out the silent lines.</summary>
    public SuppressionIndex(IEnumerable<Suppression> suppressions) => _silent = suppressions
        .SelectMany(s => WordsOf(s).Select(w => (Word: w, Lines: (First: s.FirstLine, Last: s.LastLine))))
        .GroupBy(s => s.Word, s => s.Lines, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, Merge, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a suppression silences a diagnostic.</summary>
    public bool Silences(Diagnostic diagnostic) => Has(All, diagnostic) || SilencesByName(diagnostic);

    /// <summary>Whether a suppression that names its rule silences a diagnostic.</summary>
    public bool SilencesByName(Diagnostic diagnostic) => Has(diagnostic.Descriptor.Id, diagnostic) || Has(diagnostic.Descriptor.Name, diagnostic);

    /// <summary>The suppressions that silence one of the diagnostics.</summary>
    public static HashSet<Suppression> Used(IEnumerable<Suppression> suppressions, IEnumerable<Diagnostic> diagnostics)
    {
        var lines = diagnostics
            .SelectMany(d => new[] { All, d.Descriptor.Id, d.Descriptor.Name }.Distinct(StringComparer.OrdinalIgnoreCase).Select(w => (Word: w, d.Location.Start.Line)))
            .GroupBy(d => d.Word, d => d.Line, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.OrderBy(l => l).ToArray(), StringComparer.OrdinalIgnoreCase);
        return [.. suppressions.Where(s => WordsOf(s).Any(w => lines.TryGetValue(w, out var found) && HasOneIn(found, s.FirstLine, s.LastLine)))];
    }

    private static IEnumerable<string> WordsOf(Suppression suppression) => suppression.Rules.Count == 0 ? [All] : suppression.Rules;

    private static bool HasOneIn(int[] ordered, int first, int last)
    {
        var found = Array.BinarySearch(ordered, first);
        var next = found >= 0 ? found : ~found;
        return next < ordered.Length && ordered[next] <= last;
    }

    private static (int First, int Last)[] Merge(IEnumerable<(int First, int Last)> lines)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in lines.Where(l => l.First <= l.Last).OrderBy(l => l.First))
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last)
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, Math.Max(last, merged[merged.Count - 1].Last));
            else
                merged.Add((first, last));
        }

        return [.. merged];
    }

    private bool Has(string word, Diagnostic diagnostic)
    {
        if (!_silent.TryGetValue(word, out var lines))
            return false;

        var line = diagnostic.Location.Start.Line;
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].First > line)
                high = middle;
            else
                low = middle + 1;
        }

        return low > 0 && lines[low - 1].Last >= line;
    }
}
