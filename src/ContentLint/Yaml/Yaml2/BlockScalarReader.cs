// Block scalars: a header, `|` or `>` with `-` or `+` and a digit for the indentation, and the lines that the lexer has found.
// Indentation is cut off, line breaks stay or fold, and those at the end are kept or dropped.

using System.Text;

namespace ContentLint.Yaml.Yaml2;

/// <summary>Reads the text of one block scalar.</summary>
internal sealed class BlockScalarReader
{
    private readonly string _text;
    private readonly Mistakes _mistakes;
    private readonly SyntaxNode _scalar;
    private readonly List<Line> _lines = [];
    private readonly StringBuilder _result = new();
    private int _width;
    private char _chomping;

    private BlockScalarReader(string text, SyntaxNode scalar, Mistakes mistakes)
    {
        _text = text;
        _scalar = scalar;
        _mistakes = mistakes;
    }

    /// <summary>A line: its spaces, then its content without a carriage return.</summary>
    private readonly record struct Line(int Start, int ContentStart, int End)
    {
        public int Indent => ContentStart - Start;

        public bool IsEmpty => End == ContentStart;
    }

    public static string Read(string text, SyntaxNode scalar, bool isRoot, Mistakes mistakes)
    {
        var reader = new BlockScalarReader(text, scalar, mistakes);
        reader.ReadHeader();
        reader.SplitLines();
        return reader.ReadLines(isRoot);
    }

    private void ReadHeader()
    {
        var header = _scalar.Token;
        var isSound = true;
        for (var i = header.Start + 1; i < header.End; i++)
        {
            if (_chomping == '\0' && _text[i] is '-' or '+')
                _chomping = _text[i];
            else if (_width == 0 && _text[i] is >= '1' and <= '9')
                _width = _text[i] - '0';
            else
                isSound = false;
        }

        var hasSpace = false;
        foreach (var token in _scalar.Before.Skip(1))
        {
            hasSpace |= token.Kind == YamlTokenKind.Space;
            isSound &= token.IsSpace;
            if (token.Kind == YamlTokenKind.Comment && !hasSpace)
                _mistakes.CommentWithoutSpace(token);
        }

        if (!isSound)
            _mistakes.BadBlockScalarHeader(header.Start);
    }

    private void SplitLines()
    {
        if (_scalar.Value is not { Span: { IsEmpty: false } lines })
            return;

        for (var start = lines.Start; start <= lines.End;)
        {
            var lineBreak = start < lines.End ? _text.IndexOf('\n', start, lines.End - start) : -1;
            var end = lineBreak == -1 ? lines.End : lineBreak;
            var content = start;
            while (content < end && _text[content] == ' ')
                content++;
            _lines.Add(new Line(start, content, end > content && _text[end - 1] == '\r' ? end - 1 : end));
            start = end + 1;
        }
    }

    private string ReadLines(bool isRoot)
    {
        var end = _lines.Count;
        while (end > 0 && _lines[end - 1].IsEmpty)
            end--;
        if (end == 0)
            return _chomping == '+' && _lines.Count > 0 ? new string('\n', Math.Max(1, _lines.Count - 1)) : "";

        var indent = FindIndent(end, isRoot, out var first);
        for (var i = _lines.Count - 1; i >= end; i--)
        {
            if (_lines[i].Indent > indent)
                end = i + 1;
        }

        for (var i = 0; i < first; i++)
            AppendIndent(_lines[i], indent).Append('\n');
        AppendText(first, end, indent);
        Chomp(end, indent);
        return _result.ToString();
    }

    private int FindIndent(int end, bool isRoot, out int first)
    {
        var indent = _scalar.Indent + _width;
        for (first = 0; first < end; first++)
        {
            var line = _lines[first];
            if (!line.IsEmpty)
            {
                if (line.Indent < indent)
                    _mistakes.EmptyLineTooDeep(line.ContentStart);
                if (_width == 0)
                    indent = line.Indent;
                if (indent == 0 && !isRoot)
                    _mistakes.BlockTextWithoutIndentation(_scalar.Token, line.Start);
                return indent;
            }

            if (_width == 0)
                indent = Math.Max(indent, line.Indent);
        }

        first = 0;
        return indent;
    }

    private void AppendText(int first, int end, int indent)
    {
        var isFolded = _text[_scalar.Token.Start] == '>';
        var separator = "";
        var wasMoreIndented = false;
        for (var i = first; i < end; i++)
        {
            var line = _lines[i];
            if (!line.IsEmpty && line.Indent < indent)
                _mistakes.BlockTextLineTooFarLeft(line.ContentStart, _scalar);
            if (!isFolded)
            {
                _result.Append(separator);
                AppendLine(line, indent);
                separator = "\n";
            }
            else if (line.Indent > indent || (!line.IsEmpty && _text[line.ContentStart] == '\t'))
            {
                if (separator == " ")
                    separator = "\n";
                else if (!wasMoreIndented && separator == "\n")
                    separator = "\n\n";
                _result.Append(separator);
                AppendLine(line, indent);
                separator = "\n";
                wasMoreIndented = true;
            }
            else if (line.IsEmpty)
            {
                if (separator == "\n")
                    _result.Append('\n');
                else
                    separator = "\n";
            }
            else
            {
                _result.Append(separator).Append(_text, line.ContentStart, line.End - line.ContentStart);
                separator = " ";
                wasMoreIndented = false;
            }
        }
    }

    private void Chomp(int end, int indent)
    {
        if (_chomping == '-')
            return;

        if (_chomping == '+')
        {
            for (var i = end; i < _lines.Count; i++)
                AppendIndent(_lines[i], indent, "\n");
        }

        if (_chomping != '+' || _result.Length == 0 || _result[_result.Length - 1] != '\n')
            _result.Append('\n');
    }

    private void AppendLine(Line line, int indent) =>
        AppendIndent(line, indent).Append(_text, line.ContentStart, line.End - line.ContentStart);

    private StringBuilder AppendIndent(Line line, int indent, string before = "") =>
        _result.Append(before).Append(' ', Math.Max(0, line.Indent - indent));
}
