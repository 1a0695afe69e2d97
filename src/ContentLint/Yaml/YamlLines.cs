// Where lines start and end, and what they look like. Only asked when something is wrong already.

namespace ContentLint.Yaml;

/// <summary>The lines of a text.</summary>
internal sealed class YamlLines(string text)
{
    private readonly string _text = text;

    // Asked again for every key of a long line.
    private TextSpan _lastLine;

    public static bool IsBreak(char c) => c is '\n' or '\r';

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    public static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    public static bool IsAsciiLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>The characters of the line an offset is in, without its line break.</summary>
    public TextSpan LineAt(int offset) =>
        offset >= _lastLine.Start && offset < _lastLine.End ? _lastLine : _lastLine = FindLine(offset);

    /// <summary>The line, at an offset or above it, that starts with <c>-</c> or <c>.</c>.</summary>
    public TextSpan PreviousMarker(int offset)
    {
        var line = LineAt(offset);
        while (line.Start > 0 && CharAt(line.Start) is not ('-' or '.'))
            line = LineAt(line.Start - 1);
        return line;
    }

    /// <summary>From an offset to the last character of its line that is neither white space nor a comment.</summary>
    public TextSpan RestOfLine(int start)
    {
        var end = start;
        for (var i = start; i < _text.Length && !IsBreak(_text[i]); i++)
        {
            if (_text[i] == '#' && i > start && IsBlank(_text[i - 1]))
                break;
            if (!IsBlank(_text[i]))
                end = i + 1;
        }

        return new TextSpan(start, end);
    }

    public TextSpan RestOfLineWithComment(int start)
    {
        var end = LineAt(start).End;
        while (end > start + 1 && IsBlank(_text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>From an offset to the end of its line or the next mark of a flow collection.</summary>
    public TextSpan RestOfFlowEntry(int start)
    {
        var end = start;
        for (var i = start; i < _text.Length && !IsBreak(_text[i]) && (i == start || !IsFlowIndicator(_text[i])); i++)
        {
            if (!IsBlank(_text[i]))
                end = i + 1;
        }

        return new TextSpan(start, Math.Max(end, start + 1));
    }

    /// <summary>Where the text before an offset ends, without white space; not before <paramref name="start"/>.</summary>
    public int EndOfTextBefore(int offset, int start = 0)
    {
        var end = offset;
        while (end > start && IsSpace(CharAt(end - 1)))
            end--;
        return end;
    }

    public int EndOfBlanks(int start)
    {
        while (IsBlank(CharAt(start)))
            start++;
        return start;
    }

    /// <summary>The number of spaces a line starts with.</summary>
    public int IndentationOf(int offset)
    {
        var (start, end) = (LineAt(offset).Start, LineAt(offset).Start);
        while (CharAt(end) == ' ')
            end++;
        return end - start;
    }

    /// <summary>The indentation of the next line that is not empty.</summary>
    public int IndentationBelow(int offset)
    {
        var line = LineAt(offset);
        do
        {
            if (line.End >= _text.Length)
                return 0;

            line = LineAt(StartOfNext(line));
        }
        while (RestOfLine(line.Start).IsEmpty);

        return IndentationOf(line.Start);
    }

    public int StartOfNext(TextSpan line) => line.End + (CharAt(line.End) == '\r' && CharAt(line.End + 1) == '\n' ? 2 : 1);

    public bool IsOnOneLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsBreak(CharAt(i)))
                return false;
        }

        return true;
    }

    /// <summary>Whether the text from here reads like the start of a field: <c>word:</c>.</summary>
    public bool LooksLikeKey(int offset)
    {
        var quote = CharAt(offset) is '"' or '\'' ? CharAt(offset) : '\0';
        var start = quote == '\0' ? offset : offset + 1;
        var end = start;
        while (char.IsLetterOrDigit(CharAt(end)) || CharAt(end) is '_' or '-' or '.' or '$' or '/' or '@')
            end++;
        if (quote != '\0' && CharAt(end) == quote)
            return end > start && CharAt(end + 1) == ':';
        return end > start && CharAt(end) == ':' && IsSpace(CharAt(end + 1));
    }

    /// <summary>Whether a line within a part of the text looks like a field of its own.</summary>
    public bool HasKeyOnLaterLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsBreak(_text[i]) && LooksLikeKey(EndOfBlanks(i + 1)))
                return true;
        }

        return false;
    }

    /// <summary>For a line that has no <c>: </c>, the colon behind its first word that lacks its space; -1 when there is none.</summary>
    public int FindGluedColon(int start)
    {
        var colon = start;
        while (char.IsLetterOrDigit(CharAt(colon)) || CharAt(colon) is '_' or '-')
            colon++;
        return colon > start && CharAt(colon) == ':' && CharAt(colon + 1) != '/' && !IsSpace(CharAt(colon + 1)) ? colon : -1;
    }

    // The end of the text reads as NUL.
    private char CharAt(int offset) => offset < _text.Length ? _text[offset] : '\0';

    private TextSpan FindLine(int offset)
    {
        var start = Math.Min(offset, _text.Length);
        while (start > 0 && !IsBreak(_text[start - 1]))
            start--;
        var end = Math.Min(offset, _text.Length);
        while (end < _text.Length && !IsBreak(_text[end]))
            end++;
        return new TextSpan(start, end);
    }
}
