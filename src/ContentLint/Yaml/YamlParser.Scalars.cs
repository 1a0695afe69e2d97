// Scalars, plain, quoted and block. Line breaks in the first three fold: one becomes a space, n become n-1.

using System.Text;
using ContentLint.Data;
using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    private readonly StringBuilder _scalar = new();
    private bool _isReadingKey;

    private bool ReadPlain(int indent, bool isInFlow)
    {
        if (!CanStartPlain(isInFlow))
            return false;

        var start = _at.Position;
        var (segment, end) = (start, start);
        var breaks = 0;
        var isKey = _isReadingKey && !isInFlow;
        _scalar.Clear();
        while (Current != '\0' && !EndsPlain(isInFlow))
        {
            if (IsBreak(Current))
            {
                var before = _at;
                breaks = Skip(allowComments: false);
                if (_at.LineIndent >= indent)
                    continue;

                (_at.Position, _at.Line, _at.LineStart, _at.LineIndent) = (end, before.Line, before.LineStart, before.LineIndent);
                break;
            }

            // A key of several lines is a mistake, however many there are: the second one says so.
            if (breaks > 0 && isKey)
                break;

            if (breaks > 0)
            {
                Capture(segment, end);
                Fold(breaks);
                (segment, end, breaks) = (_at.Position, _at.Position, 0);
            }

            if (!IsBlank(Current))
                end = _at.Position + 1;
            _at.Position++;
        }

        Capture(segment, end);
        if (_scalar.Length == 0)
            return false;

        FinishScalar(YamlStyle.Plain, start, end);
        _tag ??= "?";
        return true;
    }

    private bool CanStartPlain(bool isInFlow)
    {
        if (Current is '?' or '-')
            return !IsSpace(Next) && !(isInFlow && IsFlowIndicator(Next));

        return !IsSpace(Current)
            && !IsFlowIndicator(Current)
            && Current is not ('#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`');
    }

    private bool EndsPlain(bool isInFlow) => Current switch
    {
        ':' => IsSpace(Next) || (isInFlow && IsFlowIndicator(Next)),
        '#' => IsSpace(CharAt(_at.Position - 1)),
        _ => (_at.Position == _at.LineStart && IsAtSeparator()) || (isInFlow && IsFlowIndicator(Current)),
    };

    private bool ReadSingleQuoted()
    {
        if (Current != '\'')
            return false;

        var start = _at.Position++;
        var (segment, end) = (_at.Position, _at.Position);
        _scalar.Clear();
        while (Current != '\0')
        {
            if (Current == '\'' && Next == '\'')
            {
                CaptureQuoted(segment, _at.Position + 1);
                _at.Position += 2;
                (segment, end) = (_at.Position, _at.Position);
            }
            else if (Current == '\'')
            {
                CaptureQuoted(segment, _at.Position);
                _at.Position++;
                FinishScalar(YamlStyle.SingleQuoted, start, _at.Position);
                return true;
            }
            else
            {
                PassQuoted(start, ref segment, ref end);
            }
        }

        throw UnclosedQuote(start);
    }

    private bool ReadDoubleQuoted()
    {
        if (Current != '"')
            return false;

        var start = _at.Position++;
        var (segment, end) = (_at.Position, _at.Position);
        _scalar.Clear();
        while (Current != '\0')
        {
            if (Current == '"')
            {
                CaptureQuoted(segment, _at.Position);
                _at.Position++;
                FinishScalar(YamlStyle.DoubleQuoted, start, _at.Position);
                return true;
            }

            if (Current == '\\')
            {
                CaptureQuoted(segment, _at.Position);
                ReadEscape();
                (segment, end) = (_at.Position, _at.Position);
            }
            else
            {
                PassQuoted(start, ref segment, ref end);
            }
        }

        throw UnclosedQuote(start);
    }

    // A character or a line break inside quotes. Indentation inside quotes is free.
    private void PassQuoted(int start, ref int segment, ref int end)
    {
        if (IsBreak(Current))
        {
            CaptureQuoted(segment, end);
            Fold(Skip(allowComments: false));
            (segment, end) = (_at.Position, _at.Position);
        }
        else if (_at.Position == _at.LineStart && IsAtSeparator())
        {
            throw UnclosedQuote(start);
        }
        else
        {
            // Version 3 keeps the white space at the end of a line.
            if (_isVersion3 || !IsBlank(Current))
                end = _at.Position + 1;
            _at.Position++;
        }
    }

    private void ReadEscape()
    {
        var start = _at.Position++;
        var digits = Current switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (IsBreak(Current))
        {
            Skip(allowComments: false);
        }
        else if (digits > 0)
        {
            ReadHexEscape(start, digits);
        }
        else if (SimpleEscape(Current) is { } character)
        {
            _scalar.Append(character);
            _at.Position++;
        }
        else
        {
            _diagnostics.Add(_errors.UnknownEscape(new TextSpan(start, start + 2)));
            _scalar.Append('\\');
        }
    }

    private void ReadHexEscape(int start, int digits)
    {
        var code = 0;
        for (_at.Position++; digits > 0 && Hexadecimal.Digit(Current) is >= 0 and var value; digits--)
        {
            code = (code << 4) + value;
            _at.Position++;
        }

        if (digits > 0)
            _diagnostics.Add(_errors.BadHexEscape(new TextSpan(start, _at.Position)));
        else if (code <= 0xFFFF)
            _scalar.Append((char)(code & 0xFFFF));
        else
            _scalar.Append((char)(((code - 0x10000) >> 10) + 0xD800)).Append((char)(((code - 0x10000) & 0x3FF) + 0xDC00));
    }

    private static char? SimpleEscape(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '/' or '\\' => c,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    private void Fold(int breaks)
    {
        if (breaks == 1)
            _scalar.Append(' ');
        else
            _scalar.Append('\n', Math.Max(0, breaks - 1));
    }

    private void Capture(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsPrintable(i))
                continue;

            _diagnostics.Add(_errors.InvalidCharacter(i));
            break;
        }

        _scalar.Append(_text, start, end - start);
    }

    // Quotes admit more than plain text does: everything but control characters.
    private void CaptureQuoted(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] is '\t' or >= ' ')
                continue;

            _diagnostics.Add(_errors.InvalidCharacter(i));
            break;
        }

        _scalar.Append(_text, start, end - start);
    }

    private bool IsPrintable(int offset)
    {
        var c = _text[offset];
        if (c < '\u007F')
            return c is '\t' or '\n' or '\r' or >= ' ';
        if (char.IsHighSurrogate(c))
            return char.IsLowSurrogate(CharAt(offset + 1));
        if (char.IsLowSurrogate(c))
            return offset > 0 && char.IsHighSurrogate(_text[offset - 1]);
        return c is '\u0085' or > '\u009F' and < '\uFFFE';
    }

    private void FinishScalar(YamlStyle style, int start, int end)
    {
        var text = _scalar.ToString();
        Finish(new DataScalar(DataKind.String, Map(start, end), text, text, style != YamlStyle.Plain), style, start, end);
    }
}
