using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.XyChart;

/// <summary>Reads XY charts (xychart.grammar).</summary>
internal sealed class XyChartDiagram(DiagramContext context) : GrammarDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "xychart"))
{
    // The titles of the axes and the categories or the range read last: later ones replace them.
    private readonly Dictionary<string, TextSpan> _axisTitles = [];
    private TextSpan _categories;
    private TextSpan _header;
    private bool _hasPlot;

    // The text without quotes that was read last.
    private TextSpan _text;

    protected override void ReadHeader(SyntaxNode header) => _header = header["word"].Span;

    protected override void ReadStatement(SyntaxNode statement)
    {
        var text = TextIn(statement["text"]);
        switch (statement.Rule)
        {
            case "Heading":
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, text);
                Model.Title = Written(statement["text"]);
                break;
            case "XAxis" or "YAxis":
                AddAxis(statement, text);
                break;
            case "Line" or "Bar":
                Model.AddLabel(LabelRole.Node, LabelDrawing.Source, text);
                AddPart(statement, statement.Rule.ToLowerInvariant(), statement["text"], statement.All("item").Select(i => TextOf(i.Span)));
                _hasPlot = true;
                break;
        }
    }

    protected override void Finish()
    {
        if (!_hasPlot)
            Model.Add(XyChartDiagnostics.NoPlot(Context.Slice.ToSource(_header)));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found) = (mistake.Statement, mistake.Found);
        if (statement.Rule.Length == 0)
            return ExplainStatement(found);
        if (statement.Rule is "Heading" or "Line" or "Bar" && ExplainWordInText(statement["word"].Span) is { } inText)
            return inText;
        if (statement.Rule == "YAxis" && found.Token.Name == "OPEN")
            return XyChartDiagnostics.ListOnYAxis(Context, HeadOf(found.Span));
        var (text, open) = (statement["text"].Span, statement["open"].Span);
        if (open.IsEmpty)
            return ExplainText(mistake, text.IsEmpty ? TextSpan.At(found.Start) : text, statement.Rule == "Heading" ? "\n" : "[\n");
        if (Context.Text[open.Start] != '[')
            return ExplainRange(mistake, text);
        return Expects(mistake, "LINE") ? null : ExplainList(mistake, open) ?? (statement.Rule == "XAxis" && mistake.Found.Token.Name is not ("CLOSE" or "NEWLINE" or "COMMA") ? ExplainCategory(mistake, open) : null);
    }

    private void AddAxis(SyntaxNode axis, TextSpan text)
    {
        Model.AddLabel(LabelRole.Axis, LabelDrawing.Source, text);
        if (!text.IsEmpty)
        {
            if (_axisTitles.TryGetValue(axis.Rule, out var earlier) && Context.Written(earlier) != Context.Written(text))
                Model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(earlier)));
            _axisTitles[axis.Rule] = text;
        }

        var (open, close) = (axis["open"].Span, axis["close"].Span);
        var categories = axis.All("item").ToList();
        foreach (var category in categories)
            Model.AddLabel(LabelRole.Axis, LabelDrawing.Source, TextIn(category));
        AddPart(axis, "axis", axis["text"], open.IsEmpty ? [] : categories.Count > 0 ? categories.Select(Written) : [TextOf(open), TextOf(close)]);
        if (axis.Rule == "XAxis" && !open.IsEmpty)
            ReplaceCategories(new TextSpan(open.Start, close.End));
    }

    private void AddPart(SyntaxNode statement, string kind, SyntaxPart text, IEnumerable<string> details) =>
        Model.AddNode(new GraphPart(kind, null, text.IsWritten ? Written(text) : "", null, Context.Slice.ToSource(HeadOf(statement["word"].Span)), [.. details]));

    // By a list or a range; that a range is replaced takes no text away.
    private void ReplaceCategories(TextSpan later)
    {
        if (!_categories.IsEmpty && Context.Text[_categories.Start] == '[' && Context.Written(_categories) != Context.Written(later))
            Model.Add(XyChartDiagnostics.ReplacedAxis(Context.Slice.ToSource(_categories)));
        _categories = later;
    }

    private TextSpan TextIn(SyntaxPart part)
    {
        if (!part.IsWritten)
            return default;
        if (part.Span.Start == 0 || Context.Text[part.Span.Start - 1] != '"')
            _text = part.Span;
        return Trim(part.Span);
    }

    private Diagnostic ExplainStatement(SyntaxLexeme found)
    {
        var end = Characters.Skip(Context.Text, found.Start, c => !Characters.IsSpace(c) && c is not ('[' or '"'));
        return ExplainSign(found.Start)
            ?? SharedDiagnostics.UnknownStatement(Context, end > found.End ? new TextSpan(found.Start, end) : Visible(found.Span), StatementWords, "a statement: 'title', 'x-axis', 'y-axis', 'line' or 'bar'");
    }

    // The word of a statement in the middle of a text that is not in quotes: `title The bar chart`.
    private Diagnostic? ExplainWordInText(TextSpan word)
    {
        var line = Context.LineAt(word.Start);
        var rest = Context.Text.Substring(word.End, Math.Max(0, line.End - word.End));
        return rest.IndexOfAny(['[', '"']) < 0 && _text.Start > line.Start && _text.End <= word.Start && !_text.IsEmpty
            ? SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(_text.Start, line.End)), $"'{TextOf(word):sign}'")
            : null;
    }

    // What stands where a text should, or behind it: mostly a part of it that only quotes allow.
    private Diagnostic? ExplainText(SyntaxMistake mistake, TextSpan text, string until)
    {
        var (found, previous) = (mistake.Found, mistake.Previous);
        var gap = Trim(new TextSpan(previous.End, found.Start));
        if (text.IsEmpty && gap.Length == 2 && Context.Text[gap.Start] == '"')
            return SharedDiagnostics.EmptyLabel(Context, gap, gap);
        if (found.Token.Name == "COLON" && text.IsEmpty && previous.End <= found.Start && mistake.Statement["word"].Span == previous.Span)
            return SharedDiagnostics.ColonBehindWord(Context, previous.Span, found.Span);
        if (text.IsEmpty && found.Token.Name is "NEWLINE" or "END" or "OPEN")
            return null;
        if (ExplainTextOverLines(mistake, previous.Start - 1, previous.End, "[", "]", ",") is { } open)
            return open;
        if (found.Token == SyntaxGrammar.Unknown && Context.Text[found.Start] == '"')
            return null;
        if (ExplainSign(found.Start) is { } sign)
        {
            mistake.Position = text.Start;
            return sign;
        }

        var end = Math.Min(FindAnyOf(until, Math.Max(text.Start, found.Start)), Context.LineEnd(text.Start));
        var label = Trim(new TextSpan(text.Start, EndBeforeRange(text.Start, end)));
        return label.IsEmpty || label.End <= found.Start || Context.Text.IndexOf('"', label.Start, label.Length) >= 0
            ? null
            : SharedDiagnostics.UnquotedLabel(Context, label, $"'{TextOf(found.Span).Trim():text}'");
    }

    // Another sign between two numbers, or a number in a text, which is one of its own.
    private Diagnostic? ExplainRange(SyntaxMistake mistake, TextSpan text)
    {
        var number = mistake.Previous.Span;
        if (!Expects(mistake, "ARROW"))
            return null;
        mistake.Position = number.Start;
        var start = Characters.SkipSpaces(Context.Text, number.End);
        var end = Characters.Skip(Context.Text, start, c => !Characters.IsSpace(c) && !Characters.IsDigit(c));
        var next = Characters.SkipSpaces(Context.Text, end);
        if (end > start && end - start < 6 && next < Context.LineEnd(start) && Characters.IsDigit(Context.Text[next]))
            return SharedDiagnostics.InvalidLink(Context, new TextSpan(start, end), "-->");
        return text.IsEmpty ? null
            : SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(text.Start, Math.Min(FindAnyOf("[\n", text.End), Context.LineEnd(text.Start)))), $"'{TextOf(number):sign}'");
    }

    private Diagnostic? ExplainList(SyntaxMistake mistake, TextSpan open)
    {
        var found = mistake.Found;
        if (found.Token.Name == "CLOSE" && mistake.Previous.Token.Name == "COMMA")
            return SharedDiagnostics.CommaAtEnd(Context, mistake.Previous.Span);
        if (found.Token != SyntaxGrammar.End && !(found.Token.Name == "NEWLINE" && Context.LineEnd(open.Start) <= found.Start))
            return null;

        // A list over lines ends where its bracket does, before another one begins.
        mistake.Position = open.Start;
        var end = FindAnyOf("[]", found.Start);
        if (end == Context.Text.Length || Context.Text[end] == '[')
            return SharedDiagnostics.UnclosedBracket(Context, open, "]", Visible(found.Span), HeadOf(open).End);
        mistake.Resume = Context.LineEnd(end) + 1;
        return XyChartDiagnostics.ListOverLines(Context, new TextSpan(open.Start, end + 1));
    }

    // Who forgets the quotes of one text forgets those of others.
    private Diagnostic? ExplainCategory(SyntaxMistake mistake, TextSpan open)
    {
        var end = Math.Min(FindAnyOf("]\n", open.End), Context.LineEnd(open.End));
        var items = new List<TextSpan>();
        for (var start = open.End; start < end; start = items[items.Count - 1].End + 1)
            items.Add(new TextSpan(start, Math.Min(end, FindAnyOf(",]\n", start))));
        var texts = items.ConvertAll(Trim);
        var number = mistake.Statement.All("item").Count() - (mistake.Previous.Token.Name == "COMMA" || Expects(mistake, "STRING") ? 0 : 1);
        if (ExplainSign(mistake.Found.Start) is { } sign)
            return sign;
        if (number < 0 || number >= texts.Count || texts[number].IsEmpty || Context.Text.IndexOf('"', open.Start, end - open.Start) >= 0)
            return ExplainText(mistake, mistake.Found.Span, ",]\n");
        mistake.Position = open.Start;
        return XyChartDiagnostics.UnquotedCategory(Context, texts[number], Visible(mistake.Found.Span), texts);
    }

    private int FindAnyOf(string signs, int position) => Characters.Skip(Context.Text, position, c => signs.IndexOf(c) < 0);

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

