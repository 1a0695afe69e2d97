using ContentLint.Configuration.Baselines;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Text;

namespace ContentLint.Workspace;

internal sealed partial class LintedCourse
{
    /// <summary>Works out a new text for a baseline.</summary>
    /// <param name="path">The baseline's absolute path.</param>
    /// <param name="mode">What it is made of.</param>
    /// <exception cref="InvalidDataException">The baseline that is there cannot be read.</exception>
    public BaselineUpdate Revise(string path, BaselineMode mode)
    {
        var baseline = BaselineAt(path, mode);
        var candidates = CandidatesOf([.. Lessons], [.. _slots.SelectMany(s => s.Reported)]);
        var match = BaselineMatcher.Match(baseline, candidates, Run.Surroundings.FileExists);
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
        sections.AddRange(baseline.Sections.Where(s => !judged.Contains(s.File) && !gone.Contains(s.File) && Run.Surroundings.FileExists(baseline.PathOf(s.File))));
        var added = mode == BaselineMode.Prune ? 0 : candidates.Sum(c => c.Diagnostics.Count) - known.Count;
        return new BaselineUpdate(path, BaselinePrinter.Print(sections), sections.Sum(s => s.Entries.Count), baseline.Sections.Sum(s => s.Entries.Count), added);
    }

    private Baseline BaselineAt(string path, BaselineMode mode)
    {
        var source = mode == BaselineMode.Create ? null : Run.Reader.TryRead(path);
        if (source is null)
            return new Baseline(FilePath.FolderOf(path), SourceText.From(Run.Reader.IdOf(path), ""), []);

        var problems = new List<Diagnostic>();
        var baseline = BaselineReader.Read(path, source, problems);
        return problems.Count == 0 ? baseline : throw new InvalidDataException($"{problems[0].Location}: {problems[0].Message} {problems[0].Help}");
    }

    // What is reported of lessons once the problems that are known have been taken away, and how many those are.
    private IEnumerable<Diagnostic> WithoutKnown(IEnumerable<Diagnostic> found, out int known, out IReadOnlyList<Diagnostic> ofBaselines)
    {
        known = 0;
        ofBaselines = Run.OnlyBaseline.Value.Diagnostics;
        var request = Run.Request;
        if (request.IgnoreBaseline || (request.BaselinePath is null && !_judges.Value.HasBaseline))
            return found;

        Diagnostic[] all = [.. found];
        var left = new List<Diagnostic>();
        foreach (var group in Lessons.GroupBy(l => request.BaselinePath is null ? l.Configuration.Baseline : Run.OnlyBaseline.Value.Baseline))
        {
            var candidates = CandidatesOf([.. group], all);
            if (group.Key is not { } baseline)
            {
                left.AddRange(candidates.SelectMany(c => c.Diagnostics));
                continue;
            }

            var match = BaselineMatcher.Match(baseline, candidates, Run.Surroundings.FileExists);
            left.AddRange(match.New);
            known += match.Known.Count;

            // Where only some rules were asked for, the entries of the others prove nothing.
            if (request.Rules.Count == 0)
                left.AddRange(Run.WithSeverities(baseline.Source.File.FullPath, match.Stale.Select(s => BaselineMatcher.Report(baseline, s.Section, s.Count))));
        }

        return left;
    }

    private BaselineCandidate[] CandidatesOf(IReadOnlyList<LintedLesson> lessons, IReadOnlyList<Diagnostic> found)
    {
        var byFile = found.ToLookup(d => d.Location.File);
        return
        [
            .. from lesson in lessons.OrderBy(l => l.File.DisplayPath, StringComparer.Ordinal)
               let ofLesson = byFile[lesson.File].OrderBy(d => d, DiagnosticOrder.Instance).ToArray()
               select new BaselineCandidate(lesson.File.FullPath, ofLesson.Length == 0 ? lesson.Text : SourceOf(lesson), ofLesson),
        ];
    }
}
