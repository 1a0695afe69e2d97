using ContentLint.Mdx;
using ContentLint.Mermaid.Grammars;
using ContentLint.Yaml;

namespace ContentLint.Lessons;

/// <summary>A component whose attribute holds a Mermaid diagram: <c>&lt;Mermaid chart={`…`} /&gt;</c>.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Attribute">The attribute with the diagram.</param>
internal sealed record DiagramComponent(string Component, string Attribute);

/// <summary>What reading a lesson depends on, apart from its text.</summary>
internal sealed record LessonOptions
{
    /// <summary>What holds where the configuration says nothing.</summary>
    public static LessonOptions Default { get; } = new();

    /// <summary>What the site's pipeline does besides MDX.</summary>
    public MdxFlavor Flavor { get; init; } = MdxFlavor.Astro;

    /// <summary>Whether directives are on where the builder does not have them anyway.</summary>
    public bool HasDirectives { get; init; }

    /// <summary>What the site makes of directives; <see langword="null"/> for what the builder does by itself.</summary>
    public DirectiveNames? SiteDirectives { get; init; }

    /// <summary>The directives that something is made of.</summary>
    public DirectiveNames DirectiveNames => SiteDirectives ?? Flavor switch
    {
        MdxFlavor.Docusaurus => new DirectiveNames(DirectiveNames.Docusaurus, AreAll: false),
        MdxFlavor.Starlight => new DirectiveNames(DirectiveNames.Starlight, AreAll: false),
        _ => DirectiveNames.Unknown,
    };

    /// <summary>Whether it is known that the site has no directives.</summary>
    public bool HasNoDirectives { get; init; }

    /// <summary>The parser of the site's MDX.</summary>
    public MdxEngine Engine { get; init; }

    /// <summary>What bundles the site's pages.</summary>
    public Bundler Bundler { get; init; }

    /// <summary>The reader of the site's front matter.</summary>
    public YamlLibrary Yaml { get; init; }

    /// <summary>What the site's Mermaid is and is set to.</summary>
    public MermaidOptions Mermaid { get; init; } = MermaidOptions.Default;

    /// <summary>Whether Astro's own pattern finds the front matter, as since version 5: also between lines of <c>+++</c>, where it is TOML.</summary>
    public bool HasAstroFrontMatter { get => field || (Engine == MdxEngine.Satteri && Flavor.IsAstro()); init; }

    /// <summary>Whether front matter may stand behind blank lines, as Astro finds it since version 5.</summary>
    public bool FrontMatterMayFollowBlankLines => Flavor.IsAstro();

    /// <summary>The names that every page of the site has besides those of its builder.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>Whether dollar signs enclose math.</summary>
    public bool Math { get; init; }

    /// <summary>Whether <c>.md</c> files go through the MDX compiler too.</summary>
    public bool MarkdownIsMdx { get; init; }

    /// <summary>Whether the site compiles with the first MDX, whose grammar is not known here: its lessons are Markdown to us.</summary>
    public bool HasOldMdx { get; init; }

    /// <summary>The languages of code fences that hold Mermaid.</summary>
    public IReadOnlyList<string> DiagramLanguages { get; init; } = ["mermaid"];

    /// <summary>The languages whose fences are not read, as <see cref="Languages.CodeLanguages.Switches"/> names them.</summary>
    public IReadOnlyList<string> UncheckedLanguages { get; init; } = [];

    /// <summary>The components that hold Mermaid in an attribute.</summary>
    public IReadOnlyList<DiagramComponent> DiagramComponents { get; init; } = [new("Mermaid", "chart")];

    /// <summary>The spellings of callouts.</summary>
    public CalloutForms Callouts { get; init; } = CalloutForms.Default;

    /// <summary>What a file is, by the end of its name.</summary>
    public LessonKind KindOf(string path)
    {
        if (path.EndsWith(".mmd", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mermaid", StringComparison.OrdinalIgnoreCase))
            return LessonKind.Diagram;
        return !HasOldMdx && (MarkdownIsMdx || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)) ? LessonKind.Mdx : LessonKind.Markdown;
    }
}
