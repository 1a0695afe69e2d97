using ContentLint.Text;

namespace ContentLint.Mermaid.Shared;

/// <summary>A section of a chart: two of one name are two.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Span">Where its name stands in the file.</param>
internal sealed record DiagramSection(string Name, TextSpan Span);
