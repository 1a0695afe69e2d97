using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

// Chains: nodes and the links between them.
internal sealed partial class FlowchartParser
{
    private bool ReadChain()
    {
        if (!ReadNodes(out var left))
            return false;
        while (Current.Kind is FlowchartToken.Link or FlowchartToken.LinkStart or FlowchartToken.LinkId)
        {
            if (!ReadLink(out var link) || !ReadNodes(out var right))
                return false;
            Connect(left, right, link);
            left = right;
        }

        return true;
    }

    // Nodes joined by ` & `, and the space behind them.
    private bool ReadNodes(out List<string> ids)
    {
        ids = [];
        while (true)
        {
            var start = Current;
            if (!ReadNode(out var id))
                return false;
            ids.Add(id);
            var hasProperties = At(FlowchartToken.ShapeData);
            if (hasProperties && !ReadProperties(id, start))
                return false;
            if (!At(FlowchartToken.Space))
                return true;
            var space = Current.Start;
            AcceptAll(FlowchartToken.Space);
            if (!Accept(FlowchartToken.Ampersand))
                return !hasProperties || CheckBehindProperties(new TextSpan(space, Previous.End));
            if (!At(FlowchartToken.Space))
                return FailUnexpected("a space behind '&'");
            AcceptAll(FlowchartToken.Space);
        }
    }

    private bool ReadNode(out string id)
    {
        var start = Current;
        if (!ReadId(out id))
            return FailAtNode();

        var node = AddNode(id, new TextSpan(start.Start, Previous.End));
        node.IsGlobal |= _open.Count > 0 && Group is null;
        node.IsDrawn |= !_edgeIds.Contains(id);
        if (Closings.ContainsKey(Current.Kind) && !ReadShape(node) && !TakePassed())
            return false;
        if (!Accept(FlowchartToken.StyleSeparator))
            return true;
        var name = Current;
        if (!ReadId(out _))
            return FailUnexpected("the name of a class behind ':::'");
        Model.AddClassUses(Context.Names(new TextSpan(name.Start, Previous.End)));
        return true;
    }

    private bool ReadId(out string id)
    {
        var start = Current.Start;
        AcceptRun(k => k is FlowchartToken.NodeString or FlowchartToken.Number or FlowchartToken.Letter or FlowchartToken.Down
            or FlowchartToken.Minus or FlowchartToken.Default or FlowchartToken.Comma or FlowchartToken.Colon
            or FlowchartToken.Ampersand or FlowchartToken.Hash or FlowchartToken.Star);
        var end = Math.Max(start, Previous.End);
        id = Context.Text.Substring(start, end - start);
        return end > start;
    }

    // What closes the label behind an opening, and how that is written.
    private static readonly Dictionary<FlowchartToken, (string Written, FlowchartToken Kind, FlowchartToken Other)> Closings = new()
    {
        [FlowchartToken.SquareOpen] = ("]", FlowchartToken.SquareClose, default),
        [FlowchartToken.ParenOpen] = (")", FlowchartToken.ParenClose, default),
        [FlowchartToken.BraceOpen] = ("}", FlowchartToken.BraceClose, default),
        [FlowchartToken.FlagOpen] = ("]", FlowchartToken.SquareClose, default),
        [FlowchartToken.DoubleCircleOpen] = (")))", FlowchartToken.DoubleCircleClose, default),
        [FlowchartToken.EllipseOpen] = ("-)", FlowchartToken.EllipseClose, default),
        [FlowchartToken.StadiumOpen] = ("])", FlowchartToken.StadiumClose, default),
        [FlowchartToken.SubroutineOpen] = ("]]", FlowchartToken.SubroutineClose, default),
        [FlowchartToken.CylinderOpen] = (")]", FlowchartToken.CylinderClose, default),
        [FlowchartToken.TrapezoidOpen] = ("/]", FlowchartToken.TrapezoidClose, FlowchartToken.InvertedTrapezoidClose),
        [FlowchartToken.InvertedTrapezoidOpen] = ("\\]", FlowchartToken.TrapezoidClose, FlowchartToken.InvertedTrapezoidClose),
        [FlowchartToken.PropertiesOpen] = ("]", FlowchartToken.SquareClose, default),
    };

    private FlowchartNode AddNode(string id, TextSpan span)
    {
        var node = Model.AddNode(id, Context.Slice.ToSource(span), Group);
        Group?.Mentioned.Add(node);
        return node;
    }

