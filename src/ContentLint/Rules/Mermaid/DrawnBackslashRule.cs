using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// <c>A->>B: say \"hi\"</c> draws the backslashes: texts without quotes around them need no escapes and have none. A lone
/// <c>\"</c> may be the end of a path.
/// </summary>
internal sealed class DrawnBackslashRule : DiagramRule<DiagramModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3120", "mermaid-drawn-backslash", "A backslash before a quote is drawn", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, DiagramModel model)
    {
        var slice = model.Prepared!;
        foreach (var label in model.Labels.Where(l => l.Drawing == LabelDrawing.Text))
        {
            var found = Escapes(slice.Text, label.Span);
            if (found.Count == 0 || found.Count % 2 != 0)
                continue;
            context.Report(
                Descriptor,
                slice.ToSource(TextSpan.FromLength(found[0], 2)),
                "The backslash is drawn: a quote needs none here.",
                "Delete the backslashes before the quotes.",
                fixes: found.TrueForAll(f => slice.IsVerbatim(TextSpan.FromLength(f, 1)))
                    ? [new CodeFix("Delete the backslashes", FixSafety.Suggestion, [.. found.Select(f => TextEdit.Delete(slice.ToSource(TextSpan.FromLength(f, 1))))])]
                    : null);
        }
    }

    // None where a quote stands without a backslash.
    private static List<int> Escapes(string text, TextSpan label)
    {
        var found = new List<int>();
        for (var quote = text.IndexOf('"', label.Start, label.Length); quote >= 0; quote = text.IndexOf('"', quote + 1, label.End - quote - 1))
        {
            if (quote == label.Start || text[quote - 1] != '\\')
                return [];
            found.Add(quote - 1);
        }

        return found;
    }
}
