namespace ContentLint.Text;

/// <summary>Spans of which those are kept that stand in no other one; those that overlap become one.</summary>
internal sealed class SpanIndex
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Takes spans in any order.</summary>
    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        var ordered = new List<TextSpan>(spans);
        ordered.Sort(TextSpan.CompareOuterFirst);
        foreach (var span in ordered)
        {
            if (_spans.Count == 0 || span.Start >= _spans[_spans.Count - 1].End)
                _spans.Add(span);
            else if (span.End > _spans[_spans.Count - 1].End)
                _spans[_spans.Count - 1] = new TextSpan(_spans[_spans.Count - 1].Start, span.End);
        }
    }

    /// <summary>Whether one of them starts before an offset and ends behind it.</summary>
    public bool HoldsInside(int offset) =>
        CountBefore(offset) is > 0 and var count && _spans[count - 1].End > offset;

    /// <summary>Whether one of them has a character in common with a span.</summary>
    public bool Overlap(TextSpan span) =>
        CountBefore(span.End) is > 0 and var count && _spans[count - 1].End > span.Start;

    // How many of them start before an offset.
    private int CountBefore(int offset)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
