using System.Text;
using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>The text of a scalar while it is read. Line breaks fold: one becomes a space, n become n-1.</summary>
internal sealed class ScalarText(Reading reading)
{
    private readonly StringBuilder _text = new();
    private readonly Scanner _scanner = reading.Scanner;

    // Most scalars are one piece of the file: its characters are not copied until something else comes.
    private TextSpan _piece;

    public bool IsEmpty => _text.Length == 0 && _piece.IsEmpty;

    public void Start()
    {
        _text.Clear();
        _piece = default;
    }

    public void Append(char character) => Text().Append(character);

    public void AppendBreaks(int count) => Text().Append('\n', count);

    public void AppendCodePoint(int code)
    {
        if (code <= 0xFFFF)
            Text().Append((char)(code & 0xFFFF));
        else
            Text().Append((char)(((code - 0x10000) >> 10) + 0xD800)).Append((char)(((code - 0x10000) & 0x3FF) + 0xDC00));
    }

    public void Fold(int breaks)
    {
        if (breaks == 1)
            Text().Append(' ');
        else
            Text().Append('\n', Math.Max(0, breaks - 1));
    }

    /// <summary>Appends plain text.</summary>
    public void Capture(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsPrintable(i))
                continue;

            reading.Report(reading.Messages.InvalidCharacter(i));
            break;
        }

        Append(start, end);
    }

    /// <summary>Appends text in quotes, which admit more than plain text does: everything but control characters.</summary>
    public void CaptureQuoted(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_scanner.Text[i] is '\t' or >= ' ')
                continue;

            reading.Report(reading.Messages.InvalidCharacter(i));
            break;
        }

        Append(start, end);
    }

    /// <summary>The scalar.</summary>
    public Node Finish(YamlStyle style, int start, int end)
    {
        var text = _piece.IsEmpty ? _text.ToString() : _scanner.Text.Substring(_piece.Start, _piece.Length);
        var value = new DataScalar(DataKind.String, reading.Map(start, end), text, text, style != YamlStyle.Plain);
        return new Node(value, style, start, end) { Exists = true };
    }

    private void Append(int start, int end)
    {
        if (IsEmpty)
            _piece = new TextSpan(start, end);
        else
            Text().Append(_scanner.Text, start, end - start);
    }

    private StringBuilder Text()
    {
        if (!_piece.IsEmpty)
            _text.Append(_scanner.Text, _piece.Start, _piece.Length);
        _piece = default;
        return _text;
    }

    private bool IsPrintable(int offset)
    {
        var c = _scanner.Text[offset];
        if (c < '\u007F')
            return c is '\t' or '\n' or '\r' or >= ' ';
        if (char.IsHighSurrogate(c))
            return char.IsLowSurrogate(_scanner.CharAt(offset + 1));
        if (char.IsLowSurrogate(c))
            return offset > 0 && char.IsHighSurrogate(_scanner.Text[offset - 1]);
        return c is '\u0085' or > '\u009F' and < '\uFFFE';
    }
}
