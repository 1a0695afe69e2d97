using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Pie;

/// <summary>What a pie chart holds. Spans are offsets in the file.</summary>
internal sealed class PieModel : DiagramModel
{
    private readonly List<PieSlice> _slices = [];

    /// <summary>The slices in order.</summary>
    public IReadOnlyList<PieSlice> Slices => _slices;

    internal void Add(PieSlice slice) => _slices.Add(slice);
}

/// <summary>A slice of a pie chart.</summary>
/// <param name="Label">Its label as written, without the quotes.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Span">From the label to the end of the value.</param>
internal sealed record PieSlice(string Label, string Value, TextSpan Span);
