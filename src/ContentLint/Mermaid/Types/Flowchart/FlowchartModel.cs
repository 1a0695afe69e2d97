using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>What a flowchart holds. Spans are offsets in the file.</summary>
internal sealed class FlowchartModel : NamedModel<FlowchartNode>
{
    /// <summary>Whether it is an agent flow, whose groups are flows and whose tools and connectors need no link.</summary>
    public bool IsAgentflow { get; set; }

    /// <summary>The direction after the header as written; <see langword="null"/> when there is none.</summary>
    public string? Direction { get; set; }

    /// <summary>The edges in the order in which <c>linkStyle</c> counts them.</summary>
    public List<FlowchartEdge> Edges { get; } = [];

    /// <summary>The subgraphs in the order in which they begin.</summary>
    public List<FlowchartSubgraph> Subgraphs { get; } = [];

    public override IEnumerable<string> DrawnNames => Nodes.Where(n => n.IsDrawn).Select(n => n.Id)
        .Concat(Subgraphs.SelectMany(s => new[] { s.Id, s.Title }).OfType<string>())
        .Concat(Edges.Select(e => e.Id).OfType<string>());

    public override int Size => Nodes.Count(n => n.IsDrawn);

    internal FlowchartNode AddNode(string id, TextSpan span, FlowchartSubgraph? subgraph) =>
        FindOrAdd(id, (span, subgraph), static (id, place) => new FlowchartNode(id, place.span) { Subgraph = place.subgraph });
}

/// <summary>A node: what an id stands for, however often it is mentioned.</summary>
internal sealed class FlowchartNode(string id, TextSpan span) : NamedNode(id, span)
{
    /// <summary>Its last label as written, without quotes; <see langword="null"/> when it shows its id.</summary>
    public string? Label { get; set; }

    /// <summary>Where its last label stands.</summary>
    public TextSpan LabelSpan { get; set; }

    /// <summary>The opening of its shape (<c>[</c>, <c>((</c>) or its name in <c>@{ }</c>; <see langword="null"/> when it has none.</summary>
    public string? Shape { get; set; }

    /// <summary>Whether it stands by itself or in a chain, and neither only in a <c>style</c> statement nor as the id of an edge.</summary>
    public bool IsDrawn { get; set; }

    /// <summary>Whether a <c>connector</c> statement makes it.</summary>
    public bool IsConnector { get; set; }

    /// <summary>The innermost subgraph of its first mention.</summary>
    public FlowchartSubgraph? Subgraph { get; init; }

    /// <summary>The subgraph it is drawn in: of those that mention it, the one that ends first.</summary>
    public FlowchartSubgraph? DrawnIn { get => IsGlobal ? null : field; set; }

    /// <summary>Whether a <c>global</c> block mentions it, which keeps it out of all groups.</summary>
    public bool IsGlobal { get; set; }
}

/// <summary>An edge between two ids: its link as written, without a label, <c>--></c>; its label without quotes; the id the author gave it.</summary>
internal sealed record FlowchartEdge(string From, string To, string Link, string? Label, string? Id, TextSpan Span);

/// <summary>A subgraph. No record: a record compares all that it is in, however deep.</summary>
internal sealed class FlowchartSubgraph(string title, string? id, FlowchartSubgraph? parent, TextSpan span)
{
    public string Title { get; } = title;

    /// <summary>Its id; its title when it has no other and the title is one word.</summary>
    public string? Id { get; } = id;

    public FlowchartSubgraph? Parent { get; } = parent;

    /// <summary>Its first line.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The nodes its own lines mention, as often as they do.</summary>
    internal List<FlowchartNode> Mentioned { get; } = [];
}
