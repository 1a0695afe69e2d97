// What a schema says of a field, for people who write one: its meaning, its type, the values it takes. Several schemas may speak
// of one field; what they say is put together, the schema that names the field first.

using ContentLint.Data;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>A field that a schema knows. Safe to share between threads.</summary>
public sealed class SchemaField
{
    private readonly Subschema _schema;
    private readonly IReadOnlyList<Subschema> _together;

    private SchemaField(string name, Subschema schema, bool isRequired)
    {
        Name = name;
        IsRequired = isRequired;
        _schema = schema;
        _together = SchemaProperties.Together(schema);
    }

    /// <summary>Its name; <c>[]</c> for the items of a list.</summary>
    public string Name { get; }

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; }

    /// <summary>What it is called; <see langword="null"/> where the schema does not say.</summary>
    public string? Title => Text("title");

    /// <summary>What it means; <see langword="null"/> where the schema does not say.</summary>
    public string? Description => Text("description");

    /// <summary>The types that it may be of, in JSON Schema's words; empty where the schema does not say.</summary>
    public IReadOnlyList<string> Types => [.. _together.SelectMany(s => s.Find<TypeKeyword>()?.Types ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>The form that a text must have, in JSON Schema's words: <c>date</c>, <c>uri</c>; <see langword="null"/> for none.</summary>
    public string? Format => Text("format");

    /// <summary>The values that it may have, as they are written; empty where there are too many to list.</summary>
    public IReadOnlyList<DataScalar> Values => [.. _together.SelectMany(ValuesOf).OfType<DataScalar>().GroupBy(v => (v.Kind, v.Text)).Select(g => g.First())];

    /// <summary>Values that show what is meant, as they are written, where it may have others; empty where the schema gives none.</summary>
    public IReadOnlyList<DataScalar> Examples => [.. _together.SelectMany(s => ((s.Node as DataMapping)?["examples"] as DataSequence)?.Items ?? []).OfType<DataScalar>().GroupBy(v => (v.Kind, v.Text)).Select(g => g.First())];

    /// <summary>What it is where it is missing, as it is written in JSON; <see langword="null"/> where the schema does not say.</summary>
    public string? Default => _together.Select(s => (s.Node as DataMapping)?["default"]).FirstOrDefault(d => d is not null) is { } value ? JsonPrinter.Print(value).TrimEnd() : null;

    /// <summary>The fields in it, where it is a mapping.</summary>
    public IReadOnlyList<SchemaField> Fields => Of(_schema);

    /// <summary>What its items are, where it is a list; <see langword="null"/> where the schema does not say.</summary>
    public SchemaField? Items => _together.Select(s => s.Find<ItemsKeyword>()?.Rest).FirstOrDefault(r => r is not null) is { } items ? new SchemaField("[]", items, isRequired: false) : null;

    /// <summary>Reads a schema that stands by itself.</summary>
    /// <param name="schema">A JSON Schema in JSON; what it refers to must be in it.</param>
    /// <returns>The fields of its values, in the order of the schema; empty where it cannot be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<SchemaField> Read(SourceText schema)
    {
        var root = JsonReader.Read(MappedText.Whole(schema ?? throw new ArgumentNullException(nameof(schema)))).Root;
        return root is null ? [] : Of(JsonSchema.Load(new SchemaDocument(schema, root), schema.Path).Root);
    }

    /// <summary>The fields of a schema's values, in the order of the schema.</summary>
    internal static IReadOnlyList<SchemaField> Of(Subschema schema)
    {
        var required = new HashSet<string>(SchemaProperties.Together(schema, always: true).SelectMany(s => s.Find<RequiredKeyword>()?.Names ?? []).Select(n => n.Text), StringComparer.Ordinal);
        return [.. SchemaProperties.Of(schema).Select(p => new SchemaField(p.Key, p.Value, required.Contains(p.Key)))];
    }

    private static IEnumerable<DataNode> ValuesOf(Subschema schema)
    {
        if (schema.Find<EnumKeyword>() is { } list)
            return list.Values.Items;
        if (schema.Find<ConstKeyword>() is { } one)
            return [one.Value];
        return schema.Find<TypeKeyword>()?.Types is ["boolean"] ? [Scalar("true", true), Scalar("false", false)] : [];
    }

    private static DataScalar Scalar(string text, bool value) => new(DataKind.Boolean, default, value, text, isQuoted: false);

    private string? Text(string keyword) =>
        _together.Select(s => (s.Node as DataMapping)?[keyword] is DataScalar { Value: string text } ? text : null).FirstOrDefault(t => t is not null);
}
