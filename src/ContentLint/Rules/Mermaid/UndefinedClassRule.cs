using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// A class that no <c>classDef</c> of the diagram defines has no effect. A diagram that defines none at all leaves its classes
/// to the page's style sheet.
/// </summary>
internal sealed class UndefinedClassRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3104", "mermaid-undefined-class", "A diagram uses a class it does not define", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        if (model.ClassDefinitions.Count == 0)
            return;

        var defined = new HashSet<string>(model.ClassDefinitions.Select(d => d.Name), StringComparer.Ordinal);
        foreach (var (name, span) in model.ClassUses.Where(u => u.Name != "default" && !defined.Contains(u.Name)))
        {
            var meant = DidYouMean.Suggest(name, model.ClassDefinitions.Select(d => d.Name));
            context.Report(
                Descriptor,
                span,
                meant is null ? (Message)$"There is no class '{name}' in this diagram." : $"There is no class '{name}' in this diagram. Did you mean '{meant}'?",
                $"Define it: 'classDef {name} fill:#f9f'.",
                fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(span, meant))]);
        }
    }
}
