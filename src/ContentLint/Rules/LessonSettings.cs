using ContentLint.Mdx;
using ContentLint.Rules.Links;
using ContentLint.Schema;

namespace ContentLint.Rules;

/// <summary>What the configuration tells the built-in rules about a lesson.</summary>
internal sealed record LessonSettings
{
    /// <summary>What holds where the configuration says nothing.</summary>
    public static LessonSettings Default { get; } = new();

    /// <summary>The schema front matter must satisfy; <see langword="null"/> when none is named.</summary>
    public JsonSchema? FrontMatterSchema { get; init; }

    /// <summary>Whether an Astro site's own schemas count where no schema is named.</summary>
    public bool UsesAstroSchemas { get; init; } = true;

    /// <summary>The components a lesson may use without importing them; <see langword="null"/> when nobody has listed them.</summary>
    public IReadOnlyList<string>? KnownComponents { get; init; }

    /// <summary>The components the site gives to its lessons.</summary>
    public GivenComponents GivenComponents { get; init; } = GivenComponents.Unknown;

    /// <summary>The folder of the site; <see langword="null"/> where there is none.</summary>
    public string? SiteFolder { get; init; }

    /// <summary>The addresses of the site's pages; <see langword="null"/> where there is no site, and nobody says what they are.</summary>
    public SiteRouting? Routing { get; init; }

    /// <summary>What a configuration says of links; <see langword="null"/> for nothing.</summary>
    public LinkSettings? Links { get; init; }

    /// <summary>What builds the site.</summary>
    public MdxFlavor Flavor { get; init; } = MdxFlavor.Astro;

    /// <summary>What bundles the site's pages.</summary>
    public Bundler Bundler { get; init; } = Bundler.Rollup;

    /// <summary>How many nodes a diagram may have before it is hard to read.</summary>
    public int MaxDiagramNodes { get; init; } = 60;

    /// <summary>The front matter fields whose value may stand only once in a folder.</summary>
    public IReadOnlyList<string> UniqueFields { get; init; } = [];

    /// <summary>The front matter fields that name other lessons.</summary>
    public IReadOnlyList<string> ReferenceFields { get; init; } = [];

    /// <summary>The front matter fields that count the lessons of a folder.</summary>
    public IReadOnlyList<string> SequenceFields { get; init; } = [];

    /// <summary>The front matter fields that the built-in rules about a course look at; a lesson is known by the last two.</summary>
    public IEnumerable<string> CourseFields => [.. UniqueFields, .. ReferenceFields, .. SequenceFields, "slug", "id"];

    /// <summary>The folder whose lessons make the course that these fields speak of; <see langword="null"/> when they are not set.</summary>
    public string? CourseFolder { get; init; }
}
