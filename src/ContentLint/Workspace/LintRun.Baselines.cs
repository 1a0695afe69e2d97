using ContentLint.Configuration;
using ContentLint.Configuration.Baselines;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Text;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    private readonly List<Diagnostic> _baselineDiagnostics = [];
    private readonly Lazy<Baseline?> _onlyBaseline;

    /// <summary>The path of the baseline that counts in the base folder; <see langword="null"/> when none is named.</summary>
    public string? BaselinePath =>
        _request.BaselinePath is { } path ? ConfigurationPath.Combine(_baseDirectory, path) : ConfigurationOf(_baseDirectory).BaselinePath;

    /// <summary>Works out a new text for a baseline.</summary>
    /// <param name="lessons">The lessons at hand.</param>
    /// <param name="path">The baseline's absolute path.</param>
    /// <param name="mode">What it is made of.</param>
    public BaselineUpdate Revise(IReadOnlyList<LintedLesson> lessons, string path, BaselineMode mode)
    {
        var source = _reader.TryRead(path);
        var baseline = source is null || mode == BaselineMode.Create
            ? new Baseline(ConfigurationPath.FolderOf(path), SourceText.From(_reader.Display(path), ""), [])
            : BaselineReader.Read(path, source, _baselineDiagnostics);
        if (_baselineDiagnostics.Count > 0)
            throw new InvalidDataException($"{_baselineDiagnostics[0].Location}: {_baselineDiagnostics[0].Message} {_baselineDiagnostics[0].Help}");

        var candidates = CandidatesOf(lessons, [.. Linter.Finish(lessons, OthersOf(lessons))]);
        var match = BaselineMatcher.Match(baseline, candidates, _surroundings.FileExists);
        var known = new HashSet<Diagnostic>(match.Known);
        var sections = new List<BaselineSection>();
        foreach (var candidate in candidates)
        {
            var entries = BaselinePrinter.EntriesOf(candidate).Where((_, i) => mode != BaselineMode.Prune || known.Contains(candidate.Diagnostics[i]));
            sections.Add(new BaselineSection(baseline.NameOf(candidate.Path), default, [.. entries]));
        }

        // Of lessons that were not looked at nothing is known but what is written.
        var gone = new HashSet<string>(match.Stale.Select(s => s.Section.File), StringComparer.Ordinal);
        var judged = new HashSet<string>(sections.Select(s => s.File), StringComparer.Ordinal);
        sections.AddRange(baseline.Sections.Where(s => !judged.Contains(s.File) && !gone.Contains(s.File) && _surroundings.FileExists(baseline.PathOf(s.File))));
        var added = mode == BaselineMode.Prune ? 0 : candidates.Sum(c => c.Diagnostics.Count) - known.Count;
        return new BaselineUpdate(path, BaselinePrinter.Print(sections), sections.Sum(s => s.Entries.Count), baseline.Sections.Sum(s => s.Entries.Count), added);
    }

    // What is reported of lessons once the problems that are known have been taken away, and how many those are.
    private IEnumerable<Diagnostic> WithoutKnown(IReadOnlyList<LintedLesson> lessons, IReadOnlyList<Diagnostic> found, out int known)
    {
        known = 0;
        if (_request.IgnoreBaseline || (_request.BaselinePath is null && lessons.All(l => l.Configuration.Baseline is null)))
            return found;

        var left = new List<Diagnostic>();
        foreach (var group in lessons.GroupBy(l => _request.BaselinePath is null ? l.Configuration.Baseline : _onlyBaseline.Value))
        {
            var candidates = CandidatesOf([.. group], found);
            if (group.Key is not { } baseline)
            {
                left.AddRange(candidates.SelectMany(c => c.Diagnostics));
                continue;
            }

            var match = BaselineMatcher.Match(baseline, candidates, _surroundings.FileExists);
            left.AddRange(match.New);
            known += match.Known.Count;

            // Where only some rules were asked for, the entries of the others prove nothing.
            if (_request.Rules.Count == 0)
                left.AddRange(StaleOf(baseline, match));
        }

        return left;
    }

    private IEnumerable<Diagnostic> StaleOf(Baseline baseline, BaselineMatch match) =>
        Weigh(baseline.PathOf(Path.GetFileName(baseline.Source.Path)), match.Stale.Select(s => BaselineMatcher.Report(baseline, s.Section, s.Count)));

    private BaselineCandidate[] CandidatesOf(IReadOnlyList<LintedLesson> lessons, IReadOnlyList<Diagnostic> found)
    {
        var byPath = found.ToLookup(d => d.Location.Path, StringComparer.Ordinal);
        return
        [
            .. from lesson in lessons.OrderBy(l => l.Source.Path, StringComparer.Ordinal)
               let ofLesson = byPath[lesson.Source.Path].OrderBy(d => d, DiagnosticOrder.Instance).ToArray()
               select new BaselineCandidate(ConfigurationPath.Combine(_baseDirectory, lesson.Source.Path), ofLesson.Length == 0 ? lesson.Source : SourceOf(lesson), ofLesson),
        ];
    }

    private Baseline? ReadOnlyBaseline() => _request.BaselinePath is { } path && !_request.IgnoreBaseline
        ? BaselineReader.Read(ConfigurationPath.Combine(_baseDirectory, path), _reader.TryRead(ConfigurationPath.Combine(_baseDirectory, path)) ?? throw NotFound([path]), _baselineDiagnostics)
        : null;
}
