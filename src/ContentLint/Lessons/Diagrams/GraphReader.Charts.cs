using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Types.Gantt;

namespace ContentLint.Lessons.Diagrams;

// Charts whose tasks wait for each other.
internal static partial class GraphReader
{
    private static void AddGantt(GraphBuilder graph, GanttModel model)
    {
        graph.Title = model.Title;
        foreach (var section in model.Groups)
            graph.AddGroup(section, section.Kind, null, section.Label, null, section.Span);
        foreach (var task in model.Tasks)
            graph.AddNode(task, "task", task.Id, task.Name, task.Section, task.Span, [.. task.Tags, .. task.Items.Select(i => i.Name)]);
        foreach (var task in model.Tasks)
        {
            var own = graph.Of(task);
            if (task.Items.Count > 1)
                AddWaits(task.Items[task.Items.Count - 2], "after", other => graph.AddEdge("after", other, own, task.Items[task.Items.Count - 2].Span));
            AddWaits(task.Items[task.Items.Count - 1], "until", other => graph.AddEdge("until", own, other, task.Items[task.Items.Count - 1].Span));
        }

        // `after a b`, `until c`. Ids that no task has are up to a rule.
        void AddWaits(DiagramName item, string word, Action<DiagramElement> add)
        {
            var words = item.Name.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words[0] != word)
                return;
            foreach (var other in words.Skip(1).Select(graph.Find).OfType<DiagramElement>())
                add(other);
        }
    }
}
