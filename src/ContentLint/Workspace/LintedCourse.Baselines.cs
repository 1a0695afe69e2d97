using ContentLint.Configuration.Baselines;
using ContentLint.Linting;

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
        return new BaselineUpdate(path, BaselinePrinter.Print(sections), sections.Sum(s => s.Entries.Count), baseline.Count, added);
    }

    /// <summary>Works out a text for the baseline of a lesson that lists one more problem; all else in it stays.</summary>
    /// <returns>The baseline as it is to be; <see langword="null"/> where the problem is none of a lesson that has a baseline, or is listed.</returns>
    /// <exception cref="InvalidDataException">The baseline that is there cannot be read.</exception>
    public BaselineUpdate? Add(Diagnostic problem)
    {
        if (Lessons.FirstOrDefault(l => l.File.Equals(problem.Location.File)) is not { } lesson || BaselineFor(lesson) is not { } read)
            return null;

        var candidates = CandidatesOf([.. Lessons.Where(l => read.Equals(BaselineFor(l)))], [.. _slots.SelectMany(s => s.Reported)]);
        var candidate = candidates.First(c => c.Path == lesson.File.FullPath);
        var path = read.Source.File.FullPath;
        var baseline = BaselineAt(path, BaselineMode.Update);
        var match = BaselineMatcher.Match(baseline, candidates, Run.Surroundings.FileExists);
        return match.New.Contains(problem)
            ? new BaselineUpdate(path, BaselinePrinter.Print(WithEntry(baseline, candidate, match, problem)), baseline.Count + 1, baseline.Count, added: 1)
            : null;
    }

    // A lesson that was renamed is known by the entries of its old name: with a name of its own it takes them along.
    private IEnumerable<BaselineSection> WithEntry(Baseline baseline, BaselineCandidate candidate, BaselineMatch match, Diagnostic problem)
    {
        var name = baseline.NameOf(candidate.Path);
        var isNamed = baseline.Sections.Any(s => s.File == name);
        var known = new HashSet<Diagnostic>(match.Known);
        var entries = candidate.Diagnostics.Zip(BaselinePrinter.EntriesOf(candidate), (d, entry) => (Diagnostic: d, Entry: entry)).ToArray();
        var moved = entries.Where(e => !isNamed && known.Contains(e.Diagnostic)).Select(e => e.Entry).ToList();
        BaselineEntry[] added = [.. moved, entries.First(e => e.Diagnostic == problem).Entry];
        foreach (var section in baseline.Sections)
        {
            if (section.File == name)
                yield return section with { Entries = [.. section.Entries, .. added] };
            else
                yield return isNamed || Run.Surroundings.FileExists(baseline.PathOf(section.File)) ? section : section with { Entries = [.. section.Entries.Where(e => !TakeFrom(moved, e))] };
        }

        if (!isNamed)
            yield return new BaselineSection(name, default, added);
    }

    private static bool TakeFrom(List<BaselineEntry> moved, BaselineEntry listed)
    {
        var place = moved.FindIndex(m => m.Rule == listed.Rule && (listed.Fingerprint.Length > 0 ? m.Fingerprint == listed.Fingerprint : m.Message == listed.Message));
        if (place >= 0)
            moved.RemoveAt(place);
        return place >= 0;
    }

    private Baseline? BaselineFor(LintedLesson lesson) =>
        Run.Request.IgnoreBaseline ? null : Run.Request.BaselinePath is null ? lesson.Configuration.Baseline : Run.OnlyBaseline.Value.Baseline;

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
        foreach (var group in Lessons.GroupBy(BaselineFor))
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
