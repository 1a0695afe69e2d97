// TypeScript into tokens, as far as a configuration needs it. All texts and comments are told apart from code, which is
// what the parser relies on to skip what it does not know. `>` is always a token of its own, since it may close two lists
// of type arguments; whether `/` divides or opens a regular expression is told by the token before it.

using System.Globalization;
using System.Text;

namespace ContentLint.Astro.Scripts;

/// <summary>Reads the tokens of one script. Never fails: what it does not know is a mark of one character.</summary>
internal sealed class ScriptLexer
{
    private static readonly string[] Marks =
    [
        "===", "!==", "...", "**=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", "&&", "||", "??", "?.", "**", "++", "--", "+=", "-=", "*=",
        "/=", "%=", "&=", "|=", "^=",
    ];

    private const int LongestCode = 12;

    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly List<ScriptToken> _tokens = [];
    private int _position;
    private bool _isFirstOnLine = true;

    private ScriptLexer(string text) => _text = text;

    private char Current => At(_position);

    /// <summary>The tokens of a text; the last one is its end.</summary>
    public static IReadOnlyList<ScriptToken> Read(string text)
    {
        var lexer = new ScriptLexer(text);
        for (lexer.Skip(); lexer._position < text.Length; lexer.Skip())
            lexer.ReadToken();
        lexer.Add(ScriptTokenKind.End, lexer._position, "");
        return lexer._tokens;
    }

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private void Skip()
    {
        while (_position < _text.Length)
        {
            if (Current is '\n' or '\r' or '\u2028' or '\u2029')
                _isFirstOnLine = true;
            else if (Current == '/' && At(_position + 1) is '/' or '*')
                PassComment();
            else if (!char.IsWhiteSpace(Current) && Current != '\uFEFF')
                return;

            _position++;
        }
    }

    // Leaves the position on the comment's last character; one that is not closed ends with the text.
    private void PassComment()
    {
        var isLine = At(_position + 1) == '/';
        var end = isLine ? _text.IndexOfAny(LineEnds, _position) - 1 : _text.IndexOf("*/", _position + 2, StringComparison.Ordinal) + 1;
        end = end <= _position ? _text.Length - 1 : end;
        _isFirstOnLine |= !isLine && _text.IndexOfAny(LineEnds, _position, end - _position) >= 0;
        _position = end;
    }

    private void ReadToken()
    {
        var start = _position;
        switch (Current)
        {
            case '"' or '\'':
                ReadText();
                return;
            case '`':
                ReadTemplate();
                return;
            case '/' when OpensRegex():
                ReadRegex();
                return;
        }

        if (IsNamePart(Current) || Current == '#')
            ReadWord();
        else if (Current == '.' && char.IsDigit(At(_position + 1)))
            ReadWord();
        else
            ReadMark();
        _position = Math.Max(_position, start + 1);
    }

    private void ReadWord()
    {
        var start = _position++;
        var isNumber = _text[start] is '.' or (>= '0' and <= '9');
        while (IsNamePart(Current)
            || (isNumber && (Current == '.' || (Current is '+' or '-' && _text[_position - 1] is 'e' or 'E' && At(start + 1) is not ('x' or 'X')))))
        {
            _position++;
        }

        Add(isNumber ? ScriptTokenKind.Number : ScriptTokenKind.Name, start, _text.Substring(start, _position - start));
    }

    private void ReadMark()
    {
        var start = _position;
        var mark = Marks.FirstOrDefault(m => string.CompareOrdinal(_text, start, m, 0, m.Length) == 0) ?? _text.Substring(start, 1);
        _position += mark.Length;
        Add(ScriptTokenKind.Mark, start, mark);
    }

    private void ReadText()
    {
        var start = _position;
        var quote = _text[_position++];
        var value = new StringBuilder();
        while (_position < _text.Length && Current != quote && Current is not ('\n' or '\r'))
            ReadCharacter(value);
        _position = Math.Min(_position + 1, _text.Length);
        Add(ScriptTokenKind.Text, start, value.ToString());
    }

