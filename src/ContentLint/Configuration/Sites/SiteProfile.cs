// What the site around a lesson does with it, read from what its builder reads and never run: which builder of which version,
// which `.md` files go through the MDX compiler, whether formulas and directives are on, which Mermaid draws.

using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

/// <summary>What one site says by itself, where the configuration of the course says nothing.</summary>
internal sealed class SiteProfile
{
    private static readonly string[] ScriptEndings = ["ts", "js", "mjs", "mts", "cjs", "cts"];

    // Where Docusaurus looks for Markdown unless it is told otherwise.
    private static readonly string[] DocusaurusFolders = ["docs", "blog", "src/pages", "versioned_docs", "i18n"];

    private static readonly string[] NextFolders = ["content", "pages", "app", "src/content", "src/pages", "src/app"];

    private static readonly string[] BuilderPackages = ["astro", "@docusaurus/core", "nextra", "fumadocs-mdx"];

    private static readonly string[] UnifiedPlugins = ["remarkPlugins", "rehypePlugins", "remarkRehype", "recmaPlugins"];

    private static readonly string[] TreePlugins = ["remarkPlugins", "beforeDefaultRemarkPlugins", "rehypePlugins", "beforeDefaultRehypePlugins", "mdastPlugins", "hastPlugins", "plugins", "processor"];

    private IReadOnlyList<string> MdxFolders { get; init; } = [];

    private SiteProfile(SiteBuilder builder, SourceLocation location)
    {
        Builder = builder;
        Location = location;
        Engine = builder.Engine;
    }

    /// <summary>The site's folder, a normalised absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>What builds the site.</summary>
    public SiteBuilder Builder { get; }

    /// <summary>Whether the builder's configuration is in the site's folder, and not only a manifest that names the builder.</summary>
    public bool IsConfigured { get; private init; } = true;

    /// <summary>Where the builder is named: its version where that is known, else its configuration.</summary>
    public SourceLocation Location { get; }

    /// <summary>The parser of MDX: the builder's, or the one that the site has chosen.</summary>
    public MdxEngine Engine { get; private init; }

    /// <summary>Whether dollar signs enclose formulas.</summary>
    public bool Math { get; private init; }

    /// <summary>Whether directives are on, where the builder does not have them anyway.</summary>
    public bool Directives { get; private init; }

    /// <summary>What the site makes of directives; <see langword="null"/> where the builder alone says it.</summary>
    public DirectiveNames? DirectiveNames { get; private init; }

    /// <summary>Whether it is known that the site has no directives.</summary>
    public bool HasNoDirectives { get; private init; }

    /// <summary>The Mermaid that draws; <see langword="null"/> when nothing names one.</summary>
    public SiteMermaid? Mermaid { get; private init; }

    private GivenComponents Components { get; init; } = GivenComponents.Unknown;

    /// <summary>The addresses of the site's pages.</summary>
    public required SiteRouting Routing { get; init; }

    /// <summary>What the builder's plugins ask of front matter; <see langword="null"/> for builders that ask for nothing by themselves.</summary>
    public DocusaurusContent? Content { get; private init; }

    /// <summary>The folder with all that the site builds, but for what its content configuration names; <see langword="null"/> where nobody knows.</summary>
    private string? SourceFolder { get; init; }

    /// <summary>The components that a lesson need not import. A template that lies about somewhere else may be shown by anything.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    public GivenComponents ComponentsOf(string path) =>
        SourceFolder is null || FilePath.RelativeTo(SourceFolder, path) is not null || Routing.Contents.Any(c => FilePath.RelativeTo(c.Folder, path) is not null)
            ? Components
            : GivenComponents.Unknown;

    /// <summary>Whether a <c>.md</c> file goes through the MDX compiler.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public bool ReadsAsMdx(string path) => MdxFolders.Any(f => FilePath.RelativeTo(f, path) is not null);

