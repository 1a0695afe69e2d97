// Tags: `!!name` stands for `tag:yaml.org,2002:name`. Those of js-yaml's default schema are known, any other is an error.

using ContentLint.Data;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

/// <summary>The tags of the default schema: which node each may stand before, and what it makes of it.</summary>
internal static class YamlTags
{
    public const string Prefix = "tag:yaml.org,2002:";
    public const string Merge = Prefix + "merge";

    /// <summary>The tag that asks for no typing: <c>!</c>.</summary>
    public const string None = "!";

    private static readonly Dictionary<string, DataKind> Kinds = new(StringComparer.Ordinal)
    {
        [Prefix + "str"] = DataKind.String,
        [Prefix + "null"] = DataKind.String,
        [Prefix + "bool"] = DataKind.String,
        [Prefix + "int"] = DataKind.String,
        [Prefix + "float"] = DataKind.String,
        [Prefix + "timestamp"] = DataKind.String,
        [Merge] = DataKind.String,
        [Prefix + "binary"] = DataKind.String,
        [Prefix + "seq"] = DataKind.Sequence,
        [Prefix + "omap"] = DataKind.Sequence,
        [Prefix + "pairs"] = DataKind.Sequence,
        [Prefix + "map"] = DataKind.Mapping,
        [Prefix + "set"] = DataKind.Mapping,
    };

    /// <summary>The names an author may write after <c>!!</c>.</summary>
    public static IEnumerable<string> Names => Kinds.Keys.Select(k => $"!!{k.Substring(Prefix.Length)}");

    /// <summary>Whether there is such a tag for a node of a kind; without a kind, for any node.</summary>
    public static bool IsKnown(string tag, DataKind? kind) =>
        Kinds.TryGetValue(tag, out var expected) && (kind is null || kind == expected);

    /// <summary>Whether the JSON schema has a tag that the default schema knows.</summary>
    public static bool IsOfJson(string tag) => tag.Substring(Prefix.Length) is "str" or "null" or "bool" or "int" or "float" or "seq" or "map";

    /// <summary>Gives a node the type its tag asks for; says no when its text does not fit.</summary>
    public static bool TryApply(string tag, DataNode? node, TextSpan empty, bool hasNumbers11, out DataNode? result)
    {
        var name = tag.Substring(Prefix.Length);
        result = node;
        return name switch
        {
            "str" => node is null ? (result = Empty(empty)) is not null : !IsNull(node) || (result = Empty(node.Span)) is not null,
            "merge" => node is null || IsNull(node) || node is DataScalar { Value: "<<" },
            "seq" => node is not null || (result = new DataSequence(empty, [])) is not null,
            "map" => node is not null || (result = new DataMapping(empty, [])) is not null,
            "omap" => node is null ? (result = new DataSequence(empty, [])) is not null : IsOrderedMap((DataSequence)node),
            "pairs" => TryMakePairs(node, empty, out result),
            "set" => node is null ? (result = new DataMapping(empty, [])) is not null : ((DataMapping)node).Properties.All(p => IsNull(p.Value)),
            "null" when node is null || IsNull(node) => true,
            "binary" => node is DataScalar { Value: string text } && IsBase64(text) && (result = ToBytes(text, node.Span)) is not null,
            _ => node is DataScalar { Value: string } scalar && (result = YamlScalarTypes.TryRead(name, scalar, hasNumbers11)) is not null,
        };
    }

    /// <summary>Whether a text may stand as a tag or a prefix of tags.</summary>
    public static bool IsUri(string text)
    {
        if (text.Length == 0 || text[0] is ',' or '[' or ']' or '{' or '}')
            return false;

        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            var isEscape = c == '%' && i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2]);
            if (!isEscape && !IsAsciiLetterOrDigit(c) && "-#;/?:@&=+$,_.!~*'()[]".IndexOf(c) < 0)
                return false;
        }

        return true;
    }

    public static bool IsHandle(string text)
    {
        if (text is "!" or "!!")
            return true;

        return text.Length > 2 && text[0] == '!' && text[text.Length - 1] == '!'
            && text.Skip(1).Take(text.Length - 2).All(c => IsAsciiLetterOrDigit(c) || c == '-');
    }

    public static bool IsVersion1(string text)
    {
        var dot = text.IndexOf('.');
        return dot > 0 && dot < text.Length - 1
            && text.Where((_, i) => i != dot).All(c => c is >= '0' and <= '9')
            && text.Substring(0, dot).TrimStart('0') == "1";
    }

    /// <summary>Resolves <c>%xx</c>.</summary>
    public static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsNull(DataNode node) => node.Kind == DataKind.Null;

    private static DataScalar Empty(TextSpan span) => new(DataKind.String, span, "", "", isQuoted: true);

    private static bool IsOrderedMap(DataSequence list)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return list.Items.All(i => i is DataMapping { Properties: { Count: 1 } entry } && keys.Add(entry[0].Key));
    }

    private static bool TryMakePairs(DataNode? node, TextSpan empty, out DataNode? result)
    {
        result = node is null ? new DataSequence(empty, []) : null;
        if (node is not DataSequence list)
            return node is null;
        if (!list.Items.All(i => i is DataMapping { Properties.Count: 1 }))
            return false;

        result = new DataSequence(list.Span, [.. list.Items.Cast<DataMapping>().Select(i => i.Properties[0]).Select(ToPair)]);
        return true;
    }

    private static DataSequence ToPair(DataProperty p) =>
        new(p.KeySpan, [new DataScalar(DataKind.String, p.KeySpan, p.Key, p.Key, isQuoted: false), p.Value]);

    private static bool IsBase64(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c is '\n' or '\r')
                continue;
            if (!IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '='))
                return false;

            digits++;
        }

        return digits * 6 % 8 == 0;
    }

    /// <summary>The bytes of a text in base 64, which JavaScript has as a list of numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Its place.</param>
    /// <param name="zeros">How many zeros stand for no digit at all; to js-yaml three.</param>
    public static DataSequence ToBytes(string text, TextSpan span, int zeros = 3)
    {
        var bytes = new List<DataNode>();
        var (bits, count, digits) = (0, 0, 0);
        foreach (var digit in text.Select(Base64Value).Where(v => v >= 0))
        {
            digits++;
            bits = ((bits << 6) | digit) & 0xFFFF;
            count += 6;
            if (count < 8)
                continue;

            count -= 8;
            bytes.Add(Byte((bits >> count) & 0xFF, span));
        }

        return new DataSequence(span, digits > 0 ? bytes : [.. Enumerable.Repeat(Byte(0, span), zeros)]);
    }

    private static DataScalar Byte(int value, TextSpan span) =>
        new(DataKind.Number, span, (double)value, JavaScriptNumber.ToString(value), isQuoted: false);

    private static int Base64Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