    private bool ReadShape(FlowchartNode node)
    {
        var opening = Take();
        var isDouble = opening.Kind is FlowchartToken.ParenOpen or FlowchartToken.BraceOpen && Accept(opening.Kind);
        if (opening.Kind == FlowchartToken.PropertiesOpen && !ReadShapeProperty())
            return Fail(GrammarDiagnostics.Unexpected(Context, opening.Span, "a label: 'id[|name:value|label]' is the only form with '[|'"), opening.Start);

        node.Shape = Context.Text.Substring(opening.Start, Previous.End - opening.Start);
        var text = Current;
        if (!ReadLabel(opening, LabelRole.Node, out var label))
            return false;
        var span = Context.Slice.ToSource(Trim(new TextSpan(text.Start, Previous.End)));
        if (node.Label is { } first && first != label)
            Model.Add(new SecondLabel(node.Id, first, label, span));
        (node.Label, node.LabelSpan) = (label, span);
        return Close(opening) && (!isDouble || Close(opening));
    }

    private bool Close(Token<FlowchartToken> opening) => Accept(Closings[opening.Kind].Kind) || Accept(Closings[opening.Kind].Other) || FailInLabel(opening);

    // `[|name:value|text]`
    private bool ReadShapeProperty() =>
        Accept(FlowchartToken.NodeString) && Accept(FlowchartToken.Colon) && Accept(FlowchartToken.NodeString) && Accept(FlowchartToken.Pipe);

    private bool ReadLabel(Token<FlowchartToken> opening, LabelRole role, out string label)
    {
        var first = Current;
        label = "";
        if (!Accept(FlowchartToken.Text) && !Accept(FlowchartToken.String) && !Accept(FlowchartToken.MarkdownString))
            return FailInLabel(opening);
        AcceptAll(FlowchartToken.Text);

        // A label that goes on to the end of the diagram is none.
        var span = new TextSpan(first.Start, Previous.End);
        label = At(FlowchartToken.End) ? "" : Context.Written(span).Trim();
        Model.AddLabel(role, LabelDrawing.Html, Trim(span));
        return true;
    }

    private bool ReadLink(out Link link)
    {
        var id = At(FlowchartToken.LinkId) ? TextOf(Take()).Replace("@", "") : null;
        link = new Link(id, Current.Span, null);
        if (At(FlowchartToken.LinkStart))
            return ReadLabeledLink(ref link);
        if (!Accept(FlowchartToken.Link))
            return FailAtAt(Previous) ?? FailUnexpected("a link such as '-->' behind the link's id");
        if (!At(FlowchartToken.Pipe))
            return true;

        var opening = Take();
        if (!(ReadLabel(opening, LabelRole.Link, out var label) && (Accept(FlowchartToken.Pipe) || FailInLabel(opening))) && !TakePassed())
            return false;
        link = link with { Label = label };
        Accept(FlowchartToken.Space);
        return true;
    }

    private bool ReadLabeledLink(ref Link link)
    {
        var opening = Take();
        var first = Current;
        if (!Accept(FlowchartToken.EdgeText) && !Accept(FlowchartToken.String) && !Accept(FlowchartToken.MarkdownString))
            return FailInLabeledLink(opening);
        AcceptAll(FlowchartToken.EdgeText);

        Model.AddLabel(LabelRole.Link, LabelDrawing.Html, Trim(new TextSpan(first.Start, Previous.End)));
        link = link with { Label = Context.Written(new TextSpan(first.Start, Previous.End)).Trim(), Span = new TextSpan(opening.Start, Current.End) };
        return Accept(FlowchartToken.Link) || FailInLabeledLink(opening);
    }

    private void Connect(List<string> left, List<string> right, Link link)
    {
        var span = Trim(link.Span);
        var (written, source) = (Context.Text.Substring(span.Start, span.Length), Context.Slice.ToSource(span));
        for (var i = 0; i < left.Count * right.Count; i++)
        {
            var (from, to) = (left[i / right.Count], right[i % right.Count]);
            if (Model.Edges.Count >= Context.Options.MaxEdges)
            {
                if (!_tooManyEdges)
                    Context.Report(FlowchartDiagnostics.TooManyEdges(Context, span));
                _tooManyEdges = true;
                return;
            }

            if (_mayNameEdges)
                AddEdgeId(from, to, i == (left.Count - 1) * right.Count ? link.Id : null);
            Model.Edges.Add(new FlowchartEdge(from, to, written, link.Label, link.Id, source));
        }
    }

    // An edge that has no id of its own gets one, and `@{ }` may name that as well.
    private void AddEdgeId(string from, string to, string? id)
    {
        _parallelEdges.TryGetValue((from, to), out var parallel);
        _parallelEdges[(from, to)] = parallel + 1;
        if (id is null || !_edgeIds.Add(id))
            _edgeIds.Add($"L_{from}_{to}_{(parallel == 0 ? 0 : parallel + 1)}");
    }

    private readonly record struct Link(string? Id, TextSpan Span, string? Label);
}
