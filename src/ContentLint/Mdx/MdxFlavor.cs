namespace ContentLint.Mdx;

/// <summary>What builds the site that a lesson is for, and so what is added to plain MDX.</summary>
public enum MdxFlavor
{
    /// <summary>MDX and front matter, nothing else.</summary>
    Mdx,

    /// <summary>MDX with GitHub's tables, footnotes, strikethrough, task lists and literal links.</summary>
    Astro,

    /// <summary>As Astro, with directives, HTML comments, heading ids and Docusaurus' rewriting before MDX.</summary>
    Docusaurus,

    /// <summary>As Astro, with directives.</summary>
    Starlight,

    /// <summary>MDX with GitHub's extensions, rendered by React.</summary>
    Nextra,

    /// <summary>MDX with GitHub's extensions, rendered by React.</summary>
    Fumadocs,
}

/// <summary>What flavors have in common.</summary>
internal static class MdxFlavorExtensions
{
    /// <summary>Whether Astro makes the pages.</summary>
    public static bool IsAstro(this MdxFlavor flavor) => flavor is MdxFlavor.Astro or MdxFlavor.Starlight;
}