/// <summary>The messages of XY charts.</summary>
internal static class XyChartDiagnostics
{
    public static DrawingLoss NoPlot(TextSpan header) => new(
        header, "This chart has neither 'line' nor 'bar', so nothing is drawn.", "Write a line such as 'bar [1, 2, 3]'.", IsAll: true);

    public static DrawingLoss ReplacedAxis(TextSpan text) => new(
        text, "This is not drawn: the axis says something else below.", "Write each axis once.");

    public static Diagnostic ListOnYAxis(DiagramContext context, TextSpan list) => context.Mistake(
        MermaidDescriptors.Syntax, list,
        "The y-axis has no list: it is of numbers.",
        "Write a range, 'y-axis Sales 0 --> 10', or leave it out.");

    /// <summary>A text has a sign in it that only quotes allow; the fix is for all texts of its list.</summary>
    public static Diagnostic UnquotedCategory(DiagramContext context, TextSpan text, TextSpan sign, IEnumerable<TextSpan> all)
    {
        var unquoted = all.Where(t => !t.IsEmpty && context.Text.Substring(t.Start, t.Length).Any(c => !Characters.IsWord(c) && c != ' ') || t == text);
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, text,
            $"A text with '{context.Written(sign):sign}' in it must be in quotes.",
            $"Write \"{context.Written(text):text}\".",
            fixes: context.Fix("Write quotes", FixSafety.Safe, [.. unquoted.SelectMany(t => new[] { (TextSpan.At(t.Start), "\""), (TextSpan.At(t.End), "\"") })]));
    }

    public static Diagnostic ListOverLines(DiagramContext context, TextSpan list) => context.Mistake(
        MermaidDescriptors.Syntax, list,
        "A list cannot go over lines.",
        "Write it on one line.");
}
