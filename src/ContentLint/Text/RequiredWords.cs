// What a text must contain so that a regular expression can match anywhere in it: of `\bkafka\s+(?:cluster|topic)s?\b` "kafka". Most
// texts do not contain it, and finding that out costs nothing beside matching. Where it cannot be told for certain, nothing is
// required. Case never counts here.

using System.Text;

namespace ContentLint.Text;

/// <summary>Reads the words off a pattern that all its matches contain.</summary>
internal sealed class RequiredWords
{
    private const int ShortestWord = 2;
    private const int MostWords = 16;
    private const int DeepestNesting = 50;

    private readonly string _pattern;
    private int _at;
    private bool _isLost;

    private RequiredWords(string pattern) => _pattern = pattern;

    /// <summary>The words of a pattern, in lower case: each of its matches contains one of them.</summary>
    /// <returns>The words; <see langword="null"/> where none are required.</returns>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var reader = new RequiredWords(pattern);
        var words = reader.Alternatives(0);
        return reader._isLost || reader._at < pattern.Length ? null : words;
    }

    // One of several: a match contains a word of the alternative that it takes, so each of them must have some.
    private List<string>? Alternatives(int depth)
    {
        var all = new List<string>();
        var isKnown = true;
        while (true)
        {
            var words = Sequence(depth);
            isKnown &= words is not null;
            all.AddRange(words ?? []);
            if (_at >= _pattern.Length || _pattern[_at] != '|')
                return isKnown && all.Count <= MostWords ? all : null;

            _at++;
        }
    }

    // One after another: the best of all of them.
    private List<string>? Sequence(int depth)
    {
        List<string>? best = null;
        var run = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_isLost)
        {
            var words = Atom(depth, out var character);
            var isRequired = Quantity(out var isOnce);
            if (character is { } c && isRequired)
                run.Append(char.ToLowerInvariant(c));
            if (character is null || !isRequired || !isOnce)
                EndRun();
            if (words is not null && isRequired)
                best = Better(best, words);
        }

        EndRun();
        return best;

        void EndRun()
        {
            if (run.Length >= ShortestWord)
                best = Better(best, [run.ToString()]);
            run.Clear();
        }
    }

    private static List<string> Better(List<string>? one, List<string> other) =>
        one is null || other.Min(w => w.Length) > one.Min(w => w.Length) ? other : one;

    private List<string>? Atom(int depth, out char? character)
    {
        character = null;
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\' when _at < _pattern.Length:
                character = Escape(_pattern[_at++]);
                return null;
            case '[':
                SkipClass();
                return null;
            case '(':
                return Group(depth);
            case '.' or '^' or '$':
                return null;
            default:
                character = c;
                return null;
        }
    }

    // A letter behind a backslash is a class, an anchor or a number: none that is known by its look.
    private char? Escape(char c)
    {
        if (c is 'p' or 'P' or 'k' or 'x' or 'u' or 'c' || char.IsDigit(c))
        {
            if (c is 'p' or 'P' && _at < _pattern.Length && _pattern[_at] == '{')
                _at = _pattern.IndexOf('}', _at) is > 0 and var end ? end + 1 : _pattern.Length;
            else
                _isLost = c is not ('p' or 'P');
            return null;
        }

        return char.IsLetter(c) ? null : c;
    }

    private void SkipClass()
    {
        var start = _at;
        if (_at < _pattern.Length && _pattern[_at] == '^')
            start = ++_at;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || _at == start))
        {
            // A class within a class is taken away from it: rare enough.
            _isLost |= _pattern[_at] == '[' && _at > start && _pattern[_at - 1] == '-';
            _at += _pattern[_at] == '\\' ? 2 : 1;
        }

        _at++;
    }

    private List<string>? Group(int depth)
    {
        var isAround = false;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var end = _at + 1;
            while (end < _pattern.Length && _pattern[end] is 'i' or 'm' or 's' or 'n')
                end++;
            var next = end < _pattern.Length ? _pattern[end] : '\0';
            if (next == ')' && end > _at + 1)
            {
                _at = end + 1;
                return null;
            }

            if (next == ':')
                _at = end + 1;
            else if (end == _at + 1 && next is '=' or '!')
                (_at, isAround) = (end + 1, true);
            else if (end == _at + 1 && next == '<' && end + 1 < _pattern.Length && _pattern[end + 1] is '=' or '!')
                (_at, isAround) = (end + 2, true);
            else if (end == _at + 1 && next == '<' && _pattern.IndexOf('>', end) is > 0 and var name && _pattern.IndexOf('-', end, name - end) < 0)
                _at = name + 1;
            else if (end == _at + 1 && next == '>')
                _at = end + 1;
            else
                _isLost = true;
        }

        if (depth >= DeepestNesting)
            _isLost = true;
        if (_isLost)
            return null;

        var words = Alternatives(depth + 1);
        if (_at >= _pattern.Length || _pattern[_at] != ')')
            _isLost = true;
        _at++;
        return isAround ? null : words;
    }

    // Whether what stands before must be there at all, and whether it is there exactly once.
    private bool Quantity(out bool isOnce)
    {
        isOnce = true;
        if (_at >= _pattern.Length)
            return true;

        var isRequired = true;
        if (_pattern[_at] is '*' or '?' or '+')
        {
            isRequired = _pattern[_at++] == '+';
            isOnce = false;
        }
        else if (_pattern[_at] == '{' && _at + 1 < _pattern.Length && char.IsDigit(_pattern[_at + 1]) && _pattern.IndexOf('}', _at) is > 0 and var end)
        {
            isRequired = _pattern[_at + 1] != '0';
            isOnce = false;
            _at = end + 1;
        }
        else
            return true;

        if (_at < _pattern.Length && _pattern[_at] is '?' or '+')
            _at++;
        return isRequired;
    }
}
