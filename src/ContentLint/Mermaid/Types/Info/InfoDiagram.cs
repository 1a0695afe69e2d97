using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Info;

/// <summary>Reads info diagrams (info.grammar).</summary>
internal sealed class InfoDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, context.Options.Dialect.GrammarsAreOld ? "info10" : "info"))
{
    protected override void ReadPart(SyntaxNode statement)
    {
    }
}
