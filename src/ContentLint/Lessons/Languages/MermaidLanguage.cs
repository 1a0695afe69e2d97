using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;

namespace ContentLint.Lessons.Languages;

/// <summary>Diagrams in fences.</summary>
/// <param name="names">What a site's fences call Mermaid.</param>
/// <param name="mermaid">The site's Mermaid.</param>
internal sealed class MermaidLanguage(IReadOnlyList<string> names, MermaidOptions mermaid) : ICodeLanguage
{
    public IReadOnlyList<string> Names => names;

    public void Read(CodeBlock block, CodeFindings findings) =>
        findings.Diagrams.Add(new Diagram(block.Span, block.Content) { Parsed = MermaidParser.Parse(block.Content, mermaid) });
}
