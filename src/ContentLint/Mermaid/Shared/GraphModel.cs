// The types whose diagrams are nodes, edges and groups of them, or lists of such, share one model: what an editor offers,
// renames and folds, and what rules see, comes from it without a word more. A type with rules of its own derives its model
// from DiagramModel instead.

namespace ContentLint.Mermaid.Shared;

/// <summary>What a diagram of nodes, edges and groups holds. Spans are offsets in the file.</summary>
internal class GraphModel : DiagramModel
{
    /// <summary>The direction as written; <see langword="null"/> when there is none.</summary>
    public string? Direction { get; set; }

    /// <summary>The groups, those around before those inside.</summary>
    public List<GraphPart> Groups { get; } = [];

    public List<GraphPart> Nodes { get; } = [];

    public List<GraphEdge> Edges { get; } = [];

    public override int Size => Nodes.Count;

    internal GraphPart AddGroup(GraphPart group) => Add(Groups, group);

    internal GraphPart AddNode(GraphPart node) => Add(Nodes, node);

    internal void Add(GraphEdge edge) => Edges.Add(edge);

    private static GraphPart Add(List<GraphPart> parts, GraphPart part)
    {
        parts.Add(part);
        return part;
    }
}

/// <summary>What a chart holds: slices, points, tasks, of which nobody has to follow edges.</summary>
internal class ChartModel : GraphModel
{
    public override int Size => 0;
}

/// <summary>A node, or a group of nodes.</summary>
/// <param name="Kind">What it is, in Mermaid's words.</param>
/// <param name="Id">The name the diagram has for it; <see langword="null"/> when it has none.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Group">The innermost group around it.</param>
/// <param name="Span">Where it is first mentioned, or all of it where it has no name.</param>
/// <param name="Details">What else is written about it.</param>
internal sealed record GraphPart(string Kind, string? Id, string Label, GraphPart? Group, TextSpan Span, IReadOnlyList<string>? Details = null);

/// <summary>An edge between two ids.</summary>
/// <param name="Kind">Its arrow as written, or what it means where it has none.</param>
/// <param name="From">The id it begins at.</param>
/// <param name="To">The id it leads to.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Span">Its characters.</param>
internal sealed record GraphEdge(string Kind, string From, string To, string? Label, TextSpan Span);
