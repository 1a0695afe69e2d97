using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Pie;

/// <summary>Reads pie charts (pie.grammar).</summary>
internal sealed class PieDiagram(DiagramContext context) : LangiumDiagram<ChartModel>(context, SyntaxNotation.For(context.Options.Dialect, context.Options.Dialect.GrammarsAreOld ? "pie10" : "pie"))
{
    protected override string[] TextEnds => [":"];

    protected override void ReadPart(SyntaxNode statement)
    {
        var (label, value) = (statement["label"], statement["value"]);
        AddLabel(LabelRole.Node, LabelDrawing.Text, label);
        if (Context.Text[value.Span.Start] == '-' && TextOf(value.Span).IndexOfAny([.. "123456789"]) >= 0)
            Context.Report(PieDiagnostics.NegativeSlice(Context, value.Span));
        Model.AddNode(new GraphPart("slice", null, Context.Written(Inside(label)), null, Context.Slice.ToSource(new TextSpan(label.Span.Start, value.Span.End)), [TextOf(value.Span).TrimStart(':', ' ')]));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (Expects(mistake, ":"))
            return ExplainColon(mistake, mistake.Node["label"]);
        if (base.Explain(mistake) is { } known)
            return known;
        if (mistake.Statement.Parts.Count > 0)
            return null;
        if (found.Token.Name == "showData")
            return GrammarDiagnostics.Unexpected(Context, found.Span, "'showData' right behind 'pie', on the same line");
        return found.Token.Name != ":" && FindBareLabel(found.Start) is { IsEmpty: false } label && Context.Text[label.Start] is not ('“' or '„' or '«') ? PieDiagnostics.BareSliceLabel(Context, label) : null;
    }

    private Diagnostic ExplainColon(SyntaxMistake mistake, SyntaxPart label)
    {
        mistake.Position = label.Span.Start;
        var gap = mistake.Found.Token.Name == "VALUE" ? new TextSpan(label.Span.End, mistake.Found.Start) : default;
        return ExplainQuoteInText(mistake.Found.Start) ?? StraySigns.MissingColon(Context, label.Span, mistake.Found.End, "42", gap);
    }

    // `Label : 42` without quotes: what stands before the colon.
    private TextSpan FindBareLabel(int start)
    {
        if (start >= Context.Text.Length)
            return default;
        var end = Context.LineEnd(start);
        var colon = Context.Text.LastIndexOf(':', Math.Max(start, end - 1), Math.Max(end - start, 0));
        if (colon < 0)
            return default;
        var label = Trim(new TextSpan(start, colon));
        return Context.Text.IndexOf('"', label.Start, label.Length) >= 0 ? default : label;
    }
}

/// <summary>The messages of pie charts.</summary>
internal static class PieDiagnostics
{
    public static Diagnostic BareSliceLabel(DiagramContext context, TextSpan label)
    {
        var quoted = "\"" + context.Written(label) + "\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, label,
            "The label of a slice must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (label, quoted)));
    }

    public static Diagnostic NegativeSlice(DiagramContext context, TextSpan value) => context.Mistake(
        MermaidDescriptors.Syntax, value,
        $"A slice cannot be negative, and this one is {context.Written(value):value}.",
        "Write a value of 0 or more.");
}
