// The lexers of the languages that the reference reads with Jison have modes. Their rules are written in the order of the
// reference; what stands in none but some modes says in which. They become a table, the kinds of which are the places of
// the grammar's tokens in a list.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>A function that matches where a pattern does not do.</summary>
/// <param name="Name">Its name in grammars.</param>
/// <param name="First">A pattern of what it may begin with; <see langword="null"/> for anything.</param>
/// <param name="Match">The end of the match at the lexer's position, -1 when there is none.</param>
internal sealed record ModalFunction(string Name, string? First, Func<TableLexer<int, int>, int> Match)
{
    /// <summary>The functions that all grammars may name.</summary>
    public static IReadOnlyList<ModalFunction> Shared { get; } =
    [
        new("accessibility", "a", lexer => lexer.EndOfAccessibility()),
        new("direction", null, lexer => lexer.EndOfDirection()),
        new("names", @"\w", lexer => Matches.EndOfNames(lexer.Text, lexer.Position)),
    ];
}

/// <summary>The rules of a lexer with modes.</summary>
internal sealed class ModalRules
{
    /// <summary>The kinds of what gives no token, of the end, and of what begins no token; those of the grammar follow.</summary>
    public const int None = 0, End = 1, Unknown = 2;

    private const string Everywhere = "*";

    private readonly List<string> _modes = ["Start"];
    private readonly List<SyntaxToken> _tokens = [SyntaxGrammar.Unknown, SyntaxGrammar.End, SyntaxGrammar.Unknown];
    private readonly List<(LexerRule<int, int> Rule, int[]? Modes)> _rules = [];
    private int[] _inclusive = [0];

    /// <summary>The table; right when all rules are there.</summary>
    public LexerTable<int, int> Table { get; private set; } = new();

    /// <summary>The mode to begin in.</summary>
    public int FirstMode { get; private set; }

    /// <summary>Whether the case of ASCII letters does not matter.</summary>
    public bool IgnoresCase { get; set; }

    /// <summary>The tokens by kind.</summary>
    public IReadOnlyList<SyntaxToken> Tokens => _tokens;

    /// <summary>Sets the modes in which rules hold that name none.</summary>
    public void Include(IEnumerable<string> modes) => _inclusive = [0, .. modes.Select(ModeOf)];

    /// <summary>Sets the mode to begin in.</summary>
    public void BeginIn(string mode) => FirstMode = ModeOf(mode);

    /// <summary>Adds a rule.</summary>
    /// <param name="token">The token it gives; <see langword="null"/> for none.</param>
    /// <param name="modes">The modes it holds in; empty where it names none.</param>
    /// <param name="pattern">What it matches.</param>
    /// <param name="function">What matches instead.</param>
    /// <param name="leave">How many modes it leaves.</param>
    /// <param name="enter">The mode it enters.</param>
    public void Add(SyntaxToken? token, IReadOnlyCollection<string> modes, string? pattern, ModalFunction? function, int leave, string? enter)
    {
        int? mode = enter is null ? null : ModeOf(enter);
        var kind = token is null ? None : KindOf(token);
        var rule = pattern is not null ? new LexerRule<int, int>(pattern, kind, leave, mode) : new(function!.Match, kind, leave, mode, function.First);
        _rules.Add((rule, modes.Contains(Everywhere) ? null : modes.Count == 0 ? _inclusive : [.. modes.Select(ModeOf)]));
        if (token is null)
            return;
        var words = pattern is null ? [null] : Pattern.Spread(pattern).Select(Pattern.WordOf).ToList();
        token.Words = [.. token.Words, .. words.OfType<string>()];
        token.IsWord = words.TrueForAll(w => w is not null);
    }

    /// <summary>Makes the table of the rules.</summary>
    public void Build()
    {
        Table = new LexerTable<int, int>(IgnoresCase);
        for (var i = 0; i < _modes.Count; i++)
            Table.Add(i, [.. _rules.Where(r => r.Modes is null || r.Modes.Contains(i)).Select(r => r.Rule)]);
    }

    /// <summary>The number of a mode.</summary>
    public int ModeOf(string name)
    {
        if (_modes.IndexOf(name) is >= 0 and var known)
            return known;
        _modes.Add(name);
        return _modes.Count - 1;
    }

    private int KindOf(SyntaxToken token)
    {
        if (token.Index == 0)
        {
            token.Index = _tokens.Count;
            _tokens.Add(token);
        }

        return token.Index;
    }
}

/// <summary>Cuts a diagram's text into tokens by a grammar that has modes.</summary>
internal sealed class ModalLexer : TableLexer<int, int>, ITokenSource
{
    private readonly ModalRules _rules;

    public ModalLexer(string text, ModalRules rules)
        : base(text, rules.Table, ModalRules.End, ModalRules.Unknown)
    {
        _rules = rules;
        if (rules.FirstMode != 0)
            Push(rules.FirstMode);
    }

    SyntaxLexeme ITokenSource.Next()
    {
        var token = Next();
        return new SyntaxLexeme(_rules.Tokens[token.Kind], token.Start, token.End);
    }

    void ITokenSource.ResumeAt(int position, string? mode) => ResumeAt(position, mode is null ? 0 : _rules.ModeOf(mode));
}
