using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Mindmap;

/// <summary>The messages of mindmaps.</summary>
internal static class MindmapDiagnostics
{
    /// <summary>A node is a root too. The indentation puts it and all roots after it below the first.</summary>
    public static Diagnostic SecondRoot(DiagramContext context, TextSpan node, TextSpan rootInFile, IEnumerable<(TextSpan Span, string NewText)> indentation) => context.Mistake(
        MermaidDescriptors.Syntax, node,
        "A mindmap has one root, and this node stands no further in than the root.",
        "Indent it below the node it belongs to.",
        [new RelatedLocation("This is the root.", context.Slice.Source.GetLocation(rootInFile))],
        context.Fix("Indent it below the root", FixSafety.Suggestion, [.. indentation]));
}
