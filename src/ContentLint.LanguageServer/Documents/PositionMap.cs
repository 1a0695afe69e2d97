// Offsets in our texts and the client's lines and characters. A client counts characters in UTF-16 units, unless both sides
// agree on bytes of UTF-8 or on code points.

using System.Text;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Documents;

/// <summary>What a character of a position is.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 units, which every client knows.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>Turns offsets of a text into positions and back.</summary>
internal sealed class PositionMap
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly SourceText _text;
    private readonly PositionEncoding _encoding;

    // What is read of a text begins behind its mark, which an editor may count.
    private readonly int _origin;

    /// <param name="text">The text as the client has it.</param>
    /// <param name="encoding">What it counts.</param>
    public PositionMap(string text, PositionEncoding encoding)
    {
        _text = SourceText.From("", "").WithText(text);
        _encoding = encoding;
        _origin = text.StartsWith(ByteOrderMark) ? 1 : 0;
    }

    /// <summary>The place of an offset.</summary>
    /// <param name="offset">A 0-based offset in what is read of the text; behind its end it counts as its end.</param>
    public LspPosition ToPosition(int offset)
    {
        var at = Math.Min(offset + _origin, _text.Length);
        var place = _text.Lines.GetPosition(at);
        var start = at - place.Column + 1;
        return new LspPosition(place.Line - 1, Count(_text.Text.AsSpan(start, at - start)));
    }

    /// <summary>The stretch of a span.</summary>
    public LspRange ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    /// <summary>The offset of a place; one behind a line's end counts as its end, one behind the text's as the text's.</summary>
    public int ToOffset(LspPosition position) => Math.Max(0, ToRaw(position) - _origin);

    /// <summary>The span of a stretch.</summary>
    public TextSpan ToSpan(LspRange range)
    {
        var start = ToOffset(range.Start);
        return new TextSpan(start, Math.Max(start, ToOffset(range.End)));
    }

    /// <summary>The text with other characters in a stretch of it.</summary>
    public string Replace(LspRange range, string text)
    {
        var start = ToRaw(range.Start);
        var end = Math.Max(start, ToRaw(range.End));
        return string.Concat(_text.Text.AsSpan(0, start), text, _text.Text.AsSpan(end));
    }

    private int ToRaw(LspPosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _text.Lines.Count)
            return _text.Length;

        var line = _text.Lines.GetLineSpan(position.Line + 1);
        return line.Start + Find(_text.Text.AsSpan(line.Start, line.Length), position.Character);
    }

    private int Count(ReadOnlySpan<char> text) => _encoding switch
    {
        PositionEncoding.Utf16 => text.Length,
        PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(text),
        _ => CountPoints(text),
    };

    private static int CountPoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    // The offset in a line that so many characters come before; in the middle of one it is the offset before it.
    private int Find(ReadOnlySpan<char> line, int characters)
    {
        if (_encoding == PositionEncoding.Utf16)
            return Math.Clamp(characters, 0, line.Length);

        var offset = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            characters -= _encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (characters < 0)
                break;
            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }
}
