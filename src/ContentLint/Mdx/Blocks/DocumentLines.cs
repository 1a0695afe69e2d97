// The lines of a document, shared by the directives in it. What stands in a container directive is a document of its own;
// as long as its lines are those around it, unchanged, it is a range of them and nothing is copied, however deep
// directives nest. For the same reason what a range's reader needs to know of its lines is found once for all of them:
// where the next closing fence is, and the text of the lines from one on.

namespace ContentLint.Mdx.Blocks;

/// <summary>The lines one or several documents are ranges of.</summary>
internal sealed class DocumentLines(IReadOnlyList<LineCursor> lines)
{
    // Lines of nothing but colons, in order, and for each the next one that has more of them, -1 for none.
    private List<Fence>? _fences;
    private TextChunk? _joined;
    private int[] _starts = [];

    /// <summary>How many there are.</summary>
    public int Count => lines.Count;

    /// <summary>The line at an index.</summary>
    public LineCursor this[int index] => lines[index];

    /// <summary>The first line of a range that closes a directive of <paramref name="size"/> colons; -1 when there is none.</summary>
    public int FindClosingFence(int start, int end, int size)
    {
        _fences ??= FindFences();
        var (low, high) = (0, _fences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_fences[middle].Line < start)
                low = middle + 1;
            else
                high = middle;
        }

        var found = low < _fences.Count ? low : -1;
        while (found >= 0 && _fences[found].Size < size)
            found = _fences[found].NextLarger;
        return found >= 0 && _fences[found].Line < end ? _fences[found].Line : -1;
    }

    /// <summary>The text from a place in the line at an index up to the line at another, exclusive.</summary>
    public TextChunk TextFrom(MappedText file, LineCursor line, int index, int end)
    {
        var joined = _joined ??= Join(file);
        var isWindow = ReferenceEquals(joined.Text, line.Text);
        var start = isWindow ? line.Position : _starts[index] + line.Position - lines[index].Position;
        return joined.Slice(start, isWindow ? lines[end - 1].FullEnd : _starts[end]);
    }

    private List<Fence> FindFences()
    {
        var fences = new List<Fence>();
        var smaller = new Stack<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            line.SkipSpaces();
            var size = FlowSyntax.ClosingFenceSize(line.Text, line.Position, line.End, ':');
            if (size == 0)
                continue;

            while (smaller.Count > 0 && fences[smaller.Peek()].Size < size)
                fences[smaller.Peek()] = fences[smaller.Pop()] with { NextLarger = fences.Count };
            smaller.Push(fences.Count);
            fences.Add(new Fence(i, size, NextLarger: -1));
        }

        return fences;
    }

    private TextChunk Join(MappedText file)
    {
        var parts = new List<TextSpan>(lines.Count);
        _starts = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            parts.Add(new TextSpan(lines[i].Position, lines[i].FullEnd));
            _starts[i + 1] = _starts[i] + parts[i].Length;
        }

        return TextChunk.Join(file, parts);
    }

    private readonly record struct Fence(int Line, int Size, int NextLarger);
}
