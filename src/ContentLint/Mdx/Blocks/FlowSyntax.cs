// The one-line tests of flow: is this line a thematic break, a heading, a fence, a row of a table.

namespace ContentLint.Mdx.Blocks;

/// <summary>Tests on the rest of one line, from its first character that is no space.</summary>
internal static class FlowSyntax
{
    /// <summary>Three or more of one of <c>*</c>, <c>-</c>, <c>_</c>, with spaces anywhere between and after.</summary>
    public static bool IsThematicBreak(string text, int start, int end)
    {
        var marker = start < end ? text[start] : '\0';
        if (marker is not ('*' or '-' or '_'))
            return false;

        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == marker)
                count++;
            else if (!Characters.IsSpaceOrTab(text[i]))
                return false;
        }

        return count >= 3;
    }

    /// <summary>A run of <c>=</c> or of <c>-</c> and then only spaces: the line under a heading.</summary>
    public static bool IsSetextUnderline(string text, int start, int end)
    {
        var marker = start < end ? text[start] : '\0';
        if (marker is not ('=' or '-'))
            return false;

        var i = start;
        while (i < end && text[i] == marker)
            i++;
        while (i < end && Characters.IsSpaceOrTab(text[i]))
            i++;
        return i == end;
    }

    /// <summary>The number of <c>#</c> of a heading; 0 when the line is none.</summary>
    public static int HeadingLevel(string text, int start, int end)
    {
        var i = start;
        while (i < end && text[i] == '#')
            i++;
        var level = i - start;
        return level is >= 1 and <= 6 && (i == end || Characters.IsSpaceOrTab(text[i])) ? level : 0;
    }

    /// <summary>
    /// The number of markers that open a fence: at least <paramref name="least"/> of them, and after those that a
    /// following text could close inline none of their kind.
    /// </summary>
    public static int FenceSize(string text, int start, int end, int least, bool closesInline)
    {
        var marker = text[start];
        var i = start;
        while (i < end && text[i] == marker)
            i++;
        if (i - start < least)
            return 0;

        return closesInline && text.IndexOf(marker, i, end - i) >= 0 ? 0 : i - start;
    }

    /// <summary>Whether the rest of a line closes a fence of <paramref name="size"/> markers.</summary>
    public static bool IsClosingFence(string text, int start, int end, char marker, int size) =>
        ClosingFenceSize(text, start, end, marker) is > 0 and var found && found >= size;

    /// <summary>The number of markers the rest of a line consists of; 0 when there is more than those and spaces behind them.</summary>
    public static int ClosingFenceSize(string text, int start, int end, char marker)
    {
        var i = start;
        while (i < end && text[i] == marker)
            i++;
        var size = i - start;
        while (i < end && Characters.IsSpaceOrTab(text[i]))
            i++;
        return i == end ? size : 0;
    }
}
