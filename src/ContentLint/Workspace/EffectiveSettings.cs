// What holds for one file, and who says so: the configuration, the site, or nobody.

using ContentLint.Configuration;
using ContentLint.Configuration.Sites;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Yaml;

namespace ContentLint.Workspace;

/// <summary>Puts the settings of a file together.</summary>
/// <param name="configuration">The file's configuration, with what its site adds.</param>
/// <param name="site">Its site.</param>
/// <param name="path">Its normalised absolute path.</param>
internal sealed class EffectiveSettings(LessonConfiguration configuration, SiteProfile? site, string path)
{
    private readonly List<EffectiveSetting> _settings = [];

    /// <summary>All settings, those of the site first.</summary>
    public IReadOnlyList<EffectiveSetting> List()
    {
        AddSite();
        AddReading();
        AddJudging();
        return _settings;
    }

    private void AddSite()
    {
        var reading = configuration.Reading;
        Add("builder", configuration.Builder!.ToString(), Said("builder") ?? Said("flavor") ?? site?.Location);
        Add("read as", reading.KindOf(path) switch
        {
            LessonKind.Diagram => "a diagram",
            LessonKind.Mdx => reading.Engine == MdxEngine.Satteri ? "MDX, by Sätteri" : "MDX, by mdx-js",
            _ => reading.HasOldMdx ? "Markdown: the site's MDX is too old to be known" : "Markdown",
        });
        Add("front matter", reading.Yaml switch
        {
            YamlLibrary.JsYaml3 => "js-yaml 3",
            YamlLibrary.Yaml2 => "yaml 2",
            _ => reading.Flavor.IsAstro() ? "js-yaml 4, and TOML between +++" : "js-yaml 4",
        });
        Add("directives", reading.HasDirectives || reading.Flavor is MdxFlavor.Docusaurus or MdxFlavor.Starlight ? "on" : "off");
        Add("mermaid.version", $"{reading.Mermaid.Major}", configuration.SetsMermaid ? Said("mermaid") : site?.Mermaid?.Location);
    }

    private void AddReading()
    {
        var reading = configuration.Reading;
        Add("math", reading.Math ? "on" : "off", Said("math") ?? (reading.Math ? site?.Location : null));
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            Add("mdxFiles", reading.MarkdownIsMdx ? "this file is among them" : "this file is not among them", Said("mdxFiles"));
        Add("mermaid.languages", reading.DiagramLanguages, Said("mermaid"));
        Add("mermaid.components", [.. reading.DiagramComponents.Select(c => $"{c.Component} ({c.Attribute})")], Said("mermaid"));
        Add("codeBlocks", [.. Lessons.Languages.CodeLanguages.Switches.Select(l => $"{l}: {(reading.UncheckedLanguages.Contains(l) ? "off" : "on")}")], Said("codeBlocks"));
        Add("given.names", reading.GivenNames, Said("given"));
    }

    private void AddJudging()
    {
        var settings = configuration.Settings;
        Add("given.components", settings.GivenComponents switch
        {
            { AreAll: true, Names: var names } => string.Join(", ", names.DefaultIfEmpty("none")),
            { Names.Count: > 0, Names: var names } => string.Join(", ", names) + ", and perhaps others",
            _ => "not known",
        }, settings.GivenComponents.IsSaid ? Said("given") : null);
        Add("components", settings.KnownComponents ?? [], Said("components"));
        Add("frontMatter.schema", settings.FrontMatterSchema is null ? "none" : Said("frontMatter") is null ? "the site's own" : "yes", Said("frontMatter"));
        Add("frontMatter.unique", settings.UniqueFields, Said("frontMatter"));
        Add("frontMatter.references", settings.ReferenceFields, Said("frontMatter"));
        Add("frontMatter.sequence", settings.SequenceFields, Said("frontMatter"));
        Add("rulePacks", [.. configuration.PackRules.Select(r => r.Descriptors[0].Id)], Said("rulePacks") ?? Said("plugins"));
        var moved =
            from rule in RuleCatalog.All.Concat(configuration.PackRules.SelectMany(r => r.Descriptors))
            let severity = configuration.Rules.SeverityOf(rule)
            where severity != (rule.IsEnabledByDefault ? rule.DefaultSeverity : null)
            select $"{rule.Id} {severity?.ToString().ToLowerInvariant() ?? "off"}";
        Add("rules", [.. moved.Distinct()], Said("rules"));
        Add("baseline", configuration.Baseline is null ? "none" : "yes", Said("baseline"));
    }

    private SourceLocation? Said(string key) => configuration.Places.TryGetValue(key, out var location) ? location : null;

    private void Add(string name, IReadOnlyList<string> values, SourceLocation? location) =>
        Add(name, string.Join(", ", values.DefaultIfEmpty("none")), location);

    private void Add(string name, string value, SourceLocation? location = null) => _settings.Add(new EffectiveSetting(name, value, location));
}
