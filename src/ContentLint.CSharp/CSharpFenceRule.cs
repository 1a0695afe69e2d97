using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.CSharp;

/// <summary>
/// Reads C# in code fences with the compiler's own parser: as a file, members, statements or an expression, whichever fits.
/// Slips that readers would copy are reported as <c>CL1313</c>.
/// </summary>
public sealed class CSharpFenceRule : CodeLanguageRule
{
    private static readonly DiagnosticDescriptor Descriptor = RuleCatalog.Find("CL1313")!;

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Languages { get; } = ["csharp", "cs", "c#", "C#"];

    /// <inheritdoc/>
    protected override void Read(CodeBlock block, LessonRuleContext context)
    {
        var text = block.Content.Text;
        if (CSharpCode.Find(text, context.CancellationToken) is not { } mistake || !CSharpExample.IsSlip(mistake, text))
            return;

        context.Report(
            Descriptor,
            block.Content.ToSource(WordOf(mistake.Span, text)),
            $"The C# compiler cannot read this example: {mistake.Reason}.",
            "Correct it; behind the language of a bad example write 'wrong'.");
    }

    // What is missing is missing behind the last word before it: a place at a line's end is hard to see.
    private static TextSpan WordOf(TextSpan span, string text) =>
        span.Start < text.Length && text[span.Start] is not ('\r' or '\n') ? (span.IsEmpty ? new TextSpan(span.Start, span.Start + 1) : span) : TextSpan.At(span.Start);
}
