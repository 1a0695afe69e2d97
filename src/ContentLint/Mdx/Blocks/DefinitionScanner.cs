// Link reference definitions at the start of a paragraph.
//
//   definition = label ":" space* destination (space+ title)? space* end of line
//
// A title that does not end its line is none; then the destination must end its line.

using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>Reads the definitions a paragraph starts with.</summary>
internal static class DefinitionScanner
{
    /// <summary>Reads one definition.</summary>
    /// <param name="chunk">The paragraph.</param>
    /// <param name="start">Where the definition must start; moved to the next line's first character.</param>
    public static LinkReferenceDefinition? TryRead(TextChunk chunk, ref int start)
    {
        var (text, end) = (chunk.Text, chunk.End);
        var i = LabelScanner.SkipSpaces(text, start, end);
        if (i >= end || text[i] != '[')
            return null;

        var labelStart = i;
        var labelEnd = LabelScanner.LabelEnd(text, i, end);
        if (labelEnd < 0 || labelEnd >= end || text[labelEnd] != ':')
            return null;

        var urlStart = LabelScanner.SkipWhitespace(text, labelEnd + 1, end);
        var urlEnd = LabelScanner.DestinationEnd(text, urlStart, end, int.MaxValue);
        if (urlEnd < 0)
            return null;

        var (titleStart, titleEnd) = ReadTitle(text, urlEnd, end);
        var after = LabelScanner.SkipSpaces(text, titleEnd, end);
        if (after < end && !Characters.IsLineEnding(text[after]))
            return null;

        start = AfterLineEnding(text, after, end);
        var definition = new LinkReferenceDefinition
        {
            Label = text.Substring(labelStart + 1, labelEnd - labelStart - 2),
            Url = Unescaped(text, urlStart, urlEnd, '<'),
            Title = titleEnd > titleStart ? text.Substring(titleStart + 1, titleEnd - titleStart - 2) : null,
        };
        definition.Span = ToSpan(chunk, labelStart, Math.Max(titleEnd, urlEnd));
        definition.LabelSpan = ToSpan(chunk, labelStart, labelEnd);
        definition.UrlSpan = ToSpan(chunk, urlStart, urlEnd);
        if (definition.Title is not null)
            definition.TitleSpan = ToSpan(chunk, titleStart, titleEnd);
        return definition;
    }

    private static (int Start, int End) ReadTitle(string text, int urlEnd, int end)
    {
        var start = LabelScanner.SkipWhitespace(text, urlEnd, end);
        if (start == urlEnd)
            return (urlEnd, urlEnd);

        var titleEnd = LabelScanner.TitleEnd(text, start, end);
        if (titleEnd < 0)
            return (urlEnd, urlEnd);

        var after = LabelScanner.SkipSpaces(text, titleEnd, end);
        return after == end || Characters.IsLineEnding(text[after]) ? (start, titleEnd) : (urlEnd, urlEnd);
    }

    private static int AfterLineEnding(string text, int i, int end)
    {
        if (i < end && text[i] == '\r')
            i++;
        if (i < end && text[i] == '\n')
            i++;
        return i;
    }

    private static string Unescaped(string text, int start, int end, char bracket) =>
        end > start && text[start] == bracket ? text.Substring(start + 1, end - start - 2) : text.Substring(start, end - start);

    private static SourceSpan ToSpan(TextChunk chunk, int start, int end)
    {
        var span = chunk.ToSource(start, end);
        return new SourceSpan(span.Start, span.End - 1);
    }
}