    // Substitutions hold code, which may hold templates in turn.
    private void ReadTemplate()
    {
        var start = _position++;
        var value = new StringBuilder();
        var isPlain = true;
        while (_position < _text.Length && Current != '`')
        {
            if (Current == '$' && At(_position + 1) == '{')
            {
                isPlain = false;
                _position += 2;
                PassSubstitution();
            }
            else
            {
                ReadCharacter(value);
            }
        }

        _position = Math.Min(_position + 1, _text.Length);
        Add(isPlain ? ScriptTokenKind.Text : ScriptTokenKind.Template, start, value.ToString());
    }

    private void PassSubstitution()
    {
        var open = new Stack<char>(['{']);
        while (_position < _text.Length && open.Count > 0)
        {
            var c = _text[_position++];
            if (c == '\\')
                _position++;
            else if (open.Peek() == '`')
                PassTemplateCharacter(c, open);
            else if (c is '{' or '`')
                open.Push(c);
            else if (c == '}')
                open.Pop();
            else if (c is '"' or '\'')
                PassUntil(c);
        }
    }

    private void PassTemplateCharacter(char c, Stack<char> open)
    {
        if (c == '`')
        {
            open.Pop();
        }
        else if (c == '$' && Current == '{')
        {
            _position++;
            open.Push('{');
        }
    }

    private void PassUntil(char quote)
    {
        while (_position < _text.Length && Current != quote && Current is not ('\n' or '\r'))
            _position += Current != '\\' ? 1 : At(_position + 1) == '\r' && At(_position + 2) == '\n' ? 3 : 2;
        _position++;
    }

    private void ReadCharacter(StringBuilder value)
    {
        if (Current != '\\')
        {
            value.Append(_text[_position++]);
            return;
        }

        var escape = At(_position + 1);
        _position = Math.Min(_position + 2, _text.Length);
        switch (escape)
        {
            case 'n' or 't' or 'r' or 'b' or 'f' or 'v' or '0':
                value.Append("\n\t\r\b\f\v\0"["ntrbfv0".IndexOf(escape)]);
                break;
            case 'x' or 'u':
                ReadCode(value, escape);
                break;
            case '\r' when Current == '\n':
                _position++;
                break;
            case '\n' or '\r' or '\0':
                break;
            default:
                value.Append(escape);
                break;
        }
    }

    private void ReadCode(StringBuilder value, char escape)
    {
        var braced = escape == 'u' && Current == '{';
        var start = braced ? _position + 1 : _position;
        var length = braced ? _text.IndexOf('}', start, Math.Min(LongestCode, _text.Length - start)) - start : escape == 'x' ? 2 : 4;
        if (!Hexadecimal.TryRead(_text, start, length, out var code) || code > 0x10FFFF)
            return;

        value.Append(code is > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString(CultureInfo.InvariantCulture));
        _position = start + length + (braced ? 1 : 0);
    }

    private bool OpensRegex()
    {
        if (_tokens.Count == 0)
            return true;

        var before = _tokens[_tokens.Count - 1];
        return before.Kind switch
        {
            ScriptTokenKind.Mark => before.Value is not (")" or "]" or "}"),
            ScriptTokenKind.Name => before.Value is "return" or "typeof" or "case" or "await" or "in" or "of" or "new" or "void",
            _ => false,
        };
    }

    private void ReadRegex()
    {
        var start = _position++;
        for (var inClass = false; _position < _text.Length && Current is not ('\n' or '\r') && (inClass || Current != '/'); _position++)
        {
            if (Current == '\\' && At(_position + 1) is not ('\n' or '\r'))
                _position++;
            else if (Current is '[' or ']')
                inClass = Current == '[';
        }

        if (Current == '/')
        {
            _position++;
            while (IsNamePart(Current))
                _position++;
        }

        Add(ScriptTokenKind.Regex, start, _text.Substring(start, _position - start));
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || char.IsSurrogate(c);

    private void Add(ScriptTokenKind kind, int start, string value)
    {
        _position = Math.Min(_position, _text.Length);
        _tokens.Add(new ScriptToken(kind, start, _position, value, _isFirstOnLine));
        _isFirstOnLine = false;
    }
}
