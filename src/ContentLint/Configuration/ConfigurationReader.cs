// Reads `contentlint.yml`, every mistake a diagnostic on its characters. Other files - bases, schemas, packs - come through
// the loader the caller gives; this layer touches no file.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration.Baselines;
using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Lessons.Languages;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Rules;
using ContentLint.Schema;
using ContentLint.Yaml;

namespace ContentLint.Configuration;

/// <summary>Turns configuration files into layers.</summary>
/// <param name="files">Gives the files it names.</param>
/// <param name="ruleLoader">Loads assemblies with rules; <see langword="null"/> where that is not allowed.</param>
internal sealed partial class ConfigurationReader(ConfigurationFiles files, RuleLoader? ruleLoader)
{
    private const int MostExtends = 16;

    private static readonly IReadOnlyDictionary<string, RuleLevel> Levels = new Dictionary<string, RuleLevel>
    {
        ["error"] = RuleLevel.Error,
        ["warning"] = RuleLevel.Warning,
        ["suggestion"] = RuleLevel.Suggestion,
        ["off"] = RuleLevel.Off,
    };

    private static readonly IReadOnlyDictionary<string, bool> Switches = new Dictionary<string, bool> { ["on"] = true, ["off"] = false };

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ConfigurationLayer> _layers = [];

    // Packs may be named in a base and their rules switched in the file above, so rule names are checked at the end.
    private readonly List<(string Word, TextSpan Span, DataReport Report)> _ruleWords = [];

    private enum RuleLevel
    {
        Suggestion,
        Warning,
        Error,
        Off,
    }

    /// <summary>Reads a configuration file and all it extends.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="load">Gives other files by path.</param>
    /// <param name="ruleLoader">Loads assemblies with rules; <see langword="null"/> where that is not allowed.</param>
    public static CourseConfiguration Read(string path, SourceText source, Func<string, SourceText?> load, RuleLoader? ruleLoader = null) =>
        Read(path, source, ConfigurationFiles.From(load), ruleLoader);

    /// <summary>Reads a configuration file and all it extends.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="files">Gives the files it names.</param>
    /// <param name="ruleLoader">Loads assemblies with rules; <see langword="null"/> where that is not allowed.</param>
    public static CourseConfiguration Read(string path, SourceText source, ConfigurationFiles files, RuleLoader? ruleLoader = null)
    {
        var reader = new ConfigurationReader(files, ruleLoader);
        reader.ReadFile(path, source, [path]);
        reader.CheckRuleWords();
        reader.CheckOptions();
        return new CourseConfiguration(reader._layers, reader._diagnostics);
    }

    private void ReadFile(string path, SourceText source, IReadOnlyList<string> chain)
    {
        var report = new DataReport(source, ToolDescriptors.InvalidConfiguration, _diagnostics);
        var document = YamlReader.Read(MappedText.Whole(source));
        foreach (var problem in document.Diagnostics)
            _diagnostics.Add(problem.As(report.Descriptor));
        if (document.Root is null or { Kind: DataKind.Null } || MappingReader.From(document.Root, report, "The configuration") is not { } reader)
            return;

        foreach (var node in ExtendsOf(reader))
            Extend(node, path, chain, report);
        _ = reader.Text("$schema");
        var folder = FilePath.FolderOf(path);
        var layer = ReadLayer(reader, folder) with
        {
            Include = Globs(reader, "include"),
            Exclude = Globs(reader, "exclude"),
            RulePacks = ReadPacks(reader, folder),
            Plugins = ReadPlugins(reader, folder),
            BaselinePath = reader.Text("baseline") is { } baseline ? FilePath.Combine(folder, baseline) : null,
        };
        layer = layer with { Baseline = ReadBaseline(reader, layer.BaselinePath) };
        _layers.Add(layer);
        foreach (var nested in reader.NestedList("overrides"))
            ReadOverride(nested, folder);
        reader.Done();
    }

    private static IEnumerable<DataScalar> ExtendsOf(MappingReader reader)
    {
        _ = reader.Texts("extends");
        return reader.Mapping["extends"] switch
        {
            DataSequence list => list.Items.OfType<DataScalar>(),
            DataScalar { Kind: not DataKind.Null } one => [one],
            _ => [],
        };
    }

    private void Extend(DataScalar node, string path, IReadOnlyList<string> chain, DataReport report)
    {
        var target = FilePath.Combine(FilePath.FolderOf(path), node.Text);
        if (chain.Contains(target))
            report.Add(node.Span, $"'{node.Text}' extends this file again.", "Remove one of the two 'extends'.");
        else if (chain.Count >= MostExtends)
            report.Add(node.Span, $"'{node.Text}' is left out: files that extend each other may be at most {MostExtends} in a row.", "Extend its base directly, or put the rules of several files into one.");
        else if (files.Load(target) is { } source)
            ReadFile(target, source, [.. chain, target]);
        else
            Refuse(report, node.Span, target, node.Text, $"There is no file '{node.Text}' to extend.", "The path is seen from this file's folder.");
    }

