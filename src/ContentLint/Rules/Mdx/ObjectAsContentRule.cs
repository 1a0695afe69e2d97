using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Mdx.Names;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// <c>{{ value: 1 }}</c> compiles by accident to an object, and a comment that a formatter has mangled, <c>{/_ TODO _/}</c>,
/// to a regular expression. React (Docusaurus, Nextra, Fumadocs) stops at both; Astro prints <c>[object Object]</c>, and the
/// regular expression as it is written. Of a function React shows nothing. Braces that do not even compile are the
/// compiler's to report (CL1009), and names in them that nothing declares are an error of their own (CL1201).
/// </summary>
internal sealed class ObjectAsContentRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1104", "mdx-object-as-content", "Braces hold an object or another value that a page cannot show", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Kind != LessonKind.Mdx)
            return;

        var shown = context.Lesson.Expressions.Where(e => e.Shows is ShownValue.Object or ShownValue.RegularExpression or ShownValue.Function).OrderBy(e => e.Span).ToArray();
        if (shown.Length == 0)
            return;

        var reported = new SpanIndex(context.Lesson.SyntaxDiagnostics.Select(d => d.Location.Span)
            .Concat(context.Lesson.NameFaults.Where(f => f.IsCertain && f.Kind == NameFaultKind.Undeclared).Select(f => f.Span)));
        var components = new SpanIndex(context.Lesson.Components.Where(c => JsxName.IsComponent(c.Name)).Select(c => c.Span));
        foreach (var expression in shown.Where(e => !e.MayBeFormula && !reported.Overlap(e.Span)))
            Report(context, expression, components.Overlap(expression.Span));
    }

    // A component may take what stands in it for something else than text.
    private static void Report(LessonRuleContext context, Expression expression, bool isInComponent)
    {
        var isReact = !context.Lesson.Flavor.IsAstro();
        if (expression.Shows == ShownValue.Function ? !isReact || isInComponent : isInComponent && expression.IsFlow)
            return;

        var source = context.Lesson.Source;
        var shown = BracesAsText.Shorten(source.GetText(expression.Span));
        var stops = isReact && !isInComponent && expression.Shows != ShownValue.Function;
        context.Report(new Diagnostic(
            Descriptor,
            source.GetLocation(expression.Span),
            Say(expression.Shows, isReact, shown),
            IsMangledComment(expression.Code)
                ? (Message)$"Write the comment as {{/* … */}}."
                : $"Write it as code, `{shown}`, or with a backslash before each brace.",
            fixes: [.. FixesOf(source, expression)],
            severity: stops ? Severity.Error : null));
    }

    private static Message Say(ShownValue value, bool isReact, string shown) => (value, isReact) switch
    {
        (ShownValue.RegularExpression, true) => (Message)$"MDX runs '{shown}' as JavaScript: it is a regular expression, and React cannot show one. The page stops here.",
        (ShownValue.RegularExpression, false) => $"MDX runs '{shown}' as JavaScript: it is a regular expression, and Astro prints it without the braces.",
        (ShownValue.Function, _) => $"MDX runs '{shown}' as JavaScript: it is a function, and React shows nothing for one.",
        (_, true) => $"MDX runs '{shown}' as JavaScript: it is an object, and React cannot show one. The page stops here.",
        _ => $"MDX runs '{shown}' as JavaScript: it is an object, and Astro prints '[object Object]'.",
    };

    private static IEnumerable<CodeFix> FixesOf(SourceText source, Expression expression)
    {
        if (IsMangledComment(expression.Code))
        {
            var text = expression.Code.Trim();
            var comment = $"{{/*{text.Substring(2, text.Length - 4)}*/}}";
            return [new CodeFix($"Write '{comment}'", FixSafety.Suggestion, new TextEdit(expression.Span, comment))];
        }

        return BracesAsText.Fixes(source, expression.Span);
    }

    // Formatters take the stars of `{/* TODO */}` for emphasis, and write that with `_`.
    private static bool IsMangledComment(string code) =>
        code.Trim() is { Length: > 4 } text && text.StartsWith("/_", StringComparison.Ordinal) && text.EndsWith("_/", StringComparison.Ordinal);
}
