using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// <c>{{ value }}</c> compiles by accident: MDX reads an object with a property <c>value</c>, which no page can show. The
/// braces that do not even compile are the compiler's to report (CL1009).
/// </summary>
internal sealed class ObjectAsContentRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1104", "mdx-object-as-content", "Double braces make an object, which a page cannot show", Severity.Warning);

    private const int MostShown = 40;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Kind != LessonKind.Mdx)
            return;

        var reported = context.Lesson.SyntaxDiagnostics.Select(d => d.Location.Span).OrderBy(s => s).ToArray();
        var reach = 0;
        var next = 0;

        // What has been reported stands in order, as the expressions do: those that start before one's end are passed once.
        foreach (var expression in context.Lesson.Expressions.Where(e => e.Code.StartsWith('{') && e.Code.EndsWith('}')).OrderBy(e => e.Span))
        {
            for (; next < reported.Length && reported[next].Start <= expression.Span.Start; next++)
                reach = Math.Max(reach, reported[next].End);
            if (reach <= expression.Span.Start && (next == reported.Length || reported[next].Start >= expression.Span.End))
                Report(context, expression);
        }
    }

    private static void Report(LessonRuleContext context, Expression expression)
    {
        var text = context.Lesson.Source.GetText(expression.Span);
        var shown = text.Length > MostShown ? $"{text.Substring(0, MostShown)}…" : text;
        var start = expression.Span.Start;
        context.Report(
            Descriptor,
            expression.Span,
            $"MDX runs '{shown}' as JavaScript: it is an object, and a page cannot show one.",
            $"Write it as code, `{shown}`, or with a backslash before each brace.",
            fixes: [new CodeFix("Put a backslash before each brace", FixSafety.Suggestion, TextEdit.Insert(start, "\\"), TextEdit.Insert(start + 1, "\\"))]);
    }
}
