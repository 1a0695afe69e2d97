// What schemas are called when one talks to an author: no JSON, no keywords.

using ContentLint.Data;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Words for what is expected of values.</summary>
internal static class SchemaWords
{
    /// <summary>What a type is called: <c>a whole number</c>.</summary>
    public static Message OfType(string type) => type switch
    {
        "string" => (Message)"a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "a mapping of fields",
        _ => "empty",
    };

    /// <summary>What a schema expects, in short; <see langword="null"/> when it does not say.</summary>
    public static Message? Expected(Subschema schema)
    {
        schema = Follow(schema);
        if (schema.Find<EnumKeyword>() is { } values)
            return $"one of {ValueWords.List(values.Values.Items):values}";
        if (schema.Find<ConstKeyword>() is { } constant)
            return ValueWords.Value(constant.Value);

        var format = (schema.Node as DataMapping)?["format"] is DataScalar { Value: string name } ? name : null;
        if (format is "date" or "date-time")
            return $"a date such as {FormatTable.Example(format):example}";
        if (schema.Find<TypeKeyword>() is not { } type)
            return schema.Find<AlternativesKeyword>() is { } alternatives ? Either(alternatives) : null;

        var words = ValueWords.Or(type.Types.Select(OfType));
        return (schema.Node as DataMapping)?["pattern"] is DataScalar { Value: string pattern } ? $"{words:what} that matches {pattern}" : words;
    }

    /// <summary>The schema itself, or what it refers to when that is all it does.</summary>
    public static Subschema Follow(Subschema schema)
    {
        for (var i = 0; i < 10 && schema.Keywords is [RefKeyword { Target: { } target }]; i++)
            schema = target;
        return schema;
    }

    private static Message? Either(AlternativesKeyword alternatives)
    {
        var words = alternatives.Schemas.Where(s => !ReferenceEquals(Follow(s).Find<AlternativesKeyword>(), alternatives) && Follow(s).Find<AlternativesKeyword>() is null).Select(Expected).ToArray();
        return words.Length == alternatives.Schemas.Count && words.All(w => w is not null) ? ValueWords.Or(words!) : null;
    }
}
