using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Venn;

/// <summary>The messages of Venn diagrams.</summary>
internal static class VennDiagnostics
{
    public static Diagnostic UnionOfOne(DiagramContext context, TextSpan union) => context.Mistake(
        MermaidDescriptors.Syntax, union,
        "A union is of two sets or more.",
        "Write their names with commas: 'union A, B'.");

    public static Diagnostic UnknownSet(DiagramContext context, DiagramName name, IReadOnlyCollection<string> sets, ref int budget)
    {
        var meant = DidYouMean.Suggest(name.Name, sets, ref budget);
        return new(
            MermaidDescriptors.UnknownName,
            context.Slice.Source.GetLocation(name.Span),
            meant is null ? (Message)$"No set '{name.Name}' stands above." : $"No set '{name.Name}' stands above. Did you mean '{meant}'?",
            $"Write 'set {name.Name}' on a line above.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(name.Span, meant))]);
    }
}
