// What the author meant where an XY chart is left.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.XyChart;

internal sealed partial class XyChartParser
{
    private bool FailAtAxis(Token<XyChartToken> word, TextSpan label = default)
    {
        if (At(XyChartToken.Open) && word.Kind == XyChartToken.YAxis)
            return Fail(XyChartDiagnostics.ListOnYAxis(Context, HeadOf(Current)), Current.Start);
        if (!label.IsEmpty)
            return FailBehind(label, "[\n");
        return FailExpecting(word.Kind == XyChartToken.XAxis
            ? (Diagnostics.Message)"a text, a list or a range: 'x-axis Month [jan, feb]'"
            : "a text or a range: 'y-axis Sales 0 --> 10'");
    }

    // Another sign between two numbers.
    private bool? FailAtArrow()
    {
        var text = Context.Text;
        var start = Characters.SkipSpaces(text, Previous.End);
        var end = Characters.Skip(text, start, c => !Characters.IsSpace(c) && !Characters.IsDigit(c));
        var number = Characters.SkipSpaces(text, end);
        return end > start && end - start < 6 && number < Context.LineEnd(start) && Characters.IsDigit(text[number])
            ? Fail(SharedDiagnostics.InvalidLink(Context, new TextSpan(start, end), "-->"), Previous.Start)
            : null;
    }

    // A number in a text is one of its own.
    private bool FailAtNumber(TextSpan label)
    {
        var end = Math.Min(FindAnyOf("[\n", label.End), Context.LineEnd(label.Start));
        return Fail(SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(label.Start, end)), $"'{TextOf(Previous):sign}'"), label.Start);
    }

    // Who forgets the quotes of one text forgets those of others.
    private bool FailInCategory(int number, Token<XyChartToken> open)
    {
        var end = Math.Min(FindAnyOf("]\n", open.End), Context.LineEnd(open.End));
        var items = new List<TextSpan>();
        for (var start = open.End; start < end; start = items[items.Count - 1].End + 1)
            items.Add(new TextSpan(start, Math.Min(end, FindAnyOf(",]\n", start))));
        var texts = items.ConvertAll(Trim);
        return FailAtSign(Current.Start, open.Start) is { } failed ? failed
            : number >= texts.Count || texts[number].IsEmpty || Context.Text.IndexOf('"', open.Start, end - open.Start) >= 0
                ? FailBehind(Current.Span, ",]\n", "a text or the end of the list")
                : Fail(XyChartDiagnostics.UnquotedCategory(Context, texts[number], Visible(Current), texts), open.Start);
    }

    private bool FailInList(Token<XyChartToken> open, Diagnostics.Message expected)
    {
        if (At(XyChartToken.Close) && Previous.Kind == XyChartToken.Comma)
            return Fail(SharedDiagnostics.CommaAtEnd(Context, Previous.Span), open.Start);
        if (!At(XyChartToken.End) && !(At(XyChartToken.LineEnd) && Context.LineEnd(open.Start) <= Current.Start))
            return FailExpecting(expected);

        // A list over lines ends where its bracket does, before another one begins.
        var end = FindAnyOf("[]", Current.Start);
        if (end == Context.Text.Length || Context.Text[end] == '[')
            return Fail(SharedDiagnostics.UnclosedBracket(Context, open.Span, "]", Visible(Current), EndOfLine(open)), open.Start);
        Fail(XyChartDiagnostics.ListOverLines(Context, new TextSpan(open.Start, end + 1)), open.Start);
        SkipTo(Context.LineEnd(end) + 1);
        return false;
    }

    private int EndOfLine(Token<XyChartToken> open) => HeadOf(open).End;

    // The word of a statement in the middle of a text that is not in quotes: `title The bar chart`.
    private bool? FailInText(Token<XyChartToken> word)
    {
        var line = Context.LineAt(word.Start);
        var rest = Context.Text.Substring(word.End, Math.Max(0, line.End - word.End));
        var isNone = word.Kind == XyChartToken.Title ? rest.Trim().Length == 0 : rest.IndexOfAny(['[', '"']) < 0;
        return isNone && _text.Start > line.Start && _text.End <= word.Start && !_text.IsEmpty
            ? Fail(SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(_text.Start, line.End)), $"'{TextOf(word):sign}'"), word.Start)
            : null;
    }

    // What stands behind a text: mostly a part of it that only quotes allow.
    private bool FailBehind(TextSpan text, string until, Diagnostics.Message? expected = null)
    {
        if (FailAtTextOverLines(Previous.Start - 1, Previous.End, "[", "]", ",") is { } open)
            return open;
        if (At(XyChartToken.Unknown) && Context.Text[Current.Start] == '"')
            return FailExpecting("the end of the text");
        if (FailAtSign(Current.Start, text.Start) is { } failed)
            return failed;
        var end = Math.Min(FindAnyOf(until, Math.Max(text.Start, Current.Start)), Context.LineEnd(text.Start));
        var label = Trim(new TextSpan(text.Start, EndBeforeRange(text.Start, end)));
        return label.IsEmpty || label.End <= Current.Start || Context.Text.IndexOf('"', label.Start, label.Length) >= 0
            ? FailExpecting(expected ?? "the end of the text")
            : Fail(SharedDiagnostics.UnquotedLabel(Context, label, $"'{TextOf(Current).Trim():text}'"), Current.Start);
    }

    private int FindAnyOf(string signs, int position) => Characters.Skip(Context.Text, position, c => signs.IndexOf(c) < 0);

    private bool FailAtStatement(Token<XyChartToken> word)
    {
        var end = Characters.Skip(Context.Text, word.Start, c => !Characters.IsSpace(c) && c is not ('[' or '"'));
        return FailAtSign(word.Start, word.Start)
            ?? Fail(SharedDiagnostics.UnknownStatement(Context, end > word.End ? new TextSpan(word.Start, end) : Visible(word), Statements, "a statement: 'title', 'x-axis', 'y-axis', 'line' or 'bar'"), word.Start);
    }
}
