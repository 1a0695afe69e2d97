// The lexers of diagrams that the reference reads with Jison, as data: for each mode the rules in their order. The first
// rule that matches wins, even when a later one would match more; it may leave modes and enter another, and gives a token
// or none.
//
// For each first character the rules that may begin with it are listed once, so that a table of a hundred rules is not
// tried through at each token.

namespace ContentLint.Mermaid.Grammars;

/// <summary>A rule of a lexer.</summary>
/// <param name="Kind">The token it gives; 0 for none.</param>
/// <param name="Leave">How many modes it leaves, before it enters one.</param>
/// <param name="Enter">The mode it enters.</param>
internal sealed record LexerRule<TKind, TMode>(TKind Kind, int Leave, TMode? Enter)
    where TKind : struct
    where TMode : struct
{
    public LexerRule(string pattern, TKind kind = default, int leave = 0, TMode? enter = null)
        : this(kind, leave, enter) => Pattern = pattern;

    public LexerRule(Func<TableLexer<TKind, TMode>, int> match, TKind kind = default, int leave = 0, TMode? enter = null, string? first = null)
        : this(kind, leave, enter) => (Match, First) = (match, first);

    public LexerRule(Func<string, int, int> match, TKind kind = default, int leave = 0, TMode? enter = null, string? first = null)
        : this(kind, leave, enter) => (MatchText, First) = (match, first);

    /// <summary>What it matches, see <see cref="Pattern"/>.</summary>
    public string? Pattern { get; }

    /// <summary>Where a pattern does not do: the end of the match at the lexer's position, -1 when there is none.</summary>
    public Func<TableLexer<TKind, TMode>, int>? Match { get; }

    /// <summary>The same of a text and a position.</summary>
    public Func<string, int, int>? MatchText { get; }

    /// <summary>What such a match may begin with, as a pattern; <see langword="null"/> for anything.</summary>
    public string? First { get; }
}

/// <summary>The rules of a lexer by mode.</summary>
internal sealed class LexerTable<TKind, TMode>(bool ignoreCase = false) : System.Collections.IEnumerable
    where TKind : struct
    where TMode : struct
{
    // Behind the characters of ASCII: all others, and the end of the text.
    private const int Others = 128;
    private const int TextEnd = 129;

    private readonly Dictionary<TMode, Rules> _modes = [];
    private readonly Dictionary<LexerRule<TKind, TMode>, Row[]> _rows = [];

    /// <summary>Whether the case of ASCII letters does not matter.</summary>
    public bool IgnoresCase { get; } = ignoreCase;

    /// <summary>How many runs of characters a lexer remembers.</summary>
    public int Runs { get; private set; }

    /// <summary>A rule with its pattern, or with one of those it stands for.</summary>
    public sealed record Row(LexerRule<TKind, TMode> Rule, Pattern? Pattern, int FirstRun)
    {
        private readonly Pattern? _first = Rule.First is null ? Pattern : new Pattern(Rule.First, ignoreCase: true);

        /// <summary>The end of the match at a lexer's position; -1 when there is none.</summary>
        public int Match(TableLexer<TKind, TMode> lexer, (int, int)[] runs) =>
            Pattern is not null ? Pattern.Match(lexer.Text, lexer.Position, runs, FirstRun)
                : Rule.MatchText is not null ? Rule.MatchText(lexer.Text, lexer.Position)
                : Rule.Match!(lexer);

        /// <inheritdoc cref="Pattern.MayBegin"/>
        public bool MayBegin(Func<CharacterClass, bool>? isBeginning) => _first?.MayBegin(isBeginning) != false;
    }

    /// <summary>The rules of a mode.</summary>
    public sealed class Rules(Row[] all)
    {
        private readonly Row[]?[] _byFirst = new Row[TextEnd + 1][];

        /// <summary>Those that may match at a position.</summary>
        public Row[] At(string text, int position)
        {
            var first = position >= text.Length ? TextEnd : Math.Min(text[position], (char)Others);
            return _byFirst[first] ?? (_byFirst[first] = RulesFor(first));
        }

        private Row[] RulesFor(int first) =>
            [.. all.Where(r => r.MayBegin(first == TextEnd ? null : c => first == Others ? c.ReachesOutsideAscii : c.Contains((char)first)))];
    }

    /// <summary>The rules of a mode.</summary>
    public Rules this[TMode mode] => _modes[mode];

    /// <summary>Adds the rules of a mode.</summary>
    public void Add(TMode mode, params LexerRule<TKind, TMode>[] rules) => _modes[mode] = new Rules([.. rules.SelectMany(RowsOf)]);

    public System.Collections.IEnumerator GetEnumerator() => _modes.GetEnumerator();

    private Row[] RowsOf(LexerRule<TKind, TMode> rule)
    {
        if (_rows.TryGetValue(rule, out var rows))
            return rows;
        rows = rule.Pattern is null ? [new Row(rule, null, Runs)] : [.. Pattern.Spread(rule.Pattern).Select(p => RowOf(rule, new Pattern(p, IgnoresCase)))];
        _rows.Add(rule, rows);
        return rows;
    }

    private Row RowOf(LexerRule<TKind, TMode> rule, Pattern pattern)
    {
        var row = new Row(rule, pattern, Runs);
        Runs += pattern.Count;
        return row;
    }
}
