namespace ContentLint.Mdx;

/// <summary>How a document is to be read.</summary>
internal sealed record MdxOptions
{
    /// <summary>The defaults: MDX as Astro reads it.</summary>
    public static MdxOptions Default { get; } = new();

    /// <summary>The pipeline the document is written for.</summary>
    public MdxFlavor Flavor { get; init; } = MdxFlavor.Astro;

    /// <summary>The parser that decides what is a mistake.</summary>
    public MdxEngine Engine { get; init; }

    /// <summary>Where that parser differs from others.</summary>
    public MdxDialect Dialect => MdxDialect.Of(Engine);

    /// <summary>The parser that the site could have instead; <see langword="null"/> where there is no choice.</summary>
    public MdxEngine? OtherEngine =>
        Flavor.IsAstro() && Bundler == Bundler.Rolldown ? (Engine == MdxEngine.Satteri ? MdxEngine.MdxJs : MdxEngine.Satteri) : null;

    /// <summary>
    /// Whether Astro takes the front matter out before the parser sees it: also behind blank lines and between <c>+++</c>, and what
    /// follows the closing fence in its line is text.
    /// </summary>
    public bool HasAstroFrontMatter { get => field || (Engine == MdxEngine.Satteri && Flavor.IsAstro()); init; }

    /// <summary>What bundles the page; without a word of it that which the parser and the pipeline come with.</summary>
    public Bundler Bundler
    {
        get => field != default || !Flavor.IsAstro() ? field : Engine == MdxEngine.Satteri ? Bundler.Rolldown : Bundler.Rollup;
        init;
    }

    /// <summary>Whether <c>$a$</c> and <c>$$</c> blocks are mathematics.</summary>
    public bool Math { get; init; }

    /// <summary>Whether the document is MDX; otherwise it is Markdown, where nothing is a syntax error.</summary>
    public bool IsMdx { get; init; } = true;

    /// <summary>Whether GitHub's extensions are on.</summary>
    public bool Gfm => Flavor != MdxFlavor.Mdx;

    /// <summary>Whether directives are on.</summary>
    public bool Directives => HasDirectives || Flavor is MdxFlavor.Docusaurus or MdxFlavor.Starlight;

    /// <summary>Whether the site has switched directives on itself.</summary>
    public bool HasDirectives { get; init; }

    /// <summary>Whether HTML comments are on.</summary>
    public bool HtmlComments => Flavor == MdxFlavor.Docusaurus;
}
