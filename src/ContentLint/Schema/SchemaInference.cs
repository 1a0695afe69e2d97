// A schema for a course that has none, from the lessons it has: the types of each field, which fields every lesson has,
// what the values are where few words keep coming back, and which texts are dates. Every lesson it is made from satisfies
// it; what it should say beyond that is for the team to write.

using ContentLint.Data;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Infers a schema from values.</summary>
internal static class SchemaInference
{
    private const int DeepestLevel = 6;

    // Words are a choice where each comes back several times.
    private const int FewestUses = 3;
    private const int MostWords = 12;
    private const int LongestWord = 40;

    /// <summary>The schema of mappings, as JSON Schema 2020-12.</summary>
    /// <param name="roots">The front matter of each lesson; an empty mapping for a lesson without.</param>
    public static DataMapping Infer(IReadOnlyList<DataMapping> roots) => Map(
        [("$schema", Text(SchemaDialect.Draft202012Uri)), .. Describe(roots, 0)]);

    private static (string, DataNode)[] Describe(IReadOnlyList<DataNode> values, int level)
    {
        if (level > DeepestLevel || values.Any(v => v.Kind == DataKind.Invalid))
            return [];

        var types = values.Select(TypeOf).Distinct().ToList();
        if (types.Contains("number"))
            types.Remove("integer");
        var entries = new List<(string, DataNode)>();
        if (types.Count > 0)
            entries.Add(("type", types.Count == 1 ? Text(types[0]) : List(types.Select(Text))));
        entries.AddRange(DescribeTexts(values, types));
        if (types.Contains("object"))
            entries.AddRange(DescribeFields([.. values.OfType<DataMapping>()], level));
        if (types.Contains("array") && values.OfType<DataSequence>().SelectMany(s => s.Items).ToArray() is { Length: > 0 } items)
            entries.Add(("items", Map(WithoutWords(Describe(items, level + 1)))));
        return [.. entries];
    }

    private static IEnumerable<(string, DataNode)> DescribeTexts(IReadOnlyList<DataNode> values, List<string> types)
    {
        var texts = values.OfType<DataScalar>().Where(v => v.Kind is DataKind.String or DataKind.Timestamp).ToArray();
        if (texts.Length == 0)
            yield break;

        if (texts.All(t => DateFormats.IsDate(t.Text)))
            yield return ("format", Text("date"));
        else if (texts.All(t => t.Kind == DataKind.Timestamp || DateFormats.IsDateTime(t.Text)))
            yield return ("format", Text("date-time"));
        else if (types.Count == 1 && Words(texts) is { } words)
            yield return ("enum", List(words.Select(Text)));
    }

    private static List<string>? Words(DataScalar[] texts)
    {
        var words = texts.Select(t => t.Text).Distinct(StringComparer.Ordinal).OrderBy(w => w, StringComparer.Ordinal).ToList();
        var isChoice = words.Count is > 1 and <= MostWords
            && texts.Length >= words.Count * FewestUses
            && words.All(w => w.Length is > 0 and <= LongestWord && w.IndexOf('\n') < 0);
        return isChoice ? words : null;
    }

    private static List<(string, DataNode)> DescribeFields(IReadOnlyList<DataMapping> mappings, int level)
    {
        var names = mappings.SelectMany(m => m.Properties).Select(p => p.Key).Distinct(StringComparer.Ordinal).ToArray();
        var required = names.Where(n => mappings.All(m => m.Find(n) is not null)).ToArray();
        var entries = new List<(string, DataNode)>();
        if (required.Length > 0)
            entries.Add(("required", List(required.Select(Text))));
        if (names.Length > 0)
            entries.Add(("properties", Map(names.Select(n => (n, (DataNode)Map(Describe([.. mappings.Select(m => m[n]).OfType<DataNode>()], level + 1)))))));
        return entries;
    }

    // Tags and topics grow with the course: the words of a list are no choice.
    private static IEnumerable<(string, DataNode)> WithoutWords(IEnumerable<(string Name, DataNode)> entries) => entries.Where(e => e.Name != "enum");

    private static string TypeOf(DataNode node) => node switch
    {
        DataScalar { Value: double number } => Math.Floor(number) == number && !double.IsInfinity(number) ? "integer" : "number",
        DataScalar { Kind: DataKind.Boolean } => "boolean",
        DataScalar { Kind: DataKind.Null } => "null",
        DataScalar => "string",
        DataSequence => "array",
        _ => "object",
    };

    private static DataMapping Map(IEnumerable<(string Name, DataNode Value)> entries) =>
        new(default, [.. entries.Select(e => new DataProperty(e.Name, default, e.Value))]);

    private static DataSequence List(IEnumerable<DataNode> items) => new(default, [.. items]);

    private static DataScalar Text(string text) => new(DataKind.String, default, text, text, isQuoted: true);
}
