// The folders of a layer and which of them uses which, as the compiled engine has it. Namespaces follow folders, so a type's
// folder is its namespace; types beside the folders are a node of their own, with the layer's name.

namespace ContentLint.Tests.Architecture;

/// <summary>The arrows between the folders of a layer.</summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), string> _examples = [];

    private FolderGraph(string layer) => Layer = layer;

    /// <summary>The layer's name.</summary>
    public string Layer { get; }

    /// <summary>Its folders.</summary>
    public IReadOnlyCollection<string> Folders => _uses.Keys;

    /// <summary>The arrows, each from the folder that uses to the one that is used.</summary>
    public IEnumerable<(string From, string To)> Arrows => _uses.SelectMany(f => f.Value.Select(to => (f.Key, to)));

    /// <summary>Reads the arrows of a layer from uses between types.</summary>
    public static FolderGraph Read(string layer, IEnumerable<TypeUse> uses)
    {
        var graph = new FolderGraph(layer);
        foreach (var use in uses)
        {
            if (graph.FolderOf(use.User) is not { } from || graph.FolderOf(use.Used) is not { } to)
                continue;
            graph.Add(from);
            graph.Add(to);
            if (from != to && graph._uses[from].Add(to))
                graph._examples[(from, to)] = $"{use.User} uses {use.Used}";
        }

        return graph;
    }

    /// <summary>The arrows that are part of a circle, each with a use that makes it.</summary>
    public IReadOnlyList<(string From, string To, string Example)> FindCircles() =>
        [.. Arrows.Where(a => Reaches(a.To, a.From)).Select(a => (a.From, a.To, _examples[a]))];

    /// <summary>The arrows as a flowchart. Folders with the same arrows are one node, so that the types of diagrams are drawn once.</summary>
    public string Draw()
    {
        var nodes = Folders
            .GroupBy(f => string.Join('|', _uses[f]) + "<" + string.Join('|', Folders.Where(o => _uses[o].Contains(f))), StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .ToArray();
        var lines = new List<string> { "flowchart TD" };
        lines.AddRange(nodes.Select((n, i) => $"    n{i}[\"{string.Join(", ", n.Select(f => NameIn(n, f)).Distinct())}\"]"));
        for (var from = 0; from < nodes.Length; from++)
        {
            var targets = Enumerable.Range(0, nodes.Length).Where(to => _uses[nodes[from][0]].Contains(nodes[to][0])).Select(to => $"n{to}").ToArray();
            if (targets.Length > 0)
                lines.Add($"    n{from} --> {string.Join(" & ", targets)}");
        }

        return string.Join('\n', lines);
    }

    // All folders of a folder in one node are `Types/*`.
    private string NameIn(string[] node, string folder)
    {
        var parent = folder[..(folder.LastIndexOf('/') + 1)];
        var siblings = Folders.Where(f => parent.Length > 0 && f.StartsWith(parent, StringComparison.Ordinal)).ToArray();
        return siblings.Length > 1 && siblings.All(node.Contains) ? parent + "*" : folder;
    }

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (folder == to)
                return true;
            if (seen.Add(folder))
                _uses[folder].ToList().ForEach(next.Push);
        }

        return false;
    }

    private void Add(string folder)
    {
        if (!_uses.ContainsKey(folder))
            _uses[folder] = new SortedSet<string>(StringComparer.Ordinal);
    }

    private string? FolderOf(string type)
    {
        var parts = type.Split('.');
        if (parts.Length < 3 || parts[0] != "ContentLint" || parts[1] != Layer)
            return null;
        return parts.Length == 3 ? Layer : string.Join('/', parts[2..^1]);
    }
}
