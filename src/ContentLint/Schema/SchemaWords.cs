// What schemas and values are called when one talks to an author: no JSON, no keywords.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Keywords;

namespace ContentLint.Schema;

/// <summary>Words for values and for what is expected of them.</summary>
internal static class SchemaWords
{
    private const int MaximumShown = 40;
    private const int MaximumListed = 12;

    /// <summary>What a value is: <c>the text "три"</c>.</summary>
    public static Message Of(DataNode node) => node switch
    {
        DataScalar { Kind: DataKind.String } s => (Message)$"the text \"{Shorten(s.Text):text}\"",
        DataScalar { Kind: DataKind.Number, Value: double number } => $"the number {JavaScriptNumber.ToString(number):number}",
        DataScalar { Kind: DataKind.Boolean } s => $"{s.Text}",
        DataScalar { Kind: DataKind.Timestamp } s => $"the date {Shorten(s.Text):text}",
        DataScalar => "empty",
        DataSequence => "a list",
        _ => "a mapping of fields",
    };

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
            return $"one of {List(values.Values.Items):values}";
        if (schema.Find<ConstKeyword>() is { } constant)
            return Value(constant.Value);

        var format = (schema.Node as DataMapping)?["format"] is DataScalar { Value: string name } ? name : null;
        if (format is "date" or "date-time")
            return $"a date such as {FormatTable.Example(format):example}";
        if (schema.Find<TypeKeyword>() is not { } type)
            return schema.Find<AlternativesKeyword>() is { } alternatives ? Either(alternatives) : null;

        var words = Or(type.Types.Select(OfType));
        return (schema.Node as DataMapping)?["pattern"] is DataScalar { Value: string pattern } ? $"{words:what} that matches {pattern}" : words;
    }

    /// <summary>The schema itself, or what it refers to when that is all it does.</summary>
    public static Subschema Follow(Subschema schema)
    {
        for (var i = 0; i < 10 && schema.Keywords is [RefKeyword { Target: { } target }]; i++)
            schema = target;
        return schema;
    }

    /// <summary>A value as an author would write it.</summary>
    public static Message Value(DataNode node) => node switch
    {
        DataScalar { Kind: DataKind.String } s when s.Text.Length == 0 => "\"\"",
        DataScalar { Kind: DataKind.Null } => "null",
        DataScalar s => (Message)$"{Shorten(s.Text):value}",
        DataSequence => "a list",
        _ => "a mapping",
    };

    /// <summary>Values with commas between them, as many as fit a line.</summary>
    public static Message List(IEnumerable<DataNode> values)
    {
        var words = values.Select(Value).Distinct().Take(MaximumListed + 1).ToArray();
        var list = Joined([.. words.Take(MaximumListed)]);
        return words.Length > MaximumListed ? $"{list:values}, …" : list;
    }

    /// <summary>a, b or c</summary>
    public static Message Or(IEnumerable<Message> words)
    {
        var list = words.Distinct().ToArray();
        return list.Length <= 1 ? Joined(list) : $"{Joined([.. list.Take(list.Length - 1)]):first} or {list[list.Length - 1]:last}";
    }

    private static Message Joined(Message[] words) =>
        words.Length == 0 ? "" : words.Skip(1).Aggregate(words[0], (before, word) => $"{before}, {word}");

    public static string Shorten(string text)
    {
        text = text.Replace("\r", "").Replace('\n', ' ');
        return text.Length <= MaximumShown ? text : $"{text.Substring(0, MaximumShown - 1)}…";
    }

    private static Message? Either(AlternativesKeyword alternatives)
    {
        var words = alternatives.Schemas.Where(s => !ReferenceEquals(Follow(s).Find<AlternativesKeyword>(), alternatives) && Follow(s).Find<AlternativesKeyword>() is null).Select(Expected).ToArray();
        return words.Length == alternatives.Schemas.Count && words.All(w => w is not null) ? Or(words!) : null;
    }
}
