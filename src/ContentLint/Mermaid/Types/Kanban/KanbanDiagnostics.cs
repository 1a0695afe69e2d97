using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Kanban;

/// <summary>The messages of kanban boards.</summary>
internal static class KanbanDiagnostics
{
    /// <summary>A node stands too far out; so many spaces as are missing put it in line with the sections.</summary>
    public static Diagnostic OutsideOfSections(DiagramContext context, TextSpan node, int missing) => context.Mistake(
        MermaidDescriptors.Syntax, node,
        "This stands further out than the first section, so what follows is in no section.",
        "Indent all sections alike, and their items further.",
        fixes: context.Fix("Indent it like the first section", FixSafety.Suggestion, (TextSpan.At(context.LineAt(node.Start).Start), new string(' ', missing))));

    public static Diagnostic UnknownShape(DiagramContext context, DataNode shape)
    {
        var name = (shape as DataScalar)?.Text;
        var meant = name?.Replace("_", "").ToLowerInvariant();
        return new(
            MermaidDescriptors.UnknownShape,
            context.Slice.Source.GetLocation(shape.Span),
            name is null ? "A shape is a name." : (Message)$"There is no shape '{name}'.",
            "The names of shapes are in lower case, without '_': 'rect'. The item of a board needs none.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(shape.Span, meant))]);
    }
}
