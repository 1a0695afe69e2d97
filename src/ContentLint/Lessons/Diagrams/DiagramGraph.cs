// One shape for all types of diagrams, so that a rule need not know thirteen: nodes, edges between them, groups around
// them. What is special about a type stands in `Kind` and `Details`, in Mermaid's own words.

namespace ContentLint.Lessons.Diagrams;

/// <summary>What a diagram that Mermaid accepts holds. Immutable.</summary>
public sealed class DiagramGraph
{
    private readonly IReadOnlyDictionary<string, DiagramElement> _byId;

    internal DiagramGraph(
        IReadOnlyList<DiagramNode> nodes,
        IReadOnlyList<DiagramEdge> edges,
        IReadOnlyList<DiagramGroup> groups,
        IReadOnlyDictionary<string, DiagramElement> byId) =>
        (Nodes, Edges, Groups, _byId) = (nodes, edges, groups, byId);

    /// <summary>Its title as written in the diagram's own lines; <see langword="null"/> when it has none there.</summary>
    public string? Title { get; internal init; }

    /// <summary>A flowchart's direction as written in its first line, <c>LR</c>; <see langword="null"/> when it has none there, and in other diagrams.</summary>
    public string? Direction { get; internal init; }

    /// <summary>The nodes in the order of their first mention. A composite state or a subgraph is a group and no node.</summary>
    public IReadOnlyList<DiagramNode> Nodes { get; }

    /// <summary>The edges in order.</summary>
    public IReadOnlyList<DiagramEdge> Edges { get; }

    /// <summary>The groups in the order in which they begin; a section with nothing in it, which is not drawn, is none.</summary>
    public IReadOnlyList<DiagramGroup> Groups { get; }

    /// <summary>The texts in order, those of notes and axes too; not those of requirements, which are details of their nodes.</summary>
    public IReadOnlyList<DiagramText> Texts { get; internal init; } = [];

    /// <summary>The node or group of an id, the first one where there are several; <see langword="null"/> when there is none.</summary>
    public DiagramElement? Find(string id) => _byId.TryGetValue(id, out var element) ? element : null;
}
