// The addresses of a Docusaurus site: its docs with their versions and translations, and what else is served below them - lists
// of tags, indexes of categories, redirects.

using ContentLint.Astro;
using ContentLint.Astro.Zod;
using ContentLint.Data;
using ContentLint.Mdx;
using ContentLint.Rules.Links;
using ContentLint.Text;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads the addresses of one Docusaurus site.</summary>
internal sealed class DocusaurusRouting
{
    private const string DocsPlugin = "@docusaurus/plugin-content-docs";
    private const string BlogPlugin = "@docusaurus/plugin-content-blog";
    private const string RedirectsPlugin = "@docusaurus/plugin-client-redirects";

    private static readonly string[] Presets = ["classic", "@docusaurus/preset-classic"];

    // The components of the theme whose use is checked.
    private static readonly string[] CheckedComponents = ["Tabs", "TabItem", "Admonition", "Details"];

    // Plugins that make no pages where lessons are.
    private static readonly HashSet<string> Plugins = new(StringComparer.Ordinal)
    {
        DocsPlugin, BlogPlugin, RedirectsPlugin, "@docusaurus/plugin-content-pages", "@docusaurus/plugin-ideal-image", "@docusaurus/plugin-pwa", "@docusaurus/plugin-sitemap",
        "@docusaurus/plugin-google-gtag", "@docusaurus/plugin-google-analytics", "@docusaurus/plugin-google-tag-manager", "@docusaurus/plugin-debug", "@docusaurus/plugin-vercel-analytics",
        "@docusaurus/plugin-svgr", "docusaurus-plugin-sass", "docusaurus-plugin-image-zoom", "docusaurus-lunr-search", "@easyops-cn/docusaurus-search-local",
    };

    private static readonly string[] Counters = ["plugin-umami", "plugin-gtag", "plugin-posthog", "posthog-docusaurus", "plugin-plausible", "plugin-hotjar", "plugin-segment", "plugin-matomo", "plugin-fathom", "plugin-clarity", "plugin-sentry"];

    private readonly string _folder;
    private readonly OwnPlugins _own;
    private readonly SiteFiles _files;
    private readonly ObjectValue? _config;
    private readonly List<ContentRoute> _contents = [];
    private readonly List<PagePattern> _elsewhere = [];
    private readonly List<string> _built = [];
    private readonly List<SidebarEntry> _sidebar = [];
    private readonly string[] _locales;
    private bool _isClosed;
    private bool _hasKnownIds;

    private DocusaurusRouting(string folder, SiteScript? script, SiteFiles files)
    {
        _folder = folder;
        _own = new OwnPlugins(folder, script?.Source, files);
        _files = files;
        _config = script is null ? null : SiteConfig.Read(script.Source);
        _isClosed = _config is { IsWhole: true };
        _locales = (_config?["i18n"] as ObjectValue)?["locales"] is ListValue locales ? [.. locales.Items.OfType<PlainValue>().Select(p => p.Value).OfType<string>()] : [];
        _hasKnownIds = _config?["markdown"] switch
        {
            null => _config is not null,
            ObjectValue markdown => markdown.IsWhole && markdown["anchors"] is null && markdown["preprocessor"] is null && markdown["mdx1Compat"] is null,
            _ => false,
        };
    }

    /// <summary>Reads a site.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="script">Its configuration; <see langword="null"/> when there is none.</param>
    /// <param name="files">Its files.</param>
    public static SiteRouting Read(string folder, SiteScript? script, SiteFiles files) => new DocusaurusRouting(folder, script, files).Read();

