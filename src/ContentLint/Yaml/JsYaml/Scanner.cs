// Moving over the text: white space, comments and lines, and where to read on after a mistake.

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>A text and where its readers stand in it.</summary>
internal sealed class Scanner
{
    private readonly Dialect _dialect;
    private Cursor _at;
    private int _resumedAt = -1;

    public Scanner(string text, Dialect dialect)
    {
        // The end of the text ends its last line.
        Text = text.Length > 0 && !IsBreak(text[text.Length - 1]) ? text + '\n' : text;
        _dialect = dialect;
        Lines = new YamlLines(Text);
        At.FirstTab = -1;
        if (Current == '\uFEFF')
            At.Position = At.LineStart = 1;
    }

    /// <summary>The text, ended by a line break.</summary>
    public string Text { get; }

    public YamlLines Lines { get; }

    /// <summary>Where the readers stand; who tries something sets it back.</summary>
    public ref Cursor At => ref _at;

    /// <summary>The next character. The end of the text reads as NUL, which cannot occur in it.</summary>
    public char Current => CharAt(_at.Position);

    public char Next => CharAt(_at.Position + 1);

    /// <summary>Whether there is nothing left but the last line break.</summary>
    public bool IsAtEnd => At.Position >= Text.Length - 1;

    public bool IsAtLineStart => _at.Position == _at.LineStart;

    /// <summary>Whether a tab stands where only spaces may indent.</summary>
    public bool IsIndentedWithTab => !_dialect.TabsIndent && At.FirstTab >= 0;

    public char CharAt(int offset) => offset < Text.Length ? Text[offset] : '\0';

    public bool IsAt(string word) => string.CompareOrdinal(Text, At.Position, word, 0, word.Length) == 0;

    /// <summary>Whether <c>-</c>, <c>?</c> or <c>:</c> stands here as a mark of a block collection.</summary>
    public bool IsAtIndicator(char indicator) => Current == indicator && IsSpace(Next);

    /// <summary>Whether a line that is just <c>---</c> or <c>...</c> starts here; asked at the start of a line.</summary>
    public bool IsAtSeparator()
    {
        if (!IsAt("---") && !IsAt("..."))
            return false;

        var behind = CharAt(At.Position + 3);
        return behind == '\0' || IsSpace(behind);
    }

    /// <summary>Passes white space, line breaks and, where allowed, comments; gives the number of line breaks.</summary>
    public int Skip(bool allowComments = true)
    {
        var breaks = 0;
        while (true)
        {
            for (; IsBlank(Current); At.Position++)
            {
                if (Current == '\t' && At.FirstTab < 0)
                    At.FirstTab = At.Position;
            }

            // No space is asked for before the '#' here: `"a"#b` is a string and a comment.
            if (allowComments && Current == '#')
                PassToBreak();
            if (!IsBreak(Current))
                return breaks;

            StartLine();
            breaks++;
        }
    }

    /// <summary>Passes a character and all letters and digits behind it, which mean nothing anywhere.</summary>
    public void PassWord()
    {
        var (text, position) = (Text, _at.Position + 1);
        while (position < text.Length && IsAsciiLetterOrDigit(text[position]))
            position++;
        _at.Position = position;
    }

    public void PassBlanks()
    {
        while (IsBlank(Current))
            At.Position++;
    }

    public void PassToBreak()
    {
        while (Current != '\0' && !IsBreak(Current))
            At.Position++;
    }

    public void PassBreak()
    {
        At.Position += Current == '\r' && Next == '\n' ? 2 : 1;
        At.Line++;
        At.LineStart = At.Position;
        At.LineIndent = 0;
        At.FirstTab = -1;
    }

    /// <summary>Passes spaces that indent the current line.</summary>
    public void PassIndentation()
    {
        for (; Current == ' '; At.Position++)
            At.LineIndent++;
    }

    /// <summary>
    /// Goes to the line to read on at after a mistake: the first one behind the broken part that is indented no deeper
    /// than <paramref name="indent"/>. What is deeper is part of the broken entry, and so is a closing bracket.
    /// </summary>
    public void Resume(Failure failure, int indent)
    {
        if (failure.LastBrokenOffset < At.LineStart)
            RewindToLineOf(failure.LastBrokenOffset);
        while (At.Position < failure.LastBrokenOffset && Current != '\0')
            PassLineUpTo(failure.LastBrokenOffset);
        PassLine();
        Skip();
        while (Current != '\0' && (At.Position <= _resumedAt || !CanResume(failure, indent)))
        {
            PassLine();
            Skip();
        }

        // A mistake may send us back to lines that were read already, but never twice to the same one.
        _resumedAt = At.Position;
    }

    private bool CanResume(Failure failure, int indent) =>
        (IsAtLineStart && IsAtSeparator())
        || (At.LineIndent <= indent && Current is not (']' or '}') && (!failure.UntilKey || Lines.LooksLikeKey(At.Position)));

    // From a line break to the first character behind the next line's spaces.
    private void StartLine()
    {
        PassBreak();
        PassIndentation();
    }

    private void PassLine()
    {
        PassToBreak();
        if (Current != '\0')
            StartLine();
    }

    private void PassLineUpTo(int offset)
    {
        while (At.Position < offset && Current != '\0' && !IsBreak(Current))
            At.Position++;
        if (At.Position < offset && Current != '\0')
            StartLine();
    }

    private void RewindToLineOf(int offset)
    {
        // The line number only tells lines apart, so it need not go back.
        At.Position = At.LineStart = Lines.LineAt(offset).Start;
        At.FirstTab = -1;
        At.LineIndent = 0;
        PassIndentation();
    }
}
