// Anchors and the aliases that name them. The library counts how many nodes stand behind the aliases of an anchor, and takes
// no more than a hundred. What it counts is the depth of aliases in aliases, not how large they are; the size is bounded here.

using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>A named node.</summary>
internal sealed class Anchor
{
    public DataNode? Node { get; set; }

    /// <summary>The number of nodes in it; unknown while it is read.</summary>
    public long? Size { get; set; }

    /// <summary>How often it has been used, and once for itself.</summary>
    public int Uses { get; set; } = 1;

    /// <summary>The most uses of one node in it by aliases; 0 before it is known.</summary>
    public long Weight { get; set; }

    /// <summary>The anchors that aliases inside it name.</summary>
    public HashSet<Anchor> Inner { get; } = [];
}

/// <summary>The anchors of a document.</summary>
internal sealed class Anchors
{
    public const int MaximumUses = 100;

    public const long MaximumNodes = 100_000;

    private readonly Dictionary<string, Anchor> _byName = new(StringComparer.Ordinal);
    private readonly Stack<Anchor> _open = new();
    private long _aliasedNodes;

    public IEnumerable<string> Names => _byName.Keys;

    public Anchor Open(string name)
    {
        var anchor = new Anchor();
        _byName[name] = anchor;
        _open.Push(anchor);
        return anchor;
    }

    public void Close(Anchor anchor, DataNode node, long size)
    {
        _open.Pop();
        (anchor.Node, anchor.Size) = (node, size);
    }

    public Anchor? Find(string name) => _byName.TryGetValue(name, out var anchor) ? anchor : null;

    /// <summary>Counts an alias; says whether the library takes it.</summary>
    public bool TryUse(Anchor anchor)
    {
        foreach (var outer in _open)
            outer.Inner.Add(anchor);
        anchor.Uses++;
        if (anchor.Weight == 0)
            anchor.Weight = Math.Max(1, anchor.Inner.Count == 0 ? 0 : anchor.Inner.Max(a => a.Uses * a.Weight));
        return anchor.Uses * anchor.Weight <= MaximumUses;
    }

    /// <summary>Whether so many more nodes can stand behind aliases.</summary>
    public bool TryAdd(long nodes)
    {
        if (_aliasedNodes + nodes > MaximumNodes)
            return false;

        _aliasedNodes += nodes;
        return true;
    }

    /// <summary>The named node at an alias's place: that is where an error about it must stand.</summary>
    public static DataNode At(DataNode node, TextSpan span) => node switch
    {
        DataScalar scalar => new DataScalar(scalar.Kind, span, scalar.Value, scalar.Text, scalar.IsQuoted),
        DataSequence sequence => new DataSequence(span, sequence.Items, sequence.IsBroken),
        DataMapping mapping => mapping.At(span),
        _ => node,
    };
}
