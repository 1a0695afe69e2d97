// The addresses of an Astro site: `base`, `redirects`, the files of `src/pages`, the collections that a page there makes its pages
// of, and Starlight's docs with their languages.

using ContentLint.Astro;
using ContentLint.Astro.Zod;
using ContentLint.Mdx;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads the addresses of one Astro site.</summary>
internal sealed class AstroRouting
{
    // Integrations that make no pages among the lessons and go over no tree.
    private static readonly HashSet<string> Integrations = new(StringComparer.Ordinal)
    {
        "@astrojs/starlight", "@astrojs/mdx", "@astrojs/sitemap", "@astrojs/react", "@astrojs/preact", "@astrojs/vue", "@astrojs/svelte", "@astrojs/solid-js", "@astrojs/alpinejs",
        "@astrojs/tailwind", "@astrojs/partytown", "@astrojs/markdoc", "astro-icon", "astro-expressive-code", "astro-compress", "astro-robots-txt", "@playform/compress", "astro-mermaid", "astrojs-service-worker", "astro-d2", "@vite-pwa/astro", "astro-embed",
    };

    private static readonly HashSet<string> StarlightPlugins = new(StringComparer.Ordinal)
    {
        "starlight-links-validator", "starlight-image-zoom", "starlight-heading-badges", "starlight-sidebar-topics", "starlight-scroll-to-top", "starlight-kbd",
        "@astrojs/starlight-docsearch", "starlight-giscus", "starlight-theme-rapide", "starlight-theme-black", "starlight-utils", "@lorenzo_lewis/starlight-utils", "starlight-llms-txt", "starlight-sidebar-swipe", "starlight-auto-sidebar",
    };

    private static readonly string[] Processors = ["@astrojs/markdown-remark", "@astrojs/markdown-satteri"];

    // A plugin whose pages, lists of posts, are all below the address that it is given.
    private const string BlogPlugin = "starlight-blog";

    private static readonly string[] PageEndings = [".astro", ".md", ".mdx", ".html", ".js", ".ts"];

    private readonly string _folder;
    private readonly OwnPlugins _own;
    private readonly SiteFiles _files;
    private readonly SiteScript? _script;
    private readonly ObjectValue? _config;
    private readonly ObjectValue? _starlight;
    private readonly bool _isReadable;
    private readonly IReadOnlyList<ScriptValue>? _integrations;
    private readonly IReadOnlyList<ContentCollection> _collections;

    private AstroRouting(string folder, SiteScript? script, SiteFiles files)
    {
        _folder = folder;
        _own = new OwnPlugins(folder, script?.Source, files);
        _files = files;
        _script = script;
        _config = script is null ? new ObjectValue([], IsWhole: true) : SiteConfig.Read(script.Source);
        _isReadable = _config is { IsWhole: true };
        _integrations = _config is null ? null : SiteConfig.ItemsOf(_config, "integrations");
        _starlight = SiteConfig.OptionsOf(_integrations?.FirstOrDefault(i => SiteConfig.PackageOf(i) == "@astrojs/starlight"));
        _collections = AstroSite.ConfigIn(folder, p => files.Load(p) is not null) is { } path && files.Load(path) is { } source ? ContentConfig.Read(source).Collections : [];
    }

    private string Source => FilePath.Combine(_folder, _config?.Text("srcDir") ?? "src");

    private bool KnowsIntegrations => _isReadable && _integrations?.All(i => (SiteConfig.PackageOf(i) is { } name && Integrations.Contains(name)) || _own.IsHarmless(i)) == true;

    /// <summary>Reads a site.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="flavor">Whether it is Starlight.</param>
    /// <param name="script">Its configuration; <see langword="null"/> when there is none.</param>
    /// <param name="files">Its files.</param>
    public static SiteRouting Read(string folder, MdxFlavor flavor, SiteScript? script, SiteFiles files) => new AstroRouting(folder, script, files).Read(flavor);

