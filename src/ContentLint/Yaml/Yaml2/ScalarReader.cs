// What scalars say: line breaks fold, escapes and block indentation are resolved.

using System.Text;

namespace ContentLint.Yaml.Yaml2;

/// <summary>Reads the text of one scalar.</summary>
internal sealed class ScalarReader(string text, Mistakes mistakes)
{
    private readonly string _text = text;
    private readonly Mistakes _mistakes = mistakes;

    /// <summary>The text of a plain or single-quoted scalar, between two offsets.</summary>
    public string Unfold(int start, int end)
    {
        var lineBreak = start < end ? _text.IndexOf('\n', start, end - start) : -1;
        if (lineBreak == -1)
            return _text.Substring(start, Math.Max(0, end - start));

        var result = new StringBuilder();
        result.Append(_text, start, TrimmedEnd(start, lineBreak) - start);
        var separator = ' ';
        while (true)
        {
            var line = lineBreak + 1;
            lineBreak = _text.IndexOf('\n', line, end - line);
            while (line < (lineBreak == -1 ? end : lineBreak) && IsBlank(_text[line]))
                line++;
            if (lineBreak == -1)
                return result.Append(separator).Append(_text, line, end - line).ToString();

            var lineEnd = TrimmedEnd(line, lineBreak);
            if (lineEnd > line)
            {
                result.Append(separator).Append(_text, line, lineEnd - line);
                separator = ' ';
            }
            else if (separator == '\n')
            {
                result.Append('\n');
            }
            else
            {
                separator = '\n';
            }
        }
    }

    public string ReadPlain(SyntaxNode scalar, bool isInFlow)
    {
        if (scalar.End > scalar.Start && _text[scalar.Start] is '\t' or ',' or '%' or '|' or '>' or '@' or '`')
            _mistakes.ReservedStart(scalar.Start, isInFlow);
        return Unfold(scalar.Start, scalar.End);
    }

    public string ReadSingleQuoted(SyntaxNode scalar)
    {
        var isClosed = scalar.End - scalar.Start > 1 && _text[scalar.End - 1] == '\'';
        if (!isClosed)
            _mistakes.UnclosedQuote(scalar);
        return Unfold(scalar.Start + 1, isClosed ? scalar.End - 1 : scalar.End).Replace("''", "'");
    }

    public string ReadDoubleQuoted(SyntaxNode scalar)
    {
        var isClosed = scalar.End - scalar.Start > 1 && _text[scalar.End - 1] == '"';
        var end = isClosed ? scalar.End - 1 : scalar.End;
        var result = new StringBuilder();
        for (var i = scalar.Start + 1; i < end;)
        {
            var c = _text[i];
            if (c == '\r' && IsAt(i + 1, '\n'))
                i++;
            else if (c == '\n')
                i = PassFoldedBreaks(i, end, result);
            else if (c == '\\')
                i = PassEscape(i, end, result);
            else if (IsBlank(c))
                i = PassBlanks(i, end, result);
            else
                i = Append(c, i, result);
        }

        if (!isClosed)
            _mistakes.UnclosedQuote(scalar);
        return result.ToString();
    }

    private static int Append(char c, int offset, StringBuilder result)
    {
        result.Append(c);
        return offset + 1;
    }

    private int PassFoldedBreaks(int start, int end, StringBuilder result)
    {
        var breaks = 0;
        var i = start + 1;
        for (; i < end && (IsBlank(_text[i]) || _text[i] == '\n' || (_text[i] == '\r' && IsAt(i + 1, '\n'))); i++)
            breaks += _text[i] == '\n' ? 1 : 0;
        if (breaks == 0)
            result.Append(' ');
        else
            result.Append('\n', breaks);
        return i;
    }

    // White space at the end of a line is no text.
    private int PassBlanks(int start, int end, StringBuilder result)
    {
        var i = start;
        while (i < end && IsBlank(_text[i]))
            i++;
        if (!IsAt(i, '\n') && !(IsAt(i, '\r') && IsAt(i + 1, '\n')))
            result.Append(_text, start, i - start);
        return i;
    }

    private int PassEscape(int start, int end, StringBuilder result)
    {
        var i = start + 1;
        var c = i < end ? _text[i] : '\0';
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (c == '\r' && IsAt(i + 1, '\n'))
            c = _text[++i];
        if (c == '\n')
        {
            i++;
            while (i < end && IsBlank(_text[i]))
                i++;
            return i;
        }

        if (digits > 0)
            return PassHexEscape(start, i + 1, Math.Min(i + 1 + digits, end), digits, result);

        if (i < end && YamlEscapes.Find(c) is { } character)
        {
            result.Append(character);
            return i + 1;
        }

        var escape = new TextSpan(start, Math.Min(start + 2, end));
        _mistakes.UnknownEscape(escape);
        result.Append(_text, escape.Start, escape.Length);
        return escape.End;
    }

    private int PassHexEscape(int start, int from, int to, int digits, StringBuilder result)
    {
        var code = 0u;
        var i = from;
        for (; i < to && Hexadecimal.Digit(_text[i]) is >= 0 and var value; i++)
            code = (code << 4) + (uint)value;
        if (i - from < digits || code > 0x10FFFF)
        {
            _mistakes.BadHexEscape(new TextSpan(start, Math.Max(i, from)));
            return Math.Max(to, from);
        }

        if (code <= 0xFFFF)
            result.Append((char)code);
        else
            result.Append((char)(((code - 0x10000) >> 10) + 0xD800)).Append((char)(((code - 0x10000) & 0x3FF) + 0xDC00));
        return to;
    }

    private int TrimmedEnd(int start, int lineBreak)
    {
        var end = lineBreak > start && _text[lineBreak - 1] == '\r' ? lineBreak - 1 : lineBreak;
        while (end > start && IsBlank(_text[end - 1]))
            end--;
        return end;
    }

    private bool IsAt(int offset, char c) => offset < _text.Length && _text[offset] == c;

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
