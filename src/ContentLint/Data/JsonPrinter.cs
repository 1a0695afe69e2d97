using System.Globalization;
using System.Text;

namespace ContentLint.Data;

/// <summary>Writes a value as JSON for people: two spaces a level, short lists on a line.</summary>
internal static class JsonPrinter
{
    private const int LongestLine = 100;

    public static string Print(DataNode node)
    {
        var text = new StringBuilder();
        Append(text, node, "");
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, DataNode node, string indent)
    {
        switch (node)
        {
            case DataMapping { Properties.Count: > 0 } mapping:
                AppendAll(text, "{}", indent, mapping.Properties, p =>
                {
                    AppendQuoted(text, p.Key);
                    text.Append(": ");
                    Append(text, p.Value, indent + "  ");
                });
                break;
            case DataMapping:
                text.Append("{}");
                break;
            case DataSequence list when list.Items.All(i => i is DataScalar) && OneLine(list) is { Length: < LongestLine } line:
                text.Append(line);
                break;
            case DataSequence list:
                AppendAll(text, "[]", indent, list.Items, i => Append(text, i, indent + "  "));
                break;
            case DataScalar { Kind: DataKind.String or DataKind.Timestamp } scalar:
                AppendQuoted(text, scalar.Text);
                break;
            case DataScalar { Value: double number }:
                text.Append(JavaScriptNumber.ToString(number));
                break;
            case DataScalar { Value: bool value }:
                text.Append(value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static string OneLine(DataSequence list)
    {
        var text = new StringBuilder("[");
        foreach (var item in list.Items)
        {
            text.Append(text.Length > 1 ? ", " : "");
            Append(text, item, "");
        }

        return text.Append(']').ToString();
    }

    private static void AppendAll<T>(StringBuilder text, string brackets, string indent, IReadOnlyList<T> entries, Action<T> append)
    {
        text.Append(brackets[0]);
        for (var i = 0; i < entries.Count; i++)
        {
            text.Append(i > 0 ? ",\n" : "\n").Append(indent).Append("  ");
            append(entries[i]);
        }

        text.Append('\n').Append(indent).Append(brackets[1]);
    }

    /// <summary>Writes a string.</summary>
    public static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ' || c is '\u2028' or '\u2029' or '\u007F' || char.IsSurrogate(c))
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('"');
    }
}
