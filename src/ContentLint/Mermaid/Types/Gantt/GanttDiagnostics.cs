using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>The messages of Gantt charts.</summary>
internal static class GanttDiagnostics
{
    public static Diagnostic TaskOfTags(DiagramContext context, TextSpan data, string name) => context.Mistake(
        MermaidDescriptors.Syntax, data,
        $"The task '{name}' has tags and nothing behind them.",
        $"Write a start and a duration behind the tags: '{name} {context.Written(data):data}, 2024-01-01, 3d'.");

    public static Diagnostic TopAxis(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"Mermaid knows the statement '{context.Written(word):word}' and fails on it.",
        "Set it in front matter above the diagram: 'config:', '  gantt:', '    topAxis: true'.",
        fixes: context.FixInFrontMatter("Set it in front matter", word, "config:", "  gantt:", "    topAxis: true"));
}