    private SiteRouting Read()
    {
        foreach (var preset in SiteConfig.ItemsOf(_config, "presets") ?? NotKnown())
            ReadPreset(preset);
        foreach (var plugin in SiteConfig.ItemsOf(_config, "plugins") ?? NotKnown())
            ReadPlugin(plugin);
        var pages = Path("src/pages");
        _contents.Add(new PagesRoute(pages, ""));
        var areAll = _files.Find(pages, "", out var files);
        string[] assets = StaticFolders();
        var siteBase = _config?["baseUrl"] switch
        {
            null => "",
            PlainValue { Value: string text } => text.Trim('/') is { Length: > 0 } path ? "/" + path : "",
            _ => null,
        };
        return new SiteRouting
        {
            Folder = _folder,
            Flavor = MdxFlavor.Docusaurus,
            Base = siteBase,
            BuiltFolders = [.. _built, pages, Path("i18n"), Path("src")],
            Contents = _contents,
            Pages = [.. files.Where(f => !FilePath.NameOf(f).StartsWith('_')).Select(f => ToPage(pages, f))],
            AssetFolders = assets,
            Elsewhere = [.. _elsewhere, .. HostRoutes.Read(_folder, assets, siteBase ?? "", _files.Load)],
            Sidebar = _sidebar,
            IsClosed = _isClosed && areAll,
            StopsForImages = StopsForImages(_config),
            OwnTheme = [.. CheckedComponents.Where(c => ModuleEndings.Candidates(Path("src/theme/" + c), ModuleEndings.Scripts).Any(p => _files.Load(p) is not null))],
            TakesModulesAsTheyAre = _isClosed && SiteConfig.ItemsOf(_config, "themes")?.All(t => SiteConfig.PackageOf(t) is { } name && SiteComponents.IsPlainTheme(name)) == true,
            HasKnownIds = _hasKnownIds,
        };
    }

    // Since 3.9 the site may say that it goes on.
    private static bool StopsForImages(ObjectValue? config) => config is { IsWhole: true } && config["markdown"] switch
    {
        null => true,
        ObjectValue { IsWhole: true } markdown when markdown["hooks"] is null => true,
        ObjectValue { IsWhole: true } markdown => markdown["hooks"] is ObjectValue { IsWhole: true } hooks && hooks["onBrokenMarkdownImages"] is null or PlainValue { Value: "throw" },
        _ => false,
    };

    private string Path(string relative) => FilePath.Combine(_folder, relative);

    private IReadOnlyList<ScriptValue> NotKnown()
    {
        _isClosed = false;
        _elsewhere.Add(PagePattern.Any);
        return [];
    }

    private string[] StaticFolders() => _config?["staticDirectories"] switch
    {
        null when _config is { IsWhole: true } => [Path("static")],
        ListValue list when SiteConfig.TextsOf(list) is { } folders => [.. folders.Select(Path)],
        _ => [],
    };

    private static PagePattern ToPage(string folder, string path)
    {
        var route = FilePath.RelativeTo(folder, path)!;
        route = route.LastIndexOf('.') is var dot && dot > 0 ? route.Substring(0, dot) : route;
        return new PagePattern(route == "index" ? "" : route.EndsWith("/index", StringComparison.Ordinal) ? route.Substring(0, route.Length - "/index".Length) : route);
    }

    private void ReadPreset(ScriptValue preset)
    {
        if (SiteConfig.PackageOf(preset) is not { } name || !Presets.Contains(name))
        {
            NotKnown();
            return;
        }

        var options = SiteConfig.OptionsOf(preset);
        if (preset is ListValue { Items.Count: > 1 } && options is not { IsWhole: true })
        {
            NotKnown();
            return;
        }

        ReadPart(options, "docs", ReadDocs);
        ReadPart(options, "blog", ReadBlog);
        ReadPart(options, "pages", p => _hasKnownIds &= TreePlugins.AreHarmless(p));
    }

    private void ReadPart(ObjectValue? options, string key, Action<ObjectValue?> read)
    {
        if (options?[key] is not { } value || value is PlainValue { Value: true or DBNull or null })
            read(null);
        else if (value is ObjectValue { IsWhole: true } part)
            read(part);
        else if (value is not PlainValue { Value: false })
            NotKnown();
    }

    private void ReadPlugin(ScriptValue plugin)
    {
        var name = SiteConfig.PackageOf(plugin);
        var options = SiteConfig.OptionsOf(plugin);
        if (_own.IsHarmless(plugin))
            return;
        _isClosed &= name is not null && (Plugins.Contains(name) || IsOfAnalytics(name));
        if (name is null || (plugin is ListValue { Items.Count: > 1 } && options is not { IsWhole: true } && name is DocsPlugin or "content-docs" or RedirectsPlugin or "client-redirects"))
            NotKnown();
        else if (name is DocsPlugin or "content-docs")
            ReadDocs(options);
        else if (name is BlogPlugin or "content-blog")
            ReadBlog(options);
        else if (name is RedirectsPlugin or "client-redirects")
            ReadRedirects(options);
    }

