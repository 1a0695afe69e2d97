using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>Reads gantt charts (gantt.grammar).</summary>
internal sealed class GanttDiagram(DiagramContext context) : ChartDiagram<GanttModel>(context, SyntaxNotation.For(context.Options.Dialect, "gantt"))
{
    private static readonly string[] Tags = ["active", "done", "crit", "milestone", "vert"];

    protected override void ReadStatement(SyntaxNode statement)
    {
        base.ReadStatement(statement);
        var text = statement["text"].Span;
        switch (statement.Rule)
        {
            case "Setting" when TextOf(Trim(text)).Equals("topAxis", StringComparison.OrdinalIgnoreCase):
                Refuse(GanttDiagnostics.TopAxis(Context, Trim(text)), text.Start);
                break;
            case "Setting":
                Model.Settings.Add(Context.Written(text).Trim());
                break;
            case "Task":
                AddTask(statement);
                break;
        }
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var name = mistake.Statement["name"].Span;
        if (name.IsEmpty)
            return null;
        mistake.Position = name.Start;
        return StraySigns.MissingColon(Context, name, mistake.Found.End, "2024-01-01, 3d");
    }

    private void AddTask(SyntaxNode task)
    {
        var (name, data) = (Trim(task["name"].Span), task["data"].Span);
        var items = ItemsOf(data);
        var tags = items.TakeWhile(i => Tags.Contains(i.Name)).Select(i => i.Name).ToList();
        if (tags.Count == items.Count)
        {
            Refuse(GanttDiagnostics.TaskOfTags(Context, Trim(data), Context.Written(name)), data.Start);
            return;
        }

        Model.AddLabel(LabelRole.Task, LabelDrawing.Text, name);
        Model.Tasks.Add(new GanttTask(Context.Written(name), tags, items.GetRange(tags.Count, items.Count - tags.Count), UseSection(), Context.Slice.ToSource(task.Span)));
    }

    // What stands between the colon and the commas, empty items too.
    private List<DiagramName> ItemsOf(TextSpan data)
    {
        var items = new List<DiagramName>();
        for (var start = data.Start + 1; start <= data.End;)
        {
            var comma = Context.Text.IndexOf(',', start, data.End - start);
            var item = new TextSpan(start, comma < 0 ? data.End : comma);
            var trimmed = Trim(item);
            items.Add(new DiagramName(Context.Written(trimmed), Context.Slice.ToSource(trimmed.IsEmpty ? item : trimmed)));
            start = item.End + 1;
        }

        return items;
    }
}

/// <summary>The messages of Gantt charts.</summary>
internal static class GanttDiagnostics
{
    public static Diagnostic TaskOfTags(DiagramContext context, TextSpan data, string name) => context.Mistake(
        MermaidDescriptors.Syntax, data,
        $"The task '{name}' has tags and nothing behind them.",
        $"Write a start and a duration behind the tags: '{name} {context.Written(data):data}, 2024-01-01, 3d'.");

    public static Diagnostic TopAxis(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"Mermaid knows the statement '{context.Written(word):word}' and fails on it.",
        "Set it in front matter above the diagram: 'config:', '  gantt:', '    topAxis: true'.",
        fixes: context.FixInFrontMatter("Set it in front matter", word, "config:", "  gantt:", "    topAxis: true"));
}