    /// <summary>Whether the site takes its lessons from a folder that is not below its own.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    public bool BuildsOutside(string folder) => Routing.Contents.Any(c => FilePath.RelativeTo(Folder, c.Folder) is null && (c.Folder == folder || FilePath.RelativeTo(c.Folder, folder) is not null));

    /// <summary>Reads the site in a folder; <see langword="null"/> when no builder is named there.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="files">Its files.</param>
    public static SiteProfile? Read(string folder, SiteFiles files)
    {
        Func<string, SourceText?> load = files.Load;
        if (Script(folder, "astro.config", load) is { } astro)
            return Astro(folder, new SiteScript(astro), files);
        if (Script(folder, "docusaurus.config", load) is { } docusaurus)
            return Docusaurus(folder, new SiteScript(docusaurus), files);

        var own = PackageManifest.ReadOwn(folder, load);
        string[] builders = [.. BuilderPackages.Where(own.ContainsKey)];
        return builders switch
        {
            ["astro"] => Astro(folder, script: null, files),
            ["@docusaurus/core"] => Docusaurus(folder, script: null, files),
            ["nextra"] => Nextra(folder, files),
            ["fumadocs-mdx"] => Fumadocs(folder, files),
            _ => null,
        };
    }

    private static SiteProfile Astro(string folder, SiteScript? script, SiteFiles files)
    {
        Func<string, SourceText?> load = files.Load;
        var packages = PackageManifest.Read(folder, load);
        var isStarlight = script?.Uses("@astrojs/starlight") ?? packages.Find("@astrojs/starlight") is not null;
        var builder = new SiteBuilder(isStarlight ? MdxFlavor.Starlight : MdxFlavor.Astro, packages.VersionOf("astro"));

        // Astro 7 takes the parser of Astro 6 with `markdown: { processor: unified() }`, or where plugins of remark are named.
        var isUnified = script?.NameIn("processor") is { } processor ? processor != "satteri" : UnifiedPlugins.Any(k => script?.Has(k) == true);
        var engine = isUnified ? MdxEngine.MdxJs : builder.Engine;
        return new SiteProfile(builder, LocationOf(packages, "astro", script?.Source))
        {
            Folder = folder,
            IsConfigured = script is not null,
            Routing = AstroRouting.Read(folder, builder.Flavor, script, files),
            Engine = engine,
            Math = engine == MdxEngine.Satteri ? script?.Switches("features", "math") == true : script?.UsesWithFiles("remark-math", folder, load) == true,
            DirectiveNames = isStarlight && script is not null ? new DirectiveNames(Lessons.DirectiveNames.Starlight, AreAll: !HasPlugins(script)) : null,
            HasNoDirectives = !isStarlight && script is not null && !HasPlugins(script) && !script.Has("features"),
            Directives = engine == MdxEngine.Satteri ? script?.Switches("features", "directive") == true : script?.UsesWithFiles("remark-directive", folder, load) == true,
            Mermaid = SiteMermaid.Find(packages),
            Components = SiteComponents.Read(builder.Flavor, folder, script, files),
            SourceFolder = script is null || script.NameIn("srcDir") is not null ? null : FilePath.Combine(folder, "src"),
        };
    }

    private static SiteProfile Docusaurus(string folder, SiteScript? script, SiteFiles files)
    {
        Func<string, SourceText?> load = files.Load;
        var packages = PackageManifest.Read(folder, load);
        var builder = new SiteBuilder(MdxFlavor.Docusaurus, packages.VersionOf("@docusaurus/core"));
        if (builder.NeedsExactVersion)
            builder = builder with { Version = packages.VersionOf("@docusaurus/core", isExact: true) };
        var isMdx = !builder.HasOldMdx && script?.Find("markdown", "format") is null or "mdx";
        return new SiteProfile(builder, LocationOf(packages, "@docusaurus/core", script?.Source))
        {
            Folder = folder,
            IsConfigured = script is not null,
            Routing = DocusaurusRouting.Read(folder, script, files, isOld: builder.Version?.IsBefore(3) != false),
            Math = script?.UsesWithFiles("remark-math", folder, load) == true,
            DirectiveNames = script is null ? null : new DirectiveNames([.. Lessons.DirectiveNames.Docusaurus, .. script.TextsIn("keywords")], AreAll: !HasPlugins(script)),
            Mermaid = SiteMermaid.Find(packages),
            Components = SiteComponents.Read(builder.Flavor, folder, script, files),
            Content = builder.HasOldMdx ? null : new DocusaurusContent(folder, script),
            MdxFolders = isMdx ? [.. DocusaurusFolders.Concat(script?.FindAll("path") ?? []).Select(f => FilePath.Combine(folder, f))] : [],
        };
    }

