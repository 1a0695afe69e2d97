// Moving over the text: white space, comments and lines, and where to read on after an error.

using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    private static bool IsBreak(char c) => c is '\n' or '\r';

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    // The end of the text reads as NUL, which cannot occur in it.
    private char CharAt(int offset) => offset < _text.Length ? _text[offset] : '\0';

    private bool IsAt(string word) => string.CompareOrdinal(_text, _at.Position, word, 0, word.Length) == 0;

    /// <summary>Whether a line that is just <c>---</c> or <c>...</c> starts here; asked at the start of a line.</summary>
    private bool IsAtSeparator()
    {
        if (!IsAt("---") && !IsAt("..."))
            return false;

        var behind = CharAt(_at.Position + 3);
        return behind == '\0' || IsSpace(behind);
    }

    /// <summary>Passes white space, line breaks and, where allowed, comments; gives the number of line breaks.</summary>
    private int Skip(bool allowComments = true)
    {
        var breaks = 0;
        while (true)
        {
            for (; IsBlank(Current); _at.Position++)
            {
                if (Current == '\t' && _at.FirstTab < 0)
                    _at.FirstTab = _at.Position;
            }

            // No space is asked for before the '#' here: `"a"#b` is a string and a comment.
            if (allowComments && Current == '#')
            {
                while (Current != '\0' && !IsBreak(Current))
                    _at.Position++;
            }

            if (!IsBreak(Current))
                return breaks;

            StartLine();
            breaks++;
        }
    }

    // From a line break to the first character behind the next line's spaces.
    private void StartLine()
    {
        PassBreak();
        while (Current == ' ')
        {
            _at.LineIndent++;
            _at.Position++;
        }
    }

    private void PassBreak()
    {
        _at.Position += Current == '\r' && Next == '\n' ? 2 : 1;
        _at.Line++;
        _at.LineStart = _at.Position;
        _at.LineIndent = 0;
        _at.FirstTab = -1;
    }

    private void PassLine()
    {
        while (Current != '\0' && !IsBreak(Current))
            _at.Position++;
        if (Current != '\0')
            StartLine();
    }

    /// <summary>An error that only the enclosing block collection can read on from, behind the current line.</summary>
    private YamlSyntaxException Fail(Diagnostic diagnostic) => new(diagnostic, _at.Position);

    /// <summary>
    /// Goes to the line to read on at after an error: the first one behind the broken part that is indented no deeper
    /// than <paramref name="indent"/>. What is deeper is part of the broken entry, and so is a closing bracket.
    /// </summary>
    private void Resume(YamlSyntaxException error, int indent)
    {
        if (error.LastBrokenOffset < _at.LineStart)
            RewindToLineOf(error.LastBrokenOffset);
        while (_at.Position < error.LastBrokenOffset && Current != '\0')
            PassLineUpTo(error.LastBrokenOffset);
        PassLine();
        Skip();
        while (Current != '\0' && (_at.Position <= _resumedAt || !CanResume(error, indent)))
        {
            PassLine();
            Skip();
        }

        // An error may send us back to lines that were read already, but never twice to the same one.
        _resumedAt = _at.Position;
    }

    private bool CanResume(YamlSyntaxException error, int indent) =>
        (_at.Position == _at.LineStart && IsAtSeparator())
        || (_at.LineIndent <= indent && Current is not (']' or '}') && (!error.UntilKey || LooksLikeKey(_at.Position)));

    // A broken entry may have been read further than to where reading goes on: what is read again is no part of it.
    private int EndOfTextBefore(int lineStart)
    {
        var end = lineStart;
        while (end > 0 && IsSpace(_text[end - 1]))
            end--;
        return end;
    }

    private void PassLineUpTo(int offset)
    {
        while (_at.Position < offset && Current != '\0' && !IsBreak(Current))
            _at.Position++;
        if (_at.Position < offset && Current != '\0')
            StartLine();
    }

    private void RewindToLineOf(int offset)
    {
        // The line number only tells lines apart, so it need not go back.
        _at.Position = _at.LineStart = LineAt(offset).Start;
        _at.FirstTab = -1;
        for (_at.LineIndent = 0; Current == ' '; _at.Position++)
            _at.LineIndent++;
    }

    /// <summary>Whether the text from here reads like the start of a field: <c>word:</c>. Only asked when something is wrong already.</summary>
    private bool LooksLikeKey(int offset)
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

    /// <summary>The characters of the line an offset is in, without its line break.</summary>
    // Asked again for every key of a long line.
    private TextSpan _lastLine;

    private TextSpan LineAt(int offset) =>
        offset >= _lastLine.Start && offset < _lastLine.End ? _lastLine : _lastLine = FindLine(offset);

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

    private TextSpan PreviousLine(int offset)
    {
        var line = LineAt(offset);
        while (line.Start > 0 && CharAt(line.Start) is not ('-' or '.'))
            line = LineAt(line.Start - 1);
        return line;
    }

    /// <summary>From an offset to the last character of its line that is neither white space nor a comment.</summary>
    private TextSpan RestOfLine(int start)
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
}
