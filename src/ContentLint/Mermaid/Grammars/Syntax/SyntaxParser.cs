// The parser of all languages that have a grammar. It reads a rule's body part by part, with one token of lookahead; where
// that fits two ways, the first is tried and given up again at its first mistake. What a token was compared with is what
// is expected in its place, and the farthest of all such tokens is where the mistake is.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>Reads diagrams by a grammar.</summary>
internal abstract partial class SyntaxParser
{
    // Rules inside each other; nobody nests so deep.
    private const int MostDepth = 400;

    private readonly SyntaxGrammar _grammar;
    private readonly SyntaxLexer _lexer;

    // Tokens that were read in a trial, and the one of them to take next.
    private readonly List<SyntaxLexeme> _buffer = [];
    private int _next;
    private readonly bool _hasLineEnds;
    private readonly bool _hasBraces;
    private readonly List<SyntaxLexeme> _open = [];
    private readonly List<Message> _phrases = [];
    private readonly List<TextSpan> _mistakenLines = [];
    private SyntaxLexeme _current;
    private SyntaxLexeme _previous;
    private SyntaxNode _statement = new(0);
    private Stop _stop;
    private SyntaxMistake _last;
    private SyntaxElement? _loop;
    private ulong _expected;
    private ulong _outer;
    private int _expectedAt = -1;
    private int _recovered = -1;
    private (int Position, string? Mode)? _refused;
    private int _depth;
    private bool _isTooDeep;
    private int _trials;
    private int _noBraceFrom = int.MaxValue;

    protected SyntaxParser(DiagramContext context, SyntaxGrammar grammar)
    {
        (Context, _grammar) = (!grammar.Lexis.IsModal && context.Probe is { Tries: false } ? WithoutLineEnd(context) : context, grammar);
        _lexer = new SyntaxLexer(Context.Text, grammar.Lexis);
        _hasLineEnds = grammar.Tokens.Any(t => t.Name == "NEWLINE");
        _hasBraces = grammar.Tokens.Any(t => t.Name is "{" or "BLOCK");
        _current = _lexer.NextLexeme();
        _stop = new Stop(_current, _previous, _statement, _statement);
        _last = new SyntaxMistake(_current, _previous, _statement, _statement, 0);
    }

    /// <summary>The diagram's text and where its mistakes go.</summary>
    protected DiagramContext Context { get; }

    /// <summary>The token to read next.</summary>
    protected SyntaxLexeme Current => _current;

    /// <summary>The token read last.</summary>
    protected SyntaxLexeme Previous => _previous;

    /// <summary>The words that a diagram may begin with.</summary>
    protected virtual IEnumerable<string> Headers => _grammar.Headers;

    /// <summary>Whether the line before was mistaken, so that what it was meant to be is not known.</summary>
    protected bool IsBehindMistake { get; private set; }

    /// <summary>The lines on which mistakes were found.</summary>
    protected IReadOnlyList<TextSpan> MistakenLines => _mistakenLines;

    /// <summary>The words that open a block which <c>end</c> closes.</summary>
    protected virtual IReadOnlyList<string> BlockWords => [];

    /// <summary>The beginnings and ends of such blocks that mistaken lines may have been.</summary>
    protected LostBlocks Lost { get; } = new();

    /// <summary>Reads the diagram.</summary>
    protected void ReadDiagram()
    {
        var body = _grammar.Rules[0].Body!;
        var hasHeader = false;
        var header = _statement = new SyntaxNode(_current.Start) { Rule = _grammar.Rules[0].Name };
        for (var i = 0; i < body.Items.Count; i++)
        {
            var isHeader = !hasHeader && !body.Items[i].IsEmptiable;
            hasHeader |= isHeader;
            var start = _current.Start;
            if (i == body.Items.Count - 1)
                ReadHeader(header);
            if (Read(body.Items[i], header, body.Rests[i].First | (body.Rests[i].MayEnd ? SyntaxGrammar.End.Bit : 0)))
                continue;
            if (isHeader && _stop.Found.Start == start)
                ReportHeader();
            else
                Report();
            Recover();

            // The statements come last.
            i = body.Items.Count - 2;
        }

        if (!_grammar.Lexis.IsModal && Context.Probe is { Tries: false } probe)
            Answer(probe);
    }

    /// <summary>Takes what was read before the statements.</summary>
    protected virtual void ReadHeader(SyntaxNode header)
    {
    }

    /// <summary>Takes a statement that was read without a mistake.</summary>
    protected abstract void ReadStatement(SyntaxNode statement);

    /// <summary>Why a token cannot stand where it does; <see langword="null"/> where nothing special can be said.</summary>
    protected virtual Diagnostic? Explain(SyntaxMistake mistake) => null;

    /// <summary>Where reading goes on behind a mistake: at the next line.</summary>
    protected virtual int ResumeBehind(SyntaxMistake mistake) => Context.LineEnd(mistake.Position) + 1;

    /// <summary>The first character behind the line of a position that is no white space: line ends that follow a mistaken line belong to it.</summary>
    protected int BehindLine(int position) => Characters.SkipSpaces(Context.Text, Context.LineEnd(position) + 1);

    /// <summary>Whether a word that may begin a statement does begin one where it stands first on its line.</summary>
    protected virtual bool HasStatementsOnLines => true;

    /// <summary>Whether a token certainly begins a statement of the diagram.</summary>
    protected bool BeginsStatement(SyntaxLexeme token) => HasStatementsOnLines && (token.Token.Bit & _outer) != 0 && IsFirstOnLine(token);

    /// <summary>Whether nothing but blanks stands before a token on its line.</summary>
    protected bool IsFirstOnLine(SyntaxLexeme token)
    {
        var start = Characters.SkipBack(Context.Text, token.Start, Characters.IsBlank);
        return start == 0 || Context.Text[start - 1] == '\n';
    }

    /// <summary>The token at a position, in a grammar with modes as if it were in the first one.</summary>
    protected SyntaxLexeme LexemeAt(int position) => LexemeAt(Context.Text, position);

    private SyntaxLexeme LexemeAt(string text, int position)
    {
        var lexer = new SyntaxLexer(text, _grammar.Lexis);
        lexer.ResumeAt(position, mode: null);
        return lexer.NextLexeme();
    }

    /// <summary>Whether a token is one of those that were expected.</summary>
    protected bool Expects(SyntaxMistake mistake, string token) => _grammar.Tokens.Any(t => t.Name == token && (t.Bit & mistake.Expected) != 0);

    /// <summary>A span without the white space around it.</summary>
    protected TextSpan Trim(TextSpan span) => Context.Trim(span);

    /// <summary>The words of the language that a statement may begin with.</summary>
    protected IEnumerable<string> StatementWords => _grammar.Tokens.Where(t => (t.Bit & _outer) != 0).Select(t => t.Words[0]);

    /// <summary>The characters an author would point at: without the white space around them, unless they are only that.</summary>
    protected TextSpan Visible(TextSpan span) => Trim(span) is { IsEmpty: false } visible ? visible : span;

    /// <summary>The characters of a span.</summary>
    protected string TextOf(TextSpan span) => Context.Text.Substring(span.Start, span.Length);
}
