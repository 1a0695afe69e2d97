// A text that a simple pattern matches: of alternatives the first, of a class a character, of a repetition as few as may be. It is
// a try, and whoever asks looks whether the pattern really matches it.

using System.Text;

namespace ContentLint.RulePacks.Importing;

/// <summary>Makes up texts for patterns.</summary>
internal sealed class PatternSample
{
    private const int MostDepth = 20;

    private readonly string _pattern;
    private int _at;

    private PatternSample(string pattern) => _pattern = pattern;

    /// <summary>A text that a pattern may match.</summary>
    public static string Of(string pattern) => new PatternSample(pattern).Alternatives(0).Trim();

    private string Alternatives(int depth)
    {
        var first = Sequence(depth);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            var other = Sequence(depth);
            first = first.Length == 0 ? other : first;
        }

        return first;
    }

    private string Sequence(int depth)
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var atom = Atom(depth);
            text.Append(Repeat(atom));
        }

        return text.ToString();
    }

    private string Atom(int depth)
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\' when _at < _pattern.Length:
                return Escape(_pattern[_at++]);
            case '.':
                return "x";
            case '^' or '$':
                return "";
            case '[':
                return Class();
            case '(' when depth < MostDepth:
                return Group(depth);
            default:
                return c.ToString();
        }
    }

    private string Group(int depth)
    {
        var isLook = false;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            isLook = _at + 1 < _pattern.Length && (_pattern[_at + 1] is '!' or '=' || (_pattern[_at + 1] == '<' && _at + 2 < _pattern.Length && _pattern[_at + 2] is '!' or '='));
            while (_at < _pattern.Length && _pattern[_at] is not (':' or '!' or '=' or '>' or ')'))
                _at++;
            _at += _at < _pattern.Length && _pattern[_at] != ')' ? 1 : 0;
        }

        var inner = Alternatives(depth + 1);
        _at += _at < _pattern.Length ? 1 : 0;
        return isLook ? "" : inner;
    }

    private string Repeat(string atom)
    {
        if (_at >= _pattern.Length)
            return atom;
        if (_pattern[_at] is '*' or '?' or '+')
        {
            var isOptional = _pattern[_at++] != '+';
            Lazy();
            return isOptional ? "" : atom;
        }

        if (_pattern[_at] != '{' || _pattern.IndexOf('}', _at) is not (> 0 and var end))
            return atom;

        var digits = new string([.. _pattern.Substring(_at + 1, end - _at - 1).TakeWhile(char.IsDigit)]);
        _at = end + 1;
        Lazy();
        return int.TryParse(digits, out var times) && times < 100 ? string.Concat(Enumerable.Repeat(atom, times)) : atom;
    }

    private void Lazy() => _at += _at < _pattern.Length && _pattern[_at] is '?' or '+' ? 1 : 0;

    private string Class()
    {
        var isDenied = _at < _pattern.Length && _pattern[_at] == '^';
        _at += isDenied ? 1 : 0;
        var start = _at;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || _at == start))
            _at += _pattern[_at] == '\\' ? 2 : 1;
        var first = start < _pattern.Length ? _pattern[start] == '\\' && start + 1 < _pattern.Length ? Escape(_pattern[start + 1]) : _pattern[start].ToString() : "";
        _at = Math.Min(_at + 1, _pattern.Length);
        return isDenied ? "x" : first;
    }

    private static string Escape(char c) => c switch
    {
        'b' or 'B' or 'A' or 'z' or 'Z' or 'G' => "",
        'd' => "1",
        'w' or 'S' or 'D' or 'p' => "a",
        's' or 'W' => " ",
        'n' => "\n",
        't' => "\t",
        _ => c.ToString(),
    };
}
