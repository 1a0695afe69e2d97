// The grammar of timelines: `timeline`, maybe `LR` or `TD`, then statements, which need no separator between them:
// `title …`, `section …`, `accTitle: …` and its like, periods, and events, each `: text`, on the period's line or below.
//
// Beyond grammar: an event needs a period above it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>Reads timelines.</summary>
internal sealed class TimelineParser(DiagramContext context) : ChartParser<TimelineToken, TimelineMode, TimelineModel>(context, new TimelineLexer(context.Text))
{
    protected override void ReadDiagram() => ReadDocument(TimelineToken.Header, "timeline", TimelineToken.End, TimelineToken.EndOfText, ReadStatement);

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case TimelineToken.NewLine or TimelineToken.EndOfText or TimelineToken.Accessibility:
                Take();
                return true;
            case TimelineToken.Title:
                return ReadTitle();
            case TimelineToken.Section:
                return ReadSection();
            case TimelineToken.Period:
                var period = Take();
                AddLabel(LabelRole.Node, LabelDrawing.Text, period.Start);
                Model.Add(new TimelinePeriod(Context.Written(period.Span).Trim(), Section, Context.Slice.ToSource(Trim(period.Span))));
                return true;
            case TimelineToken.Event when Model.Periods.Count > 0:
                Model.Periods[Model.Periods.Count - 1].Add(Context.Written(Take().Span).Substring(1).Trim());
                AddLabel(LabelRole.Node, LabelDrawing.Text, Previous.Start + 1);
                return true;
            case TimelineToken.Event:
                return FailExpecting("a period before the first event: '2024 : text'");
            default:
                return FailExpecting("a period, an event ': text', a section or a title");
        }
    }
}
