// What may be left off a module's path, by who looks for it. Bundlers agree on the way - the path itself, with an ending, as a
// folder with an index - and differ in the endings: what one of them finds is no mistake that we can be sure of.

namespace ContentLint.Configuration.Sites;

/// <summary>The endings that modules are looked for with.</summary>
internal static class ModuleEndings
{
    /// <summary>Those of scripts, in the order of TypeScript and Node.</summary>
    public static IReadOnlyList<string> Scripts { get; } = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".mts", ".cjs", ".cts"];

    /// <summary>Those that Vite and webpack try, together with what plugins of the builders add.</summary>
    public static IReadOnlyList<string> Bundled { get; } = [".mjs", ".js", ".mts", ".ts", ".jsx", ".tsx", ".json", ".wasm", ".cjs", ".astro", ".mdx", ".md", ".vue", ".svelte", ".d.ts"];

    /// <summary>The files that a module may be, the likeliest first.</summary>
    /// <param name="path">The module's path.</param>
    /// <param name="endings">The endings to look for.</param>
    public static IEnumerable<string> Candidates(string path, IReadOnlyList<string> endings) =>
        endings.Select(e => path + e).Prepend(path).Concat(endings.Select(e => $"{path}/index{e}"));
}
