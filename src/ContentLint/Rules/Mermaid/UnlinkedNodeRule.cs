using ContentLint.Mermaid.Types.Flowchart;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// A node that no link touches, among nodes that are linked: mostly an id with a slip in it, which makes two nodes of one. A
/// subgraph that is linked links what is in it, and where most nodes stand alone the diagram is an overview. The tools and
/// connectors of an agent flow are there without links.
/// </summary>
internal sealed class UnlinkedNodeRule : DiagramRule<FlowchartModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3103", "mermaid-unlinked-node", "A node of a flowchart is drawn and never linked", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, FlowchartModel model)
    {
        var linked = new HashSet<string>(model.Edges.SelectMany(e => new[] { e.From, e.To }), StringComparer.Ordinal);
        if (linked.Count == 0 || model.IsAgentflow)
            return;

        foreach (var group in model.Nodes.Where(n => n.IsDrawn && !IsInLinkedSubgraph(n, linked)).GroupBy(n => n.Subgraph))
        {
            var alone = group.Where(n => !linked.Contains(n.Id)).ToArray();
            if (alone.Length * 2 > group.Count() - alone.Length)
                continue;
            foreach (var node in alone)
                Report(context, node, linked);
        }
    }

    private static bool IsInLinkedSubgraph(FlowchartNode node, HashSet<string> linked)
    {
        for (var subgraph = node.Subgraph; subgraph is not null; subgraph = subgraph.Parent)
        {
            if (linked.Contains(subgraph.Title) || (subgraph.Id is { } id && linked.Contains(id)))
                return true;
        }

        return false;
    }

    private static void Report(LessonRuleContext context, FlowchartNode node, HashSet<string> linked)
    {
        var meant = Text.DidYouMean.Suggest(node.Id, linked.OrderBy(id => id, StringComparer.Ordinal));
        context.Report(
            Descriptor,
            node.Span,
            meant is null ? (Message)$"No link touches '{node.Id}'." : $"No link touches '{node.Id}'. Did you mean '{meant}'?",
            "Link it to another node, or delete it.");
    }
}
