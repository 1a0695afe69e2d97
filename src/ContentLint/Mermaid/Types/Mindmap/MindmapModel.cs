using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Mindmap;

/// <summary>What a mindmap holds. Spans are offsets in the file.</summary>
internal sealed class MindmapModel : DiagramModel
{
    /// <summary>The nodes in order, the root first.</summary>
    public List<MindmapNode> Nodes { get; } = [];
}

/// <summary>A node of a mindmap.</summary>
/// <param name="Label">What it shows, as written.</param>
/// <param name="Indentation">The width of the white space before it.</param>
/// <param name="Parent">The node it hangs on; <see langword="null"/> for the root.</param>
/// <param name="Span">From its id to the end of its shape.</param>
/// <param name="LabelSpan">The label's characters.</param>
internal sealed record MindmapNode(string Label, int Indentation, MindmapNode? Parent, TextSpan Span, TextSpan LabelSpan);
