// Which of Docusaurus' plugins a file belongs to, by its folder: each has front matter of its own. Files and folders whose names
// start with `_` are parts of others, and nobody looks at their front matter.

using ContentLint.Astro.Zod;
using ContentLint.Schema;

namespace ContentLint.Configuration.Sites;

/// <summary>The content of a Docusaurus site.</summary>
/// <param name="folder">The site's normalised absolute path.</param>
/// <param name="script">Its configuration; <see langword="null"/> when there is none.</param>
internal sealed class DocusaurusContent(string folder, SiteScript? script)
{
    private const string Translations = "i18n/";
    private const string PluginPrefix = "docusaurus-plugin-content-";

    private readonly string[] _docs = [.. FoldersOf(script, "docs", "docs"), "versioned_docs", .. InstancesOf(script, "docs").Select(o => o?.Text("id")).OfType<string>().Select(id => id + "_versioned_docs")];
    private readonly string[] _blogs = [.. FoldersOf(script, "blog", "blog")];
    private readonly string[] _pages = [.. FoldersOf(script, "pages", "src/pages")];

    /// <summary>The schema that the builder has for a file's front matter; <see langword="null"/> for none.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public JsonSchema? SchemaFor(string path)
    {
        if (FilePath.RelativeTo(folder, path) is not { } relative || relative.Split('/').Any(p => p.Length > 0 && p[0] == '_'))
            return null;

        var plugin = relative.StartsWith(Translations, StringComparison.Ordinal) ? relative.Split('/').ElementAtOrDefault(2) : null;
        return plugin == PluginPrefix + "docs" || Array.Exists(_docs, d => IsBelow(d, relative)) ? BuilderSchemas.DocusaurusDocs
            : plugin == PluginPrefix + "blog" || Array.Exists(_blogs, b => IsBelow(b, relative)) ? BuilderSchemas.DocusaurusBlog
            : plugin == PluginPrefix + "pages" || Array.Exists(_pages, p => IsBelow(p, relative)) ? BuilderSchemas.DocusaurusPages
            : null;
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    // A plugin may stand in a preset and, as often as there are contents, by itself.
    private static IEnumerable<string> FoldersOf(SiteScript? script, string plugin, string usual) =>
        InstancesOf(script, plugin).Select(o => o?.Text("path")).Prepend(script?.Find(plugin, "path")).Select(p => string.IsNullOrEmpty(p) ? usual : FilePath.Normalize(p!).Trim('.', '/')).Distinct();

    private static IEnumerable<ObjectValue?> InstancesOf(SiteScript? script, string plugin) =>
        from instance in (script is null ? null : SiteConfig.ItemsOf(SiteConfig.Read(script.Source), "plugins")) ?? []
        where SiteConfig.PackageOf(instance) is { } name && (name == "@docusaurus/plugin-content-" + plugin || name == "content-" + plugin)
        select SiteConfig.OptionsOf(instance);
}
