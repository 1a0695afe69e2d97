// The characters one parser reads as a unit: a paragraph, a table cell, the lines of a flow tag.
//
// Outside containers a chunk is a window on the file and nothing is copied. Inside a quote or a list each line has lost
// its prefix, so the chunk is a window on a joined text that knows where each line's part stands in the file.

namespace ContentLint.Mdx;

/// <summary>A window on a mapped text: what a parser may read of it. Offsets are those of the text.</summary>
internal sealed class TextChunk
{
    private readonly MappedText _mapped;

    /// <summary>Makes a window.</summary>
    public TextChunk(MappedText mapped, int start, int end)
    {
        _mapped = mapped;
        Text = mapped.Text;
        Start = start;
        End = end;
    }

    /// <summary>The characters; only those from <see cref="Start"/> up to <see cref="End"/> belong to the chunk.</summary>
    public string Text { get; }

    /// <summary>Where the chunk starts in <see cref="Text"/>.</summary>
    public int Start { get; }

    /// <summary>Where the chunk ends in <see cref="Text"/>, exclusive.</summary>
    public int End { get; }

    /// <summary>Whether there is more text behind the chunk, which a longer one would hold.</summary>
    public bool MayGrow { get; init; }

    /// <summary>Whether parts of the file that do not touch have been joined.</summary>
    public bool IsJoined => !ReferenceEquals(Text, _mapped.Source.Text);

    /// <summary>Joins parts of a file, each given by its span; parts that touch stay a window.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="parts">The parts in the file's order, at least one.</param>
    /// <param name="mayGrow">Whether more parts may follow.</param>
    public static TextChunk Join(MappedText file, IReadOnlyList<TextSpan> parts, bool mayGrow = false)
    {
        var contiguous = true;
        for (var i = 1; i < parts.Count && contiguous; i++)
            contiguous = parts[i].Start == parts[i - 1].End;
        var end = parts[parts.Count - 1].End;
        if (contiguous)
            return new TextChunk(file, parts[0].Start, end) { MayGrow = mayGrow };

        var builder = new MappedText.Builder(file.Source);
        foreach (var part in parts)
            builder.Append(part);
        var joined = builder.ToMappedText(end);
        return new TextChunk(joined, 0, joined.Text.Length) { MayGrow = mayGrow };
    }

    /// <summary>A part of this chunk; offsets stay what they are.</summary>
    public TextChunk Slice(int start, int end) => new(_mapped, start, end);

    /// <summary>The character at an offset; NUL behind the end.</summary>
    public char At(int offset) => offset < End ? Text[offset] : '\0';

    /// <summary>Maps an offset to the file.</summary>
    public int ToSource(int offset) => _mapped.ToSource(offset);

    /// <summary>Maps a span to the file: from its first character to after its last one.</summary>
    public TextSpan ToSource(int start, int end) => _mapped.ToSource(new TextSpan(start, end));

    /// <summary>Maps an offset of the file to one of the text.</summary>
    public int FromSource(int source) => _mapped.FromSource(source);

    /// <summary>A part of the chunk that a nested parser can read and report on.</summary>
    public MappedText ToMappedText(int start, int end) => _mapped.Slice(new TextSpan(start, end));

    /// <summary>Appends a part of the chunk to a text under construction.</summary>
    public void AppendTo(MappedText.Builder builder, int start, int end) => builder.Append(_mapped, new TextSpan(start, end));
}
