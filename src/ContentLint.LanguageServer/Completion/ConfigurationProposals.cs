using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.RulePacks;
using ContentLint.Rules;
using ContentLint.Schema;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Completion;

/// <summary>What may be written into <c>contentlint.yml</c> and into packs of rules: their schemas come along.</summary>
internal sealed class ConfigurationProposals(CourseSet courses)
{
    private static readonly string[] Severities = ["error", "warning", "suggestion", "off"];
    private static readonly Lazy<IReadOnlyList<SchemaField>> OfConfiguration = new(() => Load("contentlint.schema.json"));
    private static readonly Lazy<IReadOnlyList<SchemaField>> OfPack = new(() => Load("rule-pack.schema.json"));

    /// <summary>What may be meant at the caret; <see langword="null"/> for a document of another kind.</summary>
    public Proposals? Find(OpenDocument document, int offset)
    {
        if (SchemaOf(document) is not { } schema || YamlCaret.Find(document.Source.Text, 0, offset) is not { } place)
            return null;

        var isConfiguration = schema == OfConfiguration.Value;
        if (isConfiguration && place.Path is [.., "rules"])
            return new Proposals(place.Start, place.Key is null ? [.. Rules(document).Select(r => r with { Text = r.Text + ": ", Label = r.Text })] : [.. Severities.Select(s => new Proposal(s, CompletionKind.Enum))]);
        if (isConfiguration && (place.Key == "rulePacks" || (place.IsItem && place.Path is [.., "rulePacks"])))
            return new Proposals(place.Start, [.. RulePack.BuiltInNames.Select(n => new Proposal(n, CompletionKind.Value) { Detail = RulePack.FindBuiltIn(n)?.Title })]);
        return FieldProposals.Find(place, schema);
    }

    /// <summary>What is known of the field at a place, for hovers; <see langword="null"/> for nothing.</summary>
    public static SchemaField? FieldAt(OpenDocument document, int offset)
    {
        var end = document.Source.Text.IndexOf('\n', offset);
        var line = end < 0 ? document.Source.Length : end;
        return SchemaOf(document) is { } schema && YamlCaret.Find(document.Source.Text, 0, line) is { Key: { } key } place ? FieldProposals.FieldAt(schema, [.. place.Path, key]) : null;
    }

    /// <summary>The rules that a document may name: the built-in ones, and those of its packs.</summary>
    public IEnumerable<Proposal> Rules(OpenDocument document)
    {
        var packs = document.FilePath is { } path ? courses.PacksOf(DocumentUri.FolderOf(path)) : [];
        return RuleCatalog.All.Concat(packs.SelectMany(p => p.Rules)).Select(r => new Proposal(r.Id, CompletionKind.Constant)
        {
            Detail = r.Name,
            Documentation = r.Title,
        });
    }

    /// <summary>Whether a document is a configuration.</summary>
    public static bool IsConfiguration(OpenDocument document) => SchemaOf(document) is { } schema && schema == OfConfiguration.Value;

    /// <summary>Whether a document is a pack of rules.</summary>
    public static bool IsPack(OpenDocument document) => SchemaOf(document) is { } schema && schema == OfPack.Value;

    private static IReadOnlyList<SchemaField>? SchemaOf(OpenDocument document)
    {
        var name = document.LintPath[(document.LintPath.LastIndexOf('/') + 1)..];
        if (name is "contentlint.yml" or "contentlint.yaml" || name.EndsWith(".contentlint.yml", StringComparison.Ordinal))
            return OfConfiguration.Value;

        // A pack may have any name, and says in its first key what it is.
        var isYaml = name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
        return isYaml && document.Source.Text.Split('\n').Any(l => l.StartsWith("schemaVersion:", StringComparison.Ordinal)) ? OfPack.Value : null;
    }

    private static IReadOnlyList<SchemaField> Load(string name)
    {
        using var stream = typeof(ConfigurationProposals).Assembly.GetManifestResourceStream("schemas/" + name)!;
        using var reader = new StreamReader(stream);
        return SchemaField.Read(SourceText.From(name, reader.ReadToEnd()));
    }
}
