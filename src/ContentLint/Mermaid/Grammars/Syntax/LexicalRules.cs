// How a grammar's text is cut into tokens: its rules in their order, as a table whose kinds are the places of the grammar's
// tokens in a list. What the reference reads with Jison has modes, or does not mind the case of letters: the first rule that
// matches wins, and what stands in none but some modes says in which. What it reads with Langium has keywords instead.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>The lexical rules of a grammar.</summary>
internal sealed class LexicalRules
{
    /// <summary>The kinds of what gives no token, of the end, and of what begins no token; those of the grammar follow.</summary>
    public const int None = 0, End = 1, Unknown = 2;

    private const string Everywhere = "*";

    private readonly List<string> _modes = ["Start"];
    private readonly List<SyntaxToken> _tokens = [SyntaxGrammar.Unknown, SyntaxGrammar.End, SyntaxGrammar.Unknown];
    private readonly List<(SyntaxToken? Token, LexerRule<int, int> Rule, int[]? Modes)> _rules = [];
    private int[] _inclusive = [0];

    /// <summary>The table; right when it is built.</summary>
    public LexerTable<int, int> Table { get; private set; } = new();

    /// <summary>The mode to begin in.</summary>
    public int FirstMode { get; private set; }

    /// <summary>Whether the case of ASCII letters does not matter.</summary>
    public bool IgnoresCase { get; set; }

    /// <summary>Whether the first rule that matches wins, and there are no keywords.</summary>
    public bool IsModal => IgnoresCase || _modes.Count > 1;

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
    public void Add(SyntaxToken? token, IReadOnlyCollection<string> modes, string? pattern, SyntaxFunction? function, int leave, string? enter)
    {
        int? mode = enter is null ? null : ModeOf(enter);
        var kind = token is null ? None : KindOf(token);
        var rule = pattern is not null
            ? new LexerRule<int, int>(pattern, kind, leave, mode)
            : new(lexer => function!.Match((SyntaxLexer)lexer, lexer.Position), kind, leave, mode, function!.First);
        _rules.Add((token, rule, modes.Contains(Everywhere) ? null : modes.Count == 0 ? _inclusive : [.. modes.Select(ModeOf)]));
        if (token is null)
            return;
        var words = pattern is null ? [.. function!.Words, null] : Pattern.Spread(pattern).Select(Pattern.WordOf).ToList();
        token.Words = [.. token.Words, .. words.OfType<string>()];
        token.IsWord = words.TrueForAll(w => w is not null);
    }

    /// <summary>Makes the table of the rules, and of some keywords before them.</summary>
    /// <param name="keywords">The keywords, long ones first.</param>
    /// <param name="isRead">Whether the grammar reads a token somewhere: where keywords are, others are none.</param>
    public void Build(IEnumerable<SyntaxToken> keywords, Func<SyntaxToken, bool> isRead)
    {
        Table = new LexerTable<int, int>(IgnoresCase);
        LexerRule<int, int>[] first = [.. keywords.Select(RuleOf)];
        for (var i = 0; i < _modes.Count; i++)
            Table.Add(i, [.. first, .. _rules.Where(r => (r.Modes?.Contains(i) ?? true) && (IsModal || r.Token is null || isRead(r.Token))).Select(r => r.Rule)]);
    }

    /// <summary>The number of a mode.</summary>
    public int ModeOf(string name)
    {
        if (_modes.IndexOf(name) is >= 0 and var known)
            return known;
        _modes.Add(name);
        return _modes.Count - 1;
    }

    /// <summary>What a token may be, or begin with.</summary>
    public IEnumerable<Pattern> PatternsOf(SyntaxToken token) =>
        _rules.Where(r => r.Token == token).SelectMany(r => Pattern.Spread(r.Rule.Pattern ?? r.Rule.First ?? ".")).Select(p => new Pattern(p, IgnoresCase));

    // Where white space, a comment or the end must follow, that is no part of the keyword.
    private LexerRule<int, int> RuleOf(SyntaxToken keyword)
    {
        var word = keyword.Name;
        return new((text, position) => Matches.At(text, position, word) && (!keyword.NeedsSpace || EndsWord(text, position + word.Length)) ? position + word.Length : -1, KindOf(keyword), first: Pattern.Escape(word[0]));
    }

    private static bool EndsWord(string text, int position) => position >= text.Length || Characters.IsSpace(text[position]) || Matches.At(text, position, "%%");

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
