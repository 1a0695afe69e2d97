using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>A statement such as <c>style</c>, <c>class</c> or <c>link</c> about something the diagram does not draw.</summary>
internal sealed class UndefinedNameRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3105", "mermaid-undefined-name", "A statement speaks of something the diagram does not draw", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        if (model.References.Count == 0 || model.DrawnNames is not { } names)
            return;

        var drawn = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var (name, span) in model.References.Where(r => !drawn.Contains(r.Name) && !IsNumberedSubgraph(r.Name)))
        {
            var meant = DidYouMean.Suggest(name, drawn.OrderBy(d => d, StringComparer.Ordinal));
            context.Report(
                Descriptor,
                span,
                meant is null ? (Message)$"This diagram draws no '{name}'." : $"This diagram draws no '{name}'. Did you mean '{meant}'?",
                "Write the id of something that is drawn; ids are case-sensitive.",
                fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(span, meant))]);
        }
    }

    // Mermaid numbers the subgraphs that have no id.
    private static bool IsNumberedSubgraph(string name) =>
        name.StartsWith("subGraph", StringComparison.Ordinal) && name.Skip(8).All(char.IsDigit);
}
