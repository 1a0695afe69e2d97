// Names for nodes. An alias shares the node of its anchor, so a short text can stand for a tree too large to walk. The
// nodes that aliases add are counted; past a limit an alias stands for nothing and says so.

using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>The anchors of a document.</summary>
internal sealed class Anchors(Reading reading)
{
    private const long MaximumAliasedNodes = 100_000;

    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);

    // What anchors named before, as long as a trial runs that may have to be undone.
    private readonly Stack<(string Name, Anchor? Previous)> _trial = new();
    private int _trials;
    private long _nodes;
    private long _aliasedNodes;
    private bool _hasCutAliases;

    /// <summary>The names that are known.</summary>
    public IEnumerable<string> Names => _anchors.Keys;

    public void StartDocument() => _anchors.Clear();

    /// <summary>Counts a node; what it returns tells <see cref="Close"/> how many were read since.</summary>
    public long StartNode() => _nodes++;

    public bool IsKnown(string name) => _anchors.ContainsKey(name);

    /// <summary>Counts nodes that the text does not hold; says whether there are too many.</summary>
    public bool AddsTooMany(int count)
    {
        _aliasedNodes += count;
        return _aliasedNodes > MaximumAliasedNodes;
    }

    /// <summary>Makes a name known, without a node, as soon as a collection opens: it may hold an alias of itself.</summary>
    public void Open(string? name)
    {
        if (name is not null)
            Set(name, new Anchor(null, null));
    }

    /// <summary>Gives a name its node.</summary>
    /// <param name="name">The name.</param>
    /// <param name="node">The node.</param>
    /// <param name="before">What <see cref="StartNode"/> gave when the node started.</param>
    public void Close(string name, DataNode? node, long before) => Set(name, new Anchor(node, _nodes - before));

    /// <summary>Gives a name a node of its own, for which nothing was read.</summary>
    public void CloseEmpty(string name, DataNode node) => Set(name, new Anchor(node, 1));

    /// <summary>Lets go of a name before nothing: it names nothing, or the list that might have stood there.</summary>
    public void Leave(string name)
    {
        if (_anchors.TryGetValue(name, out var anchor) && anchor.Size is null)
            CloseEmpty(name, new DataSequence(reading.Map(reading.Scanner.At.Position, reading.Scanner.At.Position), []));
    }

    /// <summary>The anchor's node, at the alias's place: that is where an error about it must stand.</summary>
    public DataNode? Resolve(string name, int start, int end)
    {
        var span = reading.Map(start, end);
        if (!_anchors.TryGetValue(name, out var anchor))
            return new DataInvalid(span);

        if (anchor.Size is not { } size)
        {
            reading.Report(reading.Messages.RecursiveAlias(new TextSpan(start, end), name));
            return new DataInvalid(span);
        }

        if (_aliasedNodes + size > MaximumAliasedNodes)
        {
            if (!_hasCutAliases)
                reading.Report(reading.Messages.AliasesTooLarge(new TextSpan(start, end), MaximumAliasedNodes));
            _hasCutAliases = true;
            return new DataInvalid(span);
        }

        _nodes += size;
        _aliasedNodes += size;
        return anchor.Node switch
        {
            DataScalar scalar => new DataScalar(scalar.Kind, span, scalar.Value, scalar.Text, scalar.IsQuoted),
            DataSequence sequence => new DataSequence(span, sequence.Items, sequence.IsBroken),
            DataMapping mapping => mapping.At(span),
            var node => node,
        };
    }

    /// <summary>From here on, what becomes of names can be undone; trials stand inside each other.</summary>
    /// <returns>What <see cref="UndoTrial"/> goes back to.</returns>
    public int BeginTrial()
    {
        _trials++;
        return _trial.Count;
    }

    /// <summary>Leaves the names as they are now.</summary>
    public void EndTrial()
    {
        if (--_trials == 0)
            _trial.Clear();
    }

    /// <summary>Leaves the names as they were.</summary>
    public void UndoTrial(int mark)
    {
        while (_trial.Count > mark)
        {
            var (name, previous) = _trial.Pop();
            if (previous is null)
                _anchors.Remove(name);
            else
                _anchors[name] = previous;
        }

        EndTrial();
    }

    private void Set(string name, Anchor anchor)
    {
        if (_trials > 0)
            _trial.Push((name, _anchors.TryGetValue(name, out var previous) ? previous : null));
        _anchors[name] = anchor;
    }

    /// <summary>A named node; without size while it is read.</summary>
    private sealed record Anchor(DataNode? Node, long? Size);
}
