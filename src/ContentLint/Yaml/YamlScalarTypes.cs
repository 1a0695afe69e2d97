// The types of plain scalars, in the order js-yaml tries them: null, boolean, integer, number, timestamp, merge key.
// What fits none is a string; so are `yes`, `no`, `on`, `off`, `1_000` and `12:30`.

using System.Globalization;
using System.Text.RegularExpressions;
using ContentLint.Data;

namespace ContentLint.Yaml;

/// <summary>Types for scalars.</summary>
internal static partial class YamlScalarTypes
{
    private const string TimestampPattern =
        @"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?\z";

    /// <summary>Gives a plain scalar its type, and the tag that says which.</summary>
    public static (DataNode Node, string Tag) Guess(DataScalar scalar, bool hasNumbers11)
    {
        var text = scalar.Text;
        foreach (var name in text.Length == 0 ? [] : Candidates(text[0]))
        {
            if (TryRead(name, scalar, hasNumbers11) is { } typed)
                return (typed, YamlTags.Prefix + name);
        }

        return (scalar, text == "<<" ? YamlTags.Merge : "?");
    }

    /// <summary>Reads a scalar as a type; <see langword="null"/> when its text does not fit.</summary>
    public static DataScalar? TryRead(string type, DataScalar scalar, bool hasNumbers11)
    {
        var text = scalar.Text;
        return type switch
        {
            "null" when text is "~" or "null" or "Null" or "NULL" => With(scalar, DataKind.Null, null),
            "bool" when text is "true" or "True" or "TRUE" => With(scalar, DataKind.Boolean, true),
            "bool" when text is "false" or "False" or "FALSE" => With(scalar, DataKind.Boolean, false),
            "int" when hasNumbers11 => YamlNumbers11.TryReadInteger(text, out var integer) ? With(scalar, DataKind.Number, integer) : null,
            "float" when hasNumbers11 => YamlNumbers11.TryReadFloat(text, out var number) ? With(scalar, DataKind.Number, number) : null,
            "int" when TryReadInteger(text, out var integer) => With(scalar, DataKind.Number, integer),
            "float" when TryReadNumber(text, out var number) => With(scalar, DataKind.Number, number),
            "timestamp" when TryReadTimestamp(text, out var timestamp) => With(scalar, DataKind.Timestamp, timestamp),
            _ => null,
        };
    }

    /// <summary>What JavaScript makes of a date that serves as a key, where the clock shows UTC.</summary>
    public static string ToJavaScriptString(DateTime value) =>
        value.ToString("ddd MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " GMT+0000 (Coordinated Universal Time)";

    // Most scalars are words: their first character rules out every type.
    private static string[] Candidates(char first) => first switch
    {
        '~' or 'n' or 'N' => ["null"],
        't' or 'T' or 'f' or 'F' => ["bool"],
        >= '0' and <= '9' => ["int", "float", "timestamp"],
        '+' or '-' or '.' => ["int", "float"],
        _ => [],
    };

    private static DataScalar With(DataScalar scalar, DataKind kind, object? value) => new(kind, scalar.Span, value, scalar.Text, scalar.IsQuoted);

    private static bool TryReadInteger(string text, out double value)
    {
        value = 0;
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (start == text.Length)
            return false;

        var (radix, digits) = text.Length > start + 1 && text[start] == '0'
            ? text[start + 1] switch { 'b' => (2, start + 2), 'o' => (8, start + 2), 'x' => (16, start + 2), _ => (10, start) }
            : (10, start);
        if (digits == text.Length)
            return false;

        for (var i = digits; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit >= radix)
                return false;

            value = value * radix + digit;
        }

        // Many decimal digits: rounded once, not at each digit.
        if (radix == 10 && text.Length > 15)
            value = double.Parse(text.Remove(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        if (text[0] == '-' && text.Substring(start) != "0")
            value = -value;
        return !double.IsInfinity(value);
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static bool TryReadNumber(string text, out double value)
    {
        value = 0;
        if (text.Length == 0)
            return false;

        var unsigned = text[0] is '+' or '-' ? text.Substring(1) : text;
        value = unsigned switch
        {
            ".inf" or ".Inf" or ".INF" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => 0,
        };
        if (value != 0)
            return true;

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            value = double.NaN;
            return true;
        }

        return IsNumber(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value);
    }

    // 12, 12., 12.5, .5 (without a sign), each with an exponent.
    private static bool IsNumber(string text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        var whole = JavaScriptNumber.PassDigits(text, ref i);
        if (whole == 0 && i > 0)
            return false;

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (JavaScriptNumber.PassDigits(text, ref i) + whole == 0)
                return false;
        }
        else if (whole == 0)
        {
            return false;
        }

        return JavaScriptNumber.PassExponent(text, ref i) && i == text.Length;
    }

    private static bool TryReadTimestamp(string text, out DateTime value)
    {
        value = default;
        if (text.Length < 8 || text[4] != '-' || Timestamp().Match(text) is not { Success: true } match)
            return false;

        // A date alone is written with all its digits.
        if (!match.Groups[4].Success && text.Length != 10)
            return false;

        var milliseconds = (match.Groups[7].Value + "000").Substring(0, 3);
        var offset = TimeSpan.FromMinutes((Number(match, 10) * 60) + Number(match, 11));
        value = FromParts(Number(match, 1), Number(match, 2), Number(match, 3))
            .AddHoursSafely(Number(match, 4), Number(match, 5), Number(match, 6), int.Parse(milliseconds, CultureInfo.InvariantCulture));
        value = Shift(value, match.Groups[9].Value == "-" ? offset : -offset);
        return true;
    }

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    // JavaScript carries what is too much for a month or a year over to the next, and reads the years 0 to 99 as 19xx.
    private static DateTime FromParts(int year, int month, int day)
    {
        year = year < 100 ? year + 1900 : year;
        var months = (year * 12) + month - 1;
        return months >= 120000 ? DateTime.MaxValue : Shift(new DateTime(months / 12, (months % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromDays(day - 1));
    }

    private static DateTime AddHoursSafely(this DateTime value, int hours, int minutes, int seconds, int milliseconds) =>
        Shift(value, new TimeSpan(0, hours, minutes, seconds, milliseconds));

    private static DateTime Shift(DateTime value, TimeSpan by) =>
        by > TimeSpan.Zero && value > DateTime.MaxValue - by ? DateTime.MaxValue
        : by < TimeSpan.Zero && value < DateTime.MinValue - by ? DateTime.MinValue
        : value + by;

#if NET
    [GeneratedRegex(TimestampPattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Timestamp();
#else
    private static readonly Regex TimestampRegex = new(TimestampPattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static Regex Timestamp() => TimestampRegex;
#endif
}
