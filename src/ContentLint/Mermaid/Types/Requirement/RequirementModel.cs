using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>What a requirement diagram holds. Spans are offsets in the file.</summary>
internal sealed class RequirementModel : DiagramModel
{
    /// <summary>The requirements and elements in order.</summary>
    public List<RequirementNode> Nodes { get; } = [];

    /// <summary>The relations in order.</summary>
    public List<RequirementRelation> Relations { get; } = [];

    public override IEnumerable<string> DrawnNames => Nodes.Select(n => n.Name);

    public override int Size => Nodes.Count;
}

/// <summary>A requirement or an element.</summary>
internal sealed class RequirementNode(string kind, string name, TextSpan span)
{
    /// <summary>The word it begins with, as written: <c>functionalRequirement</c>, <c>element</c>.</summary>
    public string Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its properties in order, as written: <c>risk</c>, <c>high</c>.</summary>
    public List<(string Name, string Value)> Properties { get; } = [];
}

/// <summary>A relation of two requirements or elements.</summary>
/// <param name="From">The one the arrow comes from.</param>
/// <param name="To">The one the arrow points to.</param>
/// <param name="Kind">The word on the arrow as written: <c>satisfies</c>.</param>
/// <param name="Span">From the name on the left to the name on the right.</param>
internal sealed record RequirementRelation(DiagramName From, DiagramName To, string Kind, TextSpan Span);
