// A text embedded in a file, and where each of its characters stands there, both ways.
//
// Most of what we parse is not a file: front matter, a diagram in a fence inside a quote (each line has lost its `> `),
// a diagram in a template literal (escapes have become characters). Every parser takes a mapped text, works on plain
// offsets into `Text`, and maps spans to the file when it reports; who stands in the file (a cursor) maps back. A mapped
// text is a list of segments in the file's order: verbatim ones, where offsets run in parallel, and substituted ones,
// where all characters stand for one span of the file. A part and a rewriting of a mapped text are mapped texts of the
// same file, so that preparations follow each other and one step leads back.

using System.Text;

namespace ContentLint.Text;

/// <summary>A text derived from a source, with the way to the source's offsets and back.</summary>
public sealed partial class MappedText
{
    private readonly Segment[] _segments;

    // Whether all of it are parts of the file as they are. Told once: another thread may ask for the text meanwhile.
    private readonly bool _isOfFile;
    private string? _text;

    private MappedText(SourceText source, string? text, Segment[] segments, int length, int end)
    {
        Source = source;
        _text = text;
        _isOfFile = text is null;
        _segments = segments;
        Length = length;
        SourceEnd = end;
    }

    /// <summary>The file the text comes from.</summary>
    public SourceText Source { get; }

    /// <summary>The derived text: what a parser reads. Parts of the file are copied only when somebody reads it.</summary>
    public string Text => _text ??= Join();

    /// <summary>The characters of <see cref="Text"/>, without a copy of them where they are one part of the file.</summary>
    internal ReadOnlySpan<char> Characters => PartCount == 1 ? Part(0) : Text.AsSpan();

    /// <summary>In how many parts the characters can be read without a copy of them.</summary>
    internal int PartCount => _isOfFile ? _segments.Length : 1;

    private int Length { get; }

    /// <summary>Where the text ends in the source.</summary>
    private int SourceEnd { get; }

    /// <summary>The whole of a file.</summary>
    public static MappedText Whole(SourceText source) =>
        new(source, source.Text, [new Segment(0, new TextSpan(0, source.Length), Verbatim: true)], source.Length, source.Length);

    /// <summary>One contiguous part of a file.</summary>
    public static MappedText Of(SourceText source, TextSpan span) => new(source, text: null, [new Segment(0, span, Verbatim: true)], span.Length, span.End);

    /// <summary>The characters of one of the parts.</summary>
    internal ReadOnlySpan<char> Part(int index) =>
        _isOfFile ? Source.Text.AsSpan(_segments[index].Source.Start, _segments[index].Source.Length) : _text.AsSpan();

    /// <summary>Maps an offset of <see cref="Text"/> to the source. The text's length maps to the text's end.</summary>
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
        if (_segments.Length == 1 && _segments[0].Verbatim && span.End <= Length && !span.IsEmpty)
            return TextSpan.FromLength(_segments[0].Source.Start + span.Start, span.Length);

        var start = ToSource(span.Start);
        if (span.IsEmpty)
            return TextSpan.At(start);

        var last = _segments[Find(Math.Min(span.End, Length) - 1)];
        var end = last.Verbatim ? last.Source.Start + span.End - last.Start : last.Source.End;
        return new TextSpan(start, Math.Max(start, Math.Min(end, Source.Length)));
    }

    /// <summary>
    /// Maps an offset of the source to <see cref="Text"/>: behind all characters that end there or before it. What the
    /// text has lost maps to the character after it, the inside of an escape to the character it stands for.
    /// </summary>
    internal int FromSource(int offset)
    {
        var index = Count(segment => segment.Source.End <= offset);
        if (index == _segments.Length)
            return Length;

        var segment = _segments[index];
        return segment.Verbatim ? segment.Start + Math.Max(0, offset - segment.Source.Start) : segment.Start;
    }

    /// <summary>
    /// Maps a span of the source to <see cref="Text"/>: all characters that have a part in it. The span is empty where
    /// there are none.
    /// </summary>
    internal TextSpan FromSource(TextSpan span)
    {
        var start = FromSource(span.Start);
        var index = span.IsEmpty ? -1 : Count(segment => segment.Source.Start < span.End) - 1;
        if (index < 0)
            return TextSpan.At(start);

        var segment = _segments[index];
        var end = EndOf(index);
        if (segment.Verbatim)
            end = Math.Min(end, segment.Start + span.End - segment.Source.Start);
        return new TextSpan(start, Math.Max(start, end));
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

    /// <summary>A part of this text, still mapped to the same file.</summary>
    public MappedText Slice(TextSpan span)
    {
        if (span.Length == Length)
            return this;

        var end = span.End == Length ? SourceEnd : span.IsEmpty ? ToSource(span.Start) : ToSource(span).End;
        return new Builder(Source).Append(this, span).ToMappedText(end);
    }

    /// <summary>This text with some of its characters replaced, still mapped to the same file.</summary>
    /// <param name="replacements">What gives way to what, in order and apart from each other.</param>
    internal MappedText Rewrite(IReadOnlyList<Replacement> replacements)
    {
        if (replacements.Count == 0)
            return this;

        var builder = new Builder(Source);
        var position = 0;
        foreach (var (span, text) in replacements)
        {
            builder.Append(this, new TextSpan(position, span.Start)).Append(text, ToSource(span));
            position = span.End;
        }

        return builder.Append(this, new TextSpan(position, Length)).ToMappedText(SourceEnd);
    }

    private string Join()
    {
        if (_segments.Length == 1)
            return Source.GetText(_segments[0].Source);

        var text = new StringBuilder(Length);
        foreach (var segment in _segments)
            text.Append(Source.Text, segment.Source.Start, segment.Source.Length);
        return text.ToString();
    }

    private int EndOf(int index) => index + 1 < _segments.Length ? _segments[index + 1].Start : Length;

    // The segment that holds an offset of the text.
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

    // How many segments, counted from the first one, are as asked for; those behind them are not.
    private int Count(Func<Segment, bool> isBefore)
    {
        int low = 0, high = _segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(_segments[middle]))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A run of characters: from <paramref name="Start"/> in the text up to the next segment's start.</summary>
    private readonly record struct Segment(int Start, TextSpan Source, bool Verbatim);
}

/// <summary>Characters of a text that give way to others.</summary>
internal readonly record struct Replacement(TextSpan Span, string Text);
