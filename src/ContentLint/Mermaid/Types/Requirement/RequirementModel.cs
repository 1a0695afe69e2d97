using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>What a requirement diagram holds. Spans are offsets in the file.</summary>
internal sealed class RequirementModel : DiagramModel
{
    private readonly List<RequirementNode> _nodes = [];
    private readonly List<RequirementRelation> _relations = [];

    /// <summary>The requirements and elements in order.</summary>
    public IReadOnlyList<RequirementNode> Nodes => _nodes;

    /// <summary>The relations in order.</summary>
    public IReadOnlyList<RequirementRelation> Relations => _relations;

    public override IEnumerable<string> DrawnNames => _nodes.Select(n => n.Name);

    public override int Size => _nodes.Count;

    internal void Add(RequirementNode node) => _nodes.Add(node);

    internal void Add(RequirementRelation relation) => _relations.Add(relation);
}

/// <summary>A requirement or an element.</summary>
internal sealed class RequirementNode(string kind, string name, TextSpan span)
{
    private readonly List<(string Name, string Value)> _properties = [];

    /// <summary>The word it begins with, as written: <c>functionalRequirement</c>, <c>element</c>.</summary>
    public string Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its properties in order, as written: <c>risk</c>, <c>high</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Properties => _properties;

    internal void Add(string property, string value) => _properties.Add((property, value));
}

/// <summary>A relation of two requirements or elements.</summary>
/// <param name="From">The one the arrow comes from.</param>
/// <param name="To">The one the arrow points to.</param>
/// <param name="Kind">The word on the arrow as written: <c>satisfies</c>.</param>
/// <param name="Span">From the name on the left to the name on the right.</param>
internal sealed record RequirementRelation(DiagramName From, DiagramName To, string Kind, TextSpan Span);
