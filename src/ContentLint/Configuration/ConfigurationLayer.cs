// What one file, or one of its overrides, says. A configuration is a stack of layers - bases first, then the file, then
// its overrides - and a lesson's configuration is what the layers that match its path say together.

using ContentLint.Configuration.Baselines;
using ContentLint.Configuration.Sites;
using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Schema;

namespace ContentLint.Configuration;

/// <summary>One layer; what it leaves out stays as the layers below have it.</summary>
internal sealed record ConfigurationLayer
{
    /// <summary>The folder its globs are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Where its keys are.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places { get; init; } = new Dictionary<string, SourceLocation>();

    /// <summary>The files it speaks of; <see langword="null"/> for all.</summary>
    public GlobSet? Files { get; init; }

    /// <summary>What builds the site.</summary>
    public SiteBuilder? Builder { get; init; }

    public bool? Math { get; init; }

    /// <summary>The <c>.md</c> files that are MDX.</summary>
    public GlobSet? MarkdownIsMdx { get; init; }

    /// <summary>The files a folder is searched for; <see langword="null"/> for every lesson and diagram.</summary>
    public GlobSet? Include { get; init; }

    /// <summary>The files left out of a search.</summary>
    public GlobSet? Exclude { get; init; }

    /// <summary>Severities by id or name; <see langword="null"/> as a value stands for off.</summary>
    public IReadOnlyList<KeyValuePair<string, Severity?>> Rules { get; init; } = [];

    /// <summary>What is set for rules beside their severity, by id or name.</summary>
    public IReadOnlyList<KeyValuePair<string, DataMapping>> RuleOptions { get; init; } = [];

    /// <summary>The rules of the assemblies it lists.</summary>
    public RuleAssembly? Plugins { get; init; }

    public JsonSchema? FrontMatterSchema { get; init; }

    /// <summary>Whether an Astro site's own schemas count.</summary>
    public bool? UsesAstroSchemas { get; init; }

    /// <summary>The components that lessons need not import.</summary>
    public IReadOnlyList<string>? KnownComponents { get; init; }

    /// <summary>The names that every page has.</summary>
    public IReadOnlyList<string>? GivenNames { get; init; }

    /// <summary>All components that the site gives to its lessons.</summary>
    public GivenComponents? GivenComponents { get; init; }

    public IReadOnlyList<string>? UniqueFields { get; init; }

    public IReadOnlyList<string>? ReferenceFields { get; init; }

    public IReadOnlyList<string>? SequenceFields { get; init; }

    /// <summary>Whether it sets a field that only the course as a whole can judge.</summary>
    public bool SpeaksOfCourse => UniqueFields is not null || ReferenceFields is not null || SequenceFields is not null;

    /// <summary>What it says of links.</summary>
    public LinkSettings? Links { get; init; }

    /// <summary>The major version of Mermaid.</summary>
    public int? MermaidMajor { get; init; }

    public IReadOnlyList<string>? DiagramLanguages { get; init; }

    /// <summary>The languages of code fences it switches on or off, by the names of <see cref="Lessons.Languages.CodeLanguages.Switches"/>.</summary>
    public IReadOnlyDictionary<string, bool>? CodeBlocks { get; init; }

    public IReadOnlyList<DiagramComponent>? DiagramComponents { get; init; }

    public int? MaxDiagramNodes { get; init; }

    /// <summary>Callout forms added to those of the layers below.</summary>
    public CalloutForms? Callouts { get; init; }

    public IReadOnlyList<PackFile>? RulePacks { get; init; }

    /// <summary>The absolute path of the baseline it names.</summary>
    public string? BaselinePath { get; init; }

    /// <summary>The baseline it names; <see langword="null"/> also when that could not be read.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Whether the layer speaks of a file.</summary>
    public bool AppliesTo(string path) => Files is null || Contains(Files, path);

    /// <summary>Whether a glob set of this layer takes in a file.</summary>
    public bool Contains(GlobSet globs, string path) =>
        FilePath.RelativeTo(Folder, path) is { } relative && globs.Matches(relative);
}
