// Properties of a node or an edge: `A@{ shape: rect, label: "…" }`. They are YAML; on one line they are the inside of a
// flow mapping, on several lines a block.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    private bool ReadProperties(string id, Token<FlowchartToken> start)
    {
        var opening = Current;
        var pieces = new List<Token<FlowchartToken>>();
        while (At(FlowchartToken.ShapeData))
            pieces.Add(Take());
        if (At(FlowchartToken.End) || At(FlowchartToken.Unknown))
            return FailInProperties(opening);

        var (root, problems) = MermaidYaml.ReadProperties(Join(pieces));
        if (problems.Count > 0 && NestedQuotes.First(Context.Text, new TextSpan(opening.Start, Previous.End)) is { Length: > 0 } quotes)
        {
            Context.Report(GrammarDiagnostics.QuoteInText(Context, quotes));
            return true;
        }

        foreach (var problem in problems)
            Context.Report(SharedDiagnostics.BadProperties(problem));
        if (problems.Count == 0)
            Apply(root, id, start, new TextSpan(opening.Start, Previous.End));
        return true;
    }

    private MappedText Join(List<Token<FlowchartToken>> pieces)
    {
        var slice = Context.Slice;
        var content = new MappedText.Builder(slice.Source);
        var inString = false;
        foreach (var piece in pieces)
        {
            var isOpening = piece.Length == 2 && Context.Text[piece.Start] == '@';
            if (isOpening && !inString)
                continue;
            if (inString)
                AppendString(content, piece.Span);
            else
                content.Append(slice, piece.Span);
            if (piece.Length == 1 && Context.Text[piece.Start] == '"')
                inString = !inString;
        }

        return content.ToMappedText(slice.ToSource(Previous.End));
    }

    // A line end in a quoted text, with the indentation behind it, is a `<br/>`.
    private void AppendString(MappedText.Builder content, TextSpan span)
    {
        var text = Context.Text;
        var from = span.Start;
        for (var i = text.IndexOf('\n', from, span.End - from); i >= 0; i = text.IndexOf('\n', from, span.End - from))
        {
            var next = Math.Min(Characters.SkipSpaces(text, i), span.End);
            content.Append(Context.Slice, new TextSpan(from, i));
            content.Append("<br/>", Context.Slice.ToSource(new TextSpan(i, next)));
            from = next;
        }

        content.Append(Context.Slice, new TextSpan(from, span.End));
    }

    // What the reference does with the properties, in so far as it may refuse them.
    private void Apply(DataNode? root, string id, Token<FlowchartToken> start, TextSpan span)
    {
        if (id.Trim().Length == 0)
            return;
        if (root is null || root.Kind == DataKind.Null)
        {
            Context.Report(FlowchartDiagnostics.EmptyProperties(Context, span));
            return;
        }

        if (root is not DataMapping properties || _closedSubgraphs.Contains(id) || _edgeIds.Contains(id))
            return;

        var node = _model.FindNode(id);
        if (properties.Find("shape") is { } shape && IsSet(shape.Value))
        {
            if (shape.Value is not DataScalar { Value: string name } || !FlowchartShapes.Of(Context.Options.Dialect).Contains(name))
                Context.Report(FlowchartDiagnostics.UnknownShape(Context, shape.Value));
            else if (node is not null)
                node.Shape = name;
        }

        if (properties.Find("label") is not { } label || !IsSet(label.Value))
            return;
        if (label.Value is DataScalar { Value: string text })
        {
            if (node is not null)
                (node.Label, node.LabelSpan) = (text, label.Value.Span);
        }
        else if (IsSet(properties["icon"]) || IsSet(properties["img"]))
        {
            Context.Report(FlowchartDiagnostics.LabelIsNoText(Context, label.Value));
        }
    }

    // What JavaScript takes for true.
    private static bool IsSet(DataNode? value) => value switch
    {
        null => false,
        DataScalar { Value: null or false or "" or 0d } => false,
        DataScalar { Value: double number } => !double.IsNaN(number),
        _ => true,
    };
}
