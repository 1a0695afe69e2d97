using System.Globalization;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>The signs and words of a grammar's text. Each moves behind the blanks and comments that follow it.</summary>
internal sealed class NotationText
{
    private readonly string _text;
    private int _position;

    public NotationText(string text)
    {
        _text = text;
        SkipBlanks();
    }

    /// <summary>Whether all is read.</summary>
    public bool IsAtEnd => _position >= _text.Length;

    /// <summary>Takes the next character, and no more.</summary>
    public char Take() => _text[_position++];

    /// <summary>A number.</summary>
    public int ReadNumber() => int.Parse(ReadName(), CultureInfo.InvariantCulture);

    /// <summary>A text between two signs; between quotes with escapes.</summary>
    public string ReadText(char quote)
    {
        var read = new System.Text.StringBuilder();
        for (_position++; Peek() != quote; _position++)
            read.Append(Peek());
        _position++;
        SkipBlanks();
        return read.ToString();
    }

    /// <summary>A pattern between slashes, as it is.</summary>
    public string ReadPattern()
    {
        if (Peek() != '/')
            throw Error("a pattern");
        var start = ++_position;
        for (var isInClass = false; Peek() != '/' || isInClass; _position++)
        {
            isInClass = Peek() == '[' || (isInClass && Peek() != ']');
            _position += Peek() == '\\' ? 1 : 0;
        }

        var written = _text.Substring(start, _position++ - start);
        SkipBlanks();
        return written;
    }

    /// <summary>Whether a name with a colon behind it comes.</summary>
    public bool IsNamed()
    {
        var end = Characters.Skip(_text, _position, Characters.IsWord);
        return end > _position && end < _text.Length && _text[end] == ':';
    }

    /// <summary>A name.</summary>
    public string ReadName()
    {
        var start = _position;
        while (Characters.IsWord(Peek()) || (Peek() == '-' && _position > start))
            _position++;
        if (_position == start)
            throw Error("a name");
        var name = _text.Substring(start, _position - start);
        SkipBlanks();
        return name;
    }

    /// <summary>Moves behind a sign if it comes, in the same rule.</summary>
    public bool Accept(string sign)
    {
        if (IsRuleStart || string.CompareOrdinal(_text, _position, sign, 0, sign.Length) != 0)
            return false;
        _position += sign.Length;
        SkipBlanks();
        return true;
    }

    /// <summary>Moves behind a sign.</summary>
    public void Expect(string sign)
    {
        if (!Accept(sign))
            throw Error($"'{sign}'");
    }

    /// <summary>Moves to the beginning of the next rule.</summary>
    public void SkipRule()
    {
        while (!IsAtEnd && !IsRuleStart)
        {
            _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end + 1 : _text.Length;
            SkipBlanks();
        }
    }

    /// <summary>Whether a rule begins here.</summary>
    public bool IsRuleStart => _position > 0 && _position <= _text.Length && _text[_position - 1] == '\n';

    /// <summary>The next character; NUL at the end.</summary>
    public char Peek() => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Moves behind white space and comments.</summary>
    public void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var isLineStart = _position == 0 || _text[_position - 1] == '\n';
            if (_text[_position] == '#' && isLineStart)
                _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end + 1 : _text.Length;
            else if (_text[_position] is ' ' or '\n')
                _position++;
            else
                return;
        }
    }

    private FormatException Error(string expected) => new($"Line {_text.Substring(0, _position).Count(c => c == '\n') + 1} of the grammar needs {expected}.");
}
