// Directives: `:name[label]{attributes}` in text, `::name[...]{...}` as a block, `:::name[...]{...}` around blocks.
//
//   name       = anything but punctuation and white space; "-" and "_" inside it
//   label      = "[" up to 999 characters, brackets balanced up to 32 deep "]"
//   attributes = "{" ( "#" id | "." class | name ( "=" value )? )* "}"
//
// A label or attributes that do not fit are not part of the directive; the text goes on with them. Each method takes
// the offset a piece starts at and gives the offset after it, or -1.

namespace ContentLint.Mdx.Directives;

/// <summary>Scans the parts of a directive.</summary>
internal static class DirectiveScanner
{
    private const int MaxLabel = 999;
    private const int MaxBalance = 32;

    /// <summary>The offset after a name.</summary>
    public static int NameEnd(string text, int start, int end)
    {
        if (start >= end || IsSpace(text[start]) || Characters.IsPunctuation(text[start]))
            return -1;

        var i = start + 1;
        while (i < end && !IsSpace(text[i]) && (text[i] is '-' or '_' || !Characters.IsPunctuation(text[i])))
            i++;
        return text[i - 1] is '-' or '_' ? -1 : i;
    }

    /// <summary>The offset after the <c>]</c> of a label; in blocks it must not go over a line ending.</summary>
    public static int LabelEnd(string text, int start, int end, bool isBlock)
    {
        if (start >= end || text[start] != '[')
            return -1;

        var balance = 0;
        var size = 0;
        for (var i = start + 1; i < end && size <= MaxLabel; i++)
        {
            switch (text[i])
            {
                case '[' when ++balance > MaxBalance:
                case '\n' or '\r' when isBlock:
                    return -1;
                case ']' when balance-- == 0:
                    return i + 1;
                case '\\' when i + 1 < end && text[i + 1] is '[' or '\\' or ']':
                    i++;
                    size++;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Whether a text within a line is a label once brackets are put around it.</summary>
    public static bool IsLabelText(string text, int start, int end)
    {
        var balance = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '[' when ++balance > MaxBalance:
                case ']' when balance-- == 0:
                case '\\' when i + 1 == end:
                    return false;
                case '\\' when text[i + 1] is '[' or '\\' or ']':
                    i++;
                    break;
            }
        }

        return balance == 0 && end - start <= MaxLabel;
    }

    /// <summary>The offset after the <c>}</c> of attributes; in blocks they must not go over a line ending.</summary>
    public static int AttributesEnd(string text, int start, int end, bool isBlock)
    {
        if (start >= end || text[start] != '{')
            return -1;

        var i = start + 1;
        while (true)
        {
            i = SkipWhitespace(text, i, end, isBlock);
            if (i >= end)
                return -1;

            var c = text[i];
            if (c == '}')
                return i + 1;
            if (c is '#' or '.')
                i = ShortcutEnd(text, i + 1, end);
            else if (IsSpace(c) || (Characters.IsPunctuation(c) && c is not ('-' or '_')))
                return -1;
            else
                i = AttributeEnd(text, i, end, isBlock);
            if (i < 0)
                return -1;
        }
    }

    private static int ShortcutEnd(string text, int start, int end)
    {
        if (start >= end || text[start] is '"' or '#' or '\'' or '.' or '<' or '=' or '>' or '`' or '}' || Characters.IsMarkdownWhitespace(text[start]))
            return -1;

        var i = start;
        while (i < end && text[i] is not ('#' or '.' or '}') && !Characters.IsMarkdownWhitespace(text[i]))
        {
            if (text[i] is '"' or '\'' or '<' or '=' or '>' or '`')
                return -1;
            i++;
        }

        return i < end ? i : -1;
    }

    private static int AttributeEnd(string text, int start, int end, bool isBlock)
    {
        var i = start + 1;
        while (i < end && !IsSpace(text[i]) && (text[i] is '-' or '.' or ':' or '_' || !Characters.IsPunctuation(text[i])))
            i++;
        i = SkipWhitespace(text, i, end, isBlock);
        if (i >= end || text[i] != '=')
            return i;

        i = SkipWhitespace(text, i + 1, end, isBlock);
        if (i >= end || text[i] is '<' or '=' or '>' or '`' or '}' || Characters.IsLineEnding(text[i]))
            return -1;
        if (text[i] is '"' or '\'')
            return QuotedValueEnd(text, i, end, isBlock);

        while (i < end && text[i] != '}' && !Characters.IsMarkdownWhitespace(text[i]))
        {
            if (text[i] is '"' or '\'' or '<' or '=' or '>' or '`')
                return -1;
            i++;
        }

        return i < end ? i : -1;
    }

    private static int QuotedValueEnd(string text, int start, int end, bool isBlock)
    {
        var close = text.IndexOf(text[start], start + 1, end - start - 1);
        if (close < 0 || (isBlock && text.IndexOfAny(['\n', '\r'], start, close - start) >= 0))
            return -1;

        var after = close + 1;
        return after < end && (text[after] == '}' || Characters.IsMarkdownWhitespace(text[after])) ? after : -1;
    }

    private static int SkipWhitespace(string text, int i, int end, bool isBlock) =>
        isBlock ? LabelScanner.SkipSpaces(text, i, end) : LabelScanner.SkipWhitespace(text, i, end);

    private static bool IsSpace(char c) => Characters.IsMarkdownWhitespace(c) || Characters.IsJavaScriptWhitespace(c);
}
