// Which of Docusaurus' plugins a file belongs to, by its folder: each has front matter of its own. Files and folders whose names
// start with `_` are parts of others, and nobody looks at their front matter.

using ContentLint.Schema;
using ContentLint.Text;

namespace ContentLint.Configuration.Sites;

/// <summary>The content of a Docusaurus site.</summary>
/// <param name="folder">The site's normalised absolute path.</param>
/// <param name="script">Its configuration; <see langword="null"/> when there is none.</param>
internal sealed class DocusaurusContent(string folder, SiteScript? script)
{
    private const string Translations = "i18n/";
    private const string PluginPrefix = "docusaurus-plugin-content-";

    private readonly string[] _docs = [FolderOf(script, "docs", "docs"), "versioned_docs"];
    private readonly string _blog = FolderOf(script, "blog", "blog");
    private readonly string _pages = FolderOf(script, "pages", "src/pages");

    /// <summary>The schema that the builder has for a file's front matter; <see langword="null"/> for none.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public JsonSchema? SchemaFor(string path)
    {
        if (FilePath.RelativeTo(folder, path) is not { } relative || relative.Split('/').Any(p => p.Length > 0 && p[0] == '_'))
            return null;

        var plugin = relative.StartsWith(Translations, StringComparison.Ordinal) ? relative.Split('/').ElementAtOrDefault(2) : null;
        return plugin == PluginPrefix + "docs" || Array.Exists(_docs, d => IsBelow(d, relative)) ? BuilderSchemas.DocusaurusDocs
            : plugin == PluginPrefix + "blog" || IsBelow(_blog, relative) ? BuilderSchemas.DocusaurusBlog
            : plugin == PluginPrefix + "pages" || IsBelow(_pages, relative) ? BuilderSchemas.DocusaurusPages
            : null;
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string FolderOf(SiteScript? script, string plugin, string usual) => script?.Find(plugin, "path") is { Length: > 0 } path ? FilePath.Normalize(path).Trim('.', '/') : usual;
}
