// What an author meant by braces that hold no JavaScript, and where they end in the author's eye: at the brace that
// matches on the same line, whatever a stray quote between them makes of it.

namespace ContentLint.Mdx.JavaScript;

/// <summary>What was meant.</summary>
internal enum ExpressionMistakeKind
{
    Unclosed,
    TemplateBraces,
    BadSpread,
    Invalid,
}

/// <summary>A mistake and its place in the chunk.</summary>
/// <param name="Kind">What was meant.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Close">The offset of the brace it ends with; -1 when there is none.</param>
internal readonly record struct ExpressionMistake(ExpressionMistakeKind Kind, int Start, int Close);

/// <summary>Tells mistakes apart.</summary>
internal static class ExpressionMistakes
{
    private const int MaxTemplate = 200;

    /// <summary>Classifies the braces that open at <paramref name="open"/>; the scanner found their end at <paramref name="close"/>.</summary>
    public static ExpressionMistake Classify(BraceMatches braces, TextChunk chunk, int open, int close, JavaScriptError error, ExpressionPlace place)
    {
        if (place == ExpressionPlace.Spread && error.Code == JavaScriptParser.NotASpread)
            return new ExpressionMistake(ExpressionMistakeKind.BadSpread, open, close);
        if (place == ExpressionPlace.Content && TemplateClose(chunk, open) is > 0 and var template)
        {
            var start = open > chunk.Start && chunk.Text[open - 1] == '$' ? open - 1 : open;
            return new ExpressionMistake(ExpressionMistakeKind.TemplateBraces, start, template);
        }

        var match = braces.Find(chunk, open, acrossLines: false);
        if (match < 0)
            match = close >= 0 ? close : error.IsOurs ? braces.Find(chunk, open, acrossLines: true) : -1;
        return new ExpressionMistake(match < 0 ? ExpressionMistakeKind.Unclosed : ExpressionMistakeKind.Invalid, open, match);
    }

    private static int TemplateClose(TextChunk chunk, int open)
    {
        var text = chunk.Text;
        var second = open + 1 < chunk.End ? text[open + 1] : '\0';
        if (second is not ('{' or '%'))
            return -1;

        var last = second == '{' ? '}' : '%';
        for (var i = open + 2; i + 1 < Math.Min(chunk.End, open + MaxTemplate) && !Characters.IsLineEnding(text[i]); i++)
        {
            if (text[i] == last && text[i + 1] == '}')
                return i + 1;
        }

        return -1;
    }
}