    private SiteRouting Read(MdxFlavor flavor)
    {
        var (contents, pages) = (new List<ContentRoute>(), new List<PagePattern>());
        var knowsPages = ReadPages(contents, pages);
        var hasKnownPlugins = HasKnownPlugins();
        var docs = flavor == MdxFlavor.Starlight ? Docs() : null;
        if (docs is not null)
            contents.Add(docs);
        contents.Add(new PagesRoute(FilePath.Combine(Source, "pages"), ""));
        string[] assets = [FilePath.Combine(_folder, _config?.Text("publicDir") ?? "public")];
        var siteBase = BaseOf();
        return new SiteRouting
        {
            Folder = _folder,
            Flavor = flavor,
            Base = siteBase,
            BuiltFolders = [Source, .. contents.Select(c => c.Folder)],
            Contents = contents,
            Pages = pages,
            AssetFolders = assets,
            Elsewhere = [.. Redirects(), .. Blogs(docs), .. HostRoutes.Read(_folder, assets, siteBase ?? "", _files.Load)],
            IsClosed = knowsPages && KnowsIntegrations && KnowsStarlightPlugins() && _config!["i18n"] is null,
            TakesModulesAsTheyAre = KnowsIntegrations && KnowsStarlightPlugins() && _config!["vite"] is null,
            Sidebar = docs is null || _script is null ? [] : Sidebars.OfStarlight(_starlight?["sidebar"], _script.Source, docs),
            SidebarLinks = docs is null || _script is null ? [] : Sidebars.LinksOfStarlight(_starlight?["sidebar"], _script.Source, docs),
            ImageFields = [.. _collections.Where(c => c.ImageFields.Count > 0).Select(c => new ImageFields(new CollectionRoute(FilePath.Combine(_folder, c.Base), "", c.Glob), c.ImageFields))],
            RewritesLinks = !hasKnownPlugins,
            HasKnownIds = hasKnownPlugins,
        };
    }

    private string? BaseOf() => _config?["base"] switch
    {
        null when _isReadable => "",
        PlainValue { Value: string text } => text.Trim('/') is { Length: > 0 } path ? "/" + path : "",
        _ => null,
    };

    private IEnumerable<PagePattern> Redirects() => SiteConfig.Follow(_config?["redirects"], _folder, _files.Load) switch
    {
        null when _isReadable => [],
        ObjectValue redirects when KeysOf(redirects) is { } keys => keys.Select(k => new PagePattern(k.Trim('/'))),
        _ => [PagePattern.Any],
    };

    // Long lists are kept in files of their own: `redirects`, `{ ...redirects }`.
    private IEnumerable<string>? KeysOf(ObjectValue redirects)
    {
        ObjectValue?[] others = [.. redirects.Spreads.Select(s => SiteConfig.Follow(s, _folder, _files.Load) as ObjectValue)];
        return redirects.IsWholeWith(others) ? others.Append(redirects).SelectMany(o => o!.Members).Select(m => m.Key) : null;
    }

    private bool HasKnownPlugins() =>
        KnowsIntegrations && KnowsStarlightPlugins() && _config!["markdown"] switch
        {
            null => true,
            ObjectValue markdown => TreePlugins.AreHarmless(markdown) && markdown["processor"] switch
            {
                null => true,
                var processor => IsPlain(processor),
            },
            _ => false,
        }
        && _integrations!.Where(i => SiteConfig.PackageOf(i) == "@astrojs/mdx").All(i => i is MadeValue { Arguments: [] } || (SiteConfig.OptionsOf(i) is { } options && TreePlugins.AreHarmless(options)));

    // A site's own function may make a processor of anything; one of Astro's reads ids in headings where that is switched on.
    private static bool IsPlain(ScriptValue processor) =>
        SiteConfig.PackageOf(processor) is { } name && Processors.Contains(name)
        && (processor is MadeValue { Arguments: [] }
            || (SiteConfig.OptionsOf(processor) is { } options && TreePlugins.AreHarmless(options) && options["features"] is null or ObjectValue { IsWhole: true } && (options["features"] as ObjectValue)?["headingAttributes"] is null or PlainValue { Value: false }));

    private bool KnowsStarlightPlugins() =>
        _starlight is null || SiteConfig.ItemsOf(_starlight, "plugins")?.All(p => (SiteConfig.PackageOf(p) is { } name && (StarlightPlugins.Contains(name) || (name == BlogPlugin && BlogOf(p) is not null))) || _own.IsHarmless(p)) == true;

