using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Pie;

/// <summary>The messages of pie charts.</summary>
internal static class PieDiagnostics
{
    public static Diagnostic BareSliceLabel(DiagramContext context, TextSpan label)
    {
        var quoted = "\"" + context.Written(label) + "\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, label,
            "The label of a slice must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (label, quoted)));
    }

    public static Diagnostic NegativeSlice(DiagramContext context, TextSpan value) => context.Mistake(
        MermaidDescriptors.Syntax, value,
        $"A slice cannot be negative, and this one is {context.Written(value):value}.",
        "Write a value of 0 or more.");
}
