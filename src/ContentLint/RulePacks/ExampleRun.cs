// A rule on lessons that are no files: those of its examples. A rule over several lessons sees them as the files of a course.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.RulePacks;

/// <summary>What a rule finds in lessons.</summary>
internal sealed class ExampleRun
{
    private const string Root = "/course/";

    /// <summary>Runs a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="files">The lessons by their paths.</param>
    /// <param name="coverage">Told which conditions held; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public ExampleRun(PackRule rule, IEnumerable<(string Path, string Text)> files, PackCoverage? coverage, CancellationToken cancellationToken)
    {
        Lessons = [.. files.Select(f => LessonReader.Read(SourceText.From(new FileId(Root + f.Path.TrimStart('/'), f.Path), f.Text), LessonOptions.Default))];
        var found = new List<Diagnostic>();
        foreach (var lesson in Lessons)
            rule.Analyze(new LessonRuleContext(lesson, LessonSettings.Default, found.Add, cancellationToken), coverage);
        if (rule.Course is { } course)
        {
            LessonFacts[] facts = [.. Lessons.Select(l => FactsOf(rule, l, coverage)).OrderBy(f => f.File.FullPath, StringComparer.Ordinal)];
            course.Analyze(LinkGraph.Of(facts, new ExampleFiles(facts)), found.Add);
        }

        Found = found;
    }

    /// <summary>The lessons.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Found { get; }

    private static LessonFacts FactsOf(PackRule rule, Lesson lesson, PackCoverage? coverage)
    {
        var facts = FactSet.Of(lesson) with { RuleFacts = [.. rule.FactsOf(lesson, coverage)] };
        return new LessonFacts(
            lesson.Source.Head(lesson.FrontMatter?.Span.End ?? 0), lesson.FrontMatter?.Root as DataMapping, LessonSettings.Default, new Lazy<FactSet>(() => facts));
    }

    private sealed class ExampleFiles(IReadOnlyList<LessonFacts> lessons) : CourseFiles
    {
        private readonly HashSet<string> _paths = new(lessons.Select(l => l.File.FullPath), StringComparer.Ordinal);

        public override ModuleResolution Resolve(LessonFacts lesson, string module) => default;

        public override IReadOnlyCollection<string>? ExportsOf(string path) => null;

        public override FileLook Look(string path, string? seenFrom = null) =>
            _paths.Contains(path) ? new FileLook(FileState.File, path)
            : _paths.Any(p => p.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)) ? new FileLook(FileState.Folder, path)
            : new FileLook(FileState.Missing);

        public override IReadOnlyList<string>? FilesBelow(string folder) =>
            [.. _paths.Where(p => p.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)).OrderBy(p => p, StringComparer.Ordinal)];

        public override DataMapping? FrontMatterOf(string path) => null;
    }
}
