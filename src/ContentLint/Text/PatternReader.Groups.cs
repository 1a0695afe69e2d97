// Groups and classes of characters.

using System.Text.RegularExpressions;

namespace ContentLint.Text;

internal sealed partial class PatternReader
{
    private PatternNode? ReadGroup(int depth)
    {
        var before = _options;
        var kind = Next == '?' ? ReadGroupKind() : '(';
        _isLost |= depth >= DeepestNesting;
        if (_isLost || kind == 'o')
            return null;

        var body = ReadChoices(depth + 1);
        _options = before;
        _isLost |= Next != ')';
        _at++;
        return kind switch
        {
            '=' or '!' => new LookNode(body, isDenied: kind == '!'),
            '>' => new AtomicNode(body),
            _ => body,
        };
    }

    // What stands behind the bracket: `=` or `!` for a look around, `>` for what is not tried again, `o` for options that hold from here
    // on, `(` for any other group.
    private char ReadGroupKind()
    {
        _at++;
        switch (Next)
        {
            case '=' or '!' or '>' or ':':
                return _pattern[_at++] is var kind && kind == ':' ? '(' : kind;
            case '<' when _at + 1 < _pattern.Length && _pattern[_at + 1] is '=' or '!':
                _at += 2;
                return _pattern[_at - 1];
            case '<' or '\'':
                return ReadName(_pattern[_at++] == '<' ? '>' : '\'');
            default:
                return ReadOptions();
        }
    }

    private char ReadName(char end)
    {
        while (char.IsLetterOrDigit(Next) || Next == '_')
            _at++;

        // A name that takes another group's place is rare.
        _isLost |= Next != end;
        _at++;
        return '(';
    }

    private char ReadOptions()
    {
        var isOn = true;
        for (; !_isLost; _at++)
        {
            var option = Next switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'n' => RegexOptions.ExplicitCapture,
                _ => RegexOptions.None,
            };
            if (option != RegexOptions.None)
                _options = isOn ? _options | option : _options & ~option;
            else if (Next is '-' or '+')
                isOn = Next == '+';
            else if (Next is ':' or ')')
                return _pattern[_at++] == ':' ? '(' : 'o';
            else
                _isLost = true;
        }

        return 'o';
    }

    private CharacterNode? ReadClass()
    {
        var isDenied = Next == '^';
        if (isDenied)
            _at++;
        var (sets, ranges) = (new List<Func<CharacterSet>>(), new List<(char, char)>());
        for (var isFirst = true; !_isLost && (Next != ']' || isFirst); isFirst = false)
        {
            _isLost |= _at >= _pattern.Length;
            if (!_isLost)
                ReadClassPart(sets, ranges);
        }

        _at++;
        if (_isLost)
            return null;

        // Of what is denied there may be less than it says and not more, so that here no case is added.
        var ignoreCase = IgnoresCase && !isDenied;
        CharacterNode Node(Func<CharacterSet> set) => new(null, set);
        return isDenied
            ? Node(() => sets.Exists(s => s() == CharacterSet.All) ? CharacterSet.All : CharacterSet.Union(sets.Select(s => s()), ranges, ignoreCase).Without())
            : Node(() => CharacterSet.Union(sets.Select(s => s()), ranges, ignoreCase));
    }

    private void ReadClassPart(List<Func<CharacterSet>> sets, List<(char First, char Last)> ranges)
    {
        if (Next == '\\' && _at + 1 < _pattern.Length)
        {
            _at++;
            if (ReadClassEscape() is { } set)
            {
                sets.Add(set);
                return;
            }

            _at--;
        }

        var first = ReadClassCharacter();
        var last = first;
        if (Next == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']')
        {
            _at++;
            last = ReadClassCharacter();
        }

        if (first is { } from && last is { } to && from <= to)
            ranges.Add((from, to));
        else
            _isLost = true;
    }

    // A bracket may begin a class of its own, or one that is taken away.
    private char? ReadClassCharacter()
    {
        var c = Next;
        _isLost |= c == '[' || _at >= _pattern.Length;
        if (c != '\\' || _isLost)
        {
            _at++;
            return c;
        }

        _at++;
        if (Next != 'b')
            return ReadCharacterEscape();

        _at++;
        return '\b';
    }
}
