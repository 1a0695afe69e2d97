// The ids that components of a site's own have: those in their files, and in the files that these show in turn. What comes from a
// package has none only where it is known to have none.

using ContentLint.Configuration.Sites;
using ContentLint.Rules.Links;

namespace ContentLint.Workspace;

/// <summary>Looks into components.</summary>
/// <param name="reader">Gives files.</param>
internal sealed class ComponentFiles(SourceReader reader)
{
    private const int MostFiles = 200;

    private static readonly string[] Markup = [".astro", ".jsx", ".tsx", ".js", ".ts", ".mjs", ".mts", ".svg", ".json"];
    private static readonly string[] Shown = [".css", ".scss", ".sass", ".less", ".styl", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".mp4", ".webm", ".woff", ".woff2"];

    // Files that Astro takes values of, and no markup: of these it would write text.
    private static readonly string[] Values = [".js", ".ts", ".mjs", ".mts", ".json"];

    // What only hooks, helpers and types come from.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "react", "preact", "preact/hooks", "clsx", "classnames", "classcat", "prop-types", "astro", "astro/types", "@docusaurus/useBaseUrl", "@docusaurus/useDocusaurusContext", "@docusaurus/useIsBrowser",
        "@docusaurus/router", "@docusaurus/BrowserOnly", "@docusaurus/Translate", "@docusaurus/ExecutionEnvironment", "@docusaurus/useGlobalData", "@theme/Heading", "astro:i18n", "next/link", "next/image", "next/navigation", "next/router",
    };

    private readonly TracedMemo<ComponentMarkup?> _files = new(reader, (path, files) => files.TryRead(path) is { } source ? ComponentMarkup.Read(path, source.Text) : null);

    /// <summary>Whether changes touch what was asked.</summary>
    public bool IsTouchedBy(FileChanges changes) => _files.IsTouchedBy(changes);

    /// <summary>Takes over what is known and changes do not touch.</summary>
    public void TakeFrom(ComponentFiles earlier, FileChanges changes, bool areAsked) => _files.TakeFrom(earlier._files, changes, areAsked);

    /// <summary>The ids of a component; <see langword="null"/> when it may have others.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="find">The file of a module, seen from a folder; <see langword="null"/> for none.</param>
    public IReadOnlyCollection<string>? IdsOf(string path, Func<string, string, string?> find)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var (reads, spreads, takesValues) = (false, false, false);
        for (var open = new Stack<string>([path]); open.Count > 0;)
        {
            var current = open.Pop();
            if (seen.Count > MostFiles || !HasEnding(current, Markup) || _files.Get(current) is not { } markup)
                return null;

            (reads, spreads) = (reads || markup.Reads, spreads || markup.Spreads);

            ids.UnionWith(markup.Ids);
            foreach (var (module, member, local) in markup.Modules)
            {
                if (IsPlain(module, member))
                    continue;
                if (module.Length == 0 || find(FilePath.FolderOf(current), module) is not { } next)
                    return null;
                if (markup.Shown?.Contains(local) == false && HasEnding(next, Values))
                    takesValues = true;
                else if (!HasEnding(next, Shown) && seen.Add(next))
                    open.Push(next);
            }
        }

        // What comes from elsewhere may have ids among its attributes.
        return (reads || takesValues) && spreads ? null : ids;
    }

    // A theme's own component that the site's wraps; a file as a text.
    private static bool IsPlain(string module, string member) =>
        Plain.Contains(module) || KnownComponents.IsHarmless(module.Replace("@theme-original/", "@theme/"), member)
        || (module == "@docusaurus/theme-common" && (member.StartsWith("use", StringComparison.Ordinal) || member == "ThemeClassNames"))
        || PackageName.IsOfNode(module) || module.StartsWith("node:", StringComparison.Ordinal)
        || module.Contains('?');

    private static bool HasEnding(string path, string[] endings) => Array.Exists(endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
