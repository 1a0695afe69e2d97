// What is reported of a course: its lessons' findings without those that a baseline lists, and what is wrong with configurations.
//
// Patterns that took too long: when one is given up depends on the machine and on the order of the lessons, so nothing counts
// that depends on it, whenever it was found; the pattern itself is reported once, where it is written.

using ContentLint.Configuration;
using ContentLint.Linting;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Schema;

namespace ContentLint.Workspace;

internal sealed partial class LintedCourse
{
    /// <summary>Whether all was found out that there is: nothing was given up, and no rule took part that we cannot see into.</summary>
    public bool IsWhole => !Run.HasAssemblies && !HasGivenUp;

    private bool HasGivenUp => SlowRules.Count > 0 || SlowSchemas.Count > 0;

    private HashSet<JsonSchema> SlowSchemas => field ??= [.. _judges.Value.Schemas.Where(s => s.SlowPatterns.Any())];

    private HashSet<DiagnosticDescriptor> SlowRules => field ??= [.. _judges.Value.Rules.Where(r => r.IsCutOff).Select(r => r.Descriptor)];

    /// <summary>All that is reported.</summary>
    public LintResult ToResult()
    {
        var (reported, problems) = Collect();
        var found = WithoutKnown(WithoutGivenUp(reported), out var known, out var ofBaselines);
        var others = new Lazy<HashSet<string>>(() => new(_others.Select(o => o.File.FullPath), StringComparer.Ordinal));
        var inSites = _inCourse.Elsewhere(p => Has(p) || others.Value.Contains(p)).SelectMany(f => Run.WithSeverities(f.Key.FullPath, f));
        Diagnostic[] diagnostics = [.. found, .. ofBaselines, .. Run.Diagnostics, .. inSites, .. _files.Diagnostics, .. GivenUpPatterns(), .. problems];
        return new LintResult(diagnostics, SourcesFor(diagnostics), _files.DisplayPaths)
        {
            KnownCount = known,
        };
    }

    // After every edit, and most lessons have nothing: one walk over the lessons.
    private (List<Diagnostic> Reported, List<Diagnostic> Problems) Collect()
    {
        var (reported, problems) = (new List<Diagnostic>(), new List<Diagnostic>());
        foreach (var slot in _slots)
        {
            if (slot.Reported.Count > 0)
                reported.AddRange(slot.Reported);
            if (slot.Problem is { } problem)
                problems.Add(problem);
        }

        return (reported, problems);
    }

    // The texts that a report shows, found and read when somebody wants them.
    private Func<string, SourceText?> SourcesFor(Diagnostic[] diagnostics)
    {
        var found = new Lazy<Dictionary<string, Func<SourceText?>>>(() => FindSources(diagnostics));
        return path => found.Value.TryGetValue(path, out var source) ? source() : null;
    }

    private Dictionary<string, Func<SourceText?>> FindSources(Diagnostic[] diagnostics)
    {
        var wanted = new HashSet<string>(diagnostics.SelectMany(d => d.Related.Select(r => r.Location.Path).Prepend(d.Location.Path)), StringComparer.Ordinal);
        var sources = new Dictionary<string, Func<SourceText?>>(StringComparer.Ordinal);
        foreach (var lesson in Lessons.Where(l => wanted.Contains(l.File.DisplayPath)))
            sources[lesson.File.DisplayPath] = () => SourceOf(lesson);
        foreach (var file in Run.Reader.ConfigurationFiles.Where(s => wanted.Contains(s.Path)))
            sources[file.Path] = () => file;
        return sources;
    }

    // A course rule may find something in a lesson that had nothing wrong by itself. Its text is read again then, unless
    // what was found is no longer there.
    private SourceText? SourceOf(LintedLesson lesson)
    {
        if (lesson.Text is { } text)
            return text;

        // A reader of its own: the run's keeps what it reads as files of the configuration.
        var source = new SourceReader(Run.Files, Run.BaseDirectory, ReadBoundary.Of(Run.Files, Run.Request)).TryReadShown(lesson.File.FullPath);
        return source is not null && lesson.Facts.AreOf(source) ? source.In(lesson.File) : null;
    }

    // Takes out what depends on a pattern that was given up.
    private IEnumerable<Diagnostic> WithoutGivenUp(IEnumerable<Diagnostic> diagnostics)
    {
        if (!HasGivenUp)
            return diagnostics;

        var slow = new HashSet<FileId>(Lessons.Where(l => l.Configuration.Settings.FrontMatterSchema is { } s && SlowSchemas.Contains(s)).Select(l => l.File));
        return diagnostics.Where(d => !SlowRules.Contains(d.Descriptor) && !(d.Descriptor == SchemaDescriptors.PatternMismatch && slow.Contains(d.Location.File)));
    }

    private static Judges FindJudges(Slot[] slots)
    {
        LessonConfiguration[] configurations = [.. slots.Where(s => s.Lesson is not null).Select(s => s.Lesson!.Configuration)];
        var lists = new HashSet<IReadOnlyList<LessonRule>>(configurations.Select(c => c.PackRules));
        return new Judges(
            [.. configurations.Select(c => c.Settings.FrontMatterSchema).OfType<JsonSchema>().Distinct()],
            [.. lists.SelectMany(r => r).OfType<PackRule>().Distinct()],
            configurations.Any(c => c.Baseline is not null));
    }

    /// <summary>What the lessons are judged by, each once.</summary>
    private sealed record Judges(IReadOnlyList<JsonSchema> Schemas, IReadOnlyList<PackRule> Rules, bool HasBaseline);

    private IEnumerable<Diagnostic> GivenUpPatterns() =>
        SlowSchemas.SelectMany(s => s.SlowPatterns).Concat(Run.Packs.SelectMany(p => p.GivenUp))
            .GroupBy(d => d.Location)
            .SelectMany(g => Run.WithSeverities(g.Key.File.FullPath, [g.First()]));
}
