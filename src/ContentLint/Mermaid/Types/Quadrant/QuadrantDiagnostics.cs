using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>The messages of quadrant charts.</summary>
internal static class QuadrantDiagnostics
{
    public static Diagnostic UnknownPointStyle(DiagramContext context, TextSpan style) => context.Mistake(
        MermaidDescriptors.Syntax, style,
        $"'{context.Written(style).Trim():style}' is no style of a point.",
        "Write 'radius: 12', 'color: #ff3300', 'stroke-color: #ff3300' or 'stroke-width: 5px'.");
}
