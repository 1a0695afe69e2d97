// Quotes inside a quoted text: `"say "hi" now"`. Mermaid ends the text at the second quote. Which quotes are the text's own is
// told by what stands beside them, as a reader tells it: a quote before a word opens, one behind a word closes. In
// `"a" and "b"` no quote is inside another text.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>Finds the quotes that stand inside quoted texts.</summary>
internal static class NestedQuotes
{
    /// <summary>The quotes inside the text that a span is, if it is one text in quotes; empty when it is not.</summary>
    public static TextSpan[] Inside(string text, TextSpan quoted)
    {
        if (quoted.Length < 3 || text[quoted.Start] != '"' || text[quoted.End - 1] != '"')
            return [];

        var texts = Split(text, quoted);
        return texts.Count == 1 && texts[0].Text == quoted ? texts[0].Inner : [];
    }

    /// <summary>The mistake of quotes inside the quoted text that a position is in; <see langword="null"/> where there are none.</summary>
    public static Diagnostic? Explain(DiagramContext context, int position)
    {
        foreach (var (quoted, inner) in Split(context.Text, context.LineAt(position)))
        {
            if (quoted.Start < position && position < quoted.End)
                return inner.Length > 0 ? GrammarDiagnostics.QuoteInText(context, inner) : null;
        }

        return null;
    }

    /// <summary>The quotes inside the first quoted text of some lines that has any; empty where none has.</summary>
    public static TextSpan[] First(string text, TextSpan lines)
    {
        for (var start = lines.Start; start < lines.End;)
        {
            var end = text.IndexOf('\n', start, lines.End - start);
            end = end < 0 ? lines.End : end;
            if (Split(text, new TextSpan(start, end)).Find(t => t.Inner.Length > 0).Inner is { } inner)
                return inner;
            start = end + 1;
        }

        return [];
    }

    // The quoted texts of a span with the quotes inside each. Of three quotes of which only the first can open a text, the
    // one in the middle is inside: `"5" pipe"`.
    private static List<(TextSpan Text, TextSpan[] Inner)> Split(string text, TextSpan span)
    {
        var found = new List<(TextSpan, TextSpan[])>();
        var quotes = new List<int>();
        var (first, depth, isOpening) = (0, 0, false);
        for (var i = text.IndexOf('"', span.Start, span.Length); i >= 0; i = text.IndexOf('"', i + 1, span.End - i - 1))
        {
            isOpening = depth == 0 || Opens(text, span, i, isOpening && quotes[quotes.Count - 1] == i - 1);
            depth += isOpening ? 1 : -1;
            quotes.Add(i);
            if (depth > 0)
                continue;
            found.Add((new TextSpan(quotes[first], i + 1), Inner(text, quotes, first + 1, quotes.Count - 1)));
            first = quotes.Count;
        }

        if (quotes.Count == 3 && !Opens(text, span, quotes[1], false) && !Opens(text, span, quotes[2], false))
            return [(new TextSpan(quotes[0], quotes[2] + 1), Inner(text, quotes, 1, 2))];
        return depth == 0 ? found : [];
    }

    private static bool Opens(string text, TextSpan span, int quote, bool isBehindOpening)
    {
        if (quote + 1 >= span.End || Characters.IsSpace(text[quote + 1]))
            return false;
        var before = text[quote - 1] == '\\' ? quote - 2 : quote - 1;
        return isBehindOpening || before < span.Start || Characters.IsSpace(text[before]) || text[before] is '(' or '[' or '{' or '=' or ':' or ',' or '/' or '>' or '|' or '`';
    }

    // A backslash before a quote goes with it.
    private static TextSpan[] Inner(string text, List<int> quotes, int from, int to) =>
        [.. quotes.GetRange(from, to - from).Select(q => new TextSpan(text[q - 1] == '\\' ? q - 1 : q, q + 1))];
}
