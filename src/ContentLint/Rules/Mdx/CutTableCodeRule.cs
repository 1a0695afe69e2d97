namespace ContentLint.Rules.Mdx;

/// <summary>
/// A <c>|</c> ends a table's cell in code too. In a row that has cells too many then, the last ones are not shown.
/// </summary>
internal sealed class CutTableCodeRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1108", "mdx-cut-table-code", "A '|' in code ends a table's cell, and the end of the row is lost", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var source = context.Lesson.Source;
        foreach (var code in context.Lesson.CutCodes)
        {
            var text = source.GetText(code);
            TextEdit[] edits = [.. Enumerable.Range(code.Start, code.Length).Where(i => source.Text[i] == '|' && source.Text[i - 1] != '\\').Select(i => TextEdit.Insert(i, "\\"))];
            context.Report(
                Descriptor,
                code,
                $"In a table a '|' ends the cell, in code too: '{BracesAsText.Shorten(text):text}' is cut in two, and the end of the row is not shown.",
                "Write '\\|'.",
                fixes: edits.Length == 0 ? null : [new CodeFix("Put a backslash before each '|'", FixSafety.Suggestion, edits)]);
        }
    }
}
