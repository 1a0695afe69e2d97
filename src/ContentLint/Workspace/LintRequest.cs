using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>What to lint and how.</summary>
public sealed record LintRequest
{
    /// <summary>The absolute folder that relative paths are seen from and shown from.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>
    /// Files, folders and globs, relative to <see cref="BaseDirectory"/> or absolute. A lesson or diagram is linted
    /// whatever the configuration includes, a file of another kind is left out; folders and globs are searched for lessons (<c>.mdx</c>, <c>.md</c>) and diagrams
    /// (<c>.mmd</c>, <c>.mermaid</c>). Empty means the base folder.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The configuration file for all lessons; <see langword="null"/> to look for <c>contentlint.yml</c> upwards from each.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>The flavor for all lessons, whatever the configuration says; <see langword="null"/> to leave it.</summary>
    public MdxFlavor? Flavor { get; init; }

    /// <summary>
    /// The language that results are said in: the path, relative to <see cref="BaseDirectory"/> or absolute, of a catalog of
    /// messages; <c>en</c> or <see langword="null"/> for English. What a catalog lacks is said in English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Patterns of ids or names (<c>CL10*</c>): only these rules report, and each pattern must match one. Empty means all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>
    /// Packs that run on top of those the configuration enables: the name of one that comes with ContentLint, a path seen
    /// from <see cref="BaseDirectory"/>, or <c>package:Name</c>.
    /// </summary>
    public IReadOnlyList<string> RulePacks { get; init; } = [];

    /// <summary>
    /// Whether assemblies that a configuration lists under <c>plugins</c> may be loaded. They are code: say yes only for
    /// configurations you trust.
    /// </summary>
    public bool AllowPlugins { get; init; }

    /// <summary>
    /// Whether files are read that lie outside of the repository: outside of the nearest folder with a <c>.git</c> above
    /// <see cref="BaseDirectory"/>, <see cref="ConfigurationPath"/> and <see cref="Paths"/>, or of these folders themselves where
    /// there is none. What a configuration names (<c>extends</c>, schemas, packs, baselines) and where links lead to is
    /// somebody else's word: say yes only where you trust it, since reports quote what was read.
    /// </summary>
    public bool AllowOutside { get; init; }

    /// <summary>Rules that the host brings along, on top of the built-in ones.</summary>
    public IReadOnlyList<LessonRule> LessonRules { get; init; } = [];

    /// <summary>Course rules that the host brings along, on top of the built-in ones.</summary>
    public IReadOnlyList<CourseRule> CourseRules { get; init; } = [];

    /// <summary>
    /// Whether a configuration's <c>include</c> and <c>exclude</c> count also for files that <see cref="Paths"/> name: for hosts
    /// that are handed every file, where nobody has named one on purpose.
    /// </summary>
    public bool ExcludesNamedFiles { get; init; }

    /// <summary>Whether files inside <see cref="BaseDirectory"/> are shown relative to it also where their path was given in full.</summary>
    public bool ShowRelativePaths { get; init; }

    /// <summary>The most lessons to lint at a time; 0 for one a processor.</summary>
    public int MaxDegreeOfParallelism { get; init; }

    /// <summary>
    /// The absolute path of a file in which a run leaves what the next one need not find out again; <see langword="null"/>
    /// for none. It is written all at once and may be shared by runs at the same time; what is missing, broken, of another
    /// version or of another request is left unused, and a file there that is no cache is left alone. Rules of assemblies
    /// are never taken from it.
    /// </summary>
    public string? CacheFile { get; init; }

    /// <summary>
    /// Absolute paths of files: of the lessons that <see cref="Paths"/> lead to only these are linted, unless one of the
    /// files is a configuration, a schema or a pack that lessons are judged by, which then all are. <see langword="null"/> for
    /// no such limit.
    /// </summary>
    public IReadOnlyCollection<string>? OnlyFiles { get; init; }

    /// <summary>The part of the lessons to lint; <see langword="null"/> for all. The course as a whole is still seen.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Takes down how long rules and files take; <see langword="null"/> not to measure.</summary>
    public LintProfile? Profile { get; init; }

    /// <summary>
    /// The baseline for all lessons, relative to <see cref="BaseDirectory"/> or absolute; <see langword="null"/> for the one that
    /// each lesson's configuration names. The problems it lists are not reported.
    /// </summary>
    public string? BaselinePath { get; init; }

    /// <summary>Whether problems are reported also where a baseline lists them.</summary>
    public bool IgnoreBaseline { get; init; }
}
