// Numbers and dates. A whole number must be one that JavaScript holds exactly, since the site's reader has no others.

using System.Globalization;
using ContentLint.Data;

namespace ContentLint.Yaml.Toml;

/// <summary>Reads numbers and dates from the characters of a value.</summary>
internal static class TomlNumbers
{
    private const double LargestInteger = 9007199254740991;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether a value reads like a date or a time; gives its end.</summary>
    public static bool IsDate(TomlScanner text, out int end)
    {
        var start = text.Position;
        end = start;
        if (text.CharAt(start + 4) == '-' && text.CharAt(start + 7) == '-' && HasDigits(text, start, 4))
        {
            end = start + 10;
            var hasTime = text.CharAt(end) is 'T' or 't' || (text.CharAt(end) == ' ' && IsDigit(text.CharAt(end + 1)));
            return IsDigit(text.CharAt(start + 9)) && (!hasTime || IsTime(text, end + 1, out end, withOffset: true));
        }

        return text.CharAt(start + 2) == ':' && HasDigits(text, start, 2) && IsTime(text, start, out end, withOffset: false);
    }

    /// <summary>The moment a date or a time stands for, as JavaScript has it; <see langword="null"/> when there is none.</summary>
    public static DateTime? ReadDate(string text)
    {
        var isTime = text.Length > 2 && text[2] == ':';
        var time = isTime ? 0 : 11;
        if (text.Length > time + 1 && IsDigit(text[time]) && IsDigit(text[time + 1]) && ((text[time] - '0') * 10) + text[time + 1] - '0' > 23)
            return null;

        var hasOffset = !isTime && text.Length > 16 && (text[text.Length - 1] is 'Z' or 'z' || text[text.Length - 6] is '+' or '-');
        var full = (isTime, text.Length > 10) switch
        {
            (true, _) => $"2000-01-01T{text}Z",
            (_, true) => $"{text.Substring(0, 10)}T{text.Substring(11)}{(hasOffset ? "" : "Z")}",
            _ => text,
        };
        if (!JavaScriptDate.TryParse(full, out var milliseconds))
            return null;

        // What no DateTime holds is as good as the first or the last one.
        var ticks = Epoch.Ticks + (milliseconds * TimeSpan.TicksPerMillisecond);
        return ticks <= 0 ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)
            : ticks >= DateTime.MaxValue.Ticks ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            : Epoch.AddMilliseconds(milliseconds);
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="value">The number.</param>
    /// <param name="isTooLarge">Whether it is one, and too large.</param>
    public static bool TryRead(string text, out double value, out bool isTooLarge)
    {
        isTooLarge = false;
        var unsigned = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        var radix = unsigned.Length < text.Length || unsigned.Length < 2 || unsigned[0] != '0'
            ? 10
            : unsigned[1] switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 10 };
        var isInteger = true;
        if (radix != 10 ? !TryReadDigits(unsigned, radix, out value) : !IsDecimal(unsigned, out isInteger) | !TryParse(text, out value))
            return false;

        isTooLarge = isInteger && Math.Abs(value) > LargestInteger;
        return !isTooLarge;
    }

    private static bool TryParse(string text, out double value)
    {
        if (!double.TryParse(text.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            value = double.PositiveInfinity;
        return true;
    }

    private static bool TryReadDigits(string text, int radix, out double value)
    {
        value = 0;
        for (var i = 2; i < text.Length; i++)
        {
            var digit = Hexadecimal.Digit(text[i]);
            var isSeparator = text[i] == '_' && i > 2 && text[i - 1] != '_' && i < text.Length - 1;
            if (!isSeparator && (digit < 0 || digit >= radix))
                return false;

            value = isSeparator ? value : (value * radix) + digit;
        }

        return text.Length > 2;
    }

    private static bool IsDecimal(string text, out bool isInteger)
    {
        isInteger = true;
        var i = 0;
        if (!PassDigits(text, ref i) || (text[0] == '0' && i > 1))
            return false;

        if (i < text.Length && text[i] == '.')
        {
            isInteger = false;
            i++;
            if (!PassDigits(text, ref i))
                return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            isInteger = false;
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            if (!PassDigits(text, ref i))
                return false;
        }

        return i == text.Length;
    }

    // Digits, with single underscores between them.
    private static bool PassDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (IsDigit(text[position]) || (text[position] == '_' && position > start && text[position - 1] != '_')))
            position++;
        return position > start && text[position - 1] != '_';
    }

    // hh:mm, seconds, a fraction and an offset; the characters in fixed places are judged with the whole.
    private static bool IsTime(TomlScanner text, int start, out int end, bool withOffset)
    {
        end = start + 5;
        if (text.CharAt(start + 2) != ':')
            return false;

        if (text.CharAt(end) == ':')
            end += 3;
        if (text.CharAt(end) == '.')
        {
            var digits = ++end;
            while (IsDigit(text.CharAt(end)))
                end++;
            if (end == digits)
                return false;
        }

        if (withOffset && text.CharAt(end) is 'Z' or 'z')
            end++;
        else if (withOffset && text.CharAt(end) is '+' or '-')
            return HasDigits(text, end + 1, 2) && text.CharAt(end + 3) == ':' && HasDigits(text, end + 4, 2) && (end += 6) > 0;
        end = Math.Min(end, text.Text.Length);
        return true;
    }

    private static bool HasDigits(TomlScanner text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!IsDigit(text.CharAt(i)))
                return false;
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
