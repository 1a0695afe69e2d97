// Characters as a bit each. Where it is asked whether two parts of a pattern can take the same character, a set may hold more than
// the part takes and never less.

using System.Globalization;

namespace ContentLint.Text;

/// <summary>A set of UTF-16 characters. Immutable.</summary>
internal sealed class CharacterSet
{
    private const int Characters = char.MaxValue + 1;
    private const int Few = 4;

    private static readonly Lazy<CharacterSet> AllWords = new(() => Where(IsWordCharacter));
    private static readonly Lazy<CharacterSet> AllDigits = new(() => Where(char.IsDigit));
    private static readonly Lazy<CharacterSet> AllSpace = new(() => Where(char.IsWhiteSpace));
    private static readonly Lazy<ILookup<char, char>> Cased = new(() => Enumerable.Range(0, Characters).Select(i => (char)i).Where(HasCase).ToLookup(char.ToLowerInvariant));

    // The one or the other: so few as to be looked at one by one, or bits.
    private readonly char[]? _few;
    private readonly ulong[]? _bits;

    private CharacterSet(char[]? few, ulong[]? bits) => (_few, _bits) = (few, bits);

    /// <summary>Every character.</summary>
    public static CharacterSet All { get; } = Where(_ => true);

    /// <summary>What <c>\w</c> takes.</summary>
    public static CharacterSet Words => AllWords.Value;

    /// <summary>What <c>\d</c> takes.</summary>
    public static CharacterSet Digits => AllDigits.Value;

    /// <summary>What <c>\s</c> takes.</summary>
    public static CharacterSet Space => AllSpace.Value;

    /// <summary>A character, in all its cases perhaps.</summary>
    public static CharacterSet Of(char c, bool ignoreCase)
    {
        if (!ignoreCase || !HasCase(c))
            return new CharacterSet([c], null);

        char[] cases = [.. CasesOf(c)];
        return cases.Length <= Few ? new CharacterSet(cases, null) : Union([], [.. cases.Select(x => (x, x))], ignoreCase: false);
    }

    /// <summary>Whether a character has another case.</summary>
    public static bool HasCase(char c) => char.ToLowerInvariant(c) != c || char.ToUpperInvariant(c) != c;

    /// <summary>Several sets and ranges together.</summary>
    /// <param name="sets">The sets; case never counts in them.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="ignoreCase">Whether a range has its characters' other cases too.</param>
    public static CharacterSet Union(IEnumerable<CharacterSet> sets, IEnumerable<(char First, char Last)> ranges, bool ignoreCase)
    {
        var bits = new ulong[Characters / 64];
        foreach (var set in sets)
        {
            foreach (var c in set._few ?? [])
                bits[c >> 6] |= 1UL << (c & 63);
            for (var i = 0; set._bits is not null && i < bits.Length; i++)
                bits[i] |= set._bits[i];
        }

        foreach (var (first, last) in ranges)
        {
            for (int i = first; i <= last; i++)
            {
                bits[i >> 6] |= 1UL << (i & 63);
                if (ignoreCase && HasCase((char)i))
                {
                    foreach (var c in CasesOf((char)i))
                        bits[c >> 6] |= 1UL << (c & 63);
                }
            }
        }

        return new CharacterSet(null, bits);
    }

    /// <summary>All characters that are not in it.</summary>
    public CharacterSet Without()
    {
        var bits = new ulong[Characters / 64];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = _bits is null ? ulong.MaxValue : ~_bits[i];
        foreach (var c in _few ?? [])
            bits[c >> 6] &= ~(1UL << (c & 63));
        return new CharacterSet(null, bits);
    }

    /// <summary>Whether a character is in it.</summary>
    public bool Contains(char c) => _bits is null ? Array.IndexOf(_few!, c) >= 0 : (_bits[c >> 6] >> (c & 63) & 1) != 0;

    /// <summary>Whether a character is in both.</summary>
    public bool Overlaps(CharacterSet other)
    {
        if (_few is not null)
            return Array.Exists(_few, other.Contains);
        if (other._few is not null)
            return Array.Exists(other._few, Contains);

        for (var i = 0; i < _bits!.Length; i++)
        {
            if ((_bits[i] & other._bits![i]) != 0)
                return true;
        }

        return false;
    }

    // All that share a case with it, through either case: "ſ" is no "S" to .NET, and to be taken for one does no harm here.
    private static IEnumerable<char> CasesOf(char c) =>
        new[] { c }.Concat(Cased.Value[char.ToLowerInvariant(c)]).Concat(Cased.Value[char.ToLowerInvariant(char.ToUpperInvariant(c))]).Distinct();

    private static CharacterSet Where(Func<char, bool> has)
    {
        var bits = new ulong[Characters / 64];
        for (var i = 0; i < Characters; i++)
            bits[i >> 6] |= has((char)i) ? 1UL << (i & 63) : 0;
        return new CharacterSet(null, bits);
    }

    private static bool IsWordCharacter(char c) => char.IsLetter(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
