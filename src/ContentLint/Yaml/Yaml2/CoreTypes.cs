// The types of the core schema of YAML 1.2. A plain scalar has the first type whose form it has; a tag asks for one, and a
// scalar that has not its form stays a string. A date is a string, unless `!!timestamp` stands before it.

using System.Globalization;
using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>Types for scalars.</summary>
internal static class CoreTypes
{
    /// <summary>Gives a plain scalar its type.</summary>
    public static DataScalar Guess(DataScalar scalar) =>
        TryRead("null", scalar) ?? TryRead("bool", scalar) ?? TryRead("int", scalar) ?? TryRead("float", scalar) ?? scalar;

    /// <summary>Reads a scalar as a type; <see langword="null"/> when it has not its form.</summary>
    public static DataScalar? TryRead(string type, DataScalar scalar)
    {
        var text = scalar.Text;
        return type switch
        {
            "null" when text is "" or "~" or "null" or "Null" or "NULL" => With(scalar, DataKind.Null, null),
            "bool" when text is "true" or "True" or "TRUE" => With(scalar, DataKind.Boolean, true),
            "bool" when text is "false" or "False" or "FALSE" => With(scalar, DataKind.Boolean, false),
            "int" when TryReadInteger(text, out var integer) => With(scalar, DataKind.Number, integer),
            "float" when TryReadFloat(text, out var number) => With(scalar, DataKind.Number, number),
            _ => null,
        };
    }

    private static DataScalar With(DataScalar scalar, DataKind kind, object? value) => new(kind, scalar.Span, value, scalar.Text, scalar.IsQuoted);

    private static bool TryReadInteger(string text, out double value)
    {
        value = 0;
        var radix = text.StartsWith("0x", StringComparison.Ordinal) ? 16 : text.StartsWith("0o", StringComparison.Ordinal) ? 8 : 10;
        var start = radix != 10 ? 2 : text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (start == text.Length)
            return false;

        for (var i = start; i < text.Length; i++)
        {
            var digit = Hexadecimal.Digit(text[i]);
            if (digit < 0 || digit >= radix)
                return false;

            value = (value * radix) + digit;
        }

        if (radix == 10)
            value = Parse(text);
        return true;
    }

    private static bool TryReadFloat(string text, out double value)
    {
        var unsigned = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        value = text is ".nan" or ".NaN" or ".NAN" ? double.NaN
            : unsigned is not (".inf" or ".Inf" or ".INF") ? 0
            : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (value != 0)
            return true;

        var i = 0;
        var digits = JavaScriptNumber.PassDigits(unsigned, ref i);
        var hasDot = i < unsigned.Length && unsigned[i] == '.';
        if (hasDot)
        {
            i++;
            digits += JavaScriptNumber.PassDigits(unsigned, ref i);
        }

        var hasExponent = i < unsigned.Length;
        if (digits == 0 || !(hasDot || hasExponent) || !JavaScriptNumber.PassExponent(unsigned, ref i) || i < unsigned.Length)
            return false;

        value = Parse(text);
        return true;
    }

    // What is too large is infinite, on every platform.
    private static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : text[0] == '-' ? double.NegativeInfinity
        : double.PositiveInfinity;
}
