// Numbers as JavaScript writes them: the shortest digits that read back as the same number, without an exponent from
// 1e-6 up to 1e21. Keys of mappings and the numbers in our messages look like this.

using System.Globalization;

namespace ContentLint.Data;

/// <summary>Numbers in JavaScript's spelling.</summary>
internal static class JavaScriptNumber
{
    public static string ToString(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return "0";
        if (Math.Abs(value) < 1e15 && value == Math.Floor(value))
            return ((long)value).ToString(CultureInfo.InvariantCulture);

        var (digits, exponent) = Decompose(Math.Abs(value));
        return (value < 0 ? "-" : "") + Compose(digits, exponent);
    }

    /// <summary>Goes over decimal digits.</summary>
    /// <returns>How many there are.</returns>
    public static int PassDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position - start;
    }

    /// <summary>Goes over an exponent, where there is one.</summary>
    /// <returns>Whether it has digits; <see langword="true"/> too when there is none.</returns>
    public static bool PassExponent(string text, ref int position)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
            return true;

        position++;
        if (position < text.Length && text[position] is '+' or '-')
            position++;
        return PassDigits(text, ref position) > 0;
    }

    // value = 0.digits * 10^exponent
    private static (string Digits, int Exponent) Decompose(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision <= 16; precision++)
        {
            var shorter = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, NumberStyles.Float, CultureInfo.InvariantCulture) != value)
                continue;

            text = shorter;
            break;
        }

        var parts = text.Split('E');
        return (parts[0].Replace(".", "").TrimEnd('0'), int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
    }

    private static string Compose(string digits, int exponent)
    {
        if (exponent is > 21 or <= -6)
        {
            var power = exponent - 1;
            var mantissa = digits.Length > 1 ? digits.Insert(1, ".") : digits;
            return mantissa + "e" + (power < 0 ? "-" : "+") + Math.Abs(power).ToString(CultureInfo.InvariantCulture);
        }

        if (exponent <= 0)
            return "0." + new string('0', -exponent) + digits;
        return digits.Length <= exponent
            ? digits.PadRight(exponent, '0')
            : digits.Insert(exponent, ".");
    }
}
