using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.XyChart;

/// <summary>The messages of XY charts.</summary>
internal static class XyChartDiagnostics
{
    public static DrawingLoss NoPlot(TextSpan header) => new(
        header, "This chart has neither 'line' nor 'bar', so nothing is drawn.", "Write a line such as 'bar [1, 2, 3]'.", IsAll: true);

    public static DrawingLoss ReplacedAxis(TextSpan text) => new(
        text, "This is not drawn: the axis says something else below.", "Write each axis once.");

    public static Diagnostic ListOnYAxis(DiagramContext context, TextSpan list) => context.Mistake(
        MermaidDescriptors.Syntax, list,
        "The y-axis has no list: it is of numbers.",
        "Write a range, 'y-axis Sales 0 --> 10', or leave it out.");

    /// <param name="context">The diagram.</param>
    /// <param name="text">The text.</param>
    /// <param name="sign">What only quotes allow.</param>
    /// <param name="all">All texts of its list.</param>
    public static Diagnostic UnquotedCategory(DiagramContext context, TextSpan text, TextSpan sign, IEnumerable<TextSpan> all)
    {
        var unquoted = all.Where(t => !t.IsEmpty && context.Text.Substring(t.Start, t.Length).Any(c => !Characters.IsWord(c) && c != ' ') || t == text);
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, text,
            $"A text with '{context.Written(sign):sign}' in it must be in quotes.",
            $"Write \"{context.Written(text):text}\".",
            fixes: context.Fix("Write quotes", FixSafety.Safe, [.. unquoted.SelectMany(t => new[] { (TextSpan.At(t.Start), "\""), (TextSpan.At(t.End), "\"") })]));
    }

    public static Diagnostic ListOverLines(DiagramContext context, TextSpan list) => context.Mistake(
        MermaidDescriptors.Syntax, list,
        "A list cannot go over lines.",
        "Write it on one line.");
}
