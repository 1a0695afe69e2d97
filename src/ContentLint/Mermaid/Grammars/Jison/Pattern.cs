// What a rule of a lexer matches, in the part of the notation of regular expressions that Jison's lexers need:
//
//   abc  \{        characters
//   .  \s  \w  \d  [a-z_]  [^\n;]   classes, as JavaScript has them
//   x?  x*  x+  x{3,8}              a class or a character, some times: a run
//   \b  $  (?!x)                    the end of a word, the end of the text, no such character ahead
//
// A run takes all it can and gives nothing back, but for the one character that follows it in the pattern: `\s+\n` matches
// up to the last line feed of the white space. Where a run ends is remembered, so that however often a rule is tried along
// a run, its characters are looked at once: matching is linear over a whole text.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Jison;

/// <summary>A pattern that takes linear time.</summary>
internal sealed class Pattern
{
    private readonly List<Part> _parts = [];
    private readonly bool _ignoreCase;

    /// <param name="pattern">The pattern, see above.</param>
    /// <param name="ignoreCase">Whether the case of ASCII letters does not matter.</param>
    public Pattern(string pattern, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        for (var i = 0; i < pattern.Length;)
            _parts.Add(ReadPart(pattern, ref i));
    }

    private enum PartKind
    {
        Run, WordEnd, TextEnd, NotAhead,
    }

    private sealed record Part(PartKind Kind, CharacterClass Class, int Least, int Most)
    {
        public bool IsOne => Kind == PartKind.Run && Least == 1 && Most == 1;
    }

    /// <summary>How many runs a memory has to have room for.</summary>
    public int Count => _parts.Count;

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
        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            switch (part.Kind)
            {
                case PartKind.WordEnd when position == text.Length || !Characters.IsWord(text[position]):
                case PartKind.TextEnd when position == text.Length:
                case PartKind.NotAhead when position == text.Length || !part.Class.Contains(text[position]):
                    continue;
                case not PartKind.Run:
                    return -1;
            }

            if (part.IsOne)
            {
                if (position >= text.Length || !part.Class.Contains(text[position]))
                    return -1;
                position++;
                continue;
            }

            var end = EndOfRun(part, text, position, ref runs[first + i]);
            if (i + 1 < _parts.Count && _parts[i + 1].IsOne)
                end = GiveBack(_parts[i + 1].Class, text, position, end);
            if (end - position < part.Least)
                return -1;
            position = end;
        }

        return position;
    }

    private static int EndOfRun(Part part, string text, int position, ref (int From, int To) known)
    {
        if (position >= known.From && position < known.To && part.Most == int.MaxValue)
            return known.To;
        var most = part.Most == int.MaxValue ? text.Length : Math.Min(text.Length, position + part.Most);
        var end = position;
        while (end < most && part.Class.Contains(text[end]))
            end++;
        if (part.Most == int.MaxValue)
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
            return new Part(PartKind.TextEnd, CharacterClass.None, 0, 0);
        }

        if (pattern[i] == '\\' && pattern[i + 1] == 'b')
        {
            i += 2;
            return new Part(PartKind.WordEnd, CharacterClass.None, 0, 0);
        }

        if (pattern[i] == '(' && i + 2 < pattern.Length && pattern[i + 1] == '?' && pattern[i + 2] == '!')
        {
            i += 3;
            var ahead = CharacterClass.Read(pattern, ref i, _ignoreCase);
            i++;
            return new Part(PartKind.NotAhead, ahead, 0, 0);
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
