// The numbers of YAML 1.1, as js-yaml 3 still reads them: `_` between digits, `017` in base 8, `0b101`, and numbers in
// base 60 as in `190:20:30`. `0.5` and `12e3` are what they are elsewhere.

using System.Globalization;
using ContentLint.Data;

namespace ContentLint.Yaml;

/// <summary>Reads a plain scalar as a number of YAML 1.1.</summary>
internal static class YamlNumbers11
{
    public static bool TryReadInteger(string text, out double value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var unsigned = WithoutSign(text);
        if (unsigned.Length == 0 || unsigned[unsigned.Length - 1] == '_')
            return false;

        var isRead = unsigned[0] != '0'
            ? unsigned[0] != '_' && TryReadDecimalOrBase60(unsigned, out value)
            : unsigned.Length == 1 || (unsigned[1] switch
            {
                'b' => TryReadDigits(unsigned, 2, 2, out value),
                'x' => TryReadDigits(unsigned, 2, 16, out value),
                _ => TryReadDigits(unsigned, 1, 8, out value),
            });
        if (isNegative && isRead && unsigned != "0")
            value = -value;
        return isRead;
    }

    public static bool TryReadFloat(string text, out double value)
    {
        value = 0;
        if (text.Length == 0 || text[text.Length - 1] == '_')
            return false;

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            value = double.NaN;
            return true;
        }

        var unsigned = WithoutSign(text);
        if (unsigned is ".inf" or ".Inf" or ".INF")
            value = double.PositiveInfinity;
        else if (IsFraction(unsigned, hasSign: unsigned.Length < text.Length))
            value = Parse(unsigned);
        else if (!unsigned.Contains(':') || !TryReadBase60(unsigned, isInteger: false, out value))
            return false;

        if (text[0] == '-')
            value = -value;
        return true;
    }

    private static string WithoutSign(string text) => text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;

    private static bool TryReadDigits(string text, int start, int radix, out double value)
    {
        value = 0;
        var hasDigits = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '_')
                continue;

            var digit = Hexadecimal.Digit(text[i]);
            if (digit < 0 || digit >= radix)
                return false;

            hasDigits = true;
            value = (value * radix) + digit;
        }

        return hasDigits;
    }

    private static bool TryReadDecimalOrBase60(string text, out double value)
    {
        if (text.Contains(':'))
            return TryReadBase60(text, isInteger: true, out value);

        value = 0;
        if (!text.All(c => c is '_' or >= '0' and <= '9'))
            return false;

        value = Parse(text);
        return true;
    }

    // Digits, then parts of up to 59 behind colons; a fraction ends in '.' and digits.
    private static bool TryReadBase60(string text, bool isInteger, out double value)
    {
        value = 0;
        var parts = text.Split(':');
        var isWellFormed = parts.Length > 1
            && parts[0].Length > 0
            && parts[0][0] is >= '0' and <= '9'
            && parts[0].All(c => c is '_' or >= '0' and <= '9')
            && !(isInteger && parts[0][parts[0].Length - 1] == '_');
        for (var i = 0; i < parts.Length && isWellFormed; i++)
        {
            var whole = parts[i];
            var dot = whole.IndexOf('.');
            if (i == parts.Length - 1 && !isInteger)
            {
                isWellFormed = dot >= 0 && whole.Skip(dot + 1).All(c => c is '_' or >= '0' and <= '9');
                whole = isWellFormed ? whole.Substring(0, dot) : whole;
            }

            isWellFormed &= i == 0 || IsBelow60(whole);
            value = isWellFormed ? (value * 60) + Parse(parts[i]) : 0;
        }

        return isWellFormed;
    }

    private static bool IsBelow60(string part) =>
        part.All(c => c is >= '0' and <= '9') && (part.Length == 1 || (part.Length == 2 && part[0] <= '5'));

    // 0 or digits that do not start with 0, or '.' and digits without a sign; a fraction and an exponent.
    private static bool IsFraction(string text, bool hasSign)
    {
        var i = 0;
        if (text.Length > 0 && text[0] == '0')
            i = 1;
        else if (text.Length > 0 && text[0] is >= '1' and <= '9')
            PassDigits(text, ref i);

        var whole = i;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (PassDigits(text, ref i) + whole == 0 || (whole == 0 && hasSign))
                return false;
        }
        else if (whole == 0)
        {
            return false;
        }

        return JavaScriptNumber.PassExponent(text, ref i) && i == text.Length;
    }

    private static int PassDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is '_' or >= '0' and <= '9')
            position++;
        return position - start;
    }

    private static double Parse(string text) =>
        double.TryParse(text.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