    private static SiteProfile Nextra(string folder, SiteFiles files)
    {
        Func<string, SourceText?> load = files.Load;
        var packages = PackageManifest.Read(folder, load);
        var script = Script(folder, "next.config", load) is { } source ? new SiteScript(source) : null;
        return new SiteProfile(new SiteBuilder(MdxFlavor.Nextra, packages.VersionOf("nextra")), LocationOf(packages, "nextra", script?.Source))
        {
            Folder = folder,
            Routing = NextRouting(folder, MdxFlavor.Nextra, script),
            Math = script?.Has("latex") == true || script?.UsesWithFiles("remark-math", folder, load) == true,
            Mermaid = SiteMermaid.Find(packages),
            Components = SiteComponents.Read(MdxFlavor.Nextra, folder, script, files),
        };
    }

    private static SiteProfile Fumadocs(string folder, SiteFiles files)
    {
        Func<string, SourceText?> load = files.Load;
        var packages = PackageManifest.Read(folder, load);
        var script = Script(folder, "source.config", load) is { } source ? new SiteScript(source) : null;
        var isSatteri = script?.FindAll("compiler").Contains("satteri") == true;
        return new SiteProfile(new SiteBuilder(MdxFlavor.Fumadocs, packages.VersionOf("fumadocs-mdx", isExact: true)), LocationOf(packages, "fumadocs-mdx", script?.Source))
        {
            Folder = folder,
            Routing = NextRouting(folder, MdxFlavor.Fumadocs, script),
            Engine = isSatteri ? MdxEngine.Satteri : MdxEngine.MdxJs,

            // Whether Fumadocs has Sätteri read formulas is not written in the site.
            Math = isSatteri || script?.UsesWithFiles("remark-math", folder, load) == true,
            Directives = script?.UsesWithFiles("remark-directive", folder, load) == true,
            Mermaid = SiteMermaid.Find(packages),
            Components = SiteComponents.Read(MdxFlavor.Fumadocs, folder, script, files),
        };
    }

    // What these builders serve is made by the site's own code: of addresses nothing is known, of files beside a lesson all.
    private static SiteRouting NextRouting(string folder, MdxFlavor flavor, SiteScript? script)
    {
        string[] folders = [.. NextFolders.Concat(script?.FindAll("dir") ?? []).Select(f => FilePath.Combine(folder, f))];
        return new SiteRouting
        {
            Folder = folder,
            Flavor = flavor,
            Base = null,
            BuiltFolders = folders,
            Contents = [.. folders.Select(f => new PagesRoute(f, ""))],
            HasKnownIds = script is not null && !HasPlugins(script),
        };
    }

    // Whatever goes over a lesson's tree may make something of a directive.
    private static bool HasPlugins(SiteScript script) => TreePlugins.Any(script.Has);

    // One of the two is there, or no builder would have been found.
    private static SourceLocation LocationOf(PackageManifest packages, string package, SourceText? script) =>
        packages.Find(package)?.Location ?? script!.GetLocation(TextSpan.FromLength(0, 0));

    private static SourceText? Script(string folder, string name, Func<string, SourceText?> load) =>
        ScriptEndings.Select(e => load(FilePath.Combine(folder, $"{name}.{e}"))).FirstOrDefault(s => s is not null);
}
