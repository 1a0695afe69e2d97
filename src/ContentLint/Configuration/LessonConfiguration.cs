using ContentLint.Configuration.Baselines;
using ContentLint.Configuration.Sites;
using ContentLint.Lessons;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>All that a configuration says about one file, overrides applied.</summary>
internal sealed record LessonConfiguration
{
    /// <summary>What holds without a configuration file: syntax checks as errors, and the other rules' own defaults.</summary>
    public static LessonConfiguration Default { get; } = new();

    /// <summary>How the file is read.</summary>
    public LessonOptions Reading { get; init; } = LessonOptions.Default;

    /// <summary>The builder that a configuration names; <see langword="null"/> when it is left to the site.</summary>
    public SiteBuilder? Builder { get; init; }

    /// <summary>Whether a configuration says which Mermaid draws.</summary>
    public bool SetsMermaid { get; init; }

    /// <summary>Whether a configuration says if dollar signs enclose formulas.</summary>
    public bool SetsMath { get; init; }

    /// <summary>Whether a configuration says which <c>.md</c> files are MDX.</summary>
    public bool SetsMdxFiles { get; init; }

    /// <summary>Where the top-level keys of the configuration are, the last word on each.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places { get; init; } = new Dictionary<string, SourceLocation>();

    /// <summary>Which rules report, how heavily.</summary>
    public RuleSelection Rules { get; init; } = RuleSelection.Default;

    /// <summary>What built-in rules need to know.</summary>
    public LessonSettings Settings { get; init; } = LessonSettings.Default;

    /// <summary>The rules of the assemblies it lists that look at a course.</summary>
    public IReadOnlyList<CourseRule> CourseRules { get; init; } = [];

    /// <summary>The rules of the packs it enables and of the assemblies it lists.</summary>
    public IReadOnlyList<LessonRule> PackRules { get; init; } = [];

    /// <summary>The problems that are known; <see langword="null"/> when none are listed.</summary>
    public Baseline? Baseline { get; init; }
}