    // Scripts of counters, in packages of many names.
    private static bool IsOfAnalytics(string name) => Array.Exists(Counters, c => name.Contains(c));

    private void ReadRedirects(ObjectValue? options)
    {
        if (options?["createRedirects"] is not null || SiteConfig.ItemsOf(options, "redirects") is not { } redirects)
        {
            NotKnown();
            return;
        }

        foreach (var from in redirects.Select(r => (r as ObjectValue)?["from"]))
        {
            var all = from is ListValue list ? SiteConfig.TextsOf(list) : (from as PlainValue)?.Value is string text ? [text] : null;
            _elsewhere.AddRange(all?.Select(t => new PagePattern(t.Trim('/'))) ?? [PagePattern.Any]);
        }
    }

    private void ReadBlog(ObjectValue? options)
    {
        _hasKnownIds &= TreePlugins.AreHarmless(options);
        _built.Add(Path(options?.Text("path") ?? "blog"));
        if (RouteOf(options, "blog") is not { Length: > 0 } route)
        {
            _isClosed = false;
            return;
        }

        // Pages that are made of all posts, feeds, and what the site's own code makes of posts.
        var folder = options?["path"] is null ? "blog" : options.Text("path");
        var isCertain = folder is not null && HasUsualFiles(options) && options?["processBlogPosts"] is null;
        _elsewhere.Add(new PagePattern(route));
        if (!isCertain)
            _elsewhere.Add(new PagePattern(route + "/*"));
        foreach (var part in new[] { "page", options?.Text("archiveBasePath") ?? "archive", options?.Text("tagsBasePath") ?? "tags", options?.Text("authorsBasePath") ?? "authors" })
        {
            _elsewhere.Add(new PagePattern(Join(route, part.Trim('/'))));
            _elsewhere.Add(new PagePattern(Join(route, part.Trim('/') + "/*")));
        }

        foreach (var feed in new[] { "rss.xml", "atom.xml", "feed.json" })
            _elsewhere.Add(new PagePattern(Join(route, feed)));
        _contents.Add(new BlogRoute(Path(folder ?? "blog"), route) { IsCertain = isCertain });
        var id = options?.Text("id") is { Length: > 0 } own && own != "default" ? "-" + own : "";
        foreach (var locale in _locales)
            _contents.Add(new BlogRoute(Path($"i18n/{locale}/docusaurus-plugin-content-blog{id}"), route) { IsCertain = isCertain });
    }

    // What a plugin takes without being told, said.
    private static bool HasUsualFiles(ObjectValue? options) =>
        options?["include"] is null || (options["include"] is ListValue list && SiteConfig.TextsOf(list) is ["**/*.{md,mdx}"] or ["**/*.md", "**/*.mdx"] or ["**/*.mdx", "**/*.md"]);

    // What a plugin is told to take, where that is Markdown.
    private static AstroGlob? GlobOf(ObjectValue? options, string key) =>
        options?[key] is ListValue list && SiteConfig.TextsOf(list) is { } patterns && (key == "exclude" || patterns.All(p => p.EndsWith("md", StringComparison.Ordinal) || p.EndsWith("mdx", StringComparison.Ordinal) || p.EndsWith("{md,mdx}", StringComparison.Ordinal)))
            ? AstroGlob.TryParse(patterns)
            : null;

    // "" for the root; null where it cannot be told.
    private static string? RouteOf(ObjectValue? options, string usual) => options?["routeBasePath"] switch
    {
        null => usual,
        PlainValue { Value: string text } => text.Trim('/'),
        _ => null,
    };

