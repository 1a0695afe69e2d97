using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// An import nobody uses: it costs the build time, and often its use was deleted by mistake. A name counts as used when
/// it stands anywhere else in the lesson, the path it is imported from excepted, so that no use is overlooked.
/// </summary>
internal sealed class UnusedImportRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1105", "mdx-unused-import", "An imported name is not used in the lesson", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var import in context.Lesson.Bindings.Where(b => b.IsImported))
        {
            // React is used by the code that JSX becomes.
            if (import.Name != "React" && !StandsElsewhere(context.Lesson.Source.Text, import))
                context.Report(Descriptor, import.Span, $"'{import.Name}' is imported and not used.", "Delete the import, or use it.");
        }
    }

    private static bool StandsElsewhere(string text, Binding import)
    {
        for (var i = text.IndexOf(import.Name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(import.Name, i + 1, StringComparison.Ordinal))
        {
            var end = i + import.Name.Length;
            var isWord = (i == 0 || !IsNamePart(text[i - 1])) && (end == text.Length || !IsNamePart(text[end]));
            if (isWord && !import.Span.Overlaps(new TextSpan(i, end)) && !IsInPath(text, import, i))
                return true;
        }

        return false;
    }

    // `import Callout from './Callout.astro'`: the second one is no use. An odd number of quotes before it on its line.
    private static bool IsInPath(string text, Binding import, int offset)
    {
        if (!import.Block.Contains(offset))
            return false;

        var quotes = 0;
        for (var i = offset - 1; i >= import.Block.Start && text[i] is not ('\n' or '\r'); i--)
            quotes += text[i] is '\'' or '"' ? 1 : 0;
        return quotes % 2 == 1;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
