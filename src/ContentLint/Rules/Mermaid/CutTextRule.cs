using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// <c>A->>B: fix #12 now</c> draws <c>fix</c>: in some types of diagrams a <c>#</c> begins a comment, in a text as well. In a state
/// diagram a <c>;</c> ends a text, and what follows are states.
/// </summary>
internal sealed class CutTextRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3110", "mermaid-cut-text", "A number sign or a semicolon cuts a text of a diagram", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        var slice = model.Prepared!;
        foreach (var label in model.Labels.Where(l => !l.Cut.IsEmpty))
        {
            if (slice.Text[label.Cut.Start] == ';')
                ReportSemicolon(context, slice, label);
            else
                ReportNumberSign(context, slice, label);
        }
    }

    private static void ReportNumberSign(LessonRuleContext context, MappedText slice, DiagramLabel label)
    {
        var shown = Written(slice, label.Span);
        var lost = Written(slice, label.Cut);
        context.Report(
            Descriptor,
            slice.ToSource(label.Cut),
            shown.Length == 0 || label.Role == LabelRole.Block
                ? (Message)$"'#' begins a comment, so '{lost}' is not drawn."
                : $"'#' begins a comment, so only '{shown}' is drawn.",
            "Write '#35;' for '#'. A comment stands on a line of its own and begins with '%%'.",
            fixes: Fix(slice, label.Cut, "Write '#35;' for '#'"));
    }

    private static void ReportSemicolon(LessonRuleContext context, MappedText slice, DiagramLabel label)
    {
        var isAlone = label.Cut.Length == 1;
        context.Report(
            Descriptor,
            slice.ToSource(label.Cut),
            isAlone
                ? (Message)$"This ';' is drawn as a state: here nothing but its line ends a statement."
                : $"';' ends the text, and '{Written(slice, label.Cut):cut}' is drawn as states.",
            isAlone ? (Message)"Delete it." : "Write '#59;' for ';'.",
            fixes: isAlone ? FixOf("Delete ';'", [TextEdit.Delete(slice.ToSource(label.Cut))], slice.IsVerbatim(label.Cut)) : Fix(slice, label.Cut, "Write '#59;' for ';'"));
    }

    private static string Written(MappedText slice, TextSpan span) => Entities.Decode(slice.Text.Substring(span.Start, span.Length));

    private static CodeFix[]? FixOf(Message title, TextEdit[] edits, bool isPossible) => isPossible ? [new CodeFix(title, FixSafety.Suggestion, edits)] : null;

    // A `;` that no longer stands in a comment would end the text.
    private static CodeFix[]? Fix(MappedText slice, TextSpan cut, Message title)
    {
        var edits = new List<TextEdit>();
        for (var i = cut.Start; i < cut.End; i++)
        {
            var sign = TextSpan.FromLength(i, 1);
            if (slice.Text[i] is not ('#' or ';'))
                continue;
            if (!slice.IsVerbatim(sign))
                return null;
            edits.Add(new TextEdit(slice.ToSource(sign), slice.Text[i] == '#' ? "#35;" : "#59;"));
        }

        return FixOf(title, [.. edits], isPossible: true);
    }
}
