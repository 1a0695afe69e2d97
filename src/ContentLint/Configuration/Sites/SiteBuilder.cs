// What builds a site, and what follows from its version for how lessons are read. Measured on the builders themselves.

using ContentLint.Mdx;
using ContentLint.Yaml;

namespace ContentLint.Configuration.Sites;

/// <summary>A builder with its version, as <c>builder: astro@7</c> names it.</summary>
/// <param name="Flavor">The builder.</param>
/// <param name="Version">
/// Its version; <see langword="null"/> when that is not known. Starlight's is that of its Astro, Fumadocs' that of <c>fumadocs-mdx</c>.
/// </param>
internal sealed record SiteBuilder(MdxFlavor Flavor, PackageVersion? Version = null)
{
    /// <summary>The builders by the name that configurations use.</summary>
    public static IReadOnlyDictionary<string, MdxFlavor> Names { get; } = new Dictionary<string, MdxFlavor>
    {
        ["mdx"] = MdxFlavor.Mdx,
        ["astro"] = MdxFlavor.Astro,
        ["starlight"] = MdxFlavor.Starlight,
        ["docusaurus"] = MdxFlavor.Docusaurus,
        ["nextra"] = MdxFlavor.Nextra,
        ["fumadocs"] = MdxFlavor.Fumadocs,
    };

    /// <summary>The parser of MDX, unless the site has chosen another.</summary>
    public MdxEngine Engine => Flavor.IsAstro() && Version?.IsBefore(7) == false ? MdxEngine.Satteri : MdxEngine.MdxJs;

    /// <summary>What bundles the pages.</summary>
    public Bundler Bundler => !Flavor.IsAstro() ? Bundler.Webpack : Version?.IsBefore(7) == false ? Bundler.Rolldown : Bundler.Rollup;

    /// <summary>The reader of front matter.</summary>
    public YamlLibrary Yaml => Flavor switch
    {
        MdxFlavor.Docusaurus when Version?.IsBefore(3, 10, 2) == true => YamlLibrary.JsYaml3,
        MdxFlavor.Nextra => Version?.IsBefore(4) == true ? YamlLibrary.JsYaml3 : YamlLibrary.Yaml2,
        MdxFlavor.Fumadocs when Version?.IsBefore(11, 6) == true => YamlLibrary.JsYaml3,
        MdxFlavor.Fumadocs when Version?.IsBefore(15, 1) == true => YamlLibrary.JsYaml4,
        MdxFlavor.Fumadocs => YamlLibrary.Yaml2,
        _ => YamlLibrary.JsYaml4,
    };

    /// <summary>Whether front matter is found by Astro's own pattern.</summary>
    public bool HasAstroFrontMatter => Flavor.IsAstro() && Version?.IsBefore(5) == false;

    /// <summary>Whether the builder compiles with the first MDX, another grammar.</summary>
    public bool HasOldMdx => Flavor == MdxFlavor.Docusaurus && Version?.IsBefore(3) == true;

    /// <summary>Whether more of the version than a range gives decides about something.</summary>
    public bool NeedsExactVersion => Version is null || (Flavor == MdxFlavor.Docusaurus && Version is { Major: 3, IsExact: false });

    public override string ToString()
    {
        var name = Names.First(n => n.Value == Flavor).Key;
        return Version is null ? name : name + "@" + Version;
    }
}
