// What the builders themselves offer, for sites whose packages are not at hand. A name that is none of these may be of another
// version; one that is a slip away from one of them is not.

using ContentLint.Mdx;

namespace ContentLint.Configuration.Sites;

/// <summary>The modules and names that builders document.</summary>
internal static class KnownModules
{
    private static readonly string[] OfAstro = ["astro:actions", "astro:assets", "astro:components", "astro:content", "astro:env/client", "astro:env/server", "astro:i18n", "astro:middleware", "astro:prefetch", "astro:transitions", "astro:transitions/client"];

    // https://docusaurus.io/docs/docusaurus-core
    private static readonly string[] Client =
    [
        "BrowserOnly", "ComponentCreator", "ErrorBoundary", "ExecutionEnvironment", "Head", "Interpolate", "Link", "Noop", "Translate", "constants", "isInternalUrl", "renderRoutes", "router",
        "useBaseUrl", "useBrokenLinks", "useDocusaurusContext", "useGlobalData", "useIsBrowser", "useIsomorphicLayoutEffect", "useRouteContext",
    ];

    // The folders of the themes and plugins of Docusaurus 2 and 3 that lessons import from; what is in them is not listed.
    private static readonly HashSet<string> Theme = new(StringComparer.Ordinal)
    {
        "Admonition", "AnnouncementBar", "ApiLogo", "BackToTopButton", "Blog", "BlogArchivePage", "BlogLayout", "BlogListPage", "BlogListPaginator", "BlogPostItem", "BlogPostItems", "BlogPostPage",
        "BlogPostPaginator", "BlogSidebar", "BlogTagsListPage", "BlogTagsPostsPage", "CodeBlock", "CodeInline", "ColorModeToggle", "ContentVisibility", "Details", "DocBreadcrumbs", "DocCard",
        "DocCardList", "DocCategoryGeneratedIndexPage", "DocItem", "DocPage", "DocPaginator", "DocRoot", "DocSidebar", "DocSidebarItem", "DocSidebarItems", "DocTagDocListPage", "DocTagsListPage",
        "DocVersionBadge", "DocVersionBanner", "DocVersionRoot", "DocVersionSuggestions", "DocsRoot", "EditMetaRow", "EditThisPage", "Error", "ErrorPageContent", "Footer", "Heading", "Icon", "IconArrow",
        "IconClose", "IconCopy", "IconDarkMode", "IconEdit", "IconExternalLink", "IconHome", "IconLanguage", "IconLightMode", "IconMenu", "IconSuccess", "IconWordWrap", "IdealImage", "LastUpdated",
        "Layout", "LayoutHead", "LayoutHeadSyncer", "LayoutProvider", "LayoutProviders", "Loading", "Logo", "MDXComponents", "MDXContent", "MDXPage", "Mermaid", "Navbar", "NavbarItem", "NotFound",
        "PaginatorNavLink", "Playground", "ReactLiveScope", "Root", "SearchBar", "SearchMetadata", "SearchPage", "SearchTranslations", "Seo", "SiteMetadata", "SkipToContent", "TOC", "TOCCollapsible",
        "TOCInline", "TOCItems", "TabItem", "Tabs", "Tag", "TagsListByLetter", "TagsListInline", "ThemeContext", "ThemeProvider", "ThemedImage", "Toggle", "UnlistedBanner", "UserPreferencesContext",
        "UserPreferencesProvider", "prism-include-languages",
    };

    /// <summary>The module of a builder that one is a slip away from; <see langword="null"/> for none.</summary>
    public static string? MeantBy(MdxFlavor flavor, string module) =>
        flavor.IsAstro() && module.StartsWith("astro:", StringComparison.Ordinal) && !OfAstro.Contains(module) ? DidYouMean.Suggest(module, OfAstro) : null;

    /// <summary>Whether a theme that Docusaurus' authors make may have a component.</summary>
    public static bool IsOfTheme(string name) => Theme.Contains(name.Split('/')[0]);

    /// <summary>The component of a theme that a name is a slip away from; <see langword="null"/> for none.</summary>
    public static string? MeantInTheme(string name) => DidYouMean.Suggest(name, Theme);

    /// <summary>Whether Docusaurus gives pages a module of its own.</summary>
    public static bool IsOfClient(string name) => Client.Contains(name);

    /// <summary>The module of Docusaurus that a name is a slip away from; <see langword="null"/> for none.</summary>
    public static string? MeantInClient(string name) => DidYouMean.Suggest(name, Client);

    /// <summary>The names that a builder's module has had in any version; <see langword="null"/> for a module that is not listed.</summary>
    public static IReadOnlyCollection<string>? NamesOf(string module) => module switch
    {
        "@astrojs/starlight/components" => ["Aside", "Badge", "Card", "CardGrid", "Code", "FileTree", "Icon", "LinkButton", "LinkCard", "Steps", "TabItem", "Tabs"],
        "astro:assets" => ["Image", "Picture", "Font", "getImage", "getConfiguredImageService", "imageConfig", "inferRemoteSize", "fontData", "experimental_getFontBuffer", "experimental_getFontFileURL"],
        "astro:components" => ["Code", "Debug", "Fragment", "ClientRouter", "ViewTransitions", "Prism"],
        _ => null,
    };
}
