// Rewrites of front matter that follow from the schema: mechanical ones only, on values that stand in the file as they
// are (no aliases, nothing over several lines).

using System.Globalization;
using ContentLint.Data;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Makes the fixes of schema diagnostics.</summary>
internal static class SchemaFixes
{
    /// <summary>Gives a field its right name; quotes around the name stay.</summary>
    public static CodeFix[]? Rename(SourceText source, DataProperty property, string name, bool isCertain)
    {
        var written = source.GetText(property.KeySpan);
        var quotes = written.Length == property.Key.Length + 2 && written[0] is '"' or '\'' ? 1 : 0;
        var span = new TextSpan(property.KeySpan.Start + quotes, property.KeySpan.End - quotes);
        return source.GetText(span) == property.Key && IsPlain(name)
            ? [new CodeFix($"Rename to '{name}'", isCertain ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(span, name))]
            : null;
    }

    /// <summary>Adds a field with a value to be replaced.</summary>
    public static CodeFix Insert(SourceText source, int offset, string name, Subschema? field) =>
        new($"Insert '{name}'", FixSafety.Unsafe, TextEdit.Insert(offset, $"{(IsPlain(name) ? name : Quote(name))}: {FileName(source, name, field) ?? Placeholder(field)}{source.LineBreak}"));

    // A slug is mostly what the file is called.
    private static string? FileName(SourceText source, string name, Subschema? field)
    {
        var file = Path.GetFileNameWithoutExtension(source.Path);
        if (name is not ("slug" or "id" or "permalink") || file.Length == 0 || !IsPlain(file))
            return null;

        return field is null || new ValidationRun().Validate(field, new DataScalar(DataKind.String, default, file, file, isQuoted: false)) ? file : null;
    }

    /// <summary>A value of a field that parses and wants to be replaced.</summary>
    public static string Placeholder(Subschema? field)
    {
        field = field is null ? null : SchemaWords.Follow(field);
        var node = field?.Node as DataMapping;
        if (node?["default"] is DataScalar { Kind: not DataKind.Null } standard)
            return Write(standard);
        if (field?.Find<EnumKeyword>()?.Values.Items is [DataScalar first, ..])
            return Write(first);
        if (field?.Find<ConstKeyword>()?.Value is DataScalar constant)
            return Write(constant);
        if (node?["format"] is DataScalar { Text: "date" or "date-time" })
            return "2000-01-01";

        return field?.Find<TypeKeyword>()?.Types[0] switch
        {
            "integer" or "number" => node?["minimum"] is DataScalar { Value: double } minimum ? minimum.Text : "0",
            "boolean" => "false",
            "array" => "[]",
            "object" => "{}",
            "null" => "null",
            _ => "TODO",
        };
    }

    /// <summary>Replaces a text by the one that was meant, in the same quotes.</summary>
    public static CodeFix[]? Replace(SourceText source, DataNode node, string text, bool isCertain)
    {
        if (node is not DataScalar scalar || !StandsAsIs(source, scalar, out var quote))
            return null;

        var newText = quote.Length > 0 ? quote + text + quote : IsPlain(text) ? text : Quote(text);
        return [new CodeFix($"Write '{text}'", isCertain ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(node.Span, newText))];
    }

