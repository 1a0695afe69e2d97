// The grammar of user journeys: `journey`, then statements, which need no separator between them: `title …`,
// `section …`, `accTitle: …` and its like, and tasks, `name: score: person, person`. What the score and the people are
// does not matter to the reference.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>Reads user journeys.</summary>
internal sealed class JourneyParser : DiagramGrammar<JourneyToken, JourneyMode>
{
    private readonly JourneyModel _model = new();
    private DiagramSection? _section;

    private JourneyParser(DiagramContext context)
        : base(context, new JourneyLexer(context.Text))
    {
    }

    /// <summary>Reads a user journey.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new JourneyParser(context);
        parser.ReadDocument(JourneyToken.Header, "journey", JourneyToken.End, JourneyToken.EndOfText, parser.ReadStatement);
        return parser._model;
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case JourneyToken.NewLine or JourneyToken.EndOfText or JourneyToken.Accessibility:
                Take();
                return true;
            case JourneyToken.Title:
                _model.Title = Context.Written(Take().Span).Substring(6).Trim();
                AddLabel(LabelRole.Title, LabelDrawing.Source, Previous.Start + 6);
                return true;
            case JourneyToken.Section:
                _section = ReadSection();
                AddLabel(LabelRole.Section, LabelDrawing.Text, Previous.Start + 8);
                return true;
            case JourneyToken.TaskName:
                return ReadTask();
            default:
                return FailExpecting("a task, 'name: score: person', a section or a title");
        }
    }

    // A `#` behind a text was mostly meant to be a part of it.
    private void AddLabel(LabelRole role, LabelDrawing drawing, int start)
    {
        var isCut = Context.Text[Previous.End] == '#';
        _model.AddLabel(role, drawing, Trim(new TextSpan(start, Previous.End)), isCut ? Trim(new TextSpan(Previous.End, Context.LineEnd(Previous.End))) : default);
    }

    private bool ReadTask()
    {
        var name = Take();
        if (!Accept(JourneyToken.TaskData))
            return FailAtColon(name, "5: Person", GapBeforeScore(Trim(name.Span)));
        _model.AddLabel(LabelRole.Task, LabelDrawing.Text, Trim(name.Span));
        if (Context.Text[Previous.End] == '#')
            _model.AddLabel(LabelRole.Participant, LabelDrawing.Text, TextSpan.At(Previous.End), Trim(new TextSpan(Previous.End, Context.LineEnd(Previous.End))));
        _model.Add(new JourneyTask(
            Context.Written(name.Span).Trim(),
            Context.Written(Previous.Span).Substring(1).Trim(),
            _section,
            Context.Slice.ToSource(new TextSpan(name.Start, Previous.End))));
        return true;
    }

    // `Make tea 5`: the blanks before a number at the end of a name.
    private TextSpan GapBeforeScore(TextSpan name)
    {
        var digits = name.End;
        while (digits > name.Start && Characters.IsDigit(Context.Text[digits - 1]))
            digits--;
        var gap = digits;
        while (gap > name.Start && Characters.IsSpace(Context.Text[gap - 1]))
            gap--;
        return digits < name.End && gap > name.Start ? new TextSpan(gap, digits) : default;
    }

    private DiagramSection ReadSection()
    {
        var statement = Take();
        var name = new TextSpan(statement.Start + 8, statement.End);
        return new DiagramSection(Context.Written(name).Trim(), Context.Slice.ToSource(Trim(name)));
    }
}
