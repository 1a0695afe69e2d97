// A course that was linted: its lessons, what each tells the others, and what is reported of each. After files have changed only
// what they touch is linted again; all else is the same objects as before.

using ContentLint.Linting;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace;

/// <summary>The lessons of a run with what was found in them. Immutable.</summary>
internal sealed partial class LintedCourse
{
    private readonly FoundFiles _files;
    private readonly Slot[] _slots;
    private readonly IReadOnlyList<LessonFacts> _others;
    private readonly Lazy<IReadOnlyList<LessonFacts>> _facts;
    private readonly Dictionary<string, int> _places;
    private readonly CourseFindings _inCourse;
    private readonly CourseLinks _links;
    private readonly Lazy<Judges> _judges;

    private LintedCourse(
        LintRun run, FoundFiles files, Slot[] slots, IReadOnlyList<LessonFacts> others, Lazy<IReadOnlyList<LessonFacts>> facts, Dictionary<string, int> places, CourseLinks links, CourseFindings inCourse, Lazy<Judges>? judges)
    {
        Run = run;
        _files = files;
        _slots = slots;
        _others = others;
        _facts = facts;
        _places = places;
        _links = links;
        _inCourse = inCourse;
        _judges = judges ?? new Lazy<Judges>(() => FindJudges(slots));
    }

    /// <summary>What the lessons were linted with.</summary>
    public LintRun Run { get; }

    /// <summary>What leads where among the lessons.</summary>
    public LinkGraph Links => _links.Graph;

    /// <summary>The lessons that were linted, ordered by path.</summary>
    public IReadOnlyList<FileId> Files => _files.Chosen;

    /// <summary>The lessons that could be read, ordered by path.</summary>
    public IEnumerable<LintedLesson> Lessons => _slots.Select(s => s.Lesson).OfType<LintedLesson>();

    /// <summary>What all lessons of the course tell, ordered by path, also those that were not linted.</summary>
    public IReadOnlyList<LessonFacts> Facts => _facts.Value;

    /// <summary>Whether a file is one of the lessons, and could be read.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public bool Has(string path) => _places.TryGetValue(path, out var place) && _slots[place].Lesson is not null;

    /// <summary>Finds the files of a request, and lints them.</summary>
    /// <param name="files">Where files are.</param>
    /// <param name="request">What to lint and how.</param>
    /// <param name="cache">What is known of an earlier run; <see langword="null"/> for nothing.</param>
    /// <param name="progress">Told after each file; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    public static LintedCourse Lint(WorkspaceFileSystem files, LintRequest request, LintCache? cache, IProgress<LintProgress>? progress, CancellationToken cancellationToken)
    {
        var run = new LintRun(files, request, cancellationToken, cache);
        return Lint(run, run.FindAll(), progress);
    }

    /// <summary>Lints files.</summary>
    /// <param name="run">What to lint them with.</param>
    /// <param name="files">The files.</param>
    /// <param name="progress">Told after each file; <see langword="null"/> for nobody.</param>
    public static LintedCourse Lint(LintRun run, FoundFiles files, IProgress<LintProgress>? progress)
    {
        var slots = new Slot[files.Chosen.Count];
        var done = 0;
        Parallel.For(0, slots.Length, run.Parallelism, i =>
        {
            slots[i] = Slot.Lint(run, files.Chosen[i]);
            progress?.Report(new LintProgress(Interlocked.Increment(ref done), slots.Length));
        });
        return Finish(run, files, slots, OthersOf(run, files, slots), earlier: null);
    }

    /// <summary>Lints a text that is at hand.</summary>
    public static LintedCourse LintText(LintRun run, SourceText source)
    {
        var lesson = run.LintText(source, out var problem);
        run.CheckRules();
        var files = new FoundFiles([source.File], []);
        var slots = new[] { new Slot(lesson, problem) };
        return Finish(run, files, slots, OthersOf(run, files, slots), earlier: null);
    }

    /// <summary>The same course after files have changed.</summary>
    /// <param name="run">The run after the changes.</param>
    /// <param name="changes">What has changed.</param>
    public LintedCourse After(LintRun run, FileChanges changes)
    {
        var isSame = run.HasSameConfiguration && changes.IsOfText;
        var files = isSame ? _files : run.Find([]);
        var slots = new Slot[files.Chosen.Count];
        Array.Copy(_slots, slots, isSame ? slots.Length : 0);
        if (isSame)
        {
            foreach (var place in changes.Paths.Where(_places.ContainsKey).Select(p => _places[p]))
                slots[place] = Slot.Lint(run, files.Chosen[place]);
        }
        else
            Parallel.For(0, slots.Length, run.Parallelism, i => slots[i] = SlotAfter(run, changes, files.Chosen[i]));

        var others = isSame && !_others.Any(o => changes.Touch(o.File.FullPath)) ? _others : OthersOf(run, files, slots);
        return Finish(run, files, slots, others, this);
    }

    private Slot SlotAfter(LintRun run, FileChanges changes, FileId file)
    {
        if (changes.Touch(file.FullPath) || !_places.TryGetValue(file.FullPath, out var place) || _slots[place].Lesson is not { } lesson)
            return Slot.Lint(run, file);

        // A baseline takes nothing away from what a lesson's rules find.
        var configuration = run.ConfigurationFor(file.FullPath);
        if (configuration == lesson.Configuration)
            return _slots[place];
        return configuration with { Baseline = lesson.Configuration.Baseline } == lesson.Configuration
            ? new Slot(lesson with { Configuration = configuration }, null)
            : Slot.Lint(run, file);
    }

