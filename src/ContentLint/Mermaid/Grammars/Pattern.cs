// What a rule of a lexer matches, in the part of the notation of regular expressions that Jison's lexers need:
//
//   abc  \{        characters
//   .  \s  \w  \d  [a-z_]  [^\n;]   classes, as JavaScript has them
//   x?  x*  x+  x{3,8}              a class or a character, some times: a run
//   \b  $  (?=xy)  (?!xy)           the end of a word, the end of the text, such characters ahead, or none
//   a(?:b|c|)d|e                    alternatives, of which `Spread` makes a pattern each: `abd`, `acd`, `ad`, `e`
//
// A run takes all it can and gives nothing back, but for the one character that follows it in the pattern: `\s+\n` matches
// up to the last line feed of the white space. Where a run ends is remembered, so that however often a rule is tried along
// a run, its characters are looked at once: matching is linear over a whole text.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>A pattern that takes linear time.</summary>
internal sealed class Pattern
{
    private readonly Part[] _parts;
    private readonly bool _ignoreCase;

    /// <param name="pattern">The pattern, see above.</param>
    /// <param name="ignoreCase">Whether the case of ASCII letters does not matter.</param>
    public Pattern(string pattern, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        var parts = new List<Part>();
        for (var i = 0; i < pattern.Length;)
            parts.Add(ReadPart(pattern, ref i));
        _parts = [.. parts];
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i].Memory = Count;
            _parts[i].GivesBack = i + 1 < _parts.Length && _parts[i + 1].IsOne && _parts[i + 1].Class.Meets(_parts[i].Class);
            Count += _parts[i].Inner?.Count ?? 1;
        }
    }

    private enum PartKind
    {
        Run, WordEnd, TextEnd, Ahead, NotAhead,
    }

    private sealed record Part(PartKind Kind, CharacterClass Class, int Least = 0, int Most = 0)
    {
        public bool IsOne { get; } = Kind == PartKind.Run && Least == 1 && Most == 1;

        /// <summary>Whether it may have taken the one character that follows it.</summary>
        public bool GivesBack { get; set; }

        /// <summary>Where its place in a memory of runs is.</summary>
        public int Memory { get; set; }

        /// <summary>What has to be ahead, or must not.</summary>
        public Pattern? Inner { get; init; }
    }

    /// <summary>The patterns without alternatives that a pattern stands for, in their order.</summary>
    public static IEnumerable<string> Spread(string pattern)
    {
        var alternatives = Split(pattern);
        if (alternatives.Count > 1)
            return alternatives.SelectMany(Spread);
        for (var i = 0; i < pattern.Length; i = Skip(pattern, i))
        {
            if (string.CompareOrdinal(pattern, i, "(?:", 0, 3) != 0)
                continue;
            var (before, group, behind) = (pattern.Substring(0, i), pattern.Substring(i + 3, Skip(pattern, i) - i - 4), pattern.Substring(Skip(pattern, i)));
            return Split(group).SelectMany(a => Spread(before + a + behind));
        }

        return [pattern];
    }

    /// <summary>The word that a pattern is, maybe with white space before its last signs; <see langword="null"/> where it is more than that.</summary>
    public static string? WordOf(string pattern)
    {
        var word = pattern.Replace(@"\s*", "").Replace(@"\s+", " ").Replace(@"\b", "").TrimEnd();
        return word.Length > 1 && word.All(c => Characters.IsWord(c) || c is '-' or ':' or ' ') ? word : null;
    }

    /// <summary>The pattern of one character.</summary>
    public static string Escape(char c) => Characters.IsWord(c) ? c.ToString() : "\\" + c;

    private static List<string> Split(string pattern)
    {
        var alternatives = new List<string>();
        var start = 0;
        for (var i = 0; i <= pattern.Length; i = i < pattern.Length ? Skip(pattern, i) : i + 1)
        {
            if (i < pattern.Length && pattern[i] != '|')
                continue;
            alternatives.Add(pattern.Substring(start, i - start));
            start = i + 1;
        }

        return alternatives;
    }

    // Behind a character, an escape, a class, a group.
    private static int Skip(string pattern, int i)
    {
        var closing = pattern[i] switch { '[' => ']', '(' => ')', _ => '\0' };
        if (closing == '\0')
            return i + (pattern[i] == '\\' ? 2 : 1);
        for (i++; pattern[i] != closing;)
            i = closing == ']' ? i + (pattern[i] == '\\' ? 2 : 1) : Skip(pattern, i);
        return i + 1;
    }

    /// <summary>How many runs a memory has to have room for.</summary>
    public int Count { get; }

    /// <summary>The runs of characters that a match is.</summary>
    public IEnumerable<(CharacterClass Class, int Least, int Most)> Runs => _parts.Where(p => p.Kind == PartKind.Run).Select(p => (p.Class, p.Least, p.Most));

    /// <summary>Whether a match may begin with some characters; <see langword="null"/> for the end of the text, where there are none.</summary>
    public bool MayBegin(Func<CharacterClass, bool>? isBeginning)
    {
        foreach (var part in _parts)
        {
            if (part.Kind == PartKind.TextEnd)
                return isBeginning is null;
            if (part.Kind != PartKind.Run)
                continue;
            if (isBeginning?.Invoke(part.Class) == true)
                return true;
            if (part.Least > 0)
                return false;
        }

        return true;
    }

    /// <summary>The end of the match at a position; -1 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the match begins.</param>
    /// <param name="runs">Where runs ended before.</param>
    /// <param name="first">Where this pattern's runs begin in there.</param>
    public int Match(string text, int position, (int From, int To)[] runs, int first)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            if (part.Kind != PartKind.Run)
            {
                if (!Holds(part, text, position, runs, first))
                    return -1;
            }
            else if (part.IsOne)
            {
                if (position >= text.Length || !part.Class.Contains(text[position]))
                    return -1;
                position++;
            }
            else
            {
                var end = EndOfRun(part, text, position, ref runs[first + part.Memory]);
                if (part.GivesBack)
                    end = GiveBack(_parts[i + 1].Class, text, position, end);
                if (end - position < part.Least)
                    return -1;
                position = end;
            }
        }

        return position;
    }

    private static bool Holds(Part part, string text, int position, (int, int)[] runs, int first) => part.Kind switch
    {
        PartKind.WordEnd => position == text.Length || !Characters.IsWord(text[position]),
        PartKind.TextEnd => position == text.Length,
        _ => part.Inner!.Match(text, position, runs, first + part.Memory) >= 0 == (part.Kind == PartKind.Ahead),
    };

    private static int EndOfRun(Part part, string text, int position, ref (int From, int To) known)
    {
        if (position >= text.Length || !part.Class.Contains(text[position]))
            return position;
        var isEndless = part.Most == int.MaxValue;
        if (isEndless && position >= known.From && position < known.To)
            return known.To;
        var most = isEndless ? text.Length : Math.Min(text.Length, position + part.Most);
        var end = position + 1;
        if (isEndless && part.Class.Stops is { } stops)
        {
            end = text.IndexOfAny(stops, end);
            end = end < 0 ? text.Length : end;
        }

        while (end < most && part.Class.Contains(text[end]))
            end++;
        if (isEndless)
            known = (position, end);
        return end;
    }

    private static int GiveBack(CharacterClass next, string text, int position, int end)
    {
        var last = end;
        while (last >= position && (last >= text.Length || !next.Contains(text[last])))
            last--;
        return last < position ? end : last;
    }

    private Part ReadPart(string pattern, ref int i)
    {
        if (pattern[i] == '$')
        {
            i++;
            return new Part(PartKind.TextEnd, CharacterClass.None);
        }

        if (pattern[i] == '\\' && pattern[i + 1] == 'b')
        {
            i += 2;
            return new Part(PartKind.WordEnd, CharacterClass.None);
        }

        if (pattern[i] == '(')
        {
            var (start, kind) = (i + 3, pattern[i + 2] == '=' ? PartKind.Ahead : PartKind.NotAhead);
            i = Skip(pattern, i);
            return new Part(kind, CharacterClass.None) { Inner = new Pattern(pattern.Substring(start, i - start - 1), _ignoreCase) };
        }

        var characters = CharacterClass.Read(pattern, ref i, _ignoreCase);
        var (least, most) = ReadTimes(pattern, ref i);
        return new Part(PartKind.Run, characters, least, most);
    }

    private static (int Least, int Most) ReadTimes(string pattern, ref int i)
    {
        switch (i < pattern.Length ? pattern[i] : '\0')
        {
            case '?':
                i++;
                return (0, 1);
            case '*':
                i++;
                return (0, int.MaxValue);
            case '+':
                i++;
                return (1, int.MaxValue);
            case '{':
                var close = pattern.IndexOf('}', i);
                var times = pattern.Substring(i + 1, close - i - 1).Split(',');
                i = close + 1;
                return (times[0][0] - '0', times[1][0] - '0');
            default:
                return (1, 1);
        }
    }
}
