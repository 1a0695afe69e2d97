using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>What a timeline holds: periods in sections, with their events.</summary>
internal sealed class TimelineModel : ChartModel;

/// <summary>Reads timelines (timeline.grammar).</summary>
internal sealed class TimelineDiagram(DiagramContext context) : ChartDiagram<TimelineModel>(context, SyntaxNotation.For(context.Options.Dialect, "timeline", EventText))
{
    private static readonly SyntaxFunction EventText = new("event", ":", (lexer, position) => EndOfEvent(lexer.Text, position));

    // The events of the period read last.
    private List<string>? _events;

    protected override void ReadStatement(SyntaxNode statement)
    {
        base.ReadStatement(statement);
        var text = statement["text"].Span;
        switch (statement.Rule)
        {
            case "Period":
                AddLabel(LabelRole.Node, LabelDrawing.Text, text);
                Model.AddNode(new GraphPart("period", null, Context.Written(text).Trim(), UseSection(), Context.Slice.ToSource(Trim(text)), _events = []));
                break;
            case "Event" when _events is null:
                Refuse(Expecting(text, "a period before the first event: '2024 : text'"), text.Start);
                break;
            case "Event":
                _events.Add(Context.Written(text).Substring(1).Trim());
                AddLabel(LabelRole.Node, LabelDrawing.Text, new(text.Start + 1, text.End));
                break;
        }
    }

    // `:\s(?:[^:\n]|:(?!\s))+`
    private static int EndOfEvent(string text, int position)
    {
        if (position + 1 >= text.Length || text[position] != ':' || !Characters.IsSpace(text[position + 1]))
            return -1;
        var end = position + 2;
        while (end < text.Length && text[end] != '\n' && (text[end] != ':' || end + 1 >= text.Length || !Characters.IsSpace(text[end + 1])))
            end++;
        return end > position + 2 ? end : -1;
    }
}
