using ContentLint.Lessons;

namespace ContentLint.Rules.Mermaid;

/// <summary>A diagram with more nodes than a reader takes in; how many that is, the configuration says.</summary>
internal sealed class DiagramSizeRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3109", "mermaid-too-large", "A diagram has more nodes than one can read", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var diagram in context.Lesson.Diagrams.Where(d => d.Parsed is { Diagnostics.Count: 0, Model: { } model } && model.Size > context.Settings.MaxDiagramNodes))
        {
            context.Report(
                Descriptor,
                FirstLine(context.Lesson, diagram),
                $"This diagram has {diagram.Parsed!.Model!.Size} nodes, and more than {context.Settings.MaxDiagramNodes} are hard to read.",
                "Split it, or draw an overview and a diagram for each part. 'maxNodes' under 'mermaid' in contentlint.yml sets the limit.");
        }
    }

    private static Text.TextSpan FirstLine(Lesson lesson, Diagram diagram)
    {
        var start = diagram.Content.ToSource(0);
        var text = lesson.Source.Text;
        while (start < diagram.Span.End && char.IsWhiteSpace(text[start]))
            start++;
        var end = start;
        while (end < diagram.Span.End && text[end] is not ('\r' or '\n'))
            end++;
        return new Text.TextSpan(start, end);
    }
}
