namespace ContentLint.Mdx;

/// <summary>What puts the modules of a site together, as far as it decides what a page's code may do.</summary>
internal enum Bundler
{
    /// <summary>webpack, or what behaves like it: Docusaurus, Nextra, Fumadocs.</summary>
    Webpack,

    /// <summary>Rollup with esbuild: Astro up to 6.</summary>
    Rollup,

    /// <summary>rolldown: Astro 7. It looks at all code, whether it runs or not, and makes variables of a module's declarations.</summary>
    Rolldown,
}
