using ContentLint.Lessons;
using ContentLint.Mdx.Names;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// Numbers in braces, as in <c>\d{1,3}</c>, and empty braces are JavaScript that compiles and runs: the page shows the last
/// number, or nothing, and nobody is told. So do <c>{true}</c>, <c>{null}</c> and <c>{["a", "b"]}</c> in the middle of a text. Numbers count where they touch what they repeat or index; a reader of
/// <c>{3} apples</c> sees what its author calculated.
/// </summary>
internal sealed class BracesInTextRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1107", "mdx-braces-in-text", "Braces in the text are run as JavaScript and not shown", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var source = context.Lesson.Source;
        foreach (var expression in context.Lesson.Expressions.Where(e => !e.IsFlow && !e.MayBeFormula && IsText(source.Text, e)))
        {
            var text = source.GetText(expression.Span);
            context.Report(
                Descriptor,
                expression.Span,
                expression.Shows switch
                {
                    ShownValue.Nothing or ShownValue.Silent => (Message)$"MDX runs '{text}' as JavaScript, and the page shows nothing for it.",
                    ShownValue.List => $"MDX runs '{text}' as JavaScript: it is a list, and the page shows its values side by side, with nothing between them.",
                    ShownValue.Texts => $"MDX runs '{text}' as JavaScript, and the page shows the last of these texts alone.",
                    _ => $"MDX runs '{text}' as JavaScript, and the page shows '{LastNumber(expression.Code):number}'.",
                },
                $"Write it as code, or put a backslash before the brace: \\{text}.",
                fixes: [.. BracesAsText.Fixes(source, expression.Span)]);
        }
    }

    private static bool IsText(string text, Expression expression) => expression.Shows switch
    {
        ShownValue.Numbers => true,
        ShownValue.Number => expression.Span.Start > 0 && IsAtom(text[expression.Span.Start - 1]),
        ShownValue.Nothing or ShownValue.Silent or ShownValue.BigInteger or ShownValue.Texts or ShownValue.List => !IsOnlyChild(text, expression.Span),
        _ => false,
    };

    // What a number in braces repeats in a pattern, or is the index of.
    private static bool IsAtom(char c) => char.IsLetterOrDigit(c) || c is '_' or '^' or ']' or ')' or '}' or '.' or '\\';

    // `<Code>{}</Code>`: nothing, on purpose.
    private static bool IsOnlyChild(string text, TextSpan span) =>
        span.Start > 0 && text[span.Start - 1] == '>' && span.End < text.Length && text[span.End] == '<';

    private static string LastNumber(string code) => code.Substring(code.LastIndexOf(',') + 1).Trim().TrimEnd('n');
}
