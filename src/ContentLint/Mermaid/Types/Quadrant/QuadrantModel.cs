using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>What a quadrant chart holds. Spans are offsets in the file.</summary>
internal sealed class QuadrantModel : DiagramModel
{
    private readonly List<QuadrantPoint> _points = [];

    /// <summary>The points in order.</summary>
    public IReadOnlyList<QuadrantPoint> Points => _points;

    internal void Add(QuadrantPoint point) => _points.Add(point);
}

/// <summary>A point of a quadrant chart.</summary>
/// <param name="Label">Its label as written.</param>
/// <param name="X">Its place from left to right as written, 0 to 1.</param>
/// <param name="Y">Its place from bottom to top as written, 0 to 1.</param>
/// <param name="Span">Its label's characters.</param>
internal sealed record QuadrantPoint(string Label, string X, string Y, TextSpan Span);
