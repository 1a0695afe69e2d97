// The pieces links, images, definitions and footnotes are made of.
//
//   label        = "[" up to 999 characters, `[` and `]` escaped, not only white space, "]"
//   destination  = "<" no line ending, `<` and `>` escaped ">"  |  no space or control character, parentheses balanced
//   title        = '"' ... '"'  |  "'" ... "'"  |  "(" ... ")"    over several lines, but not over an empty one
//
// Every method takes the offset a piece must start at and gives the offset after it, or -1.

using System.Text;

namespace ContentLint.Mdx;

/// <summary>Scans labels, destinations and titles.</summary>
internal static class LabelScanner
{
    private const int MaxLabel = 999;

    /// <summary>The offset after the <c>]</c> of a label that starts at <paramref name="start"/>.</summary>
    public static int LabelEnd(string text, int start, int end)
    {
        var seen = false;
        var i = start + 1;
        for (var size = 0; i < end && size <= MaxLabel; size++, i++)
        {
            var c = text[i];
            if (c == '[')
                return -1;
            if (c == ']')
                return seen ? i + 1 : -1;
            seen |= !Characters.IsMarkdownWhitespace(c);
            if (c == '\\' && i + 1 < end && text[i + 1] is '[' or '\\' or ']')
            {
                i++;
                size++;
            }
        }

        return -1;
    }

    /// <summary>The offset of the <c>]</c> of a footnote label <c>[^a]</c> that starts at <paramref name="start"/>.</summary>
    public static int FootnoteLabelEnd(string text, int start, int end)
    {
        if (start + 1 >= end || text[start + 1] != '^')
            return -1;

        var i = start + 2;
        for (var size = 0; i < end && size <= MaxLabel; size++, i++)
        {
            var c = text[i];
            if (c == '[' || Characters.IsMarkdownWhitespace(c))
                return -1;
            if (c == ']')
                return size > 0 ? i : -1;
            if (c == '\\' && i + 1 < end && text[i + 1] is '[' or '\\' or ']')
            {
                i++;
                size++;
            }
        }

        return -1;
    }

    /// <summary>The offset after a destination.</summary>
    public static int DestinationEnd(string text, int start, int end, int maxDepth)
    {
        if (start < end && text[start] == '<')
            return EnclosedDestinationEnd(text, start + 1, end);
        if (start >= end || text[start] is ' ' or ')' || Characters.IsAsciiControl(text[start]))
            return -1;

        var depth = 0;
        var i = start;
        while (true)
        {
            var c = i < end ? text[i] : '\0';
            var stops = i >= end || Characters.IsMarkdownWhitespace(c);
            if (depth == 0 && (stops || c == ')'))
                return i;
            if (stops || (c != '\0' && Characters.IsAsciiControl(c)))
                return -1;

            if (c == '(' && ++depth > maxDepth)
                return -1;
            if (c == ')')
                depth--;
            i += c == '\\' && i + 1 < end && text[i + 1] is '(' or ')' or '\\' ? 2 : 1;
        }
    }

    /// <summary>The offset after a title.</summary>
    public static int TitleEnd(string text, int start, int end)
    {
        var marker = start < end ? text[start] : '\0';
        if (marker is not ('"' or '\'' or '('))
            return -1;

        var close = marker == '(' ? ')' : marker;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == close)
                return i + 1;
            if (text[i] == '\\' && i + 1 < end && (text[i + 1] == close || text[i + 1] == '\\'))
                i++;
        }

        return -1;
    }

    /// <summary>The offset after spaces, tabs and line endings.</summary>
    public static int SkipWhitespace(string text, int i, int end)
    {
        while (i < end && Characters.IsMarkdownWhitespace(text[i]))
            i++;
        return i;
    }

    /// <summary>The offset after spaces and tabs.</summary>
    public static int SkipSpaces(string text, int i, int end)
    {
        while (i < end && Characters.IsSpaceOrTab(text[i]))
            i++;
        return i;
    }

    /// <summary>What two labels must have in common to name the same thing: white space collapsed, case folded.</summary>
    public static string Normalize(string text, int start, int end)
    {
        var result = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (!Characters.IsMarkdownWhitespace(text[i]))
                result.Append(text[i]);
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
                result.Append(' ');
        }

        if (result.Length > 0 && result[result.Length - 1] == ' ')
            result.Length--;
        return result.ToString().ToLowerInvariant().ToUpperInvariant();
    }

    private static int EnclosedDestinationEnd(string text, int i, int end)
    {
        while (i < end && text[i] is not ('<' or '\n' or '\r'))
        {
            if (text[i] == '>')
                return i + 1;
            i += text[i] == '\\' && i + 1 < end && text[i + 1] is '<' or '>' or '\\' ? 2 : 1;
        }

        return -1;
    }
}
