// The components that a site gives to lessons without an import, read from where its builder takes them:
//
//   Docusaurus   src/theme/MDXComponents, over the theme's own
//   Nextra       mdx-components, useMDXComponents
//   Fumadocs     the same, usually over fumadocs-ui's
//   Starlight    none
//   Astro        components={…} on whatever renders the content
//
// A part that cannot be read - a package's object that is spread, a plugin that imports - leaves the list open: what is on it
// is given, what is not may be.

using ContentLint.Mdx;
using ContentLint.Rules;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads what a site gives.</summary>
internal static class SiteComponents
{
    // Packages that add imports to lessons, or components that nobody can see in the site.
    private static readonly string[] ImportingPackages = ["astro-auto-import", "astro-m2dx", "unplugin-auto-import"];

    // Themes that bring a search or a player and no components for lessons.
    private static readonly string[] PlainThemes = ["@docusaurus/", "@easyops-cn/docusaurus-search-local", "docusaurus-theme-search-typesense", "@cmfcmf/docusaurus-search-local"];

    private static readonly string[] Endings = ["js", "jsx", "ts", "tsx", "mjs"];

    /// <summary>Reads what a site gives.</summary>
    /// <param name="flavor">Its builder.</param>
    /// <param name="folder">Its folder's normalised absolute path.</param>
    /// <param name="script">Its builder's configuration.</param>
    /// <param name="files">Its files.</param>
    public static GivenComponents Read(MdxFlavor flavor, string folder, SiteScript? script, SiteFiles files) => flavor switch
    {
        MdxFlavor.Docusaurus => OfDocusaurus(folder, script, files),
        MdxFlavor.Nextra or MdxFlavor.Fumadocs => OfNext(folder, files),
        MdxFlavor.Starlight => new GivenComponents([], !ImportingPackages.Any(p => script?.Uses(p) != false)),
        MdxFlavor.Astro => OfAstro(folder, script, files),
        _ => GivenComponents.Unknown,
    };

    private static GivenComponents OfDocusaurus(string folder, SiteScript? script, SiteFiles files)
    {
        var collector = new ComponentCollector(files);
        if (First(folder, "src/theme/MDXComponents", files) is { } path)
            collector.AddExport(path, "default");
        else
            collector.Add("Head", "Details");

        // What wraps the content may give more, and so may a theme of others.
        var isPlain = script is not null && First(folder, "src/theme/MDXContent", files) is null
            && script.TextsIn("themes").All(IsPlainTheme);
        return collector.ToComponents(isPlain);
    }

    /// <summary>Whether a theme of Docusaurus brings no components for lessons.</summary>
    public static bool IsPlainTheme(string package) => Array.Exists(PlainThemes, p => package.StartsWith(p, StringComparison.Ordinal));

    private static GivenComponents OfNext(string folder, SiteFiles files)
    {
        var path = First(folder, "mdx-components", files) ?? First(folder, "src/mdx-components", files) ?? First(folder, "components/mdx", files) ?? First(folder, "src/components/mdx", files);
        if (path is null)
            return GivenComponents.Unknown;

        var collector = new ComponentCollector(files);
        collector.AddExport(path, "useMDXComponents", "getMDXComponents");
        return collector.ToComponents(isComplete: true);
    }

    private static GivenComponents OfAstro(string folder, SiteScript? script, SiteFiles files)
    {
        if (script is null || script.NameIn("srcDir") is not null || ImportingPackages.Any(script.Uses))
            return GivenComponents.Unknown;

        var collector = new ComponentCollector(files);
        var isComplete = files.Find(FilePath.Combine(folder, "src"), ".astro", out var pages);
        foreach (var page in pages)
            collector.AddPage(page);
        return collector.ToComponents(isComplete && pages.Count > 0);
    }

    private static string? First(string folder, string name, SiteFiles files) =>
        Endings.SelectMany(e => new[] { $"{name}.{e}", $"{name}/index.{e}" }).Select(n => FilePath.Combine(folder, n)).FirstOrDefault(p => files.Load(p) is not null);
}
