// The grammar of Sankey diagrams: `sankey`, a line end, and links with line ends between them, at least one. A link is
// `source,target,value`, each a plain or a quoted text that is not empty. Whether the value is a number does not matter.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Sankey;

/// <summary>Reads Sankey diagrams.</summary>
internal sealed class SankeyParser(DiagramContext context) : DiagramGrammar<SankeyToken, SankeyMode, GraphModel>(context, new SankeyLexer(context.Text))
{
    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);

    protected override void ReadDiagram()
    {
        if (!Accept(SankeyToken.Header))
            RecoverFromHeader("sankey");
        else if (!At(SankeyToken.End) && !Accept(SankeyToken.NewLine) && !FailExpecting("a line end, and links below: 'Source,Target,10'"))
            Recover();
        if (At(SankeyToken.End) && Context.Diagnostics.Count == 0)
            Fail(GrammarDiagnostics.Unexpected(Context, TextSpan.At(Context.Text.Length), "a link: 'Source,Target,10'"), Context.Text.Length);
        while (!At(SankeyToken.End))
        {
            if (!ReadLink())
                Recover();
            Accept(SankeyToken.NewLine);
        }

        if (GraphCycle.Find(Model.Edges) is { Count: > 0 } circle)
            Model.Add(SankeyDiagnostics.Circle(circle));
    }

    private bool ReadLink()
    {
        var start = Current;
        var fields = new TextSpan[3];
        for (var i = 0; i < 3; i++)
        {
            if (i > 0 && !Accept(SankeyToken.Comma))
                return FailAtOpenField(fields) ?? FailInField(start, fields[i - 1]);
            if (!ReadField(out fields[i]))
                return FailAtOpenField(fields) ?? FailInField(start, fields[i]);
        }

        if (!At(SankeyToken.NewLine) && !At(SankeyToken.End))
            return FailAtOpenField(fields) ?? (At(SankeyToken.Comma) ? Fail(SankeyDiagnostics.TooManyFields(Context, HeadOf(start), fields[2]), start.Start) : FailInField(start, fields[2]));
        Add(fields);
        return true;
    }

    private bool ReadField(out TextSpan field)
    {
        field = Current.Span;
        if (Accept(SankeyToken.Text))
            return true;
        if (!Accept(SankeyToken.Quote))
            return false;
        var isRead = Accept(SankeyToken.QuotedText);
        field = new TextSpan(field.Start, Current.End);
        return isRead && Accept(SankeyToken.Quote);
    }

    // A text in quotes may go over lines. Where something is wrong behind it, it was hardly meant to.
    private bool? FailAtOpenField(TextSpan[] fields)
    {
        foreach (var field in fields)
        {
            if (field.Length > 0 && Context.Text[field.Start] == '"' && (Context.LineEnd(field.Start) < field.End || At(SankeyToken.End)))
                return Fail(GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(field.Start, 1), Context.EndOfUnclosedText(TextSpan.FromLength(field.Start, 1), ",")), field.Start);
        }

        return null;
    }

    // What stands where a field or its end should.
    private bool FailInField(Token<SankeyToken> start, TextSpan field)
    {
        var text = Context.Text;
        var line = Context.LineAt(start.Start);
        if (start.Kind == SankeyToken.Text && Trim(line).IsEmpty)
            return Fail(SankeyDiagnostics.BlankLine(Context, line), start.Start);
        if (At(SankeyToken.Unknown))
            return Fail(text[Current.Start] == '\t' ? SankeyDiagnostics.Tab(Context, Current.Span) : StraySigns.Explain(Context, Current.Start) ?? SankeyDiagnostics.NotAscii(Context, Current.Span), start.Start);
        if (At(SankeyToken.Quote) && Current.Start == field.Start + 1)
            return Fail(SankeyDiagnostics.EmptyField(Context, TextSpan.FromLength(field.Start, 2)), start.Start);
        if (At(SankeyToken.Comma))
            return Fail(SankeyDiagnostics.EmptyField(Context, Current.Span), start.Start);
        if (At(SankeyToken.Quote) || At(SankeyToken.Text))
            return Fail(SankeyDiagnostics.QuoteInField(Context, FieldAround(field)), start.Start);
        if (StraySigns.Explain(Context, start.Start) is { } sign)
            return Fail(sign, start.Start);
        return Fail(SankeyDiagnostics.TooFewFields(Context, HeadOf(start)), start.Start);
    }

    // From the beginning of a field to the next comma or the end of its line, its quotes included.
    private TextSpan FieldAround(TextSpan field)
    {
        var lineEnd = Context.LineEnd(field.Start);
        var end = Context.Text.IndexOf(',', Math.Min(Current.Start, lineEnd), lineEnd - Math.Min(Current.Start, lineEnd));
        return Trim(new TextSpan(field.Start, end < 0 ? lineEnd : end));
    }

    private void Add(TextSpan[] fields)
    {
        var names = Array.ConvertAll(fields, NameOf);
        for (var i = 0; i < 2; i++)
        {
            Model.AddLabel(LabelRole.Node, LabelDrawing.Source, ContentOf(fields[i]));
            if (_nodes.Add(names[i].Name))
                Model.AddNode(new GraphPart("node", names[i].Name, names[i].Name, null, names[i].Span));
            else
                Model.AddReferences([names[i]]);
        }

        Model.Add(new GraphEdge("flow", names[0].Name, names[1].Name, names[2].Name, Context.Slice.ToSource(new TextSpan(fields[0].Start, fields[2].End))));
    }

    private TextSpan ContentOf(TextSpan field) =>
        Trim(Context.Text[field.Start] == '"' ? new TextSpan(field.Start + 1, field.End - 1) : field);

    private DiagramName NameOf(TextSpan field)
    {
        var span = ContentOf(field);
        return new DiagramName(Context.Written(span).Replace("\"\"", "\""), Context.Slice.ToSource(span));
    }
}
