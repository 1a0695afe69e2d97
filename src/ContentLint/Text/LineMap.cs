namespace ContentLint.Text;

/// <summary>
/// Knows where each line of a text starts, and so turns offsets into lines and columns and back. LF, CR and CRLF end
/// a line; nothing else does, as in Markdown.
/// </summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly int[] _starts;

    internal LineMap(string text)
    {
        _text = text;
        var starts = new List<int>(1 + text.Length / 40) { 0 };
        var rest = text.AsSpan();
        for (int next; (next = rest.IndexOfAny('\n', '\r')) >= 0; rest = rest.Slice(next))
        {
            next += rest[next] == '\r' && next + 1 < rest.Length && rest[next + 1] == '\n' ? 2 : 1;
            starts.Add(text.Length - rest.Length + next);
        }

        _starts = starts.ToArray();
    }

    /// <summary>The number of lines; an empty text has one, and so has the emptiness after a last line ending.</summary>
    public int Count => _starts.Length;

    /// <summary>Gives the line and column of an offset.</summary>
    /// <param name="offset">A 0-based offset; the text's length is allowed and stands for its end.</param>
    /// <returns>The 1-based line and the 1-based column in UTF-16 units.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative or behind the text's end.</exception>
    public LinePosition GetPosition(int offset)
    {
        var line = GetLine(offset);
        return new LinePosition(line, offset - _starts[line - 1] + 1);
    }

    /// <summary>Gives the line an offset lies in; a line ending belongs to the line it ends.</summary>
    /// <param name="offset">A 0-based offset; the text's length is allowed.</param>
    /// <returns>The 1-based line.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative or behind the text's end.</exception>
    public int GetLine(int offset)
    {
        if (offset < 0 || offset > _text.Length)
            throw new ArgumentOutOfRangeException(nameof(offset));

        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Gives the characters of a line without its line ending.</summary>
    /// <param name="line">A 1-based line.</param>
    /// <returns>The line's span, line ending excluded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        var full = GetFullLineSpan(line);
        var end = full.End;
        if (end > full.Start && _text[end - 1] == '\n')
            end--;
        if (end > full.Start && _text[end - 1] == '\r')
            end--;
        return new TextSpan(full.Start, end);
    }

    /// <summary>Gives the characters of a line with its line ending.</summary>
    /// <param name="line">A 1-based line.</param>
    /// <returns>The line's span, line ending included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetFullLineSpan(int line)
    {
        if (line < 1 || line > _starts.Length)
            throw new ArgumentOutOfRangeException(nameof(line));

        return new TextSpan(_starts[line - 1], line < _starts.Length ? _starts[line] : _text.Length);
    }

    /// <summary>Gives the offset of a line and column; a place behind the line's end is taken as its end.</summary>
    /// <param name="position">A 1-based line and column.</param>
    /// <returns>The 0-based offset, never behind the line's last character.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line, or the column is below 1.</exception>
    public int GetOffset(LinePosition position)
    {
        var span = GetLineSpan(position.Line);
        if (position.Column < 1)
            throw new ArgumentOutOfRangeException(nameof(position));

        return Math.Min(span.Start + position.Column - 1, span.End);
    }
}
