// Scalars without a header: plain, 'single' and "double".

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads text, plain and in quotes.</summary>
internal sealed class ScalarReader(Reading reading, ScalarText text)
{
    private readonly Scanner _scanner = reading.Scanner;

    /// <summary>Reads a plain scalar; nothing where none starts.</summary>
    public Node ReadPlain(int indent, Place place)
    {
        var isInFlow = place == Place.InFlow;
        if (!CanStartPlain(isInFlow))
            return default;

        var start = _scanner.At.Position;
        var (segment, end) = (start, start);
        var breaks = 0;
        text.Start();
        while (_scanner.Current != '\0' && !EndsPlain(isInFlow))
        {
            if (IsBreak(_scanner.Current))
            {
                var before = _scanner.At;
                breaks = _scanner.Skip(allowComments: false);
                if (_scanner.At.LineIndent >= indent)
                    continue;

                _scanner.At = before with { Position = end, FirstTab = _scanner.At.FirstTab };
                break;
            }

            // A key of several lines is a mistake, however many there are: the second one says so.
            if (breaks > 0 && place == Place.LaterKey)
                break;

            if (breaks > 0)
            {
                text.Capture(segment, end);
                text.Fold(breaks);
                (segment, end, breaks) = (_scanner.At.Position, _scanner.At.Position, 0);
            }

            PassCharacters(ref end, keepsSpace: false);
        }

        text.Capture(segment, end);
        return text.IsEmpty ? default : text.Finish(YamlStyle.Plain, start, end) with { Properties = new Properties(Values.Guessed, null) };
    }

    public Node ReadSingleQuoted()
    {
        var start = _scanner.At.Position++;
        var (segment, end) = (_scanner.At.Position, _scanner.At.Position);
        text.Start();
        while (_scanner.Current != '\0')
        {
            if (_scanner.Current != '\'')
            {
                if (!PassQuoted(ref segment, ref end))
                    break;
            }
            else if (_scanner.Next == '\'')
            {
                text.CaptureQuoted(segment, _scanner.At.Position + 1);
                _scanner.At.Position += 2;
                (segment, end) = (_scanner.At.Position, _scanner.At.Position);
            }
            else
            {
                return CloseQuoted(YamlStyle.SingleQuoted, start, segment);
            }
        }

        return reading.Failures.UnclosedQuote(start);
    }

    public Node ReadDoubleQuoted()
    {
        var start = _scanner.At.Position++;
        var (segment, end) = (_scanner.At.Position, _scanner.At.Position);
        text.Start();
        while (_scanner.Current != '\0')
        {
            if (_scanner.Current == '"')
                return CloseQuoted(YamlStyle.DoubleQuoted, start, segment);

            if (_scanner.Current == '\\')
            {
                text.CaptureQuoted(segment, _scanner.At.Position);
                ReadEscape();
                (segment, end) = (_scanner.At.Position, _scanner.At.Position);
            }
            else if (!PassQuoted(ref segment, ref end))
            {
                break;
            }
        }

        return reading.Failures.UnclosedQuote(start);
    }

    private bool CanStartPlain(bool isInFlow)
    {
        var c = _scanner.Current;
        if (c is '?' or '-')
            return !IsSpace(_scanner.Next) && !(isInFlow && IsFlowIndicator(_scanner.Next));

        return !IsSpace(c)
            && !IsFlowIndicator(c)
            && c is not ('#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`');
    }

    private bool EndsPlain(bool isInFlow) => _scanner.Current switch
    {
        ':' => IsSpace(_scanner.Next) || (isInFlow && IsFlowIndicator(_scanner.Next)),
        '#' => IsSpace(_scanner.CharAt(_scanner.At.Position - 1)),
        var c => (_scanner.IsAtLineStart && _scanner.IsAtSeparator()) || (isInFlow && IsFlowIndicator(c)),
    };

    private Node CloseQuoted(YamlStyle style, int start, int segment)
    {
        text.CaptureQuoted(segment, _scanner.At.Position);
        _scanner.At.Position++;
        return text.Finish(style, start, _scanner.At.Position);
    }

    // A character or a line break inside quotes; none where the document ends. Indentation inside quotes is free.
    private bool PassQuoted(ref int segment, ref int end)
    {
        if (IsBreak(_scanner.Current))
        {
            text.CaptureQuoted(segment, end);
            text.Fold(_scanner.Skip(allowComments: false));
            (segment, end) = (_scanner.At.Position, _scanner.At.Position);
            return true;
        }

        if (_scanner.IsAtLineStart && _scanner.IsAtSeparator())
            return false;

        PassCharacters(ref end, reading.Dialect.QuotedLinesKeepSpace);
        return true;
    }

    // White space counts when something follows it.
    private void PassCharacters(ref int end, bool keepsSpace)
    {
        if (IsBlank(_scanner.Current) && !keepsSpace)
        {
            _scanner.At.Position++;
            return;
        }

        _scanner.PassWord();
        end = _scanner.At.Position;
    }

    private void ReadEscape()
    {
        var start = _scanner.At.Position++;
        var digits = _scanner.Current switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (IsBreak(_scanner.Current))
        {
            _scanner.Skip(allowComments: false);
        }
        else if (digits > 0)
        {
            ReadHexEscape(start, digits);
        }
        else if (YamlEscapes.Find(_scanner.Current) is { } character)
        {
            text.Append(character);
            _scanner.At.Position++;
        }
        else
        {
            reading.Report(reading.Messages.UnknownEscape(new TextSpan(start, start + 2)));
            text.Append('\\');
        }
    }

    private void ReadHexEscape(int start, int digits)
    {
        var code = 0;
        for (_scanner.At.Position++; digits > 0 && Hexadecimal.Digit(_scanner.Current) is >= 0 and var value; digits--)
        {
            code = (code << 4) + value;
            _scanner.At.Position++;
        }

        if (digits > 0)
            reading.Report(reading.Messages.BadHexEscape(new TextSpan(start, _scanner.At.Position)));
        else
            text.AppendCodePoint(code);
    }
}
