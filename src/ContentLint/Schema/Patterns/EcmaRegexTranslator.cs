// A regular expression of ECMA-262 (with the u flag, as JSON Schema asks) rewritten for .NET's engine.
//
// The two agree on most of the syntax and differ in what it means: \d, \w, \s and \b follow Unicode in .NET, `$` and
// `.` know other line ends, `[^]` and `[]` are errors, `\u{1F600}` and characters beyond U+FFFF in a class are unknown,
// `[a-z-[aeiou]]` subtracts. RegexOptions.ECMAScript covers a part of this and forbids \p and lookbehind.

using System.Globalization;
using System.Text;

namespace ContentLint.Schema.Patterns;

/// <summary>Rewrites one pattern.</summary>
internal sealed partial class EcmaRegexTranslator(string pattern)
{
    private const string Space = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NotSpace =
        @"\u0000-\u0008\u000E-\u001F\u0021-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";

    private const string Word = "A-Za-z0-9_";
    private const string NotWord = @"\u0000-/:-@\[-^`{-\uFFFF";
    private const string Digit = "0-9";
    private const string NotDigit = @"\u0000-/:-\uFFFF";
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private const int LongestQuantifier = 24;

    private static readonly string[] Groups = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];

    private readonly StringBuilder _output = new();
    private int _position;

    private char Current => _position < pattern.Length ? pattern[_position] : '\0';

    public string Translate()
    {
        while (_position < pattern.Length)
        {
            switch (Current)
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '(':
                    Group();
                    break;
                case '.':
                    _position++;
                    _output.Append("(?:" + Pair + @"|[^\n\r\u2028\u2029])");
                    break;
                case '$':
                    _position++;
                    _output.Append(@"\z");
                    break;
                case '{':
                    Quantifier();
                    break;
                default:
                    Literal(CodePoint());
                    break;
            }
        }

        return _output.ToString();
    }

    private void Literal(int codePoint)
    {
        if (codePoint > 0xFFFF)
            _output.Append("(?:").Append(char.ConvertFromUtf32(codePoint)).Append(')');
        else
            _output.Append((char)codePoint);
    }

    private int CodePoint()
    {
        var isPair = char.IsHighSurrogate(Current) && _position + 1 < pattern.Length && char.IsLowSurrogate(pattern[_position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(Current, pattern[_position + 1]) : Current;
        _position += isPair ? 2 : 1;
        return codePoint;
    }

    // {n}, {n,} or {n,m}; any other brace is itself.
    private void Quantifier()
    {
        var end = pattern.IndexOf('}', _position, Math.Min(LongestQuantifier, pattern.Length - _position));
        var body = end < 0 ? "" : pattern.Substring(_position + 1, end - _position - 1);
        var parts = body.Split(',');
        var isQuantifier = parts.Length <= 2
            && parts[0].Length > 0 && parts[0].All(IsAsciiDigit)
            && (parts.Length == 1 || parts[1].All(IsAsciiDigit));
        if (isQuantifier && _position > 0)
        {
            _output.Append('{').Append(body).Append('}');
            _position = end + 1;
            return;
        }

        _output.Append(@"\{");
        _position++;
    }

    private static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    // (?: (?= (?! (?<= (?<! (?<name> and no other of .NET's many.
    private void Group()
    {
        if (Groups.FirstOrDefault(IsAt) is { } opening)
        {
            _output.Append(opening);
            _position += opening.Length;
        }
        else if (IsAt("(?<") && _position + 3 < pattern.Length && (char.IsLetter(pattern[_position + 3]) || pattern[_position + 3] is '_' or '$'))
        {
            _output.Append("(?<");
            _position += 3;
        }
        else if (IsAt("(?"))
        {
            throw new FormatException("'(?' opens no group that JavaScript knows.");
        }
        else
        {
            _output.Append('(');
            _position++;
        }
    }

    private bool IsAt(string word) => string.CompareOrdinal(pattern, _position, word, 0, word.Length) == 0;

    private void Escape()
    {
        var c = _position + 1 < pattern.Length ? pattern[_position + 1] : throw new FormatException("it ends with a backslash.");
        switch (c)
        {
            case 'b' or 'B':
                _position += 2;
                _output.Append(c == 'b'
                    ? $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))"
                    : $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))");
                break;
            case 'd' or 'w' or 's':
                _position += 2;
                _output.Append('[').Append(Set(c)).Append(']');
                break;
            case 'D' or 'W' or 'S':
                _position += 2;
                _output.Append("(?:" + Pair + "|[^").Append(Set(char.ToLowerInvariant(c))).Append("])");
                break;
            case 'p' or 'P':
                _output.Append(Property(isInClass: false));
                break;
            case 'k' or (>= '1' and <= '9'):
                _output.Append('\\').Append(c);
                _position += 2;
                break;
            default:
                Escaped(CharacterEscape());
                break;
        }
    }

    private void Escaped(int codePoint)
    {
        if (codePoint > 0xFFFF)
            Literal(codePoint);
        else
            _output.Append(Hex(codePoint));
    }

    private static string Hex(int code) => "\\u" + code.ToString("X4", CultureInfo.InvariantCulture);

    private static string Set(char c) => c switch
    {
        'd' => Digit,
        'w' => Word,
        's' => Space,
        'D' => NotDigit,
        'W' => NotWord,
        _ => NotSpace,
    };

    // The character after a backslash, by its escape.
    private int CharacterEscape()
    {
        var c = pattern[_position + 1];
        _position += 2;
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when !IsAsciiDigit(Current):
                return 0;
            case 'c' when Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return pattern[_position++] % 32;
            case 'x':
                return HexDigits(2);
            case 'u':
                return UnicodeEscape();
            default:
                if ((c < 0x80 && char.IsLetterOrDigit(c)) || c == '_')
                    throw new FormatException($"'\\{c}' is no escape that JavaScript knows.");
                _position--;
                return CodePoint();
        }
    }

    private int UnicodeEscape()
    {
        if (Current == '{')
        {
            var end = pattern.IndexOf('}', _position);
            if (!Hexadecimal.TryRead(pattern, _position + 1, end - _position - 1, out var code) || code > 0x10FFFF)
                throw new FormatException("'\\u{' needs a hexadecimal code and a '}'.");

            _position = end + 1;
            return code;
        }

        var first = HexDigits(4);
        if (first is < 0xD800 or > 0xDBFF || string.CompareOrdinal(pattern, _position, "\\u", 0, 2) != 0)
            return first;

        var mark = _position;
        _position += 2;
        var second = HexDigits(4);
        if (second is >= 0xDC00 and <= 0xDFFF)
            return char.ConvertToUtf32((char)first, (char)second);

        _position = mark;
        return first;
    }

    private int HexDigits(int count)
    {
        if (!Hexadecimal.TryRead(pattern, _position, count, out var code))
            throw new FormatException("an escape lacks hexadecimal digits.");

        _position += count;
        return code;
    }

    // \p{L}, \p{Letter}, \p{General_Category=L}, \p{Script=Cyrillic}
    private string Property(bool isInClass)
    {
        var isNegated = pattern[_position + 1] == 'P';
        var end = pattern.IndexOf('}', _position);
        if (_position + 2 >= pattern.Length || pattern[_position + 2] != '{' || end < 0)
            throw new FormatException("'\\p' needs a property in braces, as in '\\p{L}'.");

        var name = pattern.Substring(_position + 3, end - _position - 3);
        _position = end + 1;
        if (UnicodeProperties.Find(name) is not { } set)
            throw new FormatException($"'{name}' is no Unicode property this engine knows.");
        if (!isNegated)
            return isInClass ? set : $"[{set}]";
        if (set.StartsWith(@"\p{", StringComparison.Ordinal) && set.IndexOf('}') == set.Length - 1)
            return isInClass ? set.Replace(@"\p", @"\P") : $"[{set.Replace(@"\p", @"\P")}]";

        return isInClass ? throw new FormatException($"'\\P{{{name}}}' in a class is not supported.") : $"[^{set}]";
    }
}
