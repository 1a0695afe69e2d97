// A walk into the depth with a stack of its own: an edge to a node that the walk is still below closes a circle.

namespace ContentLint.Mermaid.Shared;

/// <summary>Circles of edges.</summary>
internal static class GraphCycle
{
    /// <summary>The edges of a circle in order; empty where there is none. Takes time linear in the number of edges.</summary>
    public static IReadOnlyList<GraphEdge> Find(IReadOnlyList<GraphEdge> edges)
    {
        var leaving = edges.ToLookup(e => e.From, StringComparer.Ordinal);
        var isDone = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var start in edges)
        {
            if (!isDone.ContainsKey(start.From) && Walk(start.From, leaving, isDone) is { Count: > 0 } circle)
                return circle;
        }

        return [];
    }

    private static List<GraphEdge> Walk(string start, ILookup<string, GraphEdge> leaving, Dictionary<string, bool> isDone)
    {
        var path = new List<GraphEdge>();
        var open = new Stack<(string Node, IEnumerator<GraphEdge> Edges)>();
        Enter(start);
        while (open.Count > 0)
        {
            var (node, next) = open.Peek();
            if (!next.MoveNext())
            {
                isDone[node] = true;
                open.Pop();
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
            }
            else if (!isDone.TryGetValue(next.Current.To, out var isLeft))
            {
                path.Add(next.Current);
                Enter(next.Current.To);
            }
            else if (!isLeft)
            {
                path.Add(next.Current);
                return path.GetRange(path.FindIndex(e => e.From == next.Current.To), path.Count - path.FindIndex(e => e.From == next.Current.To));
            }
        }

        return [];

        void Enter(string node)
        {
            isDone[node] = false;
            open.Push((node, leaving[node].GetEnumerator()));
        }
    }
}