    // The course rules, then each lesson's configuration and comments.
    private static LintedCourse Finish(LintRun run, FoundFiles files, Slot[] slots, IReadOnlyList<LessonFacts> others, LintedCourse? earlier)
    {
        var facts = new Lazy<IReadOnlyList<LessonFacts>>(() => [.. FactsOf(slots, others)]);
        var links = earlier is null ? new CourseLinks(facts, run.Modules) : earlier._links.After(facts, run.Modules, run.HasSameConfiguration && run.HasSameModules);
        var changed = earlier?.ChangesTo(run, files, slots, others) ?? CourseAspects.All;
        var inCourse = changed == CourseAspects.All ? FindInCourse(run, slots, facts.Value, links) : earlier!._inCourse.After(changed, facts, run.Modules, () => links.Graph);
        var places = earlier is not null && ReferenceEquals(earlier._files, files) ? earlier._places : PlacesOf(files);
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].Lesson is { } lesson && (!slots[i].IsDecided || !inCourse.AreSame(earlier?._inCourse, lesson.File)))
                slots[i] = slots[i].Decide(inCourse[lesson.File]);
        }

        return new LintedCourse(run, files, slots, others, facts, places, links, inCourse, run.HasSameConfiguration ? earlier?._judges : null);
    }

    // The rules that come with ContentLint ask for front matter, imports, links and what they lead to, those of packs for what they took
    // down; those of others may ask for anything.
    private CourseAspects ChangesTo(LintRun run, FoundFiles files, Slot[] slots, IReadOnlyList<LessonFacts> others)
    {
        if (!run.HasSameConfiguration || !run.HasSameModules || !ReferenceEquals(files, _files) || !ReferenceEquals(others, _others))
            return CourseAspects.All;

        var changed = CourseAspects.None;
        for (var i = 0; i < slots.Length && changed != CourseAspects.All; i++)
        {
            var (now, before) = (slots[i].Lesson, _slots[i].Lesson);
            if (!ReferenceEquals(now, before))
                changed |= now is null || before is null || now.Configuration.CourseRules.Any(r => r is not PackCourseRule) ? CourseAspects.All : ChangesOf(now.Facts, before.Facts);
        }

        return changed;
    }

    // What was found stands where it stood: it must not have moved in a file that is spoken of.
    private CourseAspects ChangesOf(LessonFacts now, LessonFacts before) =>
        now.HasSamePlaces(before) || !_inCourse.SpeakOf(now.File) ? now.ChangesFrom(before) : CourseAspects.All;

    private static CourseFindings FindInCourse(LintRun run, Slot[] slots, IReadOnlyList<LessonFacts> facts, CourseLinks links) =>
        CourseFindings.Of(slots.SelectMany(s => s.Lesson?.Configuration.CourseRules ?? []).Distinct(), facts, run.Modules, () => links.Graph);

    private static IEnumerable<LessonFacts> FactsOf(Slot[] slots, IReadOnlyList<LessonFacts> others)
    {
        var linted = slots.Select(s => s.Lesson?.Facts).OfType<LessonFacts>();
        return others.Count == 0 ? linted : linted.Concat(others).OrderBy(f => f.File.FullPath, StringComparer.Ordinal);
    }

    private static Dictionary<string, int> PlacesOf(FoundFiles files)
    {
        var places = new Dictionary<string, int>(files.Chosen.Count, StringComparer.Ordinal);
        for (var i = 0; i < files.Chosen.Count; i++)
            places[files.Chosen[i].FullPath] = i;
        return places;
    }

    // A lesson alone does not tell whether those it names are there: the rest of its course is read too, where its
    // configuration asks for such a thing.
    private static IReadOnlyList<LessonFacts> OthersOf(LintRun run, FoundFiles files, Slot[] slots)
    {
        var folders = new HashSet<string>(slots.Select(s => s.Lesson?.Configuration.Settings.CourseFolder).OfType<string>(), StringComparer.Ordinal);
        var hasRules = slots.Any(s => s.Lesson?.Configuration.CourseRules.Count > 0);
        if (folders.Count == 0 && !hasRules)
            return [];

        // Rules of a host look at the course too, whatever its configuration asks for.
        if (folders.Count == 0 && run.Files.DirectoryExists(run.BaseDirectory))
            folders.Add(run.BaseDirectory);

        var linted = new HashSet<FileId>(files.Chosen);
        var found = folders.Count == 0 ? [] : new FileDiscovery(run.Surroundings, run.BaseDirectory, run.ConfigurationOf, showRelative: true).Find([.. folders.OrderBy(f => f, StringComparer.Ordinal)], []);
        FileId[] rest = [.. found.Concat(hasRules ? files.NotChosen : []).Distinct().Where(f => !linted.Contains(f))];
        var facts = new LessonFacts?[rest.Length];
        Parallel.For(0, rest.Length, run.Parallelism, i => facts[i] = run.FactsOf(rest[i]));
        return [.. facts.OfType<LessonFacts>()];
    }

    /// <summary>A place among the lessons: what linting its file gave.</summary>
    /// <param name="Lesson">The lesson; <see langword="null"/> when its file could not be read or we failed on it.</param>
    /// <param name="Problem">Why there is no lesson.</param>
    private readonly record struct Slot(LintedLesson? Lesson, Diagnostic? Problem)
    {
        private readonly IReadOnlyList<Diagnostic>? _reported;

        /// <summary>What is reported of the lesson, in the order of the file; empty until that is decided.</summary>
        public IReadOnlyList<Diagnostic> Reported
        {
            get => _reported ?? [];
            private init => _reported = value;
        }

        public bool IsDecided => _reported is not null;

        public static Slot Lint(LintRun run, FileId file)
        {
            var lesson = run.Lint(file, out var problem);
            return new Slot(lesson, problem);
        }

        public Slot Decide(IEnumerable<Diagnostic> inCourse) => this with { Reported = Linter.Decide(Lesson!, inCourse) };
    }
}
