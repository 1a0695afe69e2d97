// What the site that a lesson stands in says of it, where its configuration says nothing.

using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Mdx;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    private LessonConfiguration WithSite(LessonConfiguration configuration, string path)
    {
        var reading = configuration.Reading;
        var setsFlavor = configuration.SetsFlavor || Request.Flavor is not null;
        if (setsFlavor && configuration.SetsMath && configuration.SetsMdxFiles)
            return configuration;

        var site = _profiles.ForFolder(ConfigurationPath.FolderOf(path));
        var flavor = setsFlavor ? reading.Flavor : site?.Flavor ?? reading.Flavor;
        var isInSite = site?.Flavor == MdxFlavor.Docusaurus && Request.Flavor is null;
        return configuration with
        {
            Reading = reading with
            {
                Flavor = flavor,
                Math = configuration.SetsMath ? reading.Math : site?.Math == true,
                MarkdownIsMdx = configuration.SetsMdxFiles ? reading.MarkdownIsMdx : flavor == MdxFlavor.Docusaurus && (!isInSite || site!.ReadsAsMdx(path)),
            },
        };
    }

    // An Astro site says itself what front matter must be.
    private LessonConfiguration WithSiteSchema(LessonConfiguration configuration, string path)
    {
        var (reading, settings) = (configuration.Reading, configuration.Settings);
        if (settings.FrontMatterSchema is not null || !settings.UsesAstroSchemas || reading.Flavor != MdxFlavor.Astro)
            return configuration;

        return _sites.SchemaFor(path) is { } schema
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