    private IEnumerable<PagePattern> Blogs(CollectionRoute? docs) =>
        from plugin in SiteConfig.ItemsOf(_starlight, "plugins") ?? []
        where SiteConfig.PackageOf(plugin) == BlogPlugin
        let prefix = BlogOf(plugin)
        where prefix is not null
        from locale in (docs?.Locales ?? []).Append("")
        let route = locale.Length == 0 ? prefix : locale + "/" + prefix
        from pattern in new[] { route, route + "/*" }
        select new PagePattern(pattern);

    private static string? BlogOf(ScriptValue plugin) => SiteConfig.OptionsOf(plugin) switch
    {
        null => plugin is MadeValue { Arguments: [] } ? "blog" : null,
        { IsWhole: true } options when options["prefix"] is null => "blog",
        { IsWhole: true } options => options.Text("prefix")?.Trim('/'),
        _ => null,
    };

    // Starlight serves its docs from the root of the site.
    private CollectionRoute Docs()
    {
        var docs = _collections.FirstOrDefault(c => c.Name == "docs");
        var locales = SiteConfig.Follow(_starlight?["locales"], _folder, _files.Load);
        var folders = LocalesOf(locales);
        var usual = FilePath.Combine(Source, "content/docs");
        return new CollectionRoute(docs is null ? usual : FilePath.Combine(_folder, docs.Base), "", docs?.Glob)
        {
            HasRootIndex = true,
            Locales = [.. folders?.Where(l => l != "root").Distinct(StringComparer.Ordinal) ?? []],
            DefaultLocale = _starlight?.Text("defaultLocale") is { } locale && locale != "root" ? locale : "",
            IsCertain = docs is { HasOwnIds: false } && _starlight is not null && folders is not null && _starlight?["defaultLocale"] is null or PlainValue,
        };
    }

    // Of two those of both: a page of a language that is not there falls back to nothing, and is looked for all the same.
    private static IEnumerable<string>? LocalesOf(ScriptValue? locales) => locales switch
    {
        null or PlainValue { Value: null or DBNull } => [],
        ObjectValue { IsWhole: true } known => known.Members.Select(m => m.Key),
        ChoiceValue choice when LocalesOf(choice.First) is { } first && LocalesOf(choice.Second) is { } second => first.Concat(second),
        _ => null,
    };

    private bool ReadPages(List<ContentRoute> contents, List<PagePattern> pages)
    {
        var folder = FilePath.Combine(Source, "pages");
        var areAll = _files.Find(folder, "", out var paths);
        foreach (var path in paths)
        {
            var relative = FilePath.RelativeTo(folder, path)!;
            if (Array.Find(PageEndings, e => relative.EndsWith(e, StringComparison.Ordinal)) is not { } ending || relative.Split('/').Any(p => p[0] == '_'))
                continue;

            var route = relative.Substring(0, relative.Length - ending.Length);
            route = route == "index" ? "" : route.EndsWith("/index", StringComparison.Ordinal) ? route.Substring(0, route.Length - "/index".Length) : route;
            if (ending == ".astro" && CollectionOf(path, route) is { } content)
                contents.Add(content);
            else
                pages.Add(new PagePattern(route));
        }

        return areAll;
    }

    // `course/[...slug]` whose pages are those of one collection.
    private CollectionRoute? CollectionOf(string path, string route)
    {
        var prefix = FilePath.FolderOf(route);
        var name = FilePath.NameOf(route);
        if (prefix.Contains('[') || name.Length < 3 || name[0] != '[' || name[name.Length - 1] != ']' || name.LastIndexOf('[') > 0)
            return null;

        var parameter = name.Substring(1, name.Length - 2).TrimStart('.');
        if (_files.Load(path) is not { } page || StaticPaths.Find(page.Text, parameter) is not var (collection, member)
            || _collections.FirstOrDefault(c => c.Name == collection) is not { HasOwnIds: false } known)
            return null;

        // An entry's `id` is its address since there are loaders; before, that was its `slug`.
        return member == (known.Glob is null ? "slug" : "id") ? new CollectionRoute(FilePath.Combine(_folder, known.Base), prefix, known.Glob) : null;
    }
}
