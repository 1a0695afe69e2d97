// The plugins that a site has of its own, in its configuration or in a file beside it. They are not run; but what makes pages or
// changes lessons has to name how, and a plugin that names none of that does neither.

using ContentLint.Astro.Scripts;
using ContentLint.Astro.Zod;

namespace ContentLint.Configuration.Sites;

/// <summary>Tells of a site's own plugins that they make no pages.</summary>
/// <param name="folder">The site's folder.</param>
/// <param name="config">Its configuration.</param>
/// <param name="files">Its files.</param>
internal sealed class OwnPlugins(string folder, SourceText? config, SiteFiles files)
{
    // Docusaurus: what adds a page, and other plugins' packages, which may be wrapped. Astro: what an integration's hooks are given.
    private static readonly string[] Words =
    [
        "addRoute", "contentLoaded", "allContentLoaded", "loadContent", "plugin-content", "remarkPlugins", "rehypePlugins", "injectRoute", "updateConfig", "addIntegration", "addContentEntryType",
        "addRouteMiddleware", "require(", "import(", "export *", "...",
    ];

    // What such a file may import: it could hand on what another module makes.
    private static readonly HashSet<string> Imports = new(StringComparer.Ordinal) { "astro", "@astrojs/starlight/types", "@docusaurus/types", "@docusaurus/utils", "@astrojs/sitemap", "picocolors", "kleur", "kleur/colors", "chalk", "vite" };

    /// <summary>Whether a plugin is the site's own and makes no pages.</summary>
    /// <param name="plugin">Its value in the configuration.</param>
    public bool IsHarmless(ScriptValue plugin) => SiteConfig.PackageOf(plugin) is { } name
        ? name.StartsWith('.') && ModuleEndings.Candidates(FilePath.Combine(folder, name), ModuleEndings.Scripts).Select(files.Load).FirstOrDefault(s => s is not null) is { } file && NamesNothing(file.Text) && ImportsNothing(file.Text)
        : config is not null && SiteConfig.SpanOf(plugin) is { } span && IsFunction(config.GetText(span)) && NamesNothing(config.GetText(span));

    // A name or a call leads to code that is not here.
    private static bool IsFunction(string text) =>
        text.StartsWith("function", StringComparison.Ordinal) || text.StartsWith("async function", StringComparison.Ordinal) || text.StartsWith('(') || text.StartsWith("async (", StringComparison.Ordinal);

    private static bool ImportsNothing(string text) =>
        ScriptParser.Read(text).Imports.All(i => i.Module.StartsWith("node:", StringComparison.Ordinal) || PackageName.IsOfNode(i.Module) || Imports.Contains(i.Module));

    private static bool NamesNothing(string text) => Array.TrueForAll(Words, w => text.IndexOf(w, StringComparison.Ordinal) < 0);
}
