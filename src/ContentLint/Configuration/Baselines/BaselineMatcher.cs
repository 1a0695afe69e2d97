using ContentLint.Rules;

namespace ContentLint.Configuration.Baselines;

/// <summary>A lesson's diagnostics, to be held against a baseline.</summary>
/// <param name="Path">The lesson's normalised absolute path.</param>
/// <param name="Source">Its text; <see langword="null"/> when it can no longer be read.</param>
/// <param name="Diagnostics">What is reported of it, in the order of the file.</param>
internal sealed record BaselineCandidate(string Path, SourceText? Source, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What is left of the diagnostics of some lessons, and of the baseline.</summary>
/// <param name="New">The diagnostics that are not in the baseline.</param>
/// <param name="Known">Those that are.</param>
/// <param name="Stale">The entries that nothing matched, by file, of the lessons at hand and of files that are gone.</param>
internal sealed record BaselineMatch(
    IReadOnlyList<Diagnostic> New, IReadOnlyList<Diagnostic> Known, IReadOnlyList<(BaselineSection Section, int Count)> Stale);

/// <summary>Holds lessons against a baseline.</summary>
internal static class BaselineMatcher
{
    /// <summary>Matches.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="candidates">The lessons at hand, ordered by path.</param>
    /// <param name="exists">Whether a file is there, by its absolute path.</param>
    public static BaselineMatch Match(Baseline baseline, IReadOnlyList<BaselineCandidate> candidates, Func<string, bool> exists)
    {
        var open = baseline.Sections.ToDictionary(s => s.File, s => new Remainder(s), StringComparer.Ordinal);
        var (left, known) = (new List<Diagnostic>(), new List<Diagnostic>());

        // A file of another name may be one that is gone from its old place. The first with an equal problem is taken for it.
        var gone = open.Values.Where(r => !exists(baseline.PathOf(r.Section.File))).ToArray();
        foreach (var candidate in candidates)
        {
            var fingerprints = Fingerprints.Of(candidate.Diagnostics, candidate.Source);
            Remainder[] places = open.TryGetValue(baseline.NameOf(candidate.Path), out var own) ? [own] : gone;
            for (var i = 0; i < fingerprints.Count; i++)
            {
                var diagnostic = candidate.Diagnostics[i];
                (places.Any(p => p.Take(diagnostic, fingerprints[i])) ? known : left).Add(diagnostic);
            }
        }

        // Whether a file that is gone has moved can be told only where all files that might be it were looked at.
        var judged = new HashSet<string>(candidates.Select(c => baseline.NameOf(c.Path)), StringComparer.Ordinal);
        var isWhole = open.Values.All(r => judged.Contains(r.Section.File) || gone.Contains(r));
        var stale = open.Values.Where(r => r.Count > 0 && (judged.Contains(r.Section.File) || (isWhole && gone.Contains(r))));
        return new BaselineMatch(left, known, [.. stale.Select(r => (r.Section, r.Count))]);
    }

    /// <summary>Reports the entries of a file that nothing matched.</summary>
    public static Diagnostic Report(Baseline baseline, BaselineSection section, int count) => new(
        ToolDescriptors.StaleBaseline,
        baseline.Source.GetLocation(section.Place),
        count == 1 ? (Message)$"A problem listed for '{section.File}' is gone." : $"{count} problems listed for '{section.File}' are gone.",
        "Take what is mended off the list with `contentlint baseline prune`, so that it cannot come back unseen.");

    // The entries of a section that nothing has matched yet.
    private sealed class Remainder
    {
        private readonly Dictionary<(string, string), int> _counts = [];

        public Remainder(BaselineSection section)
        {
            Section = section;
            foreach (var entry in section.Entries)
            {
                var key = (entry.Rule, entry.Fingerprint.Length > 0 ? entry.Fingerprint : entry.Message);
                _counts.TryGetValue(key, out var count);
                _counts[key] = count + 1;
            }

            Count = section.Entries.Count;
        }

        public BaselineSection Section { get; }

        public int Count { get; private set; }

        public bool Take(Diagnostic diagnostic, string fingerprint) =>
            Take(diagnostic.Id, fingerprint) || Take(diagnostic.Id, diagnostic.Message.Text);

        private bool Take(string rule, string content)
        {
            if (!_counts.TryGetValue((rule, content), out var count) || count == 0)
                return false;

            _counts[(rule, content)] = count - 1;
            Count--;
            return true;
        }
    }
}
