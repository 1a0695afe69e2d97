using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>Reads quadrant charts (quadrantChart.grammar).</summary>
internal sealed class QuadrantDiagram(DiagramContext context) : GrammarDiagram<ChartModel>(context, SyntaxNotation.For(context.Options.Dialect, "quadrantChart"))
{
    protected override IEnumerable<string> Headers => ["quadrantChart"];

    protected override void ReadStatement(SyntaxNode statement)
    {
        switch (statement.Rule)
        {
            case "Heading":
                var title = new TextSpan(statement["text"].Span.Start + 5, statement["text"].Span.End);
                Model.Title = Context.Written(title).Trim();
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(title));
                break;
            case "XAxis" or "YAxis":
                foreach (var text in statement.All("text"))
                    Model.AddLabel(LabelRole.Axis, LabelDrawing.Source, Unquoted(Trim(text.Span)));
                break;
            case "Point":
                var label = Trim(statement["label"].Span);
                Model.AddLabel(LabelRole.Node, LabelDrawing.Source, Unquoted(label));
                Model.AddNode(new GraphPart("point", null, Context.Written(label), null, Context.Slice.ToSource(label), [Written(statement["x"]), Written(statement["y"])]));
                break;
        }

        if (ExplainStyle(statement) is { } unknown)
            Refuse(unknown, statement.Span.Start);
    }

    protected override void Finish() => CheckEndOfText("END_OF_TEXT");

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found) = (mistake.Statement, mistake.Found);
        if (statement.Rule is not ("ClassDef" or "QuadrantChart") && !statement["x"].IsWritten && mistake.Previous.Token?.Name != "POINT_START" && ExplainText(mistake) is { } inText)
            return inText;
        if (statement.Rule == "Quadrant" && Expects(mistake, "QUOTED"))
            return Expecting(found.Span, $"the text of the quadrant: '{TextOf(Trim(statement["word"].Span)):quadrant} Plan this'");
        if (ExplainStyle(statement) is { } unknown)
            return unknown;
        return statement["y"].IsWritten && !statement["style"].IsWritten && found.Token.Name is "X" or "" ? Expecting(found.Span, "two numbers between 0 and 1 in brackets: '[0.3, 0.6]', with 1 for 1.0") : null;
    }

    // Which styles there are is beyond grammar.
    private Diagnostic? ExplainStyle(SyntaxNode statement)
    {
        var style = statement.All("style").FirstOrDefault(s => !IsKnownStyle(TextOf(s.Span).Split(':')));
        return style.IsWritten ? QuadrantDiagnostics.UnknownPointStyle(Context, Visible(style.Span)) : null;
    }

    // A text in which a character stands that only quotes allow: up to what is known to follow it.
    private Diagnostic? ExplainText(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (found.Start >= Context.Text.Length || !(found.Token == SyntaxGrammar.Unknown || found.Token.Name == "COLON"))
            return null;
        if (Context.Text[found.Start] == '"')
            return GrammarDiagnostics.UnclosedQuote(Context, found.Span, Context.EndOfUnclosedText(found.Span, "-->", ":", ";"));
        var read = mistake.Statement.Parts.LastOrDefault(p => p.Node is not null);
        var start = read.IsWritten && read.Span.End == mistake.Previous.End ? read.Span.Start : found.Start;
        var line = Context.Text.Substring(start, Context.LineEnd(start) - start);
        var point = line.LastIndexOf('[');
        var colon = point < 0 ? -1 : line.LastIndexOf(':', point);
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        var length = colon > 0 && line.Substring(colon + 1, point - colon - 1).Trim().Length == 0 ? colon : arrow > 0 ? arrow : line.Length;
        var text = Trim(TextSpan.FromLength(start, length));
        if (!text.Contains(found.Start) || Context.Text.IndexOf('"', text.Start, text.Length) >= 0)
            return null;
        mistake.Position = start;
        return SharedDiagnostics.UnquotedLabel(Context, text, $"'{TextOf(found.Span):text}'");
    }

    private TextSpan Unquoted(TextSpan text) =>
        text.Length > 1 && Context.Text[text.Start] == '"' && Context.Text[text.End - 1] == '"' ? Trim(new TextSpan(text.Start + 1, text.End - 1)) : text;

    private static bool IsKnownStyle(string[] parts)
    {
        var value = parts.Length > 1 ? parts[1].Trim() : "";
        return parts[0].Trim() switch
        {
            "radius" => value.Length > 0 && value.All(Characters.IsDigit),
            "color" or "stroke-color" => IsColor(value),
            "stroke-width" => value.Length > 2 && value.EndsWith("px", StringComparison.Ordinal) && value.Take(value.Length - 2).All(Characters.IsDigit),
            _ => false,
        };
    }

    private static bool IsColor(string value)
    {
        var digits = value.Length > 0 && value[0] == '#' ? value.Substring(1) : value;
        return digits.Length is 3 or 6 && digits.All(c => Characters.IsDigit(c) || Characters.ToLower(c) is >= 'a' and <= 'f');
    }
}

/// <summary>The messages of quadrant charts.</summary>
internal static class QuadrantDiagnostics
{
    public static Diagnostic UnknownPointStyle(DiagramContext context, TextSpan style) => context.Mistake(
        MermaidDescriptors.Syntax, style,
        $"'{context.Written(style).Trim():style}' is no style of a point.",
        "Write 'radius: 12', 'color: #ff3300', 'stroke-color: #ff3300' or 'stroke-width: 5px'.");
}
