using ContentLint.Mermaid.Types.Flowchart;

namespace ContentLint.Rules.Mermaid;

/// <summary>A node with the id of a subgraph is the subgraph, and what is written in the node is not drawn.</summary>
internal sealed class SubgraphNodeRule : DiagramRule<FlowchartModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3116", "mermaid-subgraph-node", "A node has the id of a subgraph and loses its label", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, FlowchartModel model)
    {
        var titles = model.Subgraphs.Where(s => s.Id is not null).GroupBy(s => s.Id!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Title, StringComparer.Ordinal);
        if (titles.Count == 0)
            return;

        foreach (var node in model.Nodes.Where(n => n.Label is not null && titles.TryGetValue(n.Id, out var title) && n.Label != title))
        {
            context.Report(
                Descriptor,
                node.LabelSpan,
                model.IsAgentflow ? (Message)$"'{node.Id}' is a flow, so '{node.Label}' is not drawn." : $"'{node.Id}' is a subgraph, so '{node.Label}' is not drawn.",
                $"Give the node an id of its own, such as '{node.Id}_node'.");
        }
    }
}
