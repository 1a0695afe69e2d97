// The addresses of a Docusaurus site: its docs with their versions and translations, and what else is served below them - lists
// of tags, indexes of categories, redirects.

using ContentLint.Astro.Zod;
using ContentLint.Mdx;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads the addresses of one Docusaurus site.</summary>
internal sealed partial class DocusaurusRouting
{
    private const string DocsPlugin = "@docusaurus/plugin-content-docs";
    private const string BlogPlugin = "@docusaurus/plugin-content-blog";
    private const string PagesPlugin = "@docusaurus/plugin-content-pages";
    private const string RedirectsPlugin = "@docusaurus/plugin-client-redirects";

    private static readonly string[] Presets = ["classic", "@docusaurus/preset-classic"];

    // The components of the theme whose use is checked.
    private static readonly string[] CheckedComponents = ["Tabs", "TabItem", "Admonition", "Details"];

    // Plugins that make no pages where lessons are.
    private static readonly HashSet<string> Plugins = new(StringComparer.Ordinal)
    {
        DocsPlugin, BlogPlugin, RedirectsPlugin, PagesPlugin, "@docusaurus/plugin-ideal-image", "@docusaurus/plugin-pwa", "@docusaurus/plugin-sitemap",
        "@docusaurus/plugin-google-gtag", "@docusaurus/plugin-google-analytics", "@docusaurus/plugin-google-tag-manager", "@docusaurus/plugin-debug", "@docusaurus/plugin-vercel-analytics",
        "@docusaurus/plugin-svgr", "docusaurus-plugin-sass", "docusaurus-plugin-image-zoom", "docusaurus-plugin-copy-page-button", "docusaurus2-dotenv", "docusaurus-lunr-search", "@easyops-cn/docusaurus-search-local",
    };

    private static readonly string[] PagesOptions = ["path", "routeBasePath", "include"];

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
    private readonly bool _isOld;
    private bool _isClosed;
    private bool _hasKnownIds;
    private bool _stopsForLinks;

    private DocusaurusRouting(string folder, SiteScript? script, SiteFiles files, bool isOld)
    {
        _isOld = isOld;
        _folder = folder;
        _own = new OwnPlugins(folder, script?.Source, files);
        _files = files;
        _config = script is null ? null : SiteConfig.Read(script.Source);
        _isClosed = _config is { IsWhole: true };
        _stopsForLinks = _config?["onBrokenLinks"] is null or PlainValue { Value: "throw" };
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
    /// <param name="isOld">Whether it is, or may be, a Docusaurus before the third.</param>
    public static SiteRouting Read(string folder, SiteScript? script, SiteFiles files, bool isOld) => new DocusaurusRouting(folder, script, files, isOld).Read();

    private SiteRouting Read()
    {
        foreach (var preset in SiteConfig.ItemsOf(_config, "presets") ?? NotKnown())
            ReadPreset(preset);
        foreach (var plugin in SiteConfig.ItemsOf(_config, "plugins") ?? NotKnown())
            ReadPlugin(plugin);
        AddSearch();
        _elsewhere.AddRange(_locales.Where(l => l != (_config?["i18n"] as ObjectValue)?.Text("defaultLocale")).SelectMany(l => new[] { new PagePattern(l), new PagePattern(l + "/*") }));
        var pages = Path("src/pages");
        _contents.Add(new PagesRoute(pages, ""));
        var areAll = _files.Find(pages, "", out var files);
        var hasPlainThemes = SiteConfig.ItemsOf(_config, "themes")?.All(t => SiteConfig.PackageOf(t) is { } name && SiteComponents.IsPlainTheme(name)) == true;
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
            TakesModulesAsTheyAre = _isClosed && hasPlainThemes,
            StopsForLinks = _stopsForLinks && hasPlainThemes,
            LeavesElements = !_isOld && _hasKnownIds && (_config?["markdown"] as ObjectValue)?["format"] is null or PlainValue { Value: "mdx" },
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

    // The theme's own page of what a search has found.
    private void AddSearch()
    {
        var search = ((_config?["themeConfig"] as ObjectValue)?["algolia"] as ObjectValue)?["searchPagePath"];
        _elsewhere.Add(new PagePattern(search is PlainValue { Value: string path } ? path.Trim('/') : "search"));
        _stopsForLinks &= search is null or PlainValue;
    }

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
        var options = SiteConfig.OptionsOf(preset);
        if (SiteConfig.PackageOf(preset) is not { } name || !Presets.Contains(name) || (preset is ListValue { Items.Count: > 1 } && options is not { IsWhole: true }))
        {
            NotKnown();
            return;
        }

        ReadPart(options, "docs", ReadDocs);
        ReadPart(options, "blog", ReadBlog);
        ReadPart(options, "pages", ReadPages);
    }

    // Pages of somewhere else are not looked for.
    private void ReadPages(ObjectValue? options)
    {
        _hasKnownIds &= TreePlugins.AreHarmless(options);
        _stopsForLinks &= options is null || Array.TrueForAll(PagesOptions, o => options[o] is null);
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
        _stopsForLinks &= name is not (PagesPlugin or "content-pages");
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
            _contents.Add(new BlogRoute(Path($"i18n/{locale}/docusaurus-plugin-content-blog{id}"), route) { IsCertain = isCertain, Original = Path(folder ?? "blog") });
    }

    // What a plugin takes without being told, said.
    private static bool HasUsualFiles(ObjectValue? options) =>
        options?["include"] is null || (options["include"] is ListValue list && SiteConfig.TextsOf(list) is ["**/*.{md,mdx}"] or ["**/*.md", "**/*.mdx"] or ["**/*.mdx", "**/*.md"]);

    // "" for the root; null where it cannot be told.
    private static string? RouteOf(ObjectValue? options, string usual) => options?["routeBasePath"] switch
    {
        null => usual,
        PlainValue { Value: string text } => text.Trim('/'),
        _ => null,
    };

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "/" + second;
}
