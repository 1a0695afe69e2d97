using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.GitGraph;
using ContentLint.Mermaid.Types.Journey;
using ContentLint.Mermaid.Types.State;
using ContentLint.Mermaid.Types.Timeline;

namespace ContentLint.Rules.Mermaid;

/// <summary>Texts that Mermaid knows and never draws where they stand: messages of commits, sections without tasks.</summary>
internal sealed class UndrawnTextRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3118", "mermaid-undrawn-text", "A text stands where a diagram does not draw it", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        switch (model)
        {
            case GitGraphModel:
                ReportMessages(context, model);
                break;
            case StateModel:
                Report(context, model, Never(model), "A note that stands at no state is not drawn.", "Write 'note right of' and a state.");
                break;
            case GanttModel gantt:
                ReportSections(context, model, gantt.Tasks.Select(t => t.Section?.Label));
                break;
            case JourneyModel journey:
                ReportSections(context, model, journey.Nodes.Select(t => t.Group?.Label));
                break;
            case TimelineModel timeline when timeline.Nodes.Any(p => p.Group is null):
                ReportPeriods(context, model);
                break;
        }

        foreach (var loss in model.Losses.Where(l => !l.IsAll))
            context.Report(Descriptor, loss.Span, loss.Message, loss.Help);
    }

    private static IEnumerable<DiagramLabel> Never(DiagramModel model) => model.Labels.Where(l => l.Drawing == LabelDrawing.Never);

    private static void ReportMessages(LessonRuleContext context, DiagramModel model)
    {
        foreach (var label in Never(model).Where(l => !l.Span.IsEmpty))
        {
            context.Report(
                Descriptor,
                model.Prepared!.ToSource(label.Span),
                "The message of a commit is not drawn.",
                "Write it as the commit's id: 'commit id: \"…\"'.",
                fixes: FixMessage(model.Prepared, label.Span));
        }
    }

    // Where the message is all there is behind `commit`.
    private static CodeFix[]? FixMessage(MappedText slice, TextSpan message)
    {
        var quote = message.Start - 1;
        var start = quote;
        while (start > 0 && slice.Text[start - 1] != '\n')
            start--;
        var before = new TextSpan(start, quote);
        var end = message.End + 1;
        while (end < slice.Text.Length && slice.Text[end] is ' ' or '\t')
            end++;
        var isAlone = slice.Text.Substring(start, quote - start).Trim() is "commit" or "commit msg:" && (end == slice.Text.Length || slice.Text[end] == '\n');
        if (!isAlone || !slice.IsVerbatim(before))
            return null;
        var word = slice.Text.IndexOf("commit", start, StringComparison.Ordinal) + 6;
        return [new CodeFix("Write 'id:' before it", FixSafety.Suggestion, new TextEdit(slice.ToSource(new TextSpan(word, quote)), " id: "))];
    }

    private static void ReportSections(LessonRuleContext context, DiagramModel model, IEnumerable<string?> used)
    {
        var names = new HashSet<string?>(used, StringComparer.Ordinal);
        var empty = model.Labels.Where(l => l.Role == LabelRole.Section && !names.Contains(Entities.Decode(model.Prepared!.Text.Substring(l.Span.Start, l.Span.Length))));
        Report(context, model, empty, "A section without a task is not drawn.", "Write a task below it, or delete it.");
    }

    // A diagram with sections draws those alone.
    private static void ReportPeriods(LessonRuleContext context, DiagramModel model)
    {
        if (model.Labels.FirstOrDefault(l => l.Role == LabelRole.Section) is not { Span.IsEmpty: false } section)
            return;
        var early = model.Labels.Where(l => l.Role == LabelRole.Node && l.Span.Start < section.Span.Start);
        Report(context, model, early, "What stands above the first section of a timeline is not drawn.", "Write a section above it: 'section Beginnings'.");
    }

    private static void Report(LessonRuleContext context, DiagramModel model, IEnumerable<DiagramLabel> labels, Message message, Message help)
    {
        foreach (var label in labels.Where(l => !l.Span.IsEmpty))
            context.Report(Descriptor, model.Prepared!.ToSource(label.Span), message, help);
    }
}
