// A message in a JSON report, for programs: its key, which is the same for all messages of one kind, and what fills the holes
// of the key: a text, a number, or a phrase, which has a key and arguments of its own.
//
//   "messageKey": "'{name}' is imported and not used.", "messageArguments": [{ "name": "name", "value": "Tabs" }]

using ContentLint.Data;

namespace ContentLint.Reporting;

/// <summary>Writes and reads keys and arguments of messages.</summary>
internal static class JsonMessages
{
    /// <summary>Writes a message's key and arguments into an open object.</summary>
    public static void Write(JsonTextWriter json, Message message, string key = "messageKey", string arguments = "messageArguments")
    {
        json.Name(key).Value(message.Key).Name(arguments).BeginArray();
        foreach (var argument in message.Arguments)
        {
            json.BeginObject().Name("name").Value(argument.Name).Name("value");
            if (argument.Value is Message phrase)
            {
                json.BeginObject();
                Write(json, phrase, "key", "arguments");
                json.EndObject();
            }
            else if (argument.Value is long number)
            {
                json.Value(number);
            }
            else
            {
                json.Value(argument.ToString());
            }

            json.EndObject();
        }

        json.EndArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; <see langword="null"/> where a report does not have it, or not in this form.</summary>
    public static Message? Read(DataMapping entry, string key = "messageKey", string arguments = "messageArguments", int depth = 0)
    {
        if (entry[key] is not DataScalar { Kind: DataKind.String } sentence || entry[arguments] is not DataSequence list || depth > Message.DeepestPhrase)
            return null;

        var template = MessageTemplate.Parse(sentence.Text);
        var values = list.Items.Select(i => ValueOf(i, depth)).OfType<object>().ToArray();
        return values.Length == template.Names.Count && values.Length == list.Items.Count ? Message.FromTemplate(template, values) : null;
    }

    private static object? ValueOf(DataNode argument, int depth) => (argument as DataMapping)?["value"] switch
    {
        DataScalar { Kind: DataKind.String } text => text.Text,
        DataScalar { Value: double number } => (long)number,
        DataMapping phrase => Read(phrase, "key", "arguments", depth + 1),
        _ => null,
    };
}