    /// <summary>Turns a value into one of the types that are expected.</summary>
    public static CodeFix[]? ToType(SourceText source, DataNode node, string[] types)
    {
        if (node is not DataScalar scalar || !StandsAsIs(source, scalar, out var quote))
            return null;

        if (types.Contains("string") && scalar.Kind is DataKind.Number or DataKind.Boolean or DataKind.Timestamp && quote.Length == 0)
            return [new CodeFix("Put the value in quotes", FixSafety.Safe, new TextEdit(node.Span, Quote(scalar.Text)))];
        if (scalar.Kind == DataKind.String && types.Any(t => t is "integer" or "number") && LeadingNumber(scalar.Text, types) is { } number)
            return [Suggest(node, number)];
        if (scalar.Kind == DataKind.String && types.Contains("boolean") && ToBoolean(scalar.Text) is { } boolean)
            return [Suggest(node, boolean)];
        if (types.Contains("array") && scalar.Kind == DataKind.String && quote.Length == 0 && ToItems(scalar.Text) is { } items)
            return [new CodeFix($"Write {items}", FixSafety.Suggestion, new TextEdit(node.Span, items))];
        if (types.Contains("array") && scalar.Kind is DataKind.String or DataKind.Number)
            return [new CodeFix("Make it a list of one", FixSafety.Suggestion, new TextEdit(node.Span, $"[{(quote.Length > 0 ? source.GetText(node.Span) : Quote(scalar.Text))}]"))];

        return null;
    }

    // `a, b` is what other generators take for a list.
    private static string? ToItems(string text)
    {
        var items = text.Split(',').Select(i => i.Trim()).ToArray();
        return items.Length > 1 && items.All(i => i.Length > 0) ? $"[{string.Join(", ", items.Select(i => IsPlain(i) ? i : Quote(i)))}]" : null;
    }

    /// <summary>Puts the parts of a date into the order year, month, day.</summary>
    public static CodeFix[]? ToDate(SourceText source, DataNode node)
    {
        if (node is not DataScalar scalar || !StandsAsIs(source, scalar, out _))
            return null;

        var parts = scalar.Text.Split('.', '/', '-', ' ');
        if (parts.Length != 3 || !parts.All(p => p.Length is > 0 and <= 4 && p.All(c => c is >= '0' and <= '9')))
            return null;

        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var isYearFirst = parts[0].Length == 4;
        if (!isYearFirst && parts[2].Length != 4)
            return null;

        var (year, a, b) = isYearFirst ? (numbers[0], numbers[2], numbers[1]) : (numbers[2], numbers[0], numbers[1]);

        // Day before month, unless that cannot be; dots are never American.
        var (day, month) = b > 12 ? (b, a) : (a, b);
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;

        var date = string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}-{2:D2}", year, month, day);
        var isCertain = isYearFirst || day > 12 || a == b || scalar.Text.Contains('.');
        return [new CodeFix($"Write {date}", isCertain && (day > 12 || isYearFirst || a == b) ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(node.Span, date))];
    }

    private static CodeFix Suggest(DataNode node, string text) => new($"Write {text}", FixSafety.Suggestion, new TextEdit(node.Span, text));

    // "15 минут" holds the number that is asked for.
    private static string? LeadingNumber(string text, string[] types)
    {
        var length = 0;
        while (length < text.Length && (text[length] is >= '0' and <= '9' || (text[length] == '.' && types.Contains("number") && length > 0)))
            length++;
        if (length == 0 || length > 15)
            return null;

        var number = text.Substring(0, length).TrimEnd('.');
        return length == text.Length || !char.IsLetterOrDigit(text[length]) ? number : null;
    }

    private static string? ToBoolean(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "on" or "true" or "да" => "true",
        "no" or "off" or "false" or "нет" => "false",
        _ => null,
    };

    // The characters in the file are the value's own: no alias, no escapes, one line.
    private static bool StandsAsIs(SourceText source, DataScalar scalar, out string quote)
    {
        var written = source.GetText(scalar.Span);
        quote = scalar.IsQuoted && written.Length > 0 && written[0] is '"' or '\'' ? written.Substring(0, 1) : "";
        return written == quote + scalar.Text + quote && scalar.Text.Length > 0 && scalar.Text.IndexOfAny(['\n', '\r']) < 0;
    }

    private static string Write(DataScalar value) =>
        value.Kind == DataKind.String && !IsPlain(value.Text) ? Quote(value.Text) : value.Text;

    private static string Quote(string text) =>
        text.IndexOfAny(['"', '\\']) < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";

    // A word that YAML takes for nothing but itself.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
        && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
}
