// The field that JavaScript makes of a key. A collection is written out between brackets: of `{{ title }}` the library makes
// the field "{ title }".

using System.Text;
using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>Makes strings of keys.</summary>
internal static class KeyText
{
    private const int MostOnOneLine = 80;
    private const int MostCharacters = 10_000;

    public static string Of(DataNode key, SourceText source) => key switch
    {
        DataScalar { Kind: DataKind.Null } => "",
        DataScalar { Value: bool value } => value ? "true" : "false",
        DataScalar { Value: double value } => JavaScriptNumber.ToString(value),
        DataScalar { Value: DateTime value } => YamlScalarTypes.ToJavaScriptString(value),
        DataScalar scalar => scalar.Text,
        _ => Write(key, source, ""),
    };

    // Short of the limit it is what the library writes; beyond, nobody reads it.
    private static string Write(DataNode node, SourceText source, string indent)
    {
        var (open, close, parts) = node switch
        {
            DataSequence sequence => ('[', ']', sequence.Items.Select(i => Write(i, source, indent + "  "))),
            DataMapping mapping => ('{', '}', mapping.Properties.Select(p => WritePair(p, source, indent + "  "))),
            _ => ('\0', '\0', [])
        };
        if (open == '\0')
            return source.GetText(node.Span);

        var lines = new List<string>();
        var length = 2;
        foreach (var part in parts)
        {
            length += part.Length + 3;
            lines.Add(part);
            if (length > MostCharacters)
                break;
        }

        if (lines.Count == 0)
            return $"{open}{close}";

        var isLong = length - 1 > MostOnOneLine || lines.Exists(l => l.Contains('\n'));
        var separator = isLong ? $",\n{indent}  " : ", ";
        return new StringBuilder().Append(open).Append(isLong ? $"\n{indent}  " : " ").Append(string.Join(separator, lines))
            .Append(isLong ? $"\n{indent}" : " ").Append(close).ToString();
    }

    private static string WritePair(DataProperty property, SourceText source, string indent)
    {
        var key = source.GetText(property.KeySpan);
        var isCollection = key.Length > 0 && key[0] is '{' or '[';
        var written = isCollection ? property.Key : key;
        if (property.Value is DataScalar { Kind: DataKind.Null, Span.IsEmpty: true } nothing)
        {
            // A value that is left out behind a ':' stands behind it.
            var colon = nothing.Span.Start > property.KeySpan.End ? isCollection ? $"\n{indent}:" : ":" : "";
            return (isCollection ? "? " : "") + written + colon;
        }

        var value = Write(property.Value, source, indent);
        return isCollection ? $"? {written}\n{indent}: {value}" : $"{written}: {value}";
    }
}
