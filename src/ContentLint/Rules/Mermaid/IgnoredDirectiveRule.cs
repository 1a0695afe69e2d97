namespace ContentLint.Rules.Mermaid;

/// <summary>A <c>%%{init: …}%%</c> that cannot be read: Mermaid says nothing and draws as if no directive were there.</summary>
internal sealed class IgnoredDirectiveRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3117", "mermaid-ignored-directive", "The directive of a diagram cannot be read and has no effect", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var diagram in context.Lesson.Diagrams)
        {
            if (diagram.Parsed is { Diagnostics.Count: 0, Ignored: { } directive })
            {
                context.Report(
                    Descriptor,
                    directive.Span,
                    $"This directive cannot be read and has no effect. {directive.Reason}",
                    "Write JSON with all its quotes and braces: %%{init: {\"theme\": \"dark\"}}%%.");
            }
        }
    }
}