    // What is there and not read is said with the reason.
    private void Refuse(DataReport report, TextSpan span, string target, string name, Message message, Message help)
    {
        var refusal = files.WhyNot(target, name) ?? new FileRefusal(message, help);
        report.Add(span, refusal.Message, refusal.Help);
    }

    // A file that we fail on is reported itself, and what names it goes on without.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "one file that we fail on must not take the rest of the configuration with it")]
    private T? Guarded<T>(SourceText source, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _diagnostics.Add(InternalFault.At(source.File, fault));
            return null;
        }
    }

    private void ReadOverride(MappingReader reader, string folder)
    {
        var files = Globs(reader, "files");
        if (files is null)
            reader.Report.Add(reader.Mapping.Span, "An override needs 'files'.", "Add 'files: [glob, …]'.");
        var layer = ReadLayer(reader, folder) with { Files = files };
        reader.Done();
        if (files is not null)
            _layers.Add(layer);
    }

    private ConfigurationLayer ReadLayer(MappingReader reader, string folder)
    {
        var frontMatter = reader.Nested("frontMatter");
        var mermaid = reader.Nested("mermaid");
        var given = reader.Nested("given");
        MappingReader? rules;
        var layer = new ConfigurationLayer
        {
            Folder = folder,
            Places = reader.Mapping.Properties.ToDictionary(p => p.Key, p => reader.Report.Source.GetLocation(p.KeySpan), StringComparer.Ordinal),
            Builder = ReadBuilder(reader),
            Math = reader.Flag("math"),
            MarkdownIsMdx = Globs(reader, "mdxFiles"),
            Rules = ReadRules(rules = reader.Nested("rules")),
            RuleOptions = ReadOptions(rules),
            FrontMatterSchema = frontMatter is null ? null : ReadSchema(frontMatter, folder),
            UsesAstroSchemas = frontMatter?.Flag("astro"),
            UniqueFields = frontMatter?.Texts("unique"),
            ReferenceFields = frontMatter?.Texts("references"),
            SequenceFields = frontMatter?.Texts("sequence"),
            KnownComponents = reader.Texts("components"),
            GivenNames = given?.Texts("names"),
            GivenComponents = given?.Texts("components") is { } components ? new GivenComponents(components, AreAll: true, IsSaid: true) : null,
            Links = reader.Nested("links") is { } links ? ReadLinks(links, folder) : null,
            MermaidMajor = mermaid is null ? null : ReadMermaidVersion(mermaid),
            DiagramLanguages = mermaid?.Texts("languages"),
            CodeBlocks = reader.Nested("codeBlocks") is { } code ? ReadCodeBlocks(code) : null,
            DiagramComponents = mermaid is null ? null : ReadDiagramComponents(mermaid),
            MaxDiagramNodes = mermaid?.Number("maxNodes", least: 1),
            Callouts = reader.Nested("callouts") is { } callouts ? new CalloutFormsReader(callouts).Read() : null,
        };
        frontMatter?.Done();
        mermaid?.Done();
        given?.Done();
        return layer;
    }

    private List<KeyValuePair<string, Severity?>> ReadRules(MappingReader? reader)
    {
        var rules = new List<KeyValuePair<string, Severity?>>();
        foreach (var property in reader?.Mapping.Properties ?? [])
        {
            _ruleWords.Add((property.Key, property.KeySpan, reader!.Report));

            // YAML 1.1 readers make a boolean of a bare `off`; ours does not, but `false` is a natural way to say it.
            // A mapping has options beside the severity, which may be left to the rule.
            var level = property.Value is DataScalar { Value: false }
                ? RuleLevel.Off
                : property.Value is DataMapping mapping
                ? mapping["severity"] is { } severity ? reader!.ChoiceOf(severity, "'severity'", Levels) : null
                : reader!.ChoiceOf(property.Value, $"'{property.Key}'", Levels);
            if (level is { } known)
                rules.Add(new KeyValuePair<string, Severity?>(property.Key, known == RuleLevel.Off ? null : (Severity)known));
        }

        return rules;
    }

    private void CheckRuleWords()
    {
        var descriptors = RuleRegistry.Descriptors
            .Concat(_layers.SelectMany(l => l.RulePacks ?? []).SelectMany(p => p.Rules).Select(r => r.Descriptor))
            .Concat(_layers.SelectMany(l => l.Plugins?.Descriptors ?? []))
            .Concat(ruleLoader?.Known ?? [])
            .ToArray();
        var known = new HashSet<string>(descriptors.SelectMany(d => new[] { d.Id, d.Name }), StringComparer.OrdinalIgnoreCase);
        CheckPackIds();
        foreach (var (word, span, report) in _ruleWords.Where(w => !known.Contains(w.Word) && !_missesRules))
        {
            var meant = DidYouMean.Suggest(word, descriptors.Select(d => d.Name).Concat(descriptors.Select(d => d.Id)));
            report.Add(
                span,
                meant is null ? (Message)$"There is no rule '{word}'." : $"There is no rule '{word}'. Did you mean '{meant}'?",
                "`contentlint rules` lists all rules with their ids and names.");
        }
    }

    // An id must mean one thing; within a pack its reader sees to that.
    private void CheckPackIds()
    {
        var seen = RuleRegistry.Descriptors.SelectMany(d => new[] { d.Id, d.Name }).ToDictionary(w => w, _ => (PackFile?)null, StringComparer.OrdinalIgnoreCase);
        foreach (var pack in _layers.SelectMany(l => l.RulePacks ?? []).GroupBy(p => p.Source.Path, StringComparer.Ordinal).Select(g => g.First()))
        {
            foreach (var rule in pack.Rules)
            {
                foreach (var word in new[] { rule.Descriptor.Id, rule.Descriptor.Name })
                {
                    if (seen.TryGetValue(word, out var other) && other != pack)
                        new DataReport(pack.Source, ToolDescriptors.InvalidRulePack, _diagnostics).Add(TextSpan.FromLength(rule.Source.Start, 2), other is null ? (Message)$"'{word}' is a rule of ContentLint already." : $"'{word}' is a rule of the pack '{other.Name:pack}' already.", "Give each rule an id and a name of its own.");
                    seen[word] = pack;
                }
            }
        }
    }

    private JsonSchema? ReadSchema(MappingReader reader, string folder)
    {
        if (reader.Text("schema") is not { } path)
            return null;

        var target = FilePath.Combine(folder, path);
        if (files.Load(target) is { } source)
            return Guarded(source, () => SchemaFile.Load(target, source, files.Load, _diagnostics));

        Refuse(reader.Report, reader.Mapping["schema"]!.Span, target, path, $"There is no schema file '{path}'.", "The path is seen from this file's folder.");
        return null;
    }

    private Baseline? ReadBaseline(MappingReader reader, string? path)
    {
        if (path is null)
            return null;
        if (files.Load(path) is { } source)
            return Guarded(source, () => BaselineReader.Read(path, source, _diagnostics));

        var place = (DataScalar)reader.Mapping["baseline"]!;
        Refuse(reader.Report, place.Span, path, place.Text, $"There is no baseline '{place.Text}'.", "Write it with `contentlint baseline create`, or take this line away. The path is seen from this file's folder.");
        return null;
    }

    // As with rules, `false` is a natural way to say `off`.
    private static Dictionary<string, bool> ReadCodeBlocks(MappingReader reader)
    {
        var switches = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var language in CodeLanguages.Switches)
        {
            var value = reader.Any(language) switch
            {
                null => null,
                DataScalar { Value: bool flag } => flag,
                { } node => reader.ChoiceOf(node, $"'{language}'", Switches),
            };
            if (value is { } isOn)
                switches.Add(language, isOn);
        }

        reader.Done();
        return switches;
    }

    private static List<DiagramComponent>? ReadDiagramComponents(MappingReader reader)
    {
        if (reader.Any("components") is null)
            return null;

        var components = new List<DiagramComponent>();
        foreach (var component in reader.NestedList("components"))
        {
            var name = component.RequiredText("name");
            var attribute = component.Text("attribute") ?? "chart";
            component.Done();
            if (name is not null)
                components.Add(new DiagramComponent(name, attribute));
        }

        return components;
    }

    private List<PackFile>? ReadPacks(MappingReader reader, string folder)
    {
        if (reader.Texts("rulePacks") is null)
            return null;

        var packs = new List<PackFile>();
        var nodes = reader.Mapping["rulePacks"] is DataSequence list ? list.Items : [reader.Mapping["rulePacks"]!];
        foreach (var node in nodes.OfType<DataScalar>())
        {
            var found = new RulePackLocator(files).Find(folder, node.Text, out var problem);
            packs.AddRange(found.Select(f => Guarded(f.Source, () => RulePackReader.Read(f.Source, f.Name, _diagnostics, f.Load))).OfType<PackFile>());
            if (problem is not null)
                Refuse(reader.Report, node.Span, FilePath.Combine(folder, node.Text), node.Text, problem, "Name a pack that comes with ContentLint, a path seen from this file's folder, or 'package:Name'.");
        }

        return packs;
    }

    private static GlobSet? Globs(MappingReader reader, string key) => reader.Texts(key) is { } patterns ? new GlobSet(patterns) : null;
}
