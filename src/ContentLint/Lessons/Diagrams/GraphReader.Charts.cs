using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.Journey;
using ContentLint.Mermaid.Types.Pie;
using ContentLint.Mermaid.Types.Quadrant;
using ContentLint.Mermaid.Types.Timeline;

namespace ContentLint.Lessons.Diagrams;

// Charts: lists of tasks, periods, slices and points, some of them in sections.
internal static partial class GraphReader
{
    private static void AddGantt(GraphBuilder graph, GanttModel model)
    {
        graph.Title = model.Title;
        AddSections(graph, model.Tasks.Select(t => t.Section));
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

    private static void AddJourney(GraphBuilder graph, JourneyModel model)
    {
        graph.Title = model.Title;
        AddSections(graph, model.Tasks.Select(t => t.Section));
        foreach (var task in model.Tasks)
            graph.AddNode(task, "task", null, task.Name, task.Section, task.Span, [task.Data]);
    }

    private static void AddTimeline(GraphBuilder graph, TimelineModel model)
    {
        graph.Title = model.Title;
        AddSections(graph, model.Periods.Select(p => p.Section));
        foreach (var period in model.Periods)
            graph.AddNode(period, "period", null, period.Name, period.Section, period.Span, period.Events);
    }

    private static void AddPie(GraphBuilder graph, PieModel model)
    {
        graph.Title = model.Title;
        foreach (var slice in model.Slices)
            graph.AddNode(slice, "slice", null, slice.Label, null, slice.Span, [slice.Value]);
    }

    private static void AddQuadrants(GraphBuilder graph, QuadrantModel model)
    {
        graph.Title = model.Title;
        foreach (var point in model.Points)
            graph.AddNode(point, "point", null, point.Label, null, point.Span, [point.X, point.Y]);
    }

    // What is in a section follows on it, so that a section is new when it is not the one before.
    private static void AddSections(GraphBuilder graph, IEnumerable<DiagramSection?> sections)
    {
        DiagramSection? last = null;
        foreach (var section in sections)
        {
            if (section is not null && !ReferenceEquals(section, last))
                graph.AddGroup(section, "section", null, section.Name, null, section.Span);
            last = section;
        }
    }
}
