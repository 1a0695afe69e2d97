// Properties of a node or an edge: `A@{ shape: rect, label: "…" }`.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    // Without an id they are of something that has no shape of its own, and only have to be YAML.
    private bool ReadProperties(string? id, Token<FlowchartToken> start)
    {
        var opening = Current;
        var pieces = new List<TextSpan>();
        while (At(FlowchartToken.ShapeData))
            pieces.Add(Take().Span);
        if (At(FlowchartToken.End) || At(FlowchartToken.Unknown))
            return Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, "}", Visible(Current)), opening.Start);

        var (root, problems) = PropertyText.Read(Context, pieces, takesCommas: _language.IsAgentflow);
        if (problems.Count > 0 && NestedQuotes.First(Context.Text, new TextSpan(opening.Start, Previous.End)) is { Length: > 0 } quotes)
        {
            Context.Report(GrammarDiagnostics.QuoteInText(Context, quotes));
            return true;
        }

        foreach (var problem in problems)
            Context.Report(SharedDiagnostics.BadProperties(problem));
        if (problems.Count == 0 && id is not null)
            Apply(root, id, start, new TextSpan(opening.Start, Previous.End));
        return true;
    }

    // What the reference does with the properties, in so far as it may refuse them.
    private void Apply(DataNode? root, string id, Token<FlowchartToken> start, TextSpan span)
    {
        if (id.Trim().Length == 0)
            return;
        if ((root is null || root.Kind == DataKind.Null) && !_language.IsAgentflow)
        {
            Context.Report(SharedDiagnostics.EmptyProperties(Context, span));
            return;
        }

        var node = Model.Find(id);
        if (root is not DataMapping properties || _closedSubgraphs.Contains(id) || _edgeIds.Contains(id) || node is { IsConnector: true } || (id == "connectors" && _language.IsAgentflow))
            return;

        if (properties.Find("shape") is { } shape && PropertyText.IsSet(shape.Value))
        {
            if (shape.Value is not DataScalar { Value: string name } || !_language.Shapes.Contains(name))
                Context.Report(FlowchartDiagnostics.UnknownShape(Context, shape.Value, _language.Shapes));
            else if (node is not null)
                node.Shape = name;
        }

        if (properties.Find("label") is not { } label || !PropertyText.IsSet(label.Value))
            return;
        if (label.Value is DataScalar { Value: string text })
        {
            if (node is not null)
                (node.Label, node.LabelSpan) = (text, label.Value.Span);
        }
        else if (!_language.IsAgentflow && PropertyText.IsSet(properties["icon"]) || PropertyText.IsSet(properties["img"]))
        {
            Context.Report(FlowchartDiagnostics.LabelIsNoText(Context, label.Value));
        }
    }
}
