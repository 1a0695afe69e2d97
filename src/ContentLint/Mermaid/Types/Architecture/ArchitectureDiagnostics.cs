using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Architecture;

/// <summary>The messages about architecture diagrams.</summary>
internal static class ArchitectureDiagnostics
{
    public static DrawingLoss SecondEdge(TextSpan edge, string from, string to) => new(
        edge, $"An edge leads from '{from}' to '{to}' already, so nothing is drawn.", "Delete it, or write it the other way round.", IsAll: true);

    public static Diagnostic IdBeginsWithSide(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.ReservedWord, id,
        $"'{context.Written(id):id}' begins with a letter that Mermaid takes for a side: L, R, T or B.",
        "Begin the id with a small letter.");

    public static Diagnostic InsideItself(DiagramContext context, TextSpan id) => new(
        MermaidDescriptors.UnknownName, context.Locate(id), $"'{context.Written(id):id}' cannot be inside itself.", "Name another group, or leave 'in' out.");

    public static Diagnostic NoGroup(DiagramContext context, TextSpan id) => new(
        MermaidDescriptors.UnknownName, context.Locate(id), $"'{context.Written(id):id}' is no group.", "Name a group, or leave 'in' out.");

    public static Diagnostic GroupOnEdge(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.UnknownName, id,
        $"'{context.Written(id):id}' is a group, and only services and junctions can stand here.",
        "Name a service in it; on an edge '{group}' behind the service lets the edge begin at the group's border.");

    public static Diagnostic SameGroup(DiagramContext context, TextSpan border, string group) => context.Mistake(
        MermaidDescriptors.InvalidLink, border,
        $"Both ends of this edge are in '{group}', so it passes no border of a group.",
        "Leave '{group}' out.",
        fixes: context.Fix("Delete '{group}'", FixSafety.Suggestion, (border, "")));
}
