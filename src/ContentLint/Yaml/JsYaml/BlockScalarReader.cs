// Block scalars: a header, `|` (line breaks stay) or `>` (they fold), with `-` or `+` for the line breaks at the end
// and a digit for the indentation; then lines that are indented deeper than the key.

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads text of whole lines.</summary>
internal sealed class BlockScalarReader(Reading reading, ScalarText text)
{
    private readonly Scanner _scanner = reading.Scanner;

    /// <summary>Reads the text whose header starts here.</summary>
    public Node Read(int indent)
    {
        var start = _scanner.At.Position;
        var isFolded = _scanner.Current == '>';
        if (ReadHeader() is not var (chomping, width))
            return BadHeader(start);

        var textIndent = width > 0 ? indent + width - 1 : indent;
        var isIndentKnown = width > 0;
        var (hasContent, isMoreIndented, emptyLines, end) = (false, false, 0, _scanner.At.Position);
        text.Start();
        while (_scanner.Current != '\0')
        {
            _scanner.PassBreak();
            for (; _scanner.Current == ' ' && (!isIndentKnown || _scanner.At.LineIndent < textIndent); _scanner.At.Position++)
                _scanner.At.LineIndent++;
            if (!isIndentKnown)
                textIndent = Math.Max(textIndent, _scanner.At.LineIndent);
            if (IsBreak(_scanner.Current))
            {
                emptyLines++;
                continue;
            }

            if (!isIndentKnown && textIndent == 0 && !reading.Dialect.BlockTextMayStandAtMargin)
                return reading.Failures.Here(reading.Messages.BlockScalarWithoutIndentation(new TextSpan(start, end), _scanner.Lines.RestOfLine(_scanner.At.Position)));

            if (_scanner.At.LineIndent < textIndent)
            {
                Chomp(chomping, hasContent, emptyLines);
                break;
            }

            if (!isFolded)
                text.AppendBreaks(hasContent ? emptyLines + 1 : emptyLines);
            else
                FoldLine(ref isMoreIndented, hasContent, emptyLines);
            (hasContent, isIndentKnown, emptyLines) = (true, true, 0);
            var segment = _scanner.At.Position;
            _scanner.PassToBreak();
            text.Capture(segment, _scanner.At.Position);
            end = _scanner.At.Position;
        }

        return text.Finish(YamlStyle.BlockScalar, start, end);
    }

    // The signs behind '|' or '>'; null where they are none.
    private (char Chomping, int Width)? ReadHeader()
    {
        _scanner.At.Position++;
        var (chomping, width) = ('\0', 0);
        for (; _scanner.Current is '+' or '-' or (>= '0' and <= '9'); _scanner.At.Position++)
        {
            var isChomping = _scanner.Current is '+' or '-';
            if (isChomping ? chomping != '\0' : width != 0 || _scanner.Current == '0')
                return null;

            if (isChomping)
                chomping = _scanner.Current;
            else
                width = _scanner.Current - '0';
        }

        var isSeparated = IsBlank(_scanner.Current);
        _scanner.PassBlanks();
        if (isSeparated && _scanner.Current == '#')
            _scanner.PassToBreak();
        return IsBreak(_scanner.Current) ? (chomping, width) : null;
    }

    private Failure BadHeader(int start)
    {
        var lines = _scanner.Lines;
        var indent = lines.IndentationBelow(start);
        return reading.Failures.Here(reading.Messages.BadBlockScalarHeader(lines.RestOfLine(start), indent > lines.IndentationOf(start) ? indent : null));
    }

    private void FoldLine(ref bool isMoreIndented, bool hasContent, int emptyLines)
    {
        if (IsBlank(_scanner.Current))
        {
            // Lines that start with more white space keep their breaks.
            isMoreIndented = true;
            text.AppendBreaks(hasContent ? emptyLines + 1 : emptyLines);
        }
        else if (isMoreIndented)
        {
            isMoreIndented = false;
            text.AppendBreaks(emptyLines + 1);
        }
        else if (emptyLines > 0)
        {
            text.AppendBreaks(emptyLines);
        }
        else if (hasContent)
        {
            text.Append(' ');
        }
    }

    private void Chomp(char chomping, bool hasContent, int emptyLines)
    {
        if (chomping == '+')
            text.AppendBreaks(hasContent ? emptyLines + 1 : emptyLines);
        else if (chomping == '\0' && hasContent)
            text.AppendBreaks(1);
    }
}
