// HTML comments, where the flavor has them: from `<!--` to `-->`. `<!-->` and `<!--->` start none, and in `<!---->` the
// dashes are taken as content, so that it is not closed yet.

namespace ContentLint.Mdx;

/// <summary>Finds the end of HTML comments.</summary>
internal static class CommentScanner
{
    /// <summary>Whether a comment starts here.</summary>
    public static bool IsStart(string text, int start, int end) =>
        string.CompareOrdinal(text, start, "<!--", 0, 4) == 0 && start + 4 < end
        && text[start + 4] != '>' && !(text[start + 4] == '-' && start + 5 < end && text[start + 5] == '>');

    /// <summary>The offset after the comment that starts at <paramref name="start"/>; -1 when none does, or it has no end.</summary>
    public static int End(string text, int start, int end)
    {
        if (!IsStart(text, start, end))
            return -1;

        var i = start + 4;
        if (text[i] == '-')
            i++;
        while (i < end)
        {
            var dashes = i;
            while (dashes < end && text[dashes] == '-')
                dashes++;
            if (dashes - i >= 2 && dashes < end && text[dashes] == '>')
                return dashes + 1;
            i = dashes + 1;
        }

        return -1;
    }
}
