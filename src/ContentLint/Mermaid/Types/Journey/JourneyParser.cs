// The grammar of user journeys: `journey`, then statements, which need no separator between them: `title …`,
// `section …`, `accTitle: …` and its like, and tasks, `name: score: person, person`. What the score and the people are
// does not matter to the reference.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>Reads user journeys.</summary>
internal sealed class JourneyParser(DiagramContext context) : ChartParser<JourneyToken, JourneyMode, JourneyModel>(context, new JourneyLexer(context.Text))
{
    protected override void ReadDiagram() => ReadDocument(JourneyToken.Header, "journey", JourneyToken.End, JourneyToken.EndOfText, ReadStatement);

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case JourneyToken.NewLine or JourneyToken.EndOfText or JourneyToken.Accessibility:
                Take();
                return true;
            case JourneyToken.Title:
                return ReadTitle();
            case JourneyToken.Section:
                return ReadSection();
            case JourneyToken.TaskName:
                return ReadTask();
            default:
                return FailExpecting("a task, 'name: score: person', a section or a title");
        }
    }

    private bool ReadTask()
    {
        var name = Take();
        if (!Accept(JourneyToken.TaskData))
            return FailAtColon(name, "5: Person", GapBeforeScore(Trim(name.Span)));
        Model.AddLabel(LabelRole.Task, LabelDrawing.Text, Trim(name.Span));
        AddLabel(LabelRole.Participant, LabelDrawing.Text, Previous.End);
        Model.Add(new JourneyTask(
            Context.Written(name.Span).Trim(),
            Context.Written(Previous.Span).Substring(1).Trim(),
            Section,
            Context.Slice.ToSource(new TextSpan(name.Start, Previous.End))));
        return true;
    }

    // `Make tea 5`: the blanks before a number at the end of a name.
    private TextSpan GapBeforeScore(TextSpan name)
    {
        var digits = Characters.SkipBack(Context.Text, name.End, Characters.IsDigit, name.Start);
        var gap = Characters.SkipBack(Context.Text, digits, Characters.IsSpace, name.Start);
        return digits < name.End && gap > name.Start ? new TextSpan(gap, digits) : default;
    }
}
