// The extent of scalars.

namespace ContentLint.Yaml.Yaml2;

internal sealed partial class YamlLexer
{
    private State ReadPlain()
    {
        var isInFlow = _flowLevel > 0;
        var end = _position - 1;
        for (var i = _position; CharAt(i) is var c && c != End; i++)
        {
            var next = CharAt(i + 1);
            if (c == ':')
            {
                if (IsEmpty(next) || (isInFlow && IsFlowIndicator(next)))
                    break;

                end = i;
            }
            else if (IsEmpty(c))
            {
                if (c == '\r' && next == '\n')
                    (i, c, next) = (i + 1, '\n', CharAt(i + 2));
                else if (c == '\r')
                    end = i;
                if (next == '#' || (isInFlow && IsFlowIndicator(next)))
                    break;

                if (c != '\n')
                    continue;

                var content = FindContinuation(i + 1);
                if (content == -1)
                    break;

                // A ' #' at the start of the line still has its space.
                i = Math.Max(i, content - 2);
            }
            else
            {
                if (isInFlow && IsFlowIndicator(c))
                    break;

                end = i;
            }
        }

        PassTo(end + 1, YamlTokenKind.Scalar, isKept: true);
        return isInFlow ? State.Flow : State.Document;
    }

    // Up to the closing quote; where a line is not indented enough before it, up to that line; without either, to the end.
    private State ReadQuoted()
    {
        var quote = Current;
        var close = FindClosingQuote((char)quote);
        var end = close == -1 ? _text.Length : close + 1;
        for (var lineBreak = close == -1 ? -1 : _text.IndexOf('\n', _position, close - _position); lineBreak != -1;)
        {
            var content = FindContinuation(lineBreak + 1);
            if (content == -1)
            {
                end = lineBreak - (_text[lineBreak - 1] == '\r' ? 1 : 0);
                break;
            }

            lineBreak = content < close ? _text.IndexOf('\n', content, close - content) : -1;
        }

        PassTo(end, quote == '"' ? YamlTokenKind.DoubleQuoted : YamlTokenKind.SingleQuoted);
        return _flowLevel > 0 ? State.Flow : State.Document;
    }

    private int FindClosingQuote(char quote)
    {
        var close = _text.IndexOf(quote, _position + 1);
        while (close != -1 && (quote == '\'' ? CharAt(close + 1) == '\'' : IsEscaped(close)))
        {
            var next = close + (quote == '\'' ? 2 : 1);
            close = next > _text.Length ? -1 : _text.IndexOf(quote, next);
        }

        return close;
    }

    private bool IsEscaped(int offset)
    {
        var backslashes = 0;
        while (offset > backslashes && _text[offset - 1 - backslashes] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }

    private State ReadBlockScalar(int lineEnd)
    {
        var (width, keepsBreaks, end) = (-1, false, _position + 1);
        for (; CharAt(end) is '+' or '-' or (>= '1' and <= '9'); end++)
        {
            keepsBreaks |= CharAt(end) == '+';
            if (CharAt(end) is >= '1' and var digit)
                width = digit - '1';
        }

        while (!IsEmpty(CharAt(end)) && CharAt(end) != '#')
            end++;
        PassTo(end, YamlTokenKind.BlockScalarHeader);
        PassSpaces(withTabs: true);
        PassRest(lineEnd);
        PassBreak();
        PassTo(EndOfBlockScalar(width, keepsBreaks), YamlTokenKind.Scalar, isKept: true);
        return ReadLineStart();
    }

    private int EndOfBlockScalar(int width, bool keepsBreaks)
    {
        var (lineBreak, indent) = FindFirstLineOfText();
        if (indent >= _indentNext)
        {
            _indentNext = width == -1 ? indent : width + (_indentNext == 0 ? 1 : _indentNext);
            do
            {
                var content = FindContinuation(lineBreak + 1);
                if (content == -1)
                    break;

                lineBreak = content > _text.Length ? -1 : _text.IndexOf('\n', content);
            }
            while (lineBreak != -1);
            if (lineBreak == -1)
                lineBreak = _text.Length;
        }

        // Tabs that are not indented enough are a mistake; it is seen in the text, so they belong to it.
        var i = lineBreak + 1;
        while (CharAt(i) == ' ')
            i++;
        if (CharAt(i) == '\t')
        {
            while (CharAt(i) is '\t' or ' ' or '\r' or '\n')
                i++;
            return i;
        }

        return keepsBreaks ? lineBreak + 1 : EndWithoutEmptyLines(lineBreak, indent) + 1;
    }

    private (int LineBreak, int Indent) FindFirstLineOfText()
    {
        var (lineBreak, indent) = (_position - 1, 0);
        for (var i = _position; ; i++)
        {
            switch (CharAt(i))
            {
                case ' ':
                    indent++;
                    break;
                case '\n':
                    (lineBreak, indent) = (i, 0);
                    break;
                case '\r' when CharAt(i + 1) == '\n':
                    break;
                default:
                    return (lineBreak, indent);
            }
        }
    }

    // Empty lines at the end are no part of the text, unless they are indented deeper.
    private int EndWithoutEmptyLines(int lineBreak, int indent)
    {
        while (true)
        {
            var i = lineBreak - 1;
            if (CharAt(i) == '\r')
                i--;
            var last = i;
            while (CharAt(i) == ' ')
                i--;
            if (CharAt(i) != '\n' || i < _position || i + 1 + indent <= last)
                return lineBreak;

            lineBreak = i;
        }
    }

    // Where the text of a line starts that continues a scalar; -1 when the line is none of the scalar's.
    private int FindContinuation(int offset)
    {
        if (_indentNext == 0)
            return IsAtMarker(offset) ? -1 : offset;

        var indent = 0;
        while (CharAt(offset + indent) == ' ')
            indent++;
        if (CharAt(offset + indent) == '\r' && CharAt(offset + indent + 1) == '\n')
            return offset + indent + 1;
        return CharAt(offset + indent) == '\n' || indent >= _indentNext ? offset + indent : -1;
    }
}
