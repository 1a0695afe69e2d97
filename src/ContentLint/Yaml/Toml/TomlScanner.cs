// The characters of TOML: white space, comments, keys and strings. A control character is a mistake wherever it stands.

using System.Text;

namespace ContentLint.Yaml.Toml;

/// <summary>Reads the pieces of a text from one place to the next.</summary>
internal sealed class TomlScanner(string text, TomlMessages messages)
{
    private readonly TomlMessages _messages = messages;

    public string Text { get; } = text;

    public int Position { get; set; }

    // The end of the text reads as U+FFFF, which no name and no number holds.
    public char Current => CharAt(Position);

    public bool IsAtEnd => Position >= Text.Length;

    public bool IsAtLineEnd => IsAtEnd || Current == '\n' || (Current == '\r' && CharAt(Position + 1) == '\n');

    public char CharAt(int offset) => offset < Text.Length ? Text[offset] : '\uFFFF';

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public void PassBlanks()
    {
        while (IsBlank(Current))
            Position++;
    }

    /// <summary>Passes white space and comments, and line breaks where they may stand.</summary>
    public void PassSpace(bool withLines)
    {
        while (true)
        {
            while (IsBlank(Current) || (withLines && !IsAtEnd && IsAtLineEnd))
                Position++;
            if (Current != '#')
                return;

            for (; !IsAtLineEnd; Position++)
                CheckCharacter();
        }
    }

    /// <summary>Reads a key up to <c>=</c> or <c>]</c>, and passes that.</summary>
    public List<TomlKeyPart> ReadKey(char end)
    {
        var start = Position;
        var parts = new List<TomlKeyPart>();
        while (true)
        {
            PassBlanks();
            parts.Add(Current is '"' or '\'' ? ReadQuotedPart() : ReadBarePart(start, end));
            PassBlanks();
            if (Current == end)
            {
                Position++;
                return parts;
            }

            if (Current != '.')
                throw IsAtLineEnd || end == ']' ? _messages.UnfinishedKey(start, Position, end) : _messages.BadKey(start, Position, end);

            Position++;
        }
    }

    private TomlKeyPart ReadQuotedPart()
    {
        var start = Position;
        if (CharAt(start + 1) == Current && CharAt(start + 2) == Current)
            throw _messages.MultilineKey(start);

        var text = ReadString();
        return new TomlKeyPart(text, new TextSpan(start, Position));
    }

    private TomlKeyPart ReadBarePart(int keyStart, char end)
    {
        var start = Position;
        while (Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
            Position++;
        if (Position == start)
            throw IsAtLineEnd ? _messages.UnfinishedKey(keyStart, Position, end) : _messages.BadKey(keyStart, Position, end);

        return new TomlKeyPart(Text.Substring(start, Position - start), new TextSpan(start, Position));
    }

    /// <summary>Reads a string in any of the four kinds of quotes.</summary>
    public string ReadString()
    {
        var (start, quote) = (Position, Current);
        var isLong = CharAt(start + 1) == quote && CharAt(start + 2) == quote;
        Position += isLong ? 3 : 1;
        if (isLong && !IsAtEnd && IsAtLineEnd)
            Position += Current == '\r' ? 2 : 1;
        var result = new StringBuilder();
        while (!IsAtEnd)
        {
            if (Current == quote && (!isLong || (CharAt(Position + 1) == quote && CharAt(Position + 2) == quote)))
            {
                PassClosingQuotes(quote, isLong, result);
                return result.ToString();
            }

            if (isLong && IsAtLineEnd)
                result.Append(Text[Position++]);
            else if (Current is '\n' or '\r' && !isLong)
                break;
            else if (Current == '\\' && quote == '"')
                ReadEscape(isLong, result);
            else
                result.Append(CheckCharacter(Text[Position++], Position - 1));
        }

        throw _messages.UnclosedQuote(start, isLong ? Text.Length : Position, isLong);
    }

    // Up to two quotes before the closing three belong to the string.
    private void PassClosingQuotes(char quote, bool isLong, StringBuilder result)
    {
        for (var more = 0; isLong && more < 2 && CharAt(Position + 3) == quote; more++)
        {
            result.Append(quote);
            Position++;
        }

        Position += isLong ? 3 : 1;
    }

    private void ReadEscape(bool isLong, StringBuilder result)
    {
        var start = Position++;
        var digits = Current switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (isLong && (IsBlank(Current) || (!IsAtEnd && IsAtLineEnd)))
        {
            PassEscapedBreak(start);
        }
        else if (digits > 0)
        {
            ReadHexEscape(start, digits, result);
        }
        else
        {
            var character = Current switch { 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r', 'e' => '\u001B', '"' => '"', '\\' => '\\', _ => '\0' };
            if (character == '\0')
                throw _messages.UnknownEscape(new TextSpan(start, start + 2), isBroken: false);

            result.Append(character);
            Position++;
        }
    }

    // A backslash at the end of a line takes all white space behind it away.
    private void PassEscapedBreak(int start)
    {
        PassBlanks();
        if (IsAtEnd || !IsAtLineEnd)
            throw _messages.UnknownEscape(new TextSpan(start, start + 1), isBroken: false);

        while (IsBlank(Current) || (!IsAtEnd && IsAtLineEnd))
            Position++;
    }

    private void ReadHexEscape(int start, int digits, StringBuilder result)
    {
        var code = 0u;
        Position++;
        for (var i = 0; i < digits; i++, Position++)
        {
            var digit = Hexadecimal.Digit(Current);
            if (digit < 0)
                throw _messages.UnknownEscape(new TextSpan(start, Position), isBroken: true);

            code = (code << 4) | (uint)digit;
        }

        if (code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            throw _messages.UnknownEscape(new TextSpan(start, Position), isBroken: true);

        if (code <= 0xFFFF)
            result.Append((char)code);
        else
            result.Append((char)(((code - 0x10000) >> 10) + 0xD800)).Append((char)(((code - 0x10000) & 0x3FF) + 0xDC00));
    }

    private void CheckCharacter() => CheckCharacter(Current, Position);

    private char CheckCharacter(char c, int offset) =>
        (c < ' ' && c != '\t') || c == '\u007F' ? throw _messages.InvalidCharacter(offset) : c;
}
