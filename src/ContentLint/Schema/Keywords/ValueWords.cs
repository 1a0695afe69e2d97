// What values are called when one talks to an author: no JSON, no keywords.

using ContentLint.Data;

namespace ContentLint.Schema.Keywords;

/// <summary>Words for values.</summary>
internal static class ValueWords
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

    // Halves, so that a schema of ten thousand alternatives nests no deeper than a dozen.
    private static Message Joined(Message[] words)
    {
        if (words.Length <= 1)
            return words.Length == 0 ? "" : words[0];

        var (before, word) = (Joined([.. words.Take(words.Length / 2)]), Joined([.. words.Skip(words.Length / 2)]));
        return $"{before}, {word}";
    }

    /// <summary>A text on one line, and not too much of it.</summary>
    public static string Shorten(string text)
    {
        text = text.Replace("\r", "").Replace('\n', ' ');
        return SurrogatePairs.Shorten(text, MaximumShown);
    }
}
