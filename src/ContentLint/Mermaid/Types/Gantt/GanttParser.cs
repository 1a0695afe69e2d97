// The grammar of gantt charts: `gantt`, then statements, which need no separator between them:
// - settings: `dateFormat …`, `axisFormat …`, `tickInterval …`, `includes …`, `excludes …`, `todayMarker …`,
//   `inclusiveEndDates`, `weekday monday`, `weekend friday`; `title …`, `section …`, `accTitle: …` and its like.
// - a task: a name, a `:`, and tags, an id, a start and an end, with commas between.
// - `click id`, then `href "url"` and `call function(arguments)`, one or both, in any order.
//
// Beyond grammar: behind a task's tags something must stand. Dates are not checked. The statement `topAxis` is known and
// always refused: the reference calls a function that it does not have.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>Reads gantt charts.</summary>
internal sealed class GanttParser(DiagramContext context) : ChartParser<GanttToken, GanttMode, GanttModel>(context, new GanttLexer(context.Text))
{
    private static readonly string[] Tags = ["active", "done", "crit", "milestone", "vert"];

    protected override void ReadDiagram() => ReadDocument(GanttToken.Header, "gantt", GanttToken.End, GanttToken.EndOfText, ReadStatement);

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case GanttToken.NewLine or GanttToken.EndOfText or GanttToken.Accessibility:
                Take();
                return true;
            case GanttToken.Setting:
                var setting = Context.Written(Take().Span).Trim();
                if (string.Equals(setting, "topAxis", StringComparison.OrdinalIgnoreCase))
                    return Fail(GanttDiagnostics.TopAxis(Context, Trim(Previous.Span)), Previous.Start);
                Model.Add(setting);
                return true;
            case GanttToken.Title:
                return ReadTitle();
            case GanttToken.Section:
                return ReadSection();
            case GanttToken.TaskName:
                return ReadTask();
            case GanttToken.Click:
                Take();
                return ReadClick() || FailExpecting("'href \"https://…\"' or 'call function()' behind 'click id'");
            default:
                return FailExpecting("a task, 'name : 2024-01-01, 3d', a section or a setting");
        }
    }

    private bool ReadTask()
    {
        var name = Take();
        if (!Accept(GanttToken.TaskData))
            return FailAtColon(name, "2024-01-01, 3d");

        var items = ReadItems(Previous.Span);
        var tags = items.TakeWhile(i => Tags.Contains(i.Name)).Select(i => i.Name).ToList();
        if (tags.Count == items.Count)
            return Fail(GanttDiagnostics.TaskOfTags(Context, Trim(Previous.Span), Context.Written(Trim(name.Span))), Previous.Start);

        Model.AddLabel(LabelRole.Task, LabelDrawing.Text, Trim(name.Span));
        Model.Add(new GanttTask(
            Context.Written(name.Span).Trim(), tags, items.GetRange(tags.Count, items.Count - tags.Count), Section, Context.Slice.ToSource(new TextSpan(name.Start, Previous.End))));
        return true;
    }

    // What stands between the colon and the commas, empty items too.
    private List<DiagramName> ReadItems(TextSpan data)
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

    private bool ReadClick()
    {
        if (Accept(GanttToken.Href))
        {
            if (Accept(GanttToken.CallbackName))
                Accept(GanttToken.CallbackArguments);
            return true;
        }

        if (!Accept(GanttToken.CallbackName))
            return false;
        Accept(GanttToken.CallbackArguments);
        Accept(GanttToken.Href);
        return true;
    }
}
