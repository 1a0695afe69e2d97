using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Class;

namespace ContentLint.Rules.Mermaid.Drawing;

/// <summary>
/// <c>List&lt;String&gt;</c> in a label draws <c>List</c>: labels are HTML, and what looks like a tag is not drawn. One label is one
/// mistake, however many tags are in it.
/// </summary>
internal sealed class LostTagRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3111", "mermaid-lost-tag", "A text in angle brackets is taken for an HTML tag and not drawn", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        var slice = model.Prepared!;
        foreach (var label in model.Labels)
        {
            if (LostTag.Find(slice.Text, label.Span, label.Drawing) is { Count: > 0 } lost)
                Report(context, slice, label, lost, mayUseTildes: model is ClassModel && label.Role == LabelRole.Member);
        }
    }

    private static void Report(LessonRuleContext context, MappedText slice, DiagramLabel label, IReadOnlyList<LostTag> lost, bool mayUseTildes)
    {
        var first = lost[0];
        var tag = Written(slice, first.Span);
        var edits = Edits(slice, lost);
        var replacement = Replace(tag);
        if (mayUseTildes && FindTildes(slice, label, lost) is { Length: > 0 } tildes)
        {
            edits = tildes;
            replacement = $"~{tag.Substring(1, tag.Length - 2)}~";
        }

        context.Report(
            Descriptor,
            slice.ToSource(first.Span),
            first.Loss switch
            {
                Loss.Tag => (Message)$"'{tag}' is read as an HTML tag and not drawn.",
                Loss.Entity => $"Here '{tag}' is drawn as '&lt;'.",
                Loss.Content => $"'{tag}' is read as an HTML tag, and neither it nor what follows it in this text is drawn.",
                _ => $"'{tag}' is read as the beginning of an HTML tag and not drawn.",
            },
            first.Loss == Loss.Rest
                ? (Message)$"Write '{replacement}', or put a space behind the '<'."
                : $"Write '{replacement}'.",
            fixes: edits.Length == 0 ? null : [new CodeFix($"Write '{replacement}'", FixSafety.Suggestion, edits)]);
    }

    private static string Written(MappedText slice, TextSpan span) => ContentLint.Mermaid.Preparation.Entities.Decode(slice.Text.Substring(span.Start, span.Length));

    private static string Replace(string text) => text.Replace("<", "#lt;").Replace(">", "#gt;");

    private static TextEdit[] Edits(MappedText slice, IReadOnlyList<LostTag> lost)
    {
        var edits = new List<TextEdit>();
        foreach (var (span, _) in lost)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                var bracket = TextSpan.FromLength(i, 1);
                if (slice.Text[i] is not ('<' or '>'))
                    continue;
                if (!slice.IsVerbatim(bracket))
                    return [];
                edits.Add(new TextEdit(slice.ToSource(bracket), Replace(slice.Text[i].ToString())));
            }
        }

        return [.. edits];
    }

    // A class diagram has a notation of its own for type arguments, which draws as long as it is not nested.
    private static TextEdit[] FindTildes(MappedText slice, DiagramLabel label, IReadOnlyList<LostTag> lost)
    {
        var member = slice.Text.Substring(label.Span.Start, label.Span.Length).ToCharArray();
        var edits = new List<TextEdit>();
        foreach (var (span, _) in lost)
        {
            var isArgument = span.Start > label.Span.Start && char.IsLetterOrDigit(slice.Text[span.Start - 1]) && slice.Text[span.End - 1] == '>' && slice.Text[span.Start + 1] != '/'
                && slice.Text.IndexOf('<', span.Start + 1, span.Length - 1) < 0 && slice.IsVerbatim(span);
            if (!isArgument)
                return [];
            foreach (var at in (int[])[span.Start, span.End - 1])
            {
                member[at - label.Span.Start] = '~';
                edits.Add(new TextEdit(slice.ToSource(TextSpan.FromLength(at, 1)), "~"));
            }
        }

        return GenericTypes.AreDrawn(new string(member)) ? [.. edits] : [];
    }
}
