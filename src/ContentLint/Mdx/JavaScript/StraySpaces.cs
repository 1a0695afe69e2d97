// One engine knows less white space around code than JavaScript does: nothing but ASCII's behind an expression and around a
// comment that is alone, and nothing else before a spread. In code itself all is white space that JavaScript says.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Finds white space between braces that stands where only ASCII's may.</summary>
internal static class StraySpaces
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>The first character between braces that is neither code nor white space to the engine; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the braces open.</param>
    /// <param name="close">Where they close.</param>
    /// <param name="place">Where the expression stands.</param>
    /// <param name="code">The code; <see langword="null"/> where there are only comments and white space.</param>
    public static int Find(string text, int open, int close, ExpressionPlace place, ScriptCode? code)
    {
        if (place == ExpressionPlace.Spread)
            return code is null ? -1 : BeforeSpread(text, open, close);
        return code is null ? Outside(text, open + 1, close, isAlone: true) : Outside(text, code.Root.Range.End + code.Place.Shift, close, isAlone: false);
    }

    private static int BeforeSpread(string text, int open, int close)
    {
        var first = LabelScanner.SkipWhitespace(text, open + 1, close);
        return string.CompareOrdinal(text, first, "...", 0, 3) == 0 ? -1 : first;
    }

    // A form feed may stand behind code, and alone, but around no comment that is alone.
    private static int Outside(string text, int start, int end, bool isAlone)
    {
        var (feed, hasComment) = (-1, false);
        for (var i = start; i < end; i++)
        {
            if (text[i] == '/')
            {
                i = LastOfComment(text, i, end);
                hasComment = true;
            }
            else if (text[i] == '\f')
            {
                feed = feed < 0 ? i : feed;
            }
            else if (!Characters.IsMarkdownWhitespace(text[i]))
            {
                return i;
            }
        }

        return isAlone && hasComment ? feed : -1;
    }

    private static int LastOfComment(string text, int start, int end)
    {
        var isLine = start + 1 < end && text[start + 1] == '/';
        var close = isLine ? text.IndexOfAny(LineEnds, start, end - start) : text.IndexOf("*/", Math.Min(end, start + 2), Math.Max(0, end - start - 2), StringComparison.Ordinal);
        return close < 0 ? end : isLine ? close - 1 : close + 1;
    }
}
