namespace ContentLint.Mdx;

/// <summary>The parsers of MDX that builders stand on.</summary>
internal enum MdxEngine
{
    /// <summary><c>@mdx-js/mdx</c> 3.</summary>
    MdxJs,

    /// <summary>Sätteri, which Astro has used since version 7.</summary>
    Satteri,
}
