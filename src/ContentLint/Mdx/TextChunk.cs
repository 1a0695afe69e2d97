// The characters one parser reads as a unit: a paragraph, a table cell, the lines of a flow tag.
//
// Outside containers a chunk is a window on the file and nothing is copied. Inside a quote or a list each line has lost
// its prefix, so the chunk owns a joined text and knows where each line's part stands in the file.

using ContentLint.Text;

namespace ContentLint.Mdx;

/// <summary>Text to parse, with the way back to file offsets.</summary>
internal sealed class TextChunk
{
    // Parallel lists: the segment that starts at _starts[i] of Text stands at _sources[i] of the file. Null: identity.
    private readonly List<int>? _starts;
    private readonly List<int>? _sources;
    private int _lastSegment;

    /// <summary>Makes a window on the file.</summary>
    public TextChunk(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
    }

    private TextChunk(string text, int start, int end, List<int>? starts, List<int>? sources)
        : this(text, start, end)
    {
        _starts = starts;
        _sources = sources;
    }

    /// <summary>The characters; only those from <see cref="Start"/> up to <see cref="End"/> belong to the chunk.</summary>
    public string Text { get; }

    /// <summary>Where the chunk starts in <see cref="Text"/>.</summary>
    public int Start { get; }

    /// <summary>Where the chunk ends in <see cref="Text"/>, exclusive.</summary>
    public int End { get; }

    /// <summary>Whether there is more text behind the chunk, which a longer one would hold.</summary>
    public bool MayGrow { get; init; }

    /// <summary>Joins parts of the file, each given by its span; parts that touch stay a window.</summary>
    public static TextChunk Join(string source, IReadOnlyList<TextSpan> parts, bool mayGrow = false)
    {
        var contiguous = true;
        var length = parts[0].Length;
        for (var i = 1; i < parts.Count; i++)
        {
            contiguous &= parts[i].Start == parts[i - 1].End;
            length += parts[i].Length;
        }

        if (contiguous)
            return new TextChunk(source, parts[0].Start, parts[parts.Count - 1].End) { MayGrow = mayGrow };

        var joined = new System.Text.StringBuilder(length);
        var starts = new List<int>(parts.Count);
        var sources = new List<int>(parts.Count);
        foreach (var part in parts)
        {
            starts.Add(joined.Length);
            sources.Add(part.Start);
            joined.Append(source, part.Start, part.Length);
        }

        return new TextChunk(joined.ToString(), 0, joined.Length, starts, sources) { MayGrow = mayGrow };
    }

    /// <summary>A part of this chunk; offsets stay what they are.</summary>
    public TextChunk Slice(int start, int end) => new(Text, start, end, _starts, _sources);

    /// <summary>The character at an offset; NUL behind the end.</summary>
    public char At(int offset) => offset < End ? Text[offset] : '\0';

    /// <summary>Maps an offset to the file.</summary>
    public int ToSource(int offset)
    {
        if (_starts is null)
            return offset;

        // Offsets are mostly asked for in rising order, so the last segment or its neighbour holds the next one.
        var i = _lastSegment;
        if (_starts[i] > offset)
            i = 0;
        if (i + 8 < _starts.Count && _starts[i + 8] <= offset)
        {
            var found = _starts.BinarySearch(offset);
            i = found >= 0 ? found : ~found - 1;
        }

        while (i + 1 < _starts.Count && _starts[i + 1] <= offset)
            i++;
        _lastSegment = i;
        return _sources![i] + offset - _starts[i];
    }

    /// <summary>Whether parts of the file that do not touch have been joined.</summary>
    public bool IsJoined => _starts is not null;

    /// <summary>Maps an offset of the file, which a part holds or stands right before, to one of the chunk.</summary>
    public int FromSource(int source)
    {
        if (_starts is null)
            return source;

        var found = _sources!.BinarySearch(source);
        var i = Math.Max(0, found >= 0 ? found : ~found - 1);
        var end = i + 1 < _starts.Count ? _starts[i + 1] : End;
        return Math.Min(end, _starts[i] + source - _sources[i]);
    }

    /// <summary>Maps a span to the file: from its first character to after its last one.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_starts is null)
            return new TextSpan(start, end);

        var from = ToSource(start);
        return end == start ? TextSpan.At(from) : new TextSpan(from, Math.Max(from, ToSource(end - 1) + 1));
    }

    /// <summary>A part of the chunk as a slice that a nested parser can read and report on.</summary>
    public SourceSlice ToSlice(SourceText source, int start, int end)
    {
        if (_starts is null)
            return SourceSlice.Of(source, new TextSpan(start, end));

        var builder = new SourceSlice.Builder(source);
        AppendTo(builder, start, end);
        return builder.ToSlice(end > start ? ToSource(end - 1) + 1 : ToSource(start));
    }

    /// <summary>Appends a part of the chunk to a slice under construction.</summary>
    public void AppendTo(SourceSlice.Builder builder, int start, int end)
    {
        while (start < end)
        {
            var source = ToSource(start);
            var next = _starts is null || _lastSegment + 1 == _starts.Count ? end : Math.Min(end, _starts[_lastSegment + 1]);
            builder.Append(new TextSpan(source, source + next - start));
            start = next;
        }
    }
}
