using System.Runtime.CompilerServices;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>A set of characters as a pattern writes it: <c>a</c>, <c>\s</c>, <c>.</c>, <c>[^a-z\n]</c>.</summary>
internal sealed class CharacterClass
{
    private const int MostStops = 5;

    /// <summary>No character.</summary>
    public static readonly CharacterClass None = new();

    private readonly bool[] _ascii = new bool[128];
    private readonly List<(char First, char Last)> _others = [];
    private bool _hasSpaces;
    private bool _hasNonSpaces;
    private bool _isNegated;

    /// <summary>Whether it has characters outside ASCII.</summary>
    public bool ReachesOutsideAscii => _isNegated || _hasSpaces || _hasNonSpaces || _others.Count > 0;

    /// <summary>The few characters that it lacks, so that a run of it is looked through at once; <see langword="null"/> where they are many.</summary>
    public char[]? Stops { get; private set; }

    /// <summary>Whether it has a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => c < 128 ? _ascii[c] : ContainsOther(c);

    private bool ContainsOther(char c) => ((_hasSpaces && Characters.IsSpace(c)) || (_hasNonSpaces && !Characters.IsSpace(c)) || IsListed(c)) != _isNegated;

    private bool IsListed(char c)
    {
        foreach (var (first, last) in _others)
        {
            if (c >= first && c <= last)
                return true;
        }

        return false;
    }

    /// <summary>Whether it may have a character in common with another class.</summary>
    public bool Meets(CharacterClass other)
    {
        for (var c = 0; c < 128; c++)
        {
            if (_ascii[c] && other._ascii[c])
                return true;
        }

        return ReachesOutsideAscii && other.ReachesOutsideAscii;
    }

    /// <summary>Reads the class at a place of a pattern and moves behind it.</summary>
    public static CharacterClass Read(string pattern, ref int i, bool ignoreCase)
    {
        var read = new CharacterClass();
        if (pattern[i] == '.')
        {
            i++;
            read.Add("\n\r\u2028\u2029");
            read.Negate();
            return read;
        }

        if (pattern[i] != '[')
        {
            read.AddCharacter(pattern, ref i, isListed: false);
            return read.Fold(ignoreCase);
        }

        var isNegated = pattern[++i] == '^';
        i += isNegated ? 1 : 0;
        for (var isFirst = true; pattern[i] != ']' || isFirst; isFirst = false)
            read.AddCharacter(pattern, ref i, isListed: true);
        i++;
        read.Fold(ignoreCase);
        if (isNegated)
            read.Negate();
        return read;
    }

    // A character, an escape, or in a list from one character to another.
    private void AddCharacter(string pattern, ref int i, bool isListed)
    {
        var c = pattern[i++];
        if (c == '\\')
            AddEscape(pattern[i++]);
        else if (isListed && i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']' && (char.IsLetterOrDigit(c) || c >= 128))
            AddRange(c, pattern[(i += 2) - 1]);
        else
            Add(c.ToString());
    }

    private void AddEscape(char c)
    {
        switch (c)
        {
            case 's':
                _hasSpaces = true;
                Add(" \t\n\v\f\r");
                break;
            case 'S':
                _hasNonSpaces = true;
                for (c = '\0'; c < 128; c++)
                    _ascii[c] |= !Characters.IsSpace(c);
                break;
            case 'w':
                Add("_");
                AddRange('A', 'Z');
                AddRange('a', 'z');
                goto case 'd';
            case 'd':
                AddRange('0', '9');
                break;
            default:
                Add(c switch { 'n' => "\n", 'r' => "\r", 't' => "\t", _ when !Characters.IsWord(c) => c.ToString(), _ => throw new FormatException($"There is no escape '\\{c}'.") });
                break;
        }
    }

    private void AddRange(char first, char last)
    {
        if (first >= 128)
            _others.Add((first, last));
        for (var c = (int)first; c <= last && c < 128; c++)
            _ascii[c] = true;
    }

    private void Add(string characters)
    {
        foreach (var c in characters)
            AddRange(c, c);
    }

    private void Negate()
    {
        _isNegated = true;
        char[] lacks = [.. Enumerable.Range(0, 128).Where(c => _ascii[c]).Select(c => (char)c), .. _others.Select(o => o.First)];
        Stops = lacks.Length <= MostStops && !_hasSpaces && !_hasNonSpaces && _others.TrueForAll(o => o.First == o.Last) ? lacks : null;
        for (var c = 0; c < 128; c++)
            _ascii[c] = !_ascii[c];
    }

    private CharacterClass Fold(bool ignoreCase)
    {
        for (var c = 'a'; ignoreCase && c <= 'z'; c++)
            _ascii[c] = _ascii[c - 32] = _ascii[c] || _ascii[c - 32];
        return this;
    }
}
