using System.Collections.Concurrent;
using ContentLint.Lessons;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>What a <c>contentlint.yml</c> says, with all it extends: asked file by file. Safe to share between threads.</summary>
internal sealed class CourseConfiguration(IReadOnlyList<ConfigurationLayer> layers, IReadOnlyList<Diagnostic> diagnostics)
{
    private readonly ConcurrentDictionary<string, LessonConfiguration> _cache = new(StringComparer.Ordinal);

    /// <summary>No file at all.</summary>
    public static CourseConfiguration Default { get; } = new([], []);

    /// <summary>The mistakes in the configuration itself, its schemas and its packs.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The packs it enables for any file, each once.</summary>
    public IReadOnlyList<PackFile> RulePacks => field ??=
        [.. layers.SelectMany(l => l.RulePacks ?? []).GroupBy(p => p.Source.Path, StringComparer.Ordinal).Select(g => g.First())];

    /// <summary>What the rules of its packs and assemblies can report.</summary>
    public IEnumerable<DiagnosticDescriptor> KnownRules =>
        RulePacks.SelectMany(p => p.Rules).SelectMany(r => r.Descriptors).Concat(layers.SelectMany(l => l.Plugins?.Descriptors ?? []));

    /// <summary>The absolute path of the baseline it names, whether or not there is one; <see langword="null"/> for none.</summary>
    public string? BaselinePath => layers.LastOrDefault(l => l.BaselinePath is not null)?.BaselinePath;

    /// <summary>The configuration of a file.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public LessonConfiguration ForFile(string path)
    {
        // Files with the same matching layers share one configuration.
        var applied = layers.Where(l => l.AppliesTo(path)).ToArray();
        var markdownIsMdx = applied.Any(l => l.MarkdownIsMdx is { } globs && l.Contains(globs, path));
        var key = string.Concat(layers.Select(l => applied.Contains(l) ? '1' : '0')) + (markdownIsMdx ? "m" : "");
        return _cache.GetOrAdd(key, _ => Fold(applied, markdownIsMdx));
    }

    /// <summary>Whether a search of folders finds a file: included, and not excluded.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public bool Finds(string path)
    {
        var include = layers.LastOrDefault(l => l.Include is not null);
        return (include is null || include.Contains(include.Include!, path))
            && !layers.Any(l => l.Exclude is not null && l.Contains(l.Exclude, path));
    }

    private static LessonConfiguration Fold(IReadOnlyList<ConfigurationLayer> layers, bool markdownIsMdx)
    {
        var reading = LessonOptions.Default with { MarkdownIsMdx = markdownIsMdx };
        var settings = LessonSettings.Default;
        var rules = RuleSelection.Default;
        IReadOnlyList<LessonRule> packRules = [];
        var packPaths = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<LessonRule> lessonRules = [];
        IReadOnlyList<CourseRule> courseRules = [];
        foreach (var layer in layers)
        {
            reading = reading with
            {
                Flavor = layer.Builder?.Flavor ?? reading.Flavor,
                Engine = layer.Builder?.Engine ?? reading.Engine,
                Bundler = layer.Builder?.Bundler ?? reading.Bundler,
                HasAstroFrontMatter = layer.Builder?.HasAstroFrontMatter ?? reading.HasAstroFrontMatter,
                HasOldMdx = layer.Builder?.HasOldMdx ?? reading.HasOldMdx,
                Yaml = layer.Builder?.Yaml ?? reading.Yaml,
                Mermaid = layer.MermaidMajor is { } major ? reading.Mermaid with { Major = major } : reading.Mermaid,
                Math = layer.Math ?? reading.Math,
                GivenNames = layer.GivenNames ?? reading.GivenNames,
                DiagramLanguages = layer.DiagramLanguages ?? reading.DiagramLanguages,
                UncheckedLanguages = layer.CodeBlocks is { } switches
                    ? [.. reading.UncheckedLanguages.Where(l => !switches.ContainsKey(l)), .. switches.Where(s => !s.Value).Select(s => s.Key)]
                    : reading.UncheckedLanguages,
                DiagramComponents = layer.DiagramComponents ?? reading.DiagramComponents,
                Callouts = layer.Callouts ?? reading.Callouts,
            };
            settings = settings with
            {
                FrontMatterSchema = layer.FrontMatterSchema ?? settings.FrontMatterSchema,
                UsesAstroSchemas = layer.UsesAstroSchemas ?? settings.UsesAstroSchemas,
                UniqueFields = layer.UniqueFields ?? settings.UniqueFields,
                MaxDiagramNodes = layer.MaxDiagramNodes ?? settings.MaxDiagramNodes,
                ReferenceFields = layer.ReferenceFields ?? settings.ReferenceFields,
                SequenceFields = layer.SequenceFields ?? settings.SequenceFields,
                CourseFolder = layer.SpeaksOfCourse || layer.Plugins?.CourseRules.Count > 0 || layer.RulePacks?.Any(p => p.CourseRules.Any()) == true ? layer.Folder : settings.CourseFolder,
                KnownComponents = layer.KnownComponents ?? settings.KnownComponents,
                GivenComponents = layer.GivenComponents ?? settings.GivenComponents,
                Links = layer.Links?.Over(settings.Links) ?? settings.Links,
            };
            rules = rules.With(layer.Rules).With(layer.RuleOptions);
            lessonRules = layer.Plugins is { } own ? [.. lessonRules, .. own.LessonRules] : lessonRules;
            courseRules = layer.Plugins is { } plugins ? [.. courseRules, .. plugins.CourseRules] : courseRules;
            courseRules = layer.RulePacks is { } files ? [.. courseRules, .. files.SelectMany(p => p.CourseRules)] : courseRules;
            packRules = layer.RulePacks is { } packs ? [.. packRules, .. packs.Where(p => packPaths.Add(p.Source.Path)).SelectMany(p => p.Rules)] : packRules;
        }

        return new LessonConfiguration
        {
            Reading = reading,
            Places = layers.SelectMany(l => l.Places).GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
            Builder = layers.LastOrDefault(l => l.Builder is not null)?.Builder,
            SetsMermaid = layers.Any(l => l.MermaidMajor is not null),
            SetsMath = layers.Any(l => l.Math is not null),
            SetsMdxFiles = layers.Any(l => l.MarkdownIsMdx is not null),
            Settings = settings,
            Rules = rules,
            PackRules = [.. packRules.Distinct(), .. lessonRules.Distinct()],
            CourseRules = [.. courseRules.Distinct()],
            Baseline = layers.LastOrDefault(l => l.BaselinePath is not null)?.Baseline,
        };
    }
}
