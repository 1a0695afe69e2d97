using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Langium;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Info;

/// <summary>Reads info diagrams (info.grammar).</summary>
internal sealed class InfoDiagram(DiagramContext context) : GraphDiagram(context, Grammar.Value)
{
    private static readonly Lazy<LangiumGrammar> Grammar = new(() => LangiumNotation.Load("info"));

    /// <summary>Reads an info diagram.</summary>
    public static DiagramModel Read(DiagramContext context) => new InfoDiagram(context).Read();

    protected override void ReadPart(LangiumNode statement)
    {
    }
}
