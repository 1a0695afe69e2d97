using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>Matches a terminal: the end of the match at a position, -1 where there is none.</summary>
internal delegate int LangiumMatcher(LangiumLexer lexer, int position);

/// <summary>A function that matches a terminal.</summary>
/// <param name="Name">Its name in grammars.</param>
/// <param name="Begins">The class of the characters it may begin with.</param>
/// <param name="Match">Matches the terminal.</param>
internal sealed record LangiumFunction(string Name, string Begins, LangiumMatcher Match)
{
    /// <summary>The words that a match begins with; none where it may be anything.</summary>
    public string[] Words { get; init; } = [];
}

/// <summary>A terminal: a function, or alternatives of texts and classes of characters. Nothing that was taken is given back.</summary>
internal sealed class LangiumPattern
{
    private const int Others = 128;

    private readonly LangiumMatcher? _function;
    private readonly IReadOnlyList<LangiumPatternPart[]> _alternatives = [];

    public LangiumPattern(LangiumFunction function) =>
        (_function, _alternatives, Words) = (function.Match, [[new LangiumPatternPart(null, ReadClass(function.Begins), 1, 1)]], function.Words);

    public LangiumPattern(IReadOnlyList<LangiumPatternPart[]> alternatives) =>
        (_alternatives, Words) = (alternatives, [.. alternatives.Where(a => a.Length == 1).Select(a => a[0].Text).OfType<string>()]);

    /// <summary>The words of the language that it is, or begins with.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The alternatives; what a match begins with for a function.</summary>
    public IReadOnlyList<LangiumPatternPart[]> Alternatives => _alternatives;

    /// <summary>Whether a match may begin with a character; 128 stands for all outside ASCII.</summary>
    public bool MayBegin(int c) => _alternatives.Any(a => a.TakeWhile((_, i) => i == 0 || a.Take(i).All(p => p.Least == 0)).Any(p => p.Has(c)));

    /// <summary>The end of the match at a position; -1 where there is none.</summary>
    public int Match(LangiumLexer lexer, int position)
    {
        if (_function is not null)
            return _function(lexer, position);
        foreach (var parts in _alternatives)
        {
            var end = position;
            foreach (var part in parts)
            {
                end = part.Match(lexer.Text, end);
                if (end < 0)
                    break;
            }

            if (end > position)
                return end;
        }

        return -1;
    }

    /// <summary>The class of characters between brackets: signs, ranges, <c>\w</c>, and a <c>^</c> before all for all others.</summary>
    public static bool[] ReadClass(string written)
    {
        var set = new bool[Others + 1];
        var isNegated = written.Length > 0 && written[0] == '^';
        for (var i = isNegated ? 1 : 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && written[i + 1] == 'w')
            {
                for (var c = 0; c < Others; c++)
                    set[c] |= Characters.IsWord((char)c);
                i++;
                continue;
            }

            var first = Unescape(written, ref i);
            var last = first;
            if (i + 2 < written.Length && written[i + 1] == '-')
            {
                i += 2;
                last = Unescape(written, ref i);
            }

            for (var c = first; c <= last; c++)
                set[c] = true;
        }

        return isNegated ? Array.ConvertAll(set, s => !s) : set;
    }

    /// <summary>The character at a position, where a backslash and a letter may stand for it.</summary>
    public static char Unescape(string written, ref int position) =>
        written[position] != '\\' ? written[position] : written[++position] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c };
}

/// <summary>A text, or some characters of a class.</summary>
internal sealed record LangiumPatternPart(string? Text, bool[]? Class, int Least, int Most)
{
    public bool Has(int c) => Text is not null ? Text[0] == c : Class![c];

    public int Match(string text, int position)
    {
        if (Text is not null)
            return string.CompareOrdinal(text, position, Text, 0, Text.Length) == 0 ? position + Text.Length : Least == 0 ? position : -1;
        var end = position;
        while (end < text.Length && end - position < Most && Class![Math.Min(text[end], (char)128)])
            end++;
        return end - position < Least ? -1 : end;
    }
}
