// An expression that is one string or template literal, read without running it.
//
// Escapes are resolved; each resolved character leads back to the escape it stands for. A `${` ... `}` in a template
// stays as it is written and is only told of.

using System.Globalization;

namespace ContentLint.Mdx.JavaScript;

/// <summary>Reads string and template literals.</summary>
internal static class JavaScriptLiteral
{
    /// <summary>Reads the literal between two offsets of a chunk; white space around it is allowed.</summary>
    /// <returns>Its value; <see langword="null"/> when the code is anything but one literal.</returns>
    public static MappedText? TryRead(SourceText source, TextChunk chunk, int start, int end, out bool hasSubstitutions)
    {
        hasSubstitutions = false;
        var text = chunk.Text;
        while (start < end && Characters.IsJavaScriptWhitespace(text[start]))
            start++;
        while (end > start && Characters.IsJavaScriptWhitespace(text[end - 1]))
            end--;
        if (end - start < 2 || text[start] is not ('"' or '\'' or '`') || text[end - 1] != text[start])
            return null;

        var quote = text[start];
        var (from, to) = (start + 1, end - 1);
        var builder = new MappedText.Builder(source);
        var verbatim = from;
        for (var i = from; i < to;)
        {
            if (text[i] == quote)
                return null;
            if (quote == '`' && text[i] == '$' && i + 1 < to && text[i + 1] == '{')
            {
                hasSubstitutions = true;
                break;
            }

            if (text[i] != '\\')
            {
                i++;
                continue;
            }

            var length = ReadEscape(text, i, to, out var value);
            chunk.AppendTo(builder, verbatim, i);
            builder.Append(value, chunk.ToSource(i, i + length));
            i += length;
            verbatim = i;
        }

        chunk.AppendTo(builder, verbatim, to);
        return builder.ToMappedText(chunk.ToSource(to));
    }

    private static int ReadEscape(string text, int i, int end, out string value)
    {
        var c = i + 1 < end ? text[i + 1] : '\\';
        value = c switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            '0' => "\0",
            '\n' or '\r' => "",
            _ => c.ToString(),
        };
        if (c == '\r' && i + 2 < end && text[i + 2] == '\n')
            return 3;

        var digits = c switch
        {
            'x' => Hex(text, i + 2, i + 4, end),
            'u' when i + 2 < end && text[i + 2] == '{' => Hex(text, i + 3, text.IndexOf('}', i + 3, end - i - 3), end),
            'u' => Hex(text, i + 2, i + 6, end),
            _ => null,
        };
        if (digits is null || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
            return Math.Min(2, end - i);

        value = code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
        return c == 'u' && text[i + 2] == '{' ? digits.Length + 4 : digits.Length + 2;
    }

    private static string? Hex(string text, int start, int stop, int end) =>
        stop > start && stop <= end ? text.Substring(start, stop - start) : null;
}
