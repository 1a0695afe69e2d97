using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

// What is wrong with a label that cannot be read to its end.
internal sealed partial class FlowchartParser
{
    // A label that cannot be read to its end: is it empty, is a quote or a bracket in it, or is it never closed?
    private bool FailInLabel(Token<FlowchartToken> opening)
    {
        var text = Context.Text;
        var closing = Closings.TryGetValue(opening.Kind, out var bracket) ? bracket.Written : "|";
        var labelStart = opening.End;
        if (IsDoubled(opening, closing))
            (closing, labelStart) = (closing + closing, opening.End + 1);
        if (opening.Kind == FlowchartToken.FlagOpen && opening.Start > 0 && text[opening.Start - 1] is '-' or '=')
            return FailAtArrow(opening.Start);

        var quote = Characters.SkipSpaces(text, labelStart);
        var isQuoted = quote < text.Length && text[quote] == '"';
        if (isQuoted && text.IndexOf('"', quote + 1) is var close && (close < 0 || text.IndexOf('\n', quote, close - quote) >= 0))
            return FailAtQuote(TextSpan.FromLength(quote, 1), FindLabelEnd(closing, quote + 1, Context.LineEnd(quote)));

        var lineEnd = Context.LineEnd(labelStart);
        var end = FindLabelEnd(closing, labelStart, At(FlowchartToken.End) ? lineEnd : Math.Max(Context.LineEnd(Current.Start), lineEnd));
        if (end < 0)
            return Fail(SharedDiagnostics.UnclosedBracket(Context, new TextSpan(opening.Start, labelStart), closing, Visible(Current), FindTextEnd(labelStart)), opening.Start);

        var label = Trim(new TextSpan(labelStart, end));
        var behind = end + closing.Length;
        if (label.IsEmpty || text.Substring(label.Start, label.Length) == "\"\"")
            return FailAndGoOn(SharedDiagnostics.EmptyLabel(Context, new TextSpan(opening.Start, Math.Min(text.Length, behind)), new TextSpan(labelStart, end)), opening.Start, behind);
        if (isQuoted && Escapes(label) is { Length: > 0 } escapes)
            return FailAndGoOn(FlowchartDiagnostics.BackslashEscape(Context, escapes[0].Span, escapes), opening.Start, behind);
        if (isQuoted && text.IndexOf('"', quote + 1, label.End - quote - 1) < 0)
            return FailAtQuote(TextSpan.FromLength(quote, 1), end);

        if (NestedQuotes.Inside(text, label) is { Length: > 0 } inner)
            return FailAndGoOn(GrammarDiagnostics.QuoteInText(Context, inner), opening.Start, behind);

        var found = text.IndexOf('"', label.Start, label.Length) >= 0 ? (Message)"quotes" : "brackets";
        return FailAndGoOn(SharedDiagnostics.UnquotedLabel(Context, label, found), opening.Start, behind);
    }

    private bool FailAtQuote(TextSpan quote, int labelEnd) =>
        Fail(GrammarDiagnostics.UnclosedQuote(Context, quote, labelEnd < 0 ? -1 : Trim(new TextSpan(quote.Start, labelEnd)).End), quote.Start);

    // Where the text of a label ends that nothing closes: before a link, or at the end of its line. -1 where it is no plain
    // text.
    private int FindTextEnd(int start)
    {
        var text = Context.Text;
        var end = Context.LineEnd(start);
        foreach (var link in (string[])["--", "==", "-.", "~~~", " & ", ":::", ";"])
        {
            var at = text.IndexOf(link, start, end - start, StringComparison.Ordinal);
            end = at < 0 ? end : at;
        }

        var label = Trim(new TextSpan(start, end));
        return label.IsEmpty || text.IndexOfAny([.. "()[]{}|\"<>"], label.Start, label.Length) >= 0 ? -1 : label.End;
    }

    private (TextSpan Span, string NewText)[] Escapes(TextSpan label) =>
        [.. Enumerable.Range(label.Start, label.Length - 1).Where(i => Context.Text[i] == '\\' && Context.Text[i + 1] == '"').Select(i => (TextSpan.FromLength(i, 2), "#quot;"))];

    // Two brackets open a shape of their own where two close it.
    private bool IsDoubled(Token<FlowchartToken> opening, string closing) =>
        opening.Kind is FlowchartToken.ParenOpen or FlowchartToken.BraceOpen
        && opening.End < Context.Text.Length && Context.Text[opening.End] == Context.Text[opening.Start]
        && FindLabelEnd(closing + closing, opening.End + 1, Context.LineEnd(opening.End)) >= 0;

    // The first place on the line where the label's closing stands, brackets of the same kind being balanced, and where a
    // node may end: the label that was probably meant. -1 when there is none.
    private int FindLabelEnd(string closing, int start, int lineEnd)
    {
        var text = Context.Text;
        var opening = closing[0] != closing[closing.Length - 1] ? '\0' : closing[0] switch { ']' => '[', ')' => '(', '}' => '{', _ => '\0' };
        var depth = 0;
        for (var i = start; i < lineEnd; i++)
        {
            if (text[i] == opening)
                depth++;
            else if (depth > 0 && text[i] == closing[0])
                depth--;
            else if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0 && MayEndNode(i + closing.Length, lineEnd))
                return i;
        }

        return -1;
    }

    private bool MayEndNode(int position, int lineEnd)
    {
        var next = Characters.SkipSpaces(Context.Text, position);
        return next >= lineEnd || Context.Text[next] is '-' or '=' or '.' or '&' or ';' or ':' or '@' or '~' or '<' or ')' or '}'
            || (next > position && Characters.IsWord(Context.Text[next]));
    }
}
