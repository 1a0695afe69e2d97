// What the site that a lesson stands in says of it, where its configuration says nothing.

using ContentLint.Configuration;
using ContentLint.Configuration.Sites;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    // What the command line says comes first, then the configuration, then the site; each gives what the one before leaves open.
    private LessonConfiguration WithSite(LessonConfiguration configuration, string path)
    {
        var reading = configuration.Reading;
        var site = _profiles.ForFolder(FilePath.FolderOf(path));
        var said = Request.Flavor is { } flavor ? new SiteBuilder(flavor) : configuration.Builder;
        var builder = said ?? site?.Builder ?? new SiteBuilder(reading.Flavor);
        var isOfSite = site is not null && (builder.Flavor == site.Builder.Flavor || (builder.Flavor.IsAstro() && site.Builder.Flavor.IsAstro()));
        if (isOfSite && builder.Version is null)
            builder = builder with { Version = site!.Builder.Version };
        var isDocusaurusSite = site?.Builder.Flavor == MdxFlavor.Docusaurus && Request.Flavor is null;
        return configuration with
        {
            Builder = builder,
            Settings = configuration.Settings with
            {
                Flavor = builder.Flavor,
                Bundler = builder.Bundler,
                SiteFolder = site?.Folder,
                Routing = RoutingOf(isOfSite ? site!.Routing : null, configuration.Settings.Links, builder.Flavor),
                GivenComponents = configuration.Settings.GivenComponents.IsSaid || !isOfSite ? configuration.Settings.GivenComponents : site!.ComponentsOf(path),
            },
            Reading = reading with
            {
                Flavor = builder.Flavor,
                // What the site has chosen counts where what is said of the builder leaves the same choice.
                Engine = isOfSite && builder.Engine == site!.Builder.Engine ? site.Engine : builder.Engine,
                Bundler = builder.Bundler,
                HasOldMdx = builder.HasOldMdx,
                HasAstroFrontMatter = builder.HasAstroFrontMatter,
                Yaml = builder.Yaml,
                HasDirectives = isOfSite && (site!.Directives || site.Builder.Flavor == MdxFlavor.Starlight),
                SiteDirectives = isOfSite && builder.Flavor == site!.Builder.Flavor ? site.DirectiveNames : null,
                HasNoDirectives = isOfSite && site!.HasNoDirectives,
                Mermaid = configuration.SetsMermaid || site?.Mermaid is null ? reading.Mermaid : reading.Mermaid with { Major = site.Mermaid.Major },
                Math = configuration.SetsMath ? reading.Math : site?.Math == true,
                MarkdownIsMdx = configuration.SetsMdxFiles ? reading.MarkdownIsMdx : builder.Flavor == MdxFlavor.Docusaurus && (!isDocusaurusSite || site!.ReadsAsMdx(path)),
            },
        };
    }

    // One for all lessons of a site: what is worked out for it is kept with it.
    private SiteRouting? RoutingOf(SiteRouting? site, LinkSettings? links, MdxFlavor flavor) =>
        links is null ? site : _routings.GetOrAdd((site, links, flavor), k => k.Links.Apply(k.Site, k.Flavor));

    /// <summary>What holds for a file, and who says so.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public IReadOnlyList<EffectiveSetting> SettingsFor(string path) =>
        new EffectiveSettings(ConfigurationFor(path), _profiles.ForFolder(FilePath.FolderOf(path)), path).List();

    // Said where the site is judged as what it is; a configuration that names another builder has decided otherwise.
    private IEnumerable<Diagnostic> OldSites() =>
        from site in _profiles.Loaded
        where site.Builder.HasOldMdx && Request.Flavor is null && ConfigurationOf(FilePath.FolderOf(site.Location.File.FullPath)).ForFile(site.Location.File.FullPath).Builder is null
        select new Diagnostic(
            ToolDescriptors.OldMdx,
            site.Location,
            $"Docusaurus {site.Builder.Version!.ToString():version} compiles with MDX 1, another grammar than the one known here, so the syntax of its lessons is not checked.",
            "To see what MDX 3 says of them, write 'builder: docusaurus@3' into contentlint.yml.");

    // An Astro site says itself what front matter must be, and Docusaurus' plugins know fields of their own.
    private LessonConfiguration WithSiteSchema(LessonConfiguration configuration, string path)
    {
        var (reading, settings) = (configuration.Reading, configuration.Settings);
        if (settings.FrontMatterSchema is not null || !settings.UsesAstroSchemas)
            return configuration;

        var found = reading.Flavor.IsAstro() ? _sites.SchemaFor(path)
            : reading.Flavor == MdxFlavor.Docusaurus ? _profiles.ForFolder(FilePath.FolderOf(path))?.Content?.SchemaFor(path)
            : null;
        return found is { } schema
            ? configuration with { Settings = settings with { FrontMatterSchema = schema } }
            : configuration;
    }

    // The sites of a repository are often set up alike: what is to be said of several is said once, with the others' places.
    private IEnumerable<Diagnostic> ProblemsOfSites() =>
        from problem in _sites.Loaded.SelectMany(s => WithSeverities(s.ConfigPath, s.Diagnostics))
        group problem by (problem.Descriptor, problem.Message) into same
        let first = same.First()
        let others = same.Where(d => !d.Location.File.Equals(first.Location.File)).Select(d => new RelatedLocation("and here", d.Location)).ToArray()
        from problem in same.Where(d => d.Location.File.Equals(first.Location.File))
        select problem != first || others.Length == 0 ? problem : new Diagnostic(problem.Descriptor, problem.Location, problem.Message, problem.Help, [.. problem.Related, .. others], problem.Fixes).WithSeverity(problem.Severity);
}
