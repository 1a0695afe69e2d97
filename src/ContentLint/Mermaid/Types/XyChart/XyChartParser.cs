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
internal sealed partial class XyChartParser(DiagramContext context) : DiagramGrammar<XyChartToken, XyChartMode, GraphModel>(context, new XyChartLexer(context.Text))
{
    private static readonly string[] Statements = ["title", "x-axis", "y-axis", "line", "bar"];

    // The titles of the axes and the categories or the range read last: later ones replace them.
    private readonly Dictionary<XyChartToken, TextSpan> _axisTitles = [];
    private TextSpan _categories;
    private bool _hasPlot;

    // The text without quotes that was read last.
    private TextSpan _text;

    protected override void ReadDiagram()
    {
        SkipLineEnds();
        if (!At(XyChartToken.Header))
            RecoverFromHeader("xychart");
        var header = Current.Span;
        for (; Accept(XyChartToken.Header); SkipLineEnds())
            Accept(XyChartToken.Orientation);
        while (!At(XyChartToken.End))
        {
            if (!ReadStatement())
                Recover();
        }

        if (!_hasPlot)
            Model.Add(XyChartDiagnostics.NoPlot(Context.Slice.ToSource(Trim(header))));
    }

    private void SkipLineEnds()
    {
        AcceptAll(XyChartToken.LineEnd);
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
        Model.Title = Context.Written(title);
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
                Model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(earlier)));
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
        Model.AddNode(new GraphPart("axis", null, Context.Written(label), null, Context.Slice.ToSource(HeadOf(word)), details));
        return IsStatementEnd() || FailAtAxis(word, label);
    }

    // By a list or a range; that a range is replaced takes no text away.
    private void ReplaceCategories(TextSpan later)
    {
        if (!_categories.IsEmpty && Context.Text[_categories.Start] == '[' && Context.Written(_categories) != Context.Written(later))
            Model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(_categories)));
        _categories = later;
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
        Model.AddNode(new GraphPart(word.Kind == XyChartToken.Line ? "line" : "bar", null, Context.Written(label), null, Context.Slice.ToSource(HeadOf(word)), details));
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

    private bool ReadPoint(List<string> items, Token<XyChartToken> open)
    {
        if (!At(XyChartToken.Number))
            return FailInList(open, "a number, with a point and without spaces: '[1, 2.5]'");
        items.Add(TextOf(Take()));
        Accept(XyChartToken.String);
        return true;
    }

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
            Model.AddLabel(role, LabelDrawing.Source, Trim(text));
            return true;
        }

        var start = Current.Start;
        AcceptAll(XyChartToken.Word);

        text = new TextSpan(start, Math.Max(start, Previous.End));
        if (Current.Start == start)
            return Current.Kind is XyChartToken.LineEnd or XyChartToken.End or XyChartToken.Open ? FailExpecting(expected) : FailBehind(text, until, expected);
        _text = text;
        Model.AddLabel(role, LabelDrawing.Source, text);
        return true;
    }

    private bool IsStatementEnd() =>
        Current.Kind is XyChartToken.LineEnd or XyChartToken.End or XyChartToken.Title or XyChartToken.XAxis or XyChartToken.YAxis or XyChartToken.Accessibility
            or XyChartToken.AccessibilityBlock or XyChartToken.Line or XyChartToken.Bar;

    // Where a text ends behind which a range stands, `0 --> 10`.
    private int EndBeforeRange(int start, int end)
    {
        var arrow = Context.Text.IndexOf("-->", start, end - start, StringComparison.Ordinal);
        if (arrow < 0)
            return end;
        var number = Trim(new TextSpan(start, arrow)).End;
        var first = Characters.SkipBack(Context.Text, number, c => Characters.IsDigit(c) || c is '.' or '-' or '+', start);
        return first < number ? first : end;
    }
}
