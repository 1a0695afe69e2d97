// `.astro/collections/<name>.schema.json`, which `astro sync` writes for editors. It says less than the configuration it is
// made from: whether a date may stand in quotes, whether an unknown field is refused or dropped. Where it does not say, the
// generous reading counts.

using ContentLint.Data;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Astro;

/// <summary>Reads generated schemas as zod applies them.</summary>
internal static class GeneratedSchema
{
    /// <summary>The schema with what zod would make of it.</summary>
    public static DataNode Adapt(DataNode root)
    {
        var isZod3 = (root as DataMapping)?["$schema"] is DataScalar { Value: string uri } && SchemaDialect.Of(uri) is { IsDraft7: true };
        return Adapt(root, isZod3);
    }

    private static DataNode Adapt(DataNode node, bool isZod3)
    {
        switch (node)
        {
            case DataSequence list:
                return new DataSequence(list.Span, [.. list.Items.Select(i => Adapt(i, isZod3))]);
            case DataMapping mapping when IsDate(mapping):
                return new DataMapping(mapping.Span, [.. mapping.Properties.Where(p => p.Key is not ("anyOf" or "type" or "format")), .. DateOf(mapping)]);
            case DataMapping mapping:
                var kept = mapping.Properties.Where(p => !(isZod3 && p is { Key: "additionalProperties", Value: DataScalar { Value: false } }));
                return new DataMapping(mapping.Span, [.. kept.Select(p => p.Key is "default" or "const" or "enum" ? p : new DataProperty(p.Key, p.KeySpan, Adapt(p.Value, isZod3)))]);
            default:
                return node;
        }
    }

    // zod 3's generator: a time, a day or a number. zod 4's: a time, without the pattern that a text of that form gets.
    private static bool IsDate(DataMapping schema) =>
        schema["anyOf"] is DataSequence { Items: [_, _, DataMapping number] } && number["format"] is DataScalar { Text: "unix-time" }
        || (schema["format"] is DataScalar { Text: "date-time" } && schema["type"] is DataScalar && schema["pattern"] is null && schema["anyOf"] is null);

    private static IEnumerable<DataProperty> DateOf(DataMapping schema) =>
        from entry in new[] { ("type", "string"), ("format", "date-time"), (ZodKeywords.Name, ZodKeywords.AnyDate) }
        select new DataProperty(entry.Item1, schema.Span, new DataScalar(DataKind.String, schema.Span, entry.Item2, entry.Item2, isQuoted: true));
}
