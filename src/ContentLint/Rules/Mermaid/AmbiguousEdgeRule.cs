using ContentLint.Mermaid.Types.Flowchart;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// <c>A---oB</c> is a link with a circle at its end to <c>B</c>, not a plain link to <c>oB</c>: Mermaid takes an <c>o</c> or
/// <c>x</c> that touches a link for the link's head.
/// </summary>
internal sealed class AmbiguousEdgeRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3102", "mermaid-ambiguous-link", "The first letter of a node's id is read as the head of a link", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var model in context.Lesson.Diagrams.Select(d => d.Parsed?.Model).OfType<FlowchartModel>())
        {
            foreach (var edge in model.Edges.Where(e => e.Link.Length > 1 && e.Link[e.Link.Length - 1] is 'o' or 'x'))
                Check(context, edge);
        }
    }

    private static void Check(LessonRuleContext context, FlowchartEdge edge)
    {
        var text = context.Lesson.Source.Text;
        var end = edge.Span.End;
        if (end >= text.Length || !char.IsLetterOrDigit(text[end]) || text[end - 1] != edge.Link[edge.Link.Length - 1])
            return;

        var head = text[end - 1];
        var meant = head + edge.To;
        context.Report(
            Descriptor,
            edge.Span,
            head == 'o'
                ? (Message)$"This link goes to '{edge.To}' and has a circle at its end; it does not go to '{meant}'."
                : $"This link goes to '{edge.To}' and has a cross at its end; it does not go to '{meant}'.",
            head == 'o'
                ? (Message)$"Put a space before '{meant}' if that is meant, or one behind '{edge.Link}' if the circle is."
                : $"Put a space before '{meant}' if that is meant, or one behind '{edge.Link}' if the cross is.",
            fixes: [new CodeFix($"Link to '{meant}'", FixSafety.Suggestion, TextEdit.Insert(end - 1, " "))]);
    }
}
