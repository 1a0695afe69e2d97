// Plugins that go over a lesson's tree may rewrite links and give headings other ids. Those that are known to do neither are
// listed; any other may.

using ContentLint.Astro.Zod;

namespace ContentLint.Configuration.Sites;

/// <summary>What is known of remark and rehype plugins.</summary>
internal static class TreePlugins
{
    private static readonly string[] Keys = ["remarkPlugins", "rehypePlugins", "beforeDefaultRemarkPlugins", "beforeDefaultRehypePlugins", "mdastPlugins", "hastPlugins", "recmaPlugins"];

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "remark-gfm", "remark-math", "remark-directive", "remark-emoji", "remark-smartypants", "remark-breaks", "remark-mermaidjs", "remark-reading-time", "remark-code-import",
        "@docusaurus/remark-plugin-npm2yarn", "remark-toc", "remark-deflist", "remark-frontmatter", "remark-mdx-frontmatter", "remark-admonitions", "remark-docusaurus-tabs",
        "rehype-katex", "rehype-mathjax", "rehype-slug", "rehype-autolink-headings", "rehype-external-links", "rehype-mermaid", "rehype-pretty-code", "rehype-highlight", "rehype-figure",
        "@shikijs/rehype", "rehype-expressive-code", "rehype-callouts", "@astrojs/markdown-remark", "remark-typescript-tools", "rehype-unwrap-images", "@docusaurus/remark-plugin-codesandbox", "docusaurus-remark-plugin-tab-blocks", "remark-unwrap-images", "remark-github", "remark-lint",
    };

    /// <summary>Whether all plugins that some options name are known to leave links and ids alone.</summary>
    /// <param name="options">The options; <see langword="null"/> for none.</param>
    public static bool AreHarmless(ObjectValue? options) =>
        options is null || (options.IsWhole && Array.TrueForAll(Keys, k => SiteConfig.ItemsOf(options, k)?.All(p => SiteConfig.PackageOf(p) is { } name && Harmless.Contains(name)) == true));
}
