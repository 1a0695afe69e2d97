using ContentLint.Diagnostics;
using ContentLint.Rules;

namespace TeamRules;

/// <summary>A section about failover shows who talks to whom: a sequence diagram with the writer and a reader.</summary>
public sealed class FailoverDiagramRule : LessonRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TEAM002", "failover-diagram", "A section about failover has a sequence diagram with writer and reader", Severity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <inheritdoc/>
    public override void Analyze(LessonRuleContext context)
    {
        foreach (var section in context.Lesson.Sections.All)
        {
            if (section.Heading is not { } heading || heading.Text.Text.IndexOf("failover", StringComparison.OrdinalIgnoreCase) < 0)
                continue;

            var isShown = context.Lesson.Diagrams.Any(d =>
                section.Span.Contains(d.Span)
                && d.Type == "sequence"
                && d.Names.Contains("Writer", StringComparer.OrdinalIgnoreCase)
                && d.Names.Contains("Reader", StringComparer.OrdinalIgnoreCase));
            if (!isShown)
                context.Report(Descriptor, heading.Span, "This section is about failover and does not show it.", "Add a sequenceDiagram in which Writer and Reader take part.");
        }
    }
}
