// Character references: `&amp;`, `&#123;`, `&#x7B;`. What is none stays as it is.

using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace ContentLint.Mdx;

/// <summary>Finds and decodes character references.</summary>
internal static class CharacterReferences
{
    /// <summary>The offset after a reference that starts at <paramref name="start"/>; -1 when there is none.</summary>
    public static int TryScan(string text, int start, int end, out string decoded)
    {
        decoded = "";
        var numeric = start + 1 < end && text[start + 1] == '#';
        var hexadecimal = numeric && start + 2 < end && text[start + 2] is 'x' or 'X';
        var valueStart = start + (hexadecimal ? 3 : numeric ? 2 : 1);
        var max = hexadecimal ? 6 : numeric ? 7 : 31;
        var i = valueStart;
        while (i < end && i - valueStart < max && IsValuePart(text[i], numeric, hexadecimal))
            i++;
        if (i == valueStart || i >= end || text[i] != ';')
            return -1;

        var value = text.Substring(valueStart, i - valueStart);
        var named = numeric ? DecodeNumber(value, hexadecimal) : EntityHelper.DecodeEntity(value.AsSpan());
        if (named is null)
            return -1;

        decoded = named;
        return i + 1;
    }

    /// <summary>The text with its references replaced by what they stand for.</summary>
    public static string Decode(string text, int start, int end)
    {
        if (text.IndexOf('&', start, end - start) < 0)
            return text.Substring(start, end - start);

        var result = new StringBuilder(end - start);
        for (var i = start; i < end;)
        {
            var after = text[i] == '&' ? TryScan(text, i, end, out var decoded) : -1;
            _ = after > 0 ? result.Append(TryScan(text, i, end, out decoded) > 0 ? decoded : "") : result.Append(text[i]);
            i = after > 0 ? after : i + 1;
        }

        return result.ToString();
    }

    /// <summary>As <see cref="Decode"/>, with the way back to the file.</summary>
    public static MappedText ToMappedText(SourceText source, TextChunk chunk, int start, int end)
    {
        var builder = new MappedText.Builder(source);
        var verbatim = start;
        for (var i = start; i < end;)
        {
            var after = chunk.Text[i] == '&' ? TryScan(chunk.Text, i, end, out var decoded) : -1;
            if (after > 0)
            {
                TryScan(chunk.Text, i, end, out decoded);
                chunk.AppendTo(builder, verbatim, i);
                builder.Append(decoded, chunk.ToSource(i, after));
                verbatim = after;
            }

            i = after > 0 ? after : i + 1;
        }

        chunk.AppendTo(builder, verbatim, end);
        return builder.ToMappedText(end > start ? chunk.ToSource(end - 1) + 1 : chunk.ToSource(start));
    }

    private static bool IsValuePart(char c, bool numeric, bool hexadecimal) =>
        hexadecimal ? Characters.IsAsciiDigit(c) || (uint)((c | 0x20) - 'a') < 6
        : numeric ? Characters.IsAsciiDigit(c)
        : Characters.IsAsciiLetterOrDigit(c);

    private static string DecodeNumber(string digits, bool hexadecimal)
    {
        var code = int.Parse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        return code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }
}
