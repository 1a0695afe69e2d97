namespace ContentLint.Rules;

/// <summary>Passes on what reading a lesson found, so that syntax errors are switched and weighed like any rule.</summary>
internal sealed class SyntaxRule(IReadOnlyList<DiagnosticDescriptor> descriptors) : LessonRule
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = descriptors;

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var diagnostic in context.Lesson.SyntaxDiagnostics)
        {
            if (Descriptors.Contains(diagnostic.Descriptor))
                context.Report(diagnostic);
        }
    }
}
