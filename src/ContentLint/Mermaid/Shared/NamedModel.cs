// In flowcharts, sequences, and diagrams of classes, states and entities a node comes to be at the first mention of its name,
// wherever that is. The parser fills the lists of these models while it reads; nobody else does.

namespace ContentLint.Mermaid.Shared;

/// <summary>Base of what a name stands for.</summary>
internal abstract class NamedNode(string id, TextSpan span)
{
    /// <summary>The name by which statements speak of it.</summary>
    public string Id { get; } = id;

    /// <summary>Where it is first mentioned.</summary>
    public TextSpan Span { get; } = span;
}

/// <summary>Base of the models whose nodes have names.</summary>
internal abstract class NamedModel<TNode> : DiagramModel
    where TNode : NamedNode
{
    private readonly Dictionary<string, TNode> _byId = new(StringComparer.Ordinal);

    /// <summary>The nodes in the order of their first mention.</summary>
    public List<TNode> Nodes { get; } = [];

    public override IEnumerable<string> DrawnNames => _byId.Keys;

    public override int Size => Nodes.Count;

    /// <summary>The node of a name; <see langword="null"/> when there is none.</summary>
    public TNode? Find(string id) => _byId.TryGetValue(id, out var node) ? node : null;

    /// <summary>The node of a name, which is made of it and its place where this is the first mention.</summary>
    protected TNode FindOrAdd<TPlace>(string id, TPlace place, Func<string, TPlace, TNode> make)
    {
        if (Find(id) is { } known)
            return known;
        var node = make(id, place);
        _byId.Add(id, node);
        Nodes.Add(node);
        return node;
    }
}
