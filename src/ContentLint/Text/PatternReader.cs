// Reads a regular expression as .NET does, so that something can be told about all its matches without matching. Strict: where a
// construct is rare or its meaning hangs on more than its characters - back references, classes taken from classes, comments,
// conditions - there is no answer rather than a guess. The pattern is one that .NET has accepted.

using System.Text.RegularExpressions;

namespace ContentLint.Text;

/// <summary>Reads a pattern.</summary>
internal sealed partial class PatternReader
{
    private const int DeepestNesting = 50;
    private const int MostTimes = 1_000_000;
    private const RegexOptions KnownOptions = RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private readonly string _pattern;
    private int _at;
    private RegexOptions _options;
    private bool _isLost;

    private PatternReader(string pattern, RegexOptions options) => (_pattern, _options) = (pattern, options);

    private bool IgnoresCase => (_options & RegexOptions.IgnoreCase) != 0;

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    /// <summary>Reads a pattern that .NET accepts.</summary>
    /// <returns>What it says; <see langword="null"/> where it has something in it that is not understood for certain.</returns>
    public static PatternNode? Read(string pattern, RegexOptions options)
    {
        if ((options & ~KnownOptions) != 0)
            return null;

        var reader = new PatternReader(pattern, options);
        var node = reader.ReadChoices(0);
        return reader._isLost || reader._at < pattern.Length ? null : node;
    }

    private PatternNode ReadChoices(int depth)
    {
        var before = _options;
        var choices = new List<PatternNode> { ReadSequence(depth) };
        while (Next == '|' && !_isLost)
        {
            _at++;
            choices.Add(ReadSequence(depth));
        }

        // An option that is set within a group ends with it.
        _options = before;
        return choices.Count == 1 ? choices[0] : new ChoiceNode(choices);
    }

    private SequenceNode ReadSequence(int depth)
    {
        var parts = new List<PatternNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_isLost)
        {
            var part = ReadPart(depth);
            var (minimum, maximum) = ReadQuantity();
            if ((minimum, maximum) != (1, 1))
                part = new LoopNode(part ?? new SequenceNode([]), minimum, maximum);
            if (part is not null)
                parts.Add(part);
        }

        return new SequenceNode(parts);
    }

    // What takes no character and is no look around is nothing.
    private PatternNode? ReadPart(int depth)
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\':
                return ReadEscape();
            case '[':
                return ReadClass();
            case '(':
                return ReadGroup(depth);
            case '^' or '$':
                return null;
            case '.':
                return (_options & RegexOptions.Singleline) != 0
                    ? new CharacterNode(null, () => CharacterSet.All)
                    : new CharacterNode(null, () => CharacterSet.Of('\n', ignoreCase: false).Without());
            default:
                return Letter(c);
        }
    }

    private CharacterNode Letter(char c)
    {
        var ignoreCase = IgnoresCase;
        return new CharacterNode(c, () => CharacterSet.Of(c, ignoreCase));
    }

    private CharacterNode? ReadEscape()
    {
        if (Next is 'b' or 'B' or 'A' or 'Z' or 'z')
        {
            _at++;
            return null;
        }

        if (ReadClassEscape() is { } set)
            return new CharacterNode(null, set);
        return ReadCharacterEscape() is { } c ? Letter(c) : null;
    }

    // Behind the backslash of what stands for many characters; nothing is read where it stands for one.
    private Func<CharacterSet>? ReadClassEscape()
    {
        Func<CharacterSet>? set = Next switch
        {
            'w' => () => CharacterSet.Words,
            'W' => () => CharacterSet.Words.Without(),
            'd' => () => CharacterSet.Digits,
            'D' => () => CharacterSet.Digits.Without(),
            's' => () => CharacterSet.Space,
            'S' => () => CharacterSet.Space.Without(),
            _ => null,
        };
        if (set is not null)
            _at++;
        else if (Next is 'p' or 'P')
        {
            // Any character, for all that is known of it.
            var end = _pattern.IndexOf('}', _at);
            _isLost |= end < 0;
            _at = end + 1;
            set = () => CharacterSet.All;
        }

        return set;
    }

    private char? ReadCharacterEscape()
    {
        var c = Next;
        _at++;
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'a':
                return '\a';
            case 'e':
                return '\u001B';
            case 'x':
                return ReadHexadecimal(2);
            case 'u':
                return ReadHexadecimal(4);
        }

        // Numbers and the letters that are left refer to groups or are no escapes.
        if (c != '\0' && !char.IsLetterOrDigit(c) && c != '_')
            return c;

        _isLost = true;
        return null;
    }

    private char? ReadHexadecimal(int digits)
    {
        _isLost |= !Hexadecimal.TryRead(_pattern, _at, digits, out var code);
        _at += digits;
        return (char)code;
    }

    // How often what stands before must be there. Braces that are no such number are characters.
    private (int Minimum, int? Maximum) ReadQuantity()
    {
        (int, int?) quantity;
        switch (Next)
        {
            case '*':
                quantity = (0, null);
                break;
            case '+':
                quantity = (1, null);
                break;
            case '?':
                quantity = (0, 1);
                break;
            case '{':
                return ReadBraces();
            default:
                return (1, 1);
        }

        _at++;
        SkipLazy();
        return quantity;
    }

    private (int Minimum, int? Maximum) ReadBraces()
    {
        var start = _at++;
        int? minimum = ReadNumber(), maximum = minimum;
        if (minimum is not null && Next == ',')
        {
            _at++;
            maximum = ReadNumber();
        }

        if (minimum is null || Next != '}' || _isLost)
        {
            _at = start;
            return (1, 1);
        }

        _at++;
        SkipLazy();
        return (minimum.Value, maximum);
    }

    private int? ReadNumber()
    {
        int? number = null;
        for (; Next is >= '0' and <= '9' && !_isLost; _at++)
        {
            number = ((number ?? 0) * 10) + Next - '0';
            _isLost |= number > MostTimes;
        }

        return number;
    }

    private void SkipLazy()
    {
        if (Next == '?')
            _at++;
    }
}
