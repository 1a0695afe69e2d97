// The grammar of timelines: `timeline`, maybe `LR` or `TD`, then statements, which need no separator between them:
// `title …`, `section …`, `accTitle: …` and its like, periods, and events, each `: text`, on the period's line or below.
//
// Beyond grammar: an event needs a period above it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>Reads timelines.</summary>
internal sealed class TimelineParser : DiagramGrammar<TimelineToken, TimelineMode>
{
    private readonly TimelineModel _model = new();
    private DiagramSection? _section;

    private TimelineParser(DiagramContext context)
        : base(context, new TimelineLexer(context.Text))
    {
    }

    /// <summary>Reads a timeline.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new TimelineParser(context);
        parser.ReadDocument(TimelineToken.Header, "timeline", TimelineToken.End, TimelineToken.EndOfText, parser.ReadStatement);
        return parser._model;
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case TimelineToken.NewLine or TimelineToken.EndOfText or TimelineToken.Accessibility:
                Take();
                return true;
            case TimelineToken.Title:
                _model.Title = Context.Written(Take().Span).Substring(6).Trim();
                _model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(new TextSpan(Previous.Start + 6, Previous.End)));
                return true;
            case TimelineToken.Section:
                _section = ReadSection();
                _model.AddLabel(LabelRole.Section, LabelDrawing.Text, Trim(new TextSpan(Previous.Start + 8, Previous.End)));
                return true;
            case TimelineToken.Period:
                var period = Take();
                AddLabel(period.Start);
                _model.Add(new TimelinePeriod(Context.Written(period.Span).Trim(), _section, Context.Slice.ToSource(Trim(period.Span))));
                return true;
            case TimelineToken.Event when _model.Periods.Count > 0:
                _model.Periods[_model.Periods.Count - 1].Add(Context.Written(Take().Span).Substring(1).Trim());
                AddLabel(Previous.Start + 1);
                return true;
            case TimelineToken.Event:
                return FailExpecting("a period before the first event: '2024 : text'");
            default:
                return FailExpecting("a period, an event ': text', a section or a title");
        }
    }

    // A `#` behind a text was mostly meant to be a part of it.
    private void AddLabel(int start)
    {
        var isCut = Previous.End < Context.Text.Length && Context.Text[Previous.End] == '#';
        _model.AddLabel(LabelRole.Node, LabelDrawing.Text, Trim(new TextSpan(start, Previous.End)), isCut ? Trim(new TextSpan(Previous.End, Context.LineEnd(Previous.End))) : default);
    }

    private DiagramSection ReadSection()
    {
        var statement = Take();
        var name = new TextSpan(statement.Start + 8, statement.End);
        return new DiagramSection(Context.Written(name).Trim(), Context.Slice.ToSource(Trim(name)));
    }
}
