using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>The words of a heading as they are written, with the markup in them.</summary>
internal static class HeadingWords
{
    /// <summary>Finds the words: without what makes them a heading, and without an id of their own.</summary>
    /// <param name="source">The lesson.</param>
    /// <param name="heading">The whole heading.</param>
    /// <returns>The words; empty where they are on several lines, or none.</returns>
    public static TextSpan In(SourceText source, TextSpan heading)
    {
        var text = source.Text;
        var (start, end) = (heading.Start, heading.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start < end && text[start] == '#')
            (start, end) = WithoutMarks(text, start, end);
        else if (text.LastIndexOf('\n', Math.Max(start, end - 1)) is var line && line > start)
            end = line;

        Trim();
        end = WithoutId(text, start, end);
        Trim();
        return text.AsSpan(start, end - start).Contains('\n') || start >= end ? TextSpan.At(start) : new TextSpan(start, end);

        void Trim()
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
        }
    }

    // `## words ##`: those at the end count only behind a space.
    private static (int Start, int End) WithoutMarks(string text, int start, int end)
    {
        while (start < end && text[start] == '#')
            start++;
        var closing = end;
        while (closing > start && text[closing - 1] == '#')
            closing--;
        return (start, closing > start && closing < end && text[closing - 1] is ' ' or '\t' ? closing : closing == start ? start : end);
    }

    // `{#id}` and `[#id]`.
    private static int WithoutId(string text, int start, int end)
    {
        if (end <= start || text[end - 1] is not ('}' or ']'))
            return end;

        var open = text.LastIndexOf(text[end - 1] == '}' ? '{' : '[', end - 1, end - start);
        return open >= start && open + 1 < end && text[open + 1] == '#' ? open : end;
    }
}
