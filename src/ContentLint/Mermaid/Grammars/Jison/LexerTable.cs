// The lexers of diagrams that the reference reads with Jison, as data: for each mode the rules in their order. The first
// rule that matches wins, even when a later one would match more; it may leave modes and enter another, and gives a token
// or none.
//
// For each first character the rules that may begin with it are listed once, so that a table of a hundred rules is not
// tried through at each token.

namespace ContentLint.Mermaid.Grammars.Jison;

/// <summary>A rule of a lexer.</summary>
/// <param name="Pattern">What it matches, see <see cref="Jison.Pattern"/>; or else</param>
/// <param name="Match">the end of the match at a position, -1 when there is none: where a pattern does not do.</param>
/// <param name="Kind">The token it gives; 0 for none.</param>
/// <param name="Leave">How many modes it leaves, before it enters one.</param>
/// <param name="Enter">The mode it enters.</param>
internal sealed record LexerRule<TKind, TMode>(string? Pattern, Func<string, int, int>? Match, TKind Kind, int Leave, TMode? Enter)
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    public LexerRule(string pattern, TKind kind = default, int leave = 0, TMode? enter = null)
        : this(pattern, null, kind, leave, enter)
    {
    }

    public LexerRule(Func<string, int, int> match, TKind kind = default, int leave = 0, TMode? enter = null)
        : this(null, match, kind, leave, enter)
    {
    }
}

/// <summary>The rules of a lexer by mode.</summary>
internal sealed class LexerTable<TKind, TMode>(bool ignoreCase = false) : System.Collections.IEnumerable
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    // Behind the characters of ASCII: all others, and the end of the text.
    private const int Others = 128;
    private const int TextEnd = 129;

    private readonly Dictionary<TMode, Row[][]> _modes = [];
    private readonly Dictionary<LexerRule<TKind, TMode>, Row> _rows = [];

    /// <summary>How many runs of characters a lexer remembers.</summary>
    public int Runs { get; private set; }

    /// <summary>A rule with its pattern.</summary>
    public sealed record Row(LexerRule<TKind, TMode> Rule, Pattern? Pattern, int FirstRun)
    {
        /// <summary>The end of the match at a position; -1 when there is none.</summary>
        public int Match(string text, int position, (int, int)[] runs) =>
            Pattern is null ? Rule.Match!(text, position) : Pattern.Match(text, position, runs, FirstRun);
    }

    /// <summary>Adds the rules of a mode.</summary>
    public void Add(TMode mode, params LexerRule<TKind, TMode>[] rules)
    {
        var rows = rules.Select(RowOf).ToArray();
        _modes[mode] = [.. Enumerable.Range(0, 128).Select(c => Beginning(s => s.Contains((char)c))), Beginning(s => s.ReachesOutsideAscii), Beginning(null)];

        Row[] Beginning(Func<CharacterClass, bool>? with) => [.. rows.Where(r => r.Pattern?.MayBegin(with) != false)];
    }

    /// <summary>The rules of a mode that may match at a position.</summary>
    public Row[] At(TMode mode, string text, int position) =>
        _modes[mode][position >= text.Length ? TextEnd : text[position] < 128 ? text[position] : Others];

    public System.Collections.IEnumerator GetEnumerator() => _modes.GetEnumerator();

    private Row RowOf(LexerRule<TKind, TMode> rule)
    {
        if (_rows.TryGetValue(rule, out var row))
            return row;
        var pattern = rule.Pattern is null ? null : new Pattern(rule.Pattern, ignoreCase);
        _rows.Add(rule, row = new Row(rule, pattern, Runs));
        Runs += pattern?.Count ?? 0;
        return row;
    }
}

/// <summary>Cuts a diagram into tokens by a table.</summary>
internal class TableLexer<TKind, TMode>(string text, LexerTable<TKind, TMode> table, TKind end, TKind unknown) : Lexer<TKind, TMode>(text, end, unknown)
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    private readonly (int From, int To)[] _runs = new (int, int)[table.Runs];

    protected override bool Scan(out TKind kind)
    {
        foreach (var row in table.At(Mode, Text, Position))
        {
            var behind = row.Match(Text, Position, _runs);
            if (behind < 0)
                continue;
            for (var i = 0; i < row.Rule.Leave; i++)
                Pop();
            if (row.Rule.Enter is { } mode)
                Push(mode);
            return MatchTo(behind, row.Rule.Kind, out kind);
        }

        kind = default;
        return false;
    }
}
