using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>An id with two labels: only the last is shown, so one of two nodes is lost.</summary>
internal sealed class SecondLabelRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3106", "mermaid-second-label", "An id has two labels, and only the last is shown", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        foreach (var (id, first, second, span) in model.SecondLabels)
        {
            context.Report(
                Descriptor,
                span,
                $"'{id}' has the label '{first}' already, which this one replaces.",
                "Write a label once, where the id comes first; something else needs an id of its own.");
        }
    }
}
