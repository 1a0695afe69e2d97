namespace ContentLint.Mermaid.Grammars;

/// <summary>A name and where it stands in the file.</summary>
internal readonly record struct DiagramName(string Name, TextSpan Span);
