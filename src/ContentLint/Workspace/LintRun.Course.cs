// The end of a run: the lessons together, then the result.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    public LintResult Finish(IReadOnlyList<LintedLesson> lessons)
    {
        var diagnostics = WithoutKnown(lessons, WithoutGivenUp(lessons, [.. Linter.Finish(lessons, OthersOf(lessons))]), out var known)
            .Concat(_baselineDiagnostics)
            .Concat(_locator.Loaded.SelectMany(c => c.Diagnostics).Distinct())
            .Concat(_extraDiagnostics)
            .Concat(ProblemsOfSites())
            .Concat(_sites.Faults.Concat(_profiles.Faults))
            .Concat(GivenUpPatterns(lessons))
            .Concat(_assemblies.StuckRules)
            .Concat(_unreadable)
            .ToArray();
        var wanted = new HashSet<string>(diagnostics.SelectMany(d => d.Related.Select(r => r.Location.Path).Prepend(d.Location.Path)), StringComparer.Ordinal);
        var sources = new Dictionary<string, Func<SourceText?>>(StringComparer.Ordinal);
        foreach (var lesson in lessons.Where(l => wanted.Contains(l.Source.Path)))
            sources[lesson.Source.Path] = () => SourceOf(lesson);
        foreach (var file in _reader.ConfigurationFiles.Where(s => wanted.Contains(s.Path)))
            sources[file.Path] = () => file;
        var files = lessons.Select(l => l.Source.Path).Concat(_unreadable.Select(d => d.Location.Path));
        return new LintResult(diagnostics, path => sources.TryGetValue(path, out var source) ? source() : null, files)
        {
            KnownCount = known,
            UncheckedDiagrams = LintResult.CountWords(lessons.SelectMany(l => l.UncheckedDiagrams)),
        };
    }

    // A course rule may find something in a lesson that had nothing wrong by itself. Its text is read again then, unless
    // what was found is no longer there.
    private SourceText? SourceOf(LintedLesson lesson)
    {
        if (!lesson.IsHead)
            return lesson.Source;

        // A reader of its own: the run's keeps what it reads as files of the configuration.
        var source = new SourceReader(_files, _baseDirectory, _boundary).TryReadShown(lesson.Source.Path);
        return source?.Text.StartsWith(lesson.Source.Text, StringComparison.Ordinal) == true ? source : null;
    }

    // A lesson alone does not tell whether those it names are there: the rest of its course is read too, where its
    // configuration asks for such a thing.
    private LessonFacts[] OthersOf(IReadOnlyList<LintedLesson> lessons)
    {
        var folders = lessons.Select(l => l.Configuration.Settings.CourseFolder).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var readsAll = lessons.Any(l => l.Configuration.CourseRules.Count > 0);
        if (folders.Length == 0 && !readsAll)
            return [];

        // Rules of a host look at the course too, whatever its configuration asks for.
        if (folders.Length == 0 && _files.DirectoryExists(_baseDirectory))
            folders = [_baseDirectory];

        var linted = new HashSet<string>(lessons.Select(l => ConfigurationPath.Combine(_baseDirectory, l.Source.Path)), StringComparer.Ordinal);

        // Lessons of one folder must be seen to be: all with relative paths, or all without.
        var showRelative = !lessons.Any(l => Path.IsPathRooted(l.Source.Path));
        var others = new FileDiscovery(_surroundings, _baseDirectory, ConfigurationOf, showRelative).Find(folders, []);
        LessonFile[] rest = [.. (folders.Length == 0 ? [] : others).Concat(readsAll ? _notChosen : []).GroupBy(f => f.Path, StringComparer.Ordinal).Select(g => g.First()).Where(f => !linted.Contains(f.Path))];
        var facts = new LessonFacts?[rest.Length];
        Parallel.For(0, rest.Length, Parallelism, i => facts[i] = FactsOf(rest[i], readsAll));
        return [.. facts.OfType<LessonFacts>()];
    }

    // Rules of assemblies may ask for all that a lesson tells.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    private LessonFacts? FactsOf(LessonFile file, bool readsAll)
    {
        try
        {
            CheckBoundary(file);
            var bytes = _surroundings.ReadAllBytes(file.Path);
            var configuration = ConfigurationFor(file.Path);
            return readsAll
                ? Linter.FactsOf(LessonReader.Read(SourceText.FromBytes(file.Display, bytes), configuration.Reading), configuration)
                : Linter.FactsOf(FrontMatterBlock.ReadHead(file.Display, bytes), configuration);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            // It has no say where it is not linted; where it is, it has its report.
            return null;
        }
    }
}