    private void ReadDocs(ObjectValue? options)
    {
        _hasKnownIds &= TreePlugins.AreHarmless(options);
        var folder = options?["path"] is null ? "docs" : options.Text("path");
        if (folder is null || RouteOf(options, "docs") is not { } route)
        {
            NotKnown();
            return;
        }

        var id = options?.Text("id") is { Length: > 0 } own && own != "default" ? own : null;
        var (included, excluded) = (GlobOf(options, "include"), GlobOf(options, "exclude"));
        var isCertain = options?["numberPrefixParser"] is null or PlainValue { Value: bool or null } && (options?["include"] is null) == (included is null) && (options?["exclude"] is null) == (excluded is null);
        var stripsNumbers = options?["numberPrefixParser"] is not PlainValue { Value: false };
        DocsRoute Make(string place, string prefix) => new(place, prefix, stripsNumbers) { Included = included, Excluded = excluded };
        var versions = new DocsVersions(id, options, Path, _files.Load);
        var current = AddVersion(Path(folder), "current", versions.PathOf("current"), id, route, (f, p) => Make(f, p) with { IsCertain = isCertain && versions.AreKnown, IsCertainWithin = isCertain });
        if (options?["includeCurrentVersion"] is null or PlainValue { Value: true } && HasCurrent(options?["onlyIncludeVersions"]))
            AddSidebar(options?.Text("sidebarPath"), current);
        var prefix = id is null ? "" : id + "_";
        foreach (var version in versions.Names)
        {
            var content = AddVersion(Path($"{prefix}versioned_docs/version-{version}"), "version-" + version, versions.PathOf(version), id, route, (f, p) => Make(f, p) with { IsCertain = isCertain && versions.AreKnown, IsCertainWithin = isCertain });
            if (options?["onlyIncludeVersions"] is null)
                AddSidebar($"{prefix}versioned_sidebars/version-{version}-sidebars.json", content);
        }

        foreach (var part in new[] { "tags", "category" })
        {
            _elsewhere.Add(new PagePattern(Join(route, part)));
            _elsewhere.Add(new PagePattern(Join(route, part + "/*")));
        }

        AddGenerated(options, Path(folder), route);
    }

    private static bool HasCurrent(ScriptValue? versions) => versions switch
    {
        null or PlainValue { Value: null or DBNull } => true,
        ListValue list => list.Items.Any(i => i is PlainValue { Value: "current" }),
        ChoiceValue choice => HasCurrent(choice.First) && HasCurrent(choice.Second),
        _ => false,
    };

    private DocsRoute AddVersion(string folder, string version, string path, string? id, string route, Func<string, string, DocsRoute> make)
    {
        var prefix = Join(route, path);
        _built.Add(folder);
        var content = make(folder, prefix);
        _contents.Add(content);
        foreach (var locale in _locales)
        {
            var translation = Path($"i18n/{locale}/docusaurus-plugin-content-docs{(id is null ? "" : "-" + id)}/{version}");
            _contents.Add(make(translation, prefix) with { Original = folder });
        }

        return content;
    }

    private void AddSidebar(string? path, DocsRoute content)
    {
        if (path is not null && ModuleEndings.Candidates(Path(path), [".js", ".ts", ".mjs", ".cjs", ".json"]).Select(_files.Load).OfType<SourceText>().FirstOrDefault() is { } file)
            _sidebar.AddRange(Sidebars.OfDocusaurus(file, content));
    }

    // The index of a category has the address that `_category_.json` or the sidebars give it.
    private void AddGenerated(ObjectValue? options, string folder, string route)
    {
        var sidebars = options?.Text("sidebarPath") is { } path ? Path(path) : Path("sidebars.js");
        foreach (var script in new[] { sidebars, Path("sidebars.ts"), Path("sidebars.js") }.Distinct().Select(_files.Load).OfType<SourceText>())
            _elsewhere.AddRange(new SiteScript(script).FindAll("slug").Select(s => new PagePattern(Join(route, s.Trim('/')))));
        _files.Find(folder, "_category_.json", out var categories);
        foreach (var category in categories.Select(_files.Load).OfType<SourceText>())
        {
            var root = JsonReader.Read(MappedText.Whole(category), JsonForm.Example).Root as DataMapping;
            if ((root?["link"] as DataMapping)?["slug"] is DataScalar slug)
                _elsewhere.Add(new PagePattern(Join(route, slug.Text.Trim('/'))));
        }

        _files.Find(folder, "_category_.yml", out var others);
        if (others.Count > 0)
            _elsewhere.AddRange(others.Select(o => FilePath.RelativeTo(folder, FilePath.FolderOf(o)) ?? "").Select(f => new PagePattern(Join(route, f))));
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "/" + second;
}
