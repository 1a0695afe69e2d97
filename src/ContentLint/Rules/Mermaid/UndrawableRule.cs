using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Flowchart;
using ContentLint.Mermaid.Types.Requirement;
using ContentLint.Mermaid.Types.State;

namespace ContentLint.Rules.Mermaid;

/// <summary>Diagrams that Mermaid reads and then fails to draw: the reader sees an error in their place.</summary>
internal sealed class UndrawableRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3119", "mermaid-undrawable", "A diagram can be read and not drawn", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        if (model is FlowchartModel { IsAgentflow: false } flowchart)
            CheckShapes(context, flowchart);
        else if (model is StateModel states)
            CheckNotes(context, states);
        else if (model is RequirementModel requirements)
            CheckRelations(context, requirements);
        foreach (var loss in model.Losses.Where(l => l.IsAll))
            context.Report(Descriptor, loss.Span, loss.Message, loss.Help);
    }

    private static void CheckShapes(LessonRuleContext context, FlowchartModel model)
    {
        var subgraphs = new HashSet<string?>(model.Subgraphs.Select(s => s.Id), StringComparer.Ordinal);
        foreach (var node in model.Nodes.Where(n => n.Shape == "(-" && n.IsDrawn && !subgraphs.Contains(n.Id)))
        {
            context.Report(
                Descriptor,
                node.LabelSpan,
                $"Mermaid reads '(-{node.Label}-)' and has no shape for it, so nothing is drawn.",
                $"Write '([{node.Label}])', a shape with round ends.",
                fixes: FixShape(context.Lesson.Source.Text, node.LabelSpan));
        }
    }

    private static CodeFix[]? FixShape(string text, TextSpan label)
    {
        var isQuoted = label.Start > 0 && label.End < text.Length && text[label.Start - 1] == '"' && text[label.End] == '"';
        var (start, end) = isQuoted ? (label.Start - 1, label.End + 1) : (label.Start, label.End);
        return start > 1 && string.CompareOrdinal(text, start - 2, "(-", 0, 2) == 0 && string.CompareOrdinal(text, end, "-)", 0, 2) == 0
            ? [new CodeFix("Write '([' and '])'", FixSafety.Suggestion, new TextEdit(new TextSpan(start - 1, start), "["), new TextEdit(new TextSpan(end, end + 1), "]"))]
            : null;
    }

    // A state that comes to be by a note has no shape until something describes it.
    private static void CheckNotes(LessonRuleContext context, StateModel model)
    {
        foreach (var note in model.Notes.Where(n => n.IsFirst && model.Find(n.State) is not ({ IsComposite: true } or { Descriptions.Count: > 0 })))
        {
            context.Report(
                Descriptor,
                note.Span,
                $"This note stands above everything that draws '{note.State}', so nothing is drawn.",
                $"Move the note below the first line with '{note.State}'.");
        }
    }

    // Unlike in other diagrams, a relation does not bring its ends to be.
    private static void CheckRelations(LessonRuleContext context, RequirementModel model)
    {
        var names = new HashSet<string>(model.DrawnNames, StringComparer.Ordinal);
        foreach (var end in model.Relations.SelectMany(r => (DiagramName[])[r.From, r.To]).Where(e => !names.Contains(e.Name)).OrderBy(e => e.Span.Start))
        {
            var meant = DidYouMean.Suggest(end.Name, names.OrderBy(n => n, StringComparer.Ordinal));
            context.Report(
                Descriptor,
                end.Span,
                meant is null ? (Message)$"No requirement or element is called '{end.Name}', so nothing is drawn." : $"No requirement or element is called '{end.Name}', so nothing is drawn. Did you mean '{meant}'?",
                $"Write a block for it, such as 'element {end.Name} {{ }}', or a name that has one.",
                fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(end.Span, meant))]);
        }
    }
}
