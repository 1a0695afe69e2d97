// The files around the lessons, as the rules that come with ContentLint ask for them. What cannot be known for certain - an
// alias that a plugin makes, a file that a build writes - is not known: rules keep quiet about it.

using ContentLint.Data;

namespace ContentLint.Rules;

/// <summary>What is known of a module that a lesson imports.</summary>
internal enum ModuleState
{
    /// <summary>It is a package, a virtual module, or behind an alias that is not understood.</summary>
    Unknown,

    /// <summary>Its file is there.</summary>
    Found,

    /// <summary>It should be a file, and there is none.</summary>
    Missing,
}

/// <summary>A module, looked for.</summary>
/// <param name="State">What is known of it.</param>
/// <param name="Path">The file that was found; empty for none.</param>
/// <param name="Meant">Another module that is there and that it is a slip away from; <see langword="null"/> when there is none.</param>
/// <param name="IsPackage">Whether it is looked for among packages, and not as a file of the site.</param>
internal readonly record struct ModuleResolution(ModuleState State, string Path = "", string? Meant = null, bool IsPackage = false);

/// <summary>What is known of a path.</summary>
internal enum FileState
{
    /// <summary>A build may write it, it is behind a link, or nobody can look.</summary>
    Unknown,

    /// <summary>There is a file.</summary>
    File,

    /// <summary>There is a folder.</summary>
    Folder,

    /// <summary>There is a file whose name, or that of a folder on the way, differs in case.</summary>
    OtherCase,

    /// <summary>There is nothing.</summary>
    Missing,
}

/// <summary>A path, looked for.</summary>
/// <param name="State">What is known of it.</param>
/// <param name="Path">The path as the disk has it; empty where there is nothing.</param>
internal readonly record struct FileLook(FileState State, string Path = "");

/// <summary>Answers about files. Safe to share between threads.</summary>
internal abstract class CourseFiles
{
    /// <summary>No files: nothing is known.</summary>
    public static CourseFiles None { get; } = new NoFiles();

    /// <summary>Looks a module up as the lesson's builder does.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="module">The module, as the lesson writes it.</param>
    public abstract ModuleResolution Resolve(LessonFacts lesson, string module);

    /// <summary>The names that a module of a builder offers in any of its versions; <see langword="null"/> for one that is not listed.</summary>
    /// <param name="module">The module, as a lesson writes it.</param>
    public virtual IReadOnlyCollection<string>? NamesOf(string module) => null;

    /// <summary>The names that a script exports; <see langword="null"/> when that cannot be told.</summary>
    /// <param name="path">The script's normalised absolute path.</param>
    public abstract IReadOnlyCollection<string>? ExportsOf(string path);

    /// <summary>The ids that a component of the site's own has, with those of what it shows in turn; <see langword="null"/> when it may have others.</summary>
    /// <param name="lesson">The lesson that imports it.</param>
    /// <param name="path">The component's normalised absolute path.</param>
    public virtual IReadOnlyCollection<string>? IdsOf(LessonFacts lesson, string path) => null;

    /// <summary>Looks for a file.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="seenFrom">The lesson that names it: what git ignores and the lesson is part of has been written already.</param>
    public abstract FileLook Look(string path, string? seenFrom = null);

    /// <summary>The files of a folder and of those below it; <see langword="null"/> when there are too many to look at, or nobody can.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    public abstract IReadOnlyList<string>? FilesBelow(string folder);

    /// <summary>The front matter of a file that is not among the lessons; <see langword="null"/> for none.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public abstract DataMapping? FrontMatterOf(string path);

    /// <summary>What a lesson tells that is not among those at hand; <see langword="null"/> for a file that is none, or is excluded.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public virtual LessonFacts? FactsOf(string path) => null;

    private sealed class NoFiles : CourseFiles
    {
        public override FileLook Look(string path, string? seenFrom = null) => default;

        public override IReadOnlyList<string>? FilesBelow(string folder) => null;

        public override DataMapping? FrontMatterOf(string path) => null;

        public override ModuleResolution Resolve(LessonFacts lesson, string module) => default;

        public override IReadOnlyCollection<string>? ExportsOf(string path) => null;
    }
}

/// <summary>A course rule that asks for the files around the lessons.</summary>
internal abstract class CourseFileRule : CourseRule
{
    /// <inheritdoc/>
    public sealed override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostics.Diagnostic> report) => Analyze(lessons, CourseFiles.None, report);

    /// <summary>Reports what is wrong with the lessons among their files.</summary>
    /// <param name="lessons">Every lesson's facts, ordered by path.</param>
    /// <param name="files">The files.</param>
    /// <param name="report">Takes each diagnostic; its location must be in one of the lessons.</param>
    public abstract void Analyze(IReadOnlyList<LessonFacts> lessons, CourseFiles files, Action<Diagnostics.Diagnostic> report);
}
