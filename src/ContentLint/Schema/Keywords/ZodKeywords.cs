// What zod asks of a value and JSON Schema has no words for. Astro checks front matter with zod, after YAML has made dates
// of what looks like dates, and zod may convert a value before it looks at it. Schemas that come from an Astro site carry
// it in keywords of our own; in any other schema they mean nothing.

using System.Globalization;
using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary>A date as JavaScript has it: not a text that looks like one, unless conversion is asked for.</summary>
internal sealed class DateKeyword(bool converts, double? minimum, double? maximum) : SchemaKeyword
{
    /// <summary>Whether a date in quotes is one too.</summary>
    public bool Converts { get; } = converts;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (!TryRead(node, out var milliseconds))
            return run.Fail(SchemaErrorKind.Date, node);
        if (minimum is { } least && milliseconds < least)
            return run.Fail(SchemaErrorKind.Minimum, node, Shown(least));
        if (maximum is { } most && milliseconds > most)
            return run.Fail(SchemaErrorKind.Maximum, node, Shown(most));

        return true;
    }

    private bool TryRead(DataNode node, out double milliseconds)
    {
        milliseconds = 0;
        switch (node)
        {
            case DataScalar { Kind: DataKind.Timestamp, Value: DateTime date }:
                milliseconds = (date - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMilliseconds;
                return true;
            case DataScalar { Kind: DataKind.Timestamp }:
                return true;
            case DataScalar { Kind: DataKind.Number, Value: double number }:
                milliseconds = number;
                return Converts && Math.Abs(number) <= 8.64e15;
            case DataScalar { Kind: DataKind.String } text:
                return Converts && JavaScriptDate.TryParse(text.Text, out milliseconds);
            case DataScalar:
                return Converts;
            case DataSequence list when list.Items.All(i => i is DataScalar):
                return Converts && JavaScriptDate.TryParse(string.Join(",", list.Items.Select(i => ((DataScalar)i).Text)), out milliseconds);
            default:
                return false;
        }
    }

    private static DataScalar Shown(double milliseconds)
    {
        var date = new DateTime(1970, 1, 1).AddMilliseconds(Math.Max(-6e13, Math.Min(2.5e14, milliseconds)));
        var text = date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return new DataScalar(DataKind.String, default, text, text, isQuoted: true);
    }
}

/// <summary>Keywords that look at what is made of a value: a number of a text, a text without the spaces around it.</summary>
internal sealed class ConvertingKeyword(string[] words, IReadOnlyList<SchemaKeyword> keywords) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        var converted = words.Aggregate(node, Convert);
        var isValid = true;
        foreach (var keyword in keywords)
            isValid &= keyword.Validate(run, converted, evaluated);
        return isValid;
    }

    private static DataNode Convert(DataNode node, string word) => word switch
    {
        ZodKeywords.ToNumber => ToNumber(node) is { } number
            ? new DataScalar(DataKind.Number, node.Span, number, JavaScriptNumber.ToString(number), isQuoted: false)
            : node,
        ZodKeywords.ToText => ToText(node),
        _ when node is DataScalar { Kind: DataKind.String } scalar => With(scalar, word switch
        {
            "trim" => scalar.Text.Trim(),
            "lower" => scalar.Text.ToLowerInvariant(),
            _ => scalar.Text.ToUpperInvariant(),
        }),
        _ => node,
    };

    private static DataScalar With(DataScalar scalar, string text) => new(DataKind.String, scalar.Span, text, text, scalar.IsQuoted);

    // Number(value); nothing where that is not a number.
    private static double? ToNumber(DataNode node) => node switch
    {
        DataScalar { Kind: DataKind.Null } => 0,
        DataScalar { Value: bool value } => value ? 1 : 0,
        DataScalar { Value: double value } => value,
        DataScalar { Value: DateTime date } => (date - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMilliseconds,
        DataScalar { Kind: DataKind.String } text => OfText(text.Text),
        DataSequence { Items: [] } => 0,
        DataSequence { Items: [DataScalar { Kind: DataKind.String or DataKind.Number } only] } => OfText(only.Text),
        DataSequence { Items: [DataScalar { Kind: DataKind.Null }] } => 0,
        _ => null,
    };

    private static double? OfText(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
            return 0;
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
            return OfDigits(text.Substring(2), text[1] is 'x' or 'X' ? 16 : text[1] is 'o' or 'O' ? 8 : 2);
        if (text is "Infinity" or "+Infinity" or "-Infinity")
            return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text.Any(c => c is >= '0' and <= '9') && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double? OfDigits(string digits, int radix)
    {
        var value = 0.0;
        foreach (var c in digits)
        {
            var digit = ContentLint.Text.Hexadecimal.Digit(c);
            if (digit < 0 || digit >= radix)
                return null;

            value = (value * radix) + digit;
        }

        return value;
    }

    // String(value), as far as its length and form can matter.
    private static DataNode ToText(DataNode node) => node switch
    {
        DataScalar { Kind: DataKind.String } => node,
        DataScalar { Value: double number } => Text(node, JavaScriptNumber.ToString(number)),
        DataScalar { Value: DateTime date } => Text(node, date.ToString("ddd MMM dd yyyy HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'", CultureInfo.InvariantCulture)),
        DataScalar { Kind: DataKind.Null } => Text(node, "null"),
        DataScalar scalar => Text(node, scalar.Text),
        DataSequence list when list.Items.All(i => i is DataScalar) => Text(node, string.Join(",", list.Items.Select(i => ToText(i) is DataScalar { Kind: DataKind.String } s && i.Kind != DataKind.Null ? s.Text : ""))),
        _ => Text(node, "[object Object]"),
    };

    private static DataScalar Text(DataNode node, string text) => new(DataKind.String, node.Span, text, text, isQuoted: false);
}

/// <summary>The names of the keywords, and how they are read.</summary>
internal static class ZodKeywords
{
    /// <summary>The keyword that says what is made of a value, or what kind it is.</summary>
    public const string Name = "x-zod";

    /// <summary>The flags of the regular expression in <c>pattern</c>.</summary>
    public const string PatternFlags = "x-zod-flags";

    /// <summary>What may vary in the form that <c>format</c> names.</summary>
    public const string FormatOptions = "x-zod-format";

    public const string AnyValue = "any";
    public const string Date = "date";
    public const string AnyDate = "any-date";
    public const string ToNumber = "to-number";
    public const string ToText = "to-text";

    /// <summary>The keywords of a schema as zod would apply them.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keywords">Its keywords by JSON Schema's rules.</param>
    public static IReadOnlyList<SchemaKeyword> Apply(DataMapping schema, IReadOnlyList<SchemaKeyword> keywords)
    {
        if (schema[Name] is not DataScalar { Value: string word })
            return keywords;

        return word switch
        {
            AnyValue => [],
            Date or AnyDate => [new DateKeyword(word == AnyDate, Limit(schema, "minimum"), Limit(schema, "maximum"))],
            _ => [new ConvertingKeyword(word.Split(' '), keywords)],
        };
    }

    private static double? Limit(DataMapping schema, string name) => schema[name] is DataScalar { Value: double value } ? value : null;
}
