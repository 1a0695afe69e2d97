// Moving over the text: white space, comments and lines, and where to read on after an error.

using ContentLint.Diagnostics;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
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
        || (_at.LineIndent <= indent && Current is not (']' or '}') && (!error.UntilKey || _lines.LooksLikeKey(_at.Position)));

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
        _at.Position = _at.LineStart = _lines.LineAt(offset).Start;
        _at.FirstTab = -1;
        for (_at.LineIndent = 0; Current == ' '; _at.Position++)
            _at.LineIndent++;
    }
}
