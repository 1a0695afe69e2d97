using ContentLint.Schema.Patterns;

namespace ContentLint.Schema.Formats;

/// <summary>UUIDs, JSON pointers and regular expressions.</summary>
internal static class TextFormats
{
    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
            return false;

        for (var i = 0; i < text.Length; i++)
        {
            var isDash = i is 8 or 13 or 18 or 23;
            if (isDash ? text[i] != '-' : ContentLint.Text.Hexadecimal.Digit(text[i]) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Empty, or parts that start with a slash; <c>~</c> only as <c>~0</c> or <c>~1</c>.</summary>
    public static bool IsJsonPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            return false;

        for (var i = text.IndexOf('~'); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }

    /// <summary>A number of levels up, then <c>#</c> or a JSON pointer.</summary>
    public static bool IsRelativeJsonPointer(string text)
    {
        var digits = text.TakeWhile(FormatReader.IsDigit).Count();
        if (digits == 0 || (digits > 1 && text[0] == '0'))
            return false;

        var rest = text.Substring(digits);
        return rest == "#" || IsJsonPointer(rest);
    }

    public static bool IsRegex(string text) => EcmaRegex.TryParse(text, out _, out _);
}
