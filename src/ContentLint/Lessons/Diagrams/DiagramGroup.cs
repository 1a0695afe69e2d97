namespace ContentLint.Lessons.Diagrams;

/// <summary>What holds nodes, edges or other groups: a subgraph, a box, a composite state, a section, …</summary>
/// <remarks>
/// <see cref="DiagramElement.Kind"/> is <c>subgraph</c>, <c>state</c>, <c>namespace</c>, <c>section</c>, <c>branch</c>, or the
/// word a block of a sequence diagram begins with: <c>box</c>, <c>loop</c>, <c>alt</c>. <see cref="DiagramElement.Span"/> is
/// the first line of subgraphs and blocks and otherwise the name; it is empty for a main branch, which nobody writes.
/// </remarks>
public sealed class DiagramGroup : DiagramElement
{
    private readonly List<DiagramElement> _members = [];

    internal DiagramGroup(string kind, string? id, string label, DiagramGroup? group, TextSpan span)
        : base(kind, id, label, group, span)
    {
    }

    /// <summary>What is directly in it: first the groups, then the nodes, then the edges, each in order.</summary>
    public IReadOnlyList<DiagramElement> Members => _members;

    internal void Add(DiagramElement member) => _members.Add(member);
}
