using ContentLint.Lessons;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// A code fence that nobody closes makes code of everything behind it, up to the end of the file or of the quote or list
/// it stands in; no compiler objects.
/// </summary>
internal sealed class UnclosedFenceRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1101", "mdx-unclosed-fence", "A code block is opened and not closed", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var block in context.Lesson.CodeBlocks.Where(b => !b.IsClosed && !b.Fence.IsEmpty))
            Report(context, block);
    }

    private static void Report(LessonRuleContext context, CodeBlock block)
    {
        var source = context.Lesson.Source;
        var fence = source.GetText(block.Fence);
        var marks = fence.Substring(0, fence.TakeWhile(c => c == fence[0]).Count());
        var swallowed = FindHeading(block.Content);
        context.Report(
            Descriptor,
            block.Fence,
            "This code block is never closed, so everything behind it is code.",
            $"Put {marks} on a line of its own behind the code.",
            swallowed is { } heading ? [new RelatedLocation("this heading is code now", block.Content.GetLocation(heading))] : null,
            [new CodeFix("Close the code block at its end", FixSafety.Unsafe, Insertion(source, block, marks))]);
    }

    private static TextEdit Insertion(SourceText source, CodeBlock block, string marks)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(block.Span.Start));
        var prefix = source.GetText(new TextSpan(line.Start, block.Span.Start));
        return TextEdit.Insert(block.Span.End, source.LineBreak + prefix + marks);
    }

    private static TextSpan? FindHeading(MappedText content)
    {
        for (var start = 0; start < content.Text.Length;)
        {
            var end = content.Text.IndexOf('\n', start);
            end = end < 0 ? content.Text.Length : end;
            var line = content.Text.Substring(start, end - start);

            // Two marks and more: a single one starts a comment in many languages.
            if (line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal))
                return new TextSpan(start, end);
            start = end + 1;
        }

        return null;
    }
}
