// A text cut out of a file, and where each of its characters stands there.
//
// Most of what we parse is not a file: front matter, a diagram in a fence inside a quote (each line has lost its `> `),
// a diagram in a template literal (escapes have become characters). Every parser takes a slice, works on plain
// offsets into `Text`, and maps spans back when it reports. A slice is a list of segments: verbatim ones, where
// offsets run in parallel, and substituted ones, where all characters stand for one span of the file.

using System.Text;

namespace ContentLint.Text;

/// <summary>A text derived from a source, with the way back to the source's offsets.</summary>
public sealed class SourceSlice
{
    private readonly Segment[] _segments;
    private string? _text;

    private SourceSlice(SourceText source, string? text, Segment[] segments, int end)
    {
        Source = source;
        _text = text;
        _segments = segments;
        SourceEnd = end;
    }

    /// <summary>The file the text comes from.</summary>
    public SourceText Source { get; }

    /// <summary>The derived text: what a parser reads. One part of the file is copied only when somebody reads it.</summary>
    public string Text => _text ??= Source.GetText(_segments[0].Source);

    private int Length => _text?.Length ?? _segments[0].Source.Length;

    /// <summary>Where the slice ends in the source.</summary>
    private int SourceEnd { get; }

    /// <summary>The whole of a file.</summary>
    public static SourceSlice Whole(SourceText source) =>
        new(source, source.Text, [new Segment(0, new TextSpan(0, source.Length), Verbatim: true)], source.Length);

    /// <summary>One contiguous part of a file.</summary>
    public static SourceSlice Of(SourceText source, TextSpan span) => new(source, text: null, [new Segment(0, span, Verbatim: true)], span.End);

    /// <summary>Maps an offset of <see cref="Text"/> to the source. The text's length maps to the slice's end.</summary>
    public int ToSource(int offset)
    {
        if (offset >= Length)
            return SourceEnd;

        var segment = _segments[Find(offset)];
        return segment.Verbatim ? segment.Source.Start + offset - segment.Start : segment.Source.Start;
    }

    /// <summary>Maps a span of <see cref="Text"/> to the source: from its first character to after its last one.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        var start = ToSource(span.Start);
        if (span.IsEmpty)
            return TextSpan.At(start);

        var last = _segments[Find(Math.Min(span.End, Length) - 1)];
        var end = last.Verbatim ? last.Source.Start + span.End - last.Start : last.Source.End;
        return new TextSpan(start, Math.Max(start, Math.Min(end, Source.Length)));
    }

    /// <summary>The place of a span of <see cref="Text"/> in the file.</summary>
    public SourceLocation GetLocation(TextSpan span) => Source.GetLocation(ToSource(span));

    /// <summary>
    /// Whether every character of a span stands in the file as it is and without a gap, so that replacing the mapped
    /// span replaces just these characters. A fix must not be offered where this is false.
    /// </summary>
    public bool IsVerbatim(TextSpan span)
    {
        var mapped = ToSource(span);
        return mapped.Length == span.Length
            && string.CompareOrdinal(Source.Text, mapped.Start, Text, span.Start, span.Length) == 0;
    }

    /// <summary>A part of this slice, still mapped to the same file.</summary>
    public SourceSlice Slice(TextSpan span)
    {
        var builder = new Builder(Source);
        builder.Append(this, span);
        return builder.ToSlice(span.IsEmpty ? ToSource(span.Start) : ToSource(span).End);
    }

    private int Find(int offset)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>A run of characters: from <paramref name="Start"/> in the slice up to the next segment's start.</summary>
    private readonly record struct Segment(int Start, TextSpan Source, bool Verbatim);

    /// <summary>Puts slices together, piece by piece in reading order. One builder serves one slice after the other.</summary>
    public sealed class Builder(SourceText source)
    {
        private readonly List<Segment> _segments = [];
        private StringBuilder? _text;
        private int _length;

        /// <summary>The number of characters appended so far.</summary>
        public int Length => _length;

        // Most slices are one part of the file: their characters are not copied until a second part comes.
        private bool IsOnePart => _segments.Count == 1 && _segments[0].Verbatim;

        private StringBuilder Text => _text ??= new StringBuilder();

        /// <summary>Appends characters of the file as they are.</summary>
        public Builder Append(TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            var joins = _segments.Count > 0 && _segments[^1] is { Verbatim: true } last && last.Source.End == span.Start;
            if (!joins)
                Add(new Segment(_length, span, Verbatim: true));
            if (!IsOnePart)
                Text.Append(source.Text, span.Start, span.Length);
            if (joins)
                _segments[^1] = _segments[^1] with { Source = new TextSpan(_segments[^1].Source.Start, span.End) };
            _length += span.Length;
            return this;
        }

        /// <summary>Appends characters that the file spells differently, for example <c>`</c> for <c>\`</c>.</summary>
        public Builder Append(string text, TextSpan standsFor)
        {
            if (text.Length == 0)
                return this;

            Add(new Segment(_length, standsFor, Verbatim: false));
            Text.Append(text);
            _length += text.Length;
            return this;
        }

        /// <summary>Appends a part of another slice of the same file.</summary>
        public Builder Append(SourceSlice slice, TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            for (var i = slice.Find(span.Start); i < slice._segments.Length && slice._segments[i].Start < span.End; i++)
            {
                var segment = slice._segments[i];
                var next = i + 1 < slice._segments.Length ? slice._segments[i + 1].Start : slice.Length;
                var start = Math.Max(segment.Start, span.Start);
                var end = Math.Min(next, span.End);
                if (segment.Verbatim)
                    Append(new TextSpan(segment.Source.Start + start - segment.Start, segment.Source.Start + end - segment.Start));
                else
                    Append(slice.Text.Substring(start, end - start), segment.Source);
            }

            return this;
        }

        /// <summary>Finishes the slice; what is appended from now on is another one.</summary>
        /// <param name="sourceEnd">Where the slice ends in the file; an error at the text's end is shown there.</param>
        public SourceSlice ToSlice(int sourceEnd)
        {
            if (_segments.Count == 0)
                _segments.Add(new Segment(0, TextSpan.At(sourceEnd), Verbatim: true));
            var slice = new SourceSlice(source, IsOnePart ? null : Text.ToString(), [.. _segments], sourceEnd);
            _segments.Clear();
            _text?.Clear();
            _length = 0;
            return slice;
        }

        private void Add(Segment segment)
        {
            if (IsOnePart)
                Text.Append(source.Text, _segments[0].Source.Start, _segments[0].Source.Length);
            _segments.Add(segment);
        }
    }
}
