// The grammar of XY charts: `xychart`, maybe `horizontal` or `vertical`, then statements, which need no separator between
// them: `title Text`; `x-axis Text [a, b]`, `x-axis Text 0 --> 10`, and `y-axis` the same without a list; `line Text [1, 2]`,
// `bar Text [1, 2 "label"]`; `accTitle: …` and its like. A text may be left out on an axis, a line and a bar, and on an axis
// either part. A text is words of Latin letters, digits and a few signs, or a text in quotes. A list stands on one line.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.XyChart;

/// <summary>Reads XY charts.</summary>
internal sealed class XyChartParser : DiagramGrammar<XyChartToken, XyChartMode>
{
    private static readonly string[] Statements = ["title", "x-axis", "y-axis", "line", "bar"];

    private readonly GraphModel _model = new();

    // The titles of the axes and the categories or the range read last: later ones replace them.
    private readonly Dictionary<XyChartToken, TextSpan> _axisTitles = [];
    private TextSpan _categories;
    private bool _hasPlot;

    // The text without quotes that was read last.
    private TextSpan _text;

    private XyChartParser(DiagramContext context)
        : base(context, new XyChartLexer(context.Text))
    {
    }

    /// <summary>Reads an XY chart.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new XyChartParser(context);
        parser.ReadDiagram();
        return parser._model;
    }

    private void ReadDiagram()
    {
        SkipLineEnds();
        if (!At(XyChartToken.Header))
            RecoverFromHeader("xychart");
        for (; Accept(XyChartToken.Header); SkipLineEnds())
            Accept(XyChartToken.Orientation);
        var header = Trim(Previous.Span);
        while (!At(XyChartToken.End))
        {
            if (!ReadStatement())
                Recover();
        }

        if (!_hasPlot)
            _model.Add(XyChartDiagnostics.NoPlot(Context.Slice.ToSource(header)));
    }

    private void SkipLineEnds()
    {
        while (Accept(XyChartToken.LineEnd))
        {
        }
    }

    private bool ReadStatement()
    {
        var word = Take();
        switch (word.Kind)
        {
            case XyChartToken.LineEnd or XyChartToken.AccessibilityBlock:
                return true;
            case XyChartToken.Accessibility:
                return Accept(XyChartToken.AccessibilityText) || FailExpecting("a text");
            case XyChartToken.Title:
                return FailInText(word) ?? ReadTitle();
            case XyChartToken.XAxis or XyChartToken.YAxis:
                return ReadAxis(word);
            case XyChartToken.Line or XyChartToken.Bar:
                return FailInText(word) ?? ReadPlot(word);
            default:
                return FailAtStatement(word);
        }
    }

    private bool ReadTitle()
    {
        if (!ReadText(out var title, LabelRole.Title, "\n", "a title: 'title \"Sales\"'"))
            return false;
        _model.Title = Context.Written(title);
        return IsStatementEnd() || FailBehind(title, "\n");
    }

    private bool ReadAxis(Token<XyChartToken> word)
    {
        var label = default(TextSpan);
        var hasLabel = Current.Kind is not (XyChartToken.Open or XyChartToken.Number or XyChartToken.LineEnd);
        if (hasLabel && !ReadText(out label, LabelRole.Axis, "[\n", "the text of the axis, a list or a range: 'x-axis Month [jan, feb]', 'y-axis 0 --> 10'"))
            return false;
        if (hasLabel)
        {
            if (_axisTitles.TryGetValue(word.Kind, out var earlier) && Context.Written(earlier) != Context.Written(label))
                _model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(earlier)));
            _axisTitles[word.Kind] = label;
        }

        var details = new List<string>();
        var list = Current.Start;
        var isRead = At(XyChartToken.Open) && word.Kind == XyChartToken.XAxis ? ReadList(ReadCategory, details)
            : At(XyChartToken.Number) ? ReadRange(label, details)
            : hasLabel || FailAtAxis(word);
        if (!isRead)
            return false;
        if (details.Count > 0 && word.Kind == XyChartToken.XAxis)
            ReplaceCategories(new TextSpan(list, Previous.End));
        _model.AddNode(new GraphPart("axis", null, Context.Written(label), null, Context.Slice.ToSource(HeadOf(word)), details));
        return IsStatementEnd() || FailAtAxis(word, label);
    }

    // By a list or a range; that a range is replaced takes no text away.
    private void ReplaceCategories(TextSpan later)
    {
        if (!_categories.IsEmpty && Context.Text[_categories.Start] == '[' && Context.Written(_categories) != Context.Written(later))
            _model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(_categories)));
        _categories = later;
    }

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

    private bool ReadRange(TextSpan label, List<string> details)
    {
        details.Add(TextOf(Take()));
        if (!Accept(XyChartToken.Arrow))
            return FailAtArrow() ?? (label.IsEmpty ? FailExpecting("the other end of the range: '0 --> 10'") : FailAtNumber(label));
        if (!At(XyChartToken.Number))
            return FailExpecting("a number: '0 --> 10'");
        details.Add(TextOf(Take()));
        return true;
    }

    // Another sign between two numbers.
    private bool? FailAtArrow()
    {
        var text = Context.Text;
        var start = Characters.SkipSpaces(text, Previous.End);
        var end = start;
        while (end < text.Length && !Characters.IsSpace(text[end]) && !Characters.IsDigit(text[end]))
            end++;
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

    private bool ReadPlot(Token<XyChartToken> word)
    {
        var label = default(TextSpan);
        var name = TextOf(word);
        if (!At(XyChartToken.Open) && !ReadText(out label, LabelRole.Node, "[\n", $"a list of numbers: '{name} [1, 2.5]'"))
            return false;
        var details = new List<string>();
        if (!At(XyChartToken.Open))
            return At(XyChartToken.LineEnd) ? FailExpecting($"a list of numbers: '{name} [1, 2.5]'") : FailBehind(label, "[\n");
        if (!ReadList(ReadPoint, details))
            return false;
        _hasPlot = true;
        _model.AddNode(new GraphPart(word.Kind == XyChartToken.Line ? "line" : "bar", null, Context.Written(label), null, Context.Slice.ToSource(HeadOf(word)), details));
        return IsStatementEnd() || FailExpecting("the end of the line");
    }

    private bool ReadList(Func<List<string>, Token<XyChartToken>, bool> readItem, List<string> items)
    {
        var open = Take();
        do
        {
            if (!readItem(items, open))
                return false;
        }
        while (Accept(XyChartToken.Comma));
        return Accept(XyChartToken.Close) || FailInList(open, "a comma or ']'");
    }

    private bool ReadCategory(List<string> items, Token<XyChartToken> open)
    {
        if (Current.Kind is XyChartToken.Close or XyChartToken.LineEnd or XyChartToken.Comma)
            return FailInList(open, "a text: '[jan, \"feb (short)\"]'");
        if (Current.Kind is not (XyChartToken.Word or XyChartToken.String))
            return FailInCategory(items.Count, open);
        if (!ReadText(out var item, LabelRole.Axis, ",]\n", "a text"))
            return false;
        items.Add(Context.Written(item));
        return Current.Kind is XyChartToken.Comma or XyChartToken.Close or XyChartToken.LineEnd or XyChartToken.End || FailInCategory(items.Count - 1, open);
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

    private bool ReadPoint(List<string> items, Token<XyChartToken> open)
    {
        if (!At(XyChartToken.Number))
            return FailInList(open, "a number, with a point and without spaces: '[1, 2.5]'");
        items.Add(TextOf(Take()));
        Accept(XyChartToken.String);
        return true;
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

    // A text, up to some signs where it would have to be in quotes.
    private bool ReadText(out TextSpan text, LabelRole role, string until, Diagnostics.Message expected)
    {
        text = Current.Span;
        var gap = Trim(new TextSpan(Previous.End, Current.Start));
        if (Current.Kind is not (XyChartToken.String or XyChartToken.Word) && gap.Length == 2 && Context.Text[gap.Start] == '"')
            return Fail(SharedDiagnostics.EmptyLabel(Context, gap, gap), gap.Start);
        if (At(XyChartToken.Colon) && Previous.Kind is >= XyChartToken.Title and <= XyChartToken.Bar)
            return Fail(SharedDiagnostics.ColonBehindWord(Context, Previous.Span, Current.Span), Current.Start);
        if (Accept(XyChartToken.String))
        {
            _model.AddLabel(role, LabelDrawing.Source, Trim(text));
            return true;
        }

        var start = Current.Start;
        while (Accept(XyChartToken.Word))
        {
        }

        text = new TextSpan(start, Math.Max(start, Previous.End));
        if (Current.Start == start)
            return Current.Kind is XyChartToken.LineEnd or XyChartToken.End or XyChartToken.Open ? FailExpecting(expected) : FailBehind(text, until, expected);
        _text = text;
        _model.AddLabel(role, LabelDrawing.Source, text);
        return true;
    }

    private bool IsStatementEnd() =>
        Current.Kind is XyChartToken.LineEnd or XyChartToken.End or XyChartToken.Title or XyChartToken.XAxis or XyChartToken.YAxis or XyChartToken.Accessibility
            or XyChartToken.AccessibilityBlock or XyChartToken.Line or XyChartToken.Bar;

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

    // Where a text ends behind which a range stands, `0 --> 10`.
    private int EndBeforeRange(int start, int end)
    {
        var arrow = Context.Text.IndexOf("-->", start, end - start, StringComparison.Ordinal);
        if (arrow < 0)
            return end;
        var number = Trim(new TextSpan(start, arrow)).End;
        var first = number;
        while (first > start && (Characters.IsDigit(Context.Text[first - 1]) || Context.Text[first - 1] is '.' or '-' or '+'))
            first--;
        return first < number ? first : end;
    }

    private int FindAnyOf(string signs, int position)
    {
        while (position < Context.Text.Length && signs.IndexOf(Context.Text[position]) < 0)
            position++;
        return position;
    }

    private bool FailAtStatement(Token<XyChartToken> word)
    {
        var end = word.Start;
        while (end < Context.Text.Length && !Characters.IsSpace(Context.Text[end]) && Context.Text[end] is not ('[' or '"'))
            end++;
        return FailAtSign(word.Start, word.Start)
            ?? Fail(SharedDiagnostics.UnknownStatement(Context, end > word.End ? new TextSpan(word.Start, end) : Visible(word), Statements, "a statement: 'title', 'x-axis', 'y-axis', 'line' or 'bar'"), word.Start);
    }
}
