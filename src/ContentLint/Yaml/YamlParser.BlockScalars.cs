// Block scalars: a header, `|` (line breaks stay) or `>` (they fold), with `-` or `+` for the line breaks at the end
// and a digit for the indentation; then lines that are indented deeper than the key.

using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    private bool ReadBlockScalar(int indent)
    {
        if (Current is not ('|' or '>'))
            return false;

        var (start, isFolded) = (_at.Position, Current == '>');
        var (chomping, width) = ReadBlockScalarHeader();
        var textIndent = width > 0 ? indent + width - 1 : indent;
        var isIndentKnown = width > 0;
        var (hasContent, isMoreIndented, emptyLines, end) = (false, false, 0, _at.Position);
        _scalar.Clear();
        while (Current != '\0')
        {
            PassBreak();
            for (; Current == ' ' && (!isIndentKnown || _at.LineIndent < textIndent); _at.Position++)
                _at.LineIndent++;
            if (!isIndentKnown)
                textIndent = Math.Max(textIndent, _at.LineIndent);
            if (IsBreak(Current))
            {
                emptyLines++;
                continue;
            }

            if (!isIndentKnown && textIndent == 0 && !_isVersion3)
                throw Fail(_errors.BlockScalarWithoutIndentation(new TextSpan(start, end), _lines.RestOfLine(_at.Position)));

            if (_at.LineIndent < textIndent)
            {
                Chomp(chomping, hasContent, emptyLines);
                break;
            }

            if (!isFolded)
                _scalar.Append('\n', hasContent ? emptyLines + 1 : emptyLines);
            else
                FoldBlockLine(ref isMoreIndented, hasContent, emptyLines);
            (hasContent, isIndentKnown, emptyLines) = (true, true, 0);
            var segment = _at.Position;
            while (Current != '\0' && !IsBreak(Current))
                _at.Position++;
            Capture(segment, _at.Position);
            end = _at.Position;
        }

        FinishScalar(YamlStyle.BlockScalar, start, end);
        return true;
    }

    private (char Chomping, int Width) ReadBlockScalarHeader()
    {
        var start = _at.Position++;
        var (chomping, width) = ('\0', 0);
        for (; Current is '+' or '-' or (>= '0' and <= '9'); _at.Position++)
        {
            var isChomping = Current is '+' or '-';
            if (isChomping ? chomping != '\0' : width != 0 || Current == '0')
                throw BadBlockScalarHeader(start);

            if (isChomping)
                chomping = Current;
            else
                width = Current - '0';
        }

        var isSeparated = IsBlank(Current);
        while (IsBlank(Current))
            _at.Position++;
        if (isSeparated && Current == '#')
        {
            while (Current != '\0' && !IsBreak(Current))
                _at.Position++;
        }

        if (!IsBreak(Current))
            throw BadBlockScalarHeader(start);

        return (chomping, width);
    }

    private YamlSyntaxException BadBlockScalarHeader(int start)
    {
        var indent = _lines.IndentationBelow(start);
        return Fail(_errors.BadBlockScalarHeader(_lines.RestOfLine(start), indent > _lines.IndentationOf(start) ? indent : null));
    }

    private void FoldBlockLine(ref bool isMoreIndented, bool hasContent, int emptyLines)
    {
        if (IsBlank(Current))
        {
            // Lines that start with more white space keep their breaks.
            isMoreIndented = true;
            _scalar.Append('\n', hasContent ? emptyLines + 1 : emptyLines);
        }
        else if (isMoreIndented)
        {
            isMoreIndented = false;
            _scalar.Append('\n', emptyLines + 1);
        }
        else if (emptyLines > 0)
        {
            _scalar.Append('\n', emptyLines);
        }
        else if (hasContent)
        {
            _scalar.Append(' ');
        }
    }

    private void Chomp(char chomping, bool hasContent, int emptyLines)
    {
        if (chomping == '+')
            _scalar.Append('\n', hasContent ? emptyLines + 1 : emptyLines);
        else if (chomping == '\0' && hasContent)
            _scalar.Append('\n');
    }
}
