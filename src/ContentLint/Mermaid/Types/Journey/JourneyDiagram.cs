using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>What a user journey holds: tasks in sections.</summary>
internal sealed class JourneyModel : ChartModel;

/// <summary>Reads user journeys (journey.grammar).</summary>
internal sealed class JourneyDiagram(DiagramContext context) : ChartDiagram<JourneyModel>(context, SyntaxNotation.For(context.Options.Dialect, "journey"))
{
    protected override void ReadStatement(SyntaxNode statement)
    {
        base.ReadStatement(statement);
        if (statement.Rule != "Task")
            return;
        var (name, data) = (statement["name"].Span, statement["data"].Span);
        Model.AddLabel(LabelRole.Task, LabelDrawing.Text, Trim(name));
        AddLabel(LabelRole.Participant, LabelDrawing.Text, TextSpan.At(data.End));
        Model.AddNode(new GraphPart("task", null, Context.Written(name).Trim(), UseSection(), Context.Slice.ToSource(statement.Span), [Context.Written(data).Substring(1).Trim()]));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var name = mistake.Statement["name"].Span;
        if (name.IsEmpty)
            return null;
        mistake.Position = name.Start;
        return StraySigns.MissingColon(Context, name, mistake.Found.End, "5: Person", GapBeforeScore(Trim(name)));
    }

    // `Make tea 5`: the blanks before a number at the end of a name.
    private TextSpan GapBeforeScore(TextSpan name)
    {
        var digits = Characters.SkipBack(Context.Text, name.End, Characters.IsDigit, name.Start);
        var gap = Characters.SkipBack(Context.Text, digits, Characters.IsSpace, name.Start);
        return digits < name.End && gap > name.Start ? new TextSpan(gap, digits) : default;
    }
}
