// What the parsers of all diagrams share: one token of lookahead, statements that are read one by one, and recovery.
//
// A parser's methods return false once they have reported a mistake. The loop over statements then goes on at the
// line after the one on which the mistaken construct began, with a fresh lexer: a mistake hides the rest of its line,
// never the next one.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>Base of the hand-written parsers of diagrams.</summary>
/// <typeparam name="TKind">The kinds of tokens.</typeparam>
/// <typeparam name="TMode">The lexer's modes.</typeparam>
/// <typeparam name="TModel">What the diagram holds.</typeparam>
internal abstract partial class DiagramGrammar<TKind, TMode, TModel>
    where TKind : struct, Enum
    where TMode : struct, Enum
    where TModel : class, new()
{
    // How many modes are opened again behind a mistake: nobody nests deeper, and recovery stays quick.
    private const int MaximumDepth = 20;

    private readonly TableLexer<TKind, TMode> _lexer;
    private int _resume;
    private int _recovered = -1;
    private readonly LostBlocks _lost = new();

    // The kind of the mistake passed last and the end of its line.
    private (string Id, int LineEnd) _passed = ("", -1);
    private bool _hasPassed;

    protected DiagramGrammar(DiagramContext context, TableLexer<TKind, TMode> lexer)
    {
        Context = context;
        _lexer = lexer;
        Current = lexer.Next();
    }

    /// <summary>What was read.</summary>
    protected TModel Model { get; } = new();

    /// <summary>The diagram's text and where its mistakes go.</summary>
    protected DiagramContext Context { get; }

    /// <summary>The words that open a block which <c>end</c> closes.</summary>
    protected virtual IReadOnlyList<string> BlockWords => [];

    /// <summary>Whether the line mistaken last ends with an opening brace.</summary>
    protected bool HasLostBrace => !MistakenLine.IsEmpty && Context.Text[MistakenLine.End - 1] == '{';

    /// <summary>The line mistaken last, without the white space around it.</summary>
    protected TextSpan MistakenLine { get; private set; }

    /// <summary>The token to read next.</summary>
    protected Token<TKind> Current { get; private set; }

    /// <summary>The token read last.</summary>
    protected Token<TKind> Previous { get; private set; }

    /// <summary>Reads the diagram.</summary>
    public TModel Read()
    {
        ReadDiagram();
        return Model;
    }

    /// <summary>Reads all there is into the model.</summary>
    protected abstract void ReadDiagram();

    /// <summary>Whether the token to read next is of a kind.</summary>
    protected bool At(TKind kind) => EqualityComparer<TKind>.Default.Equals(Current.Kind, kind);

    /// <summary>Reads a token, whatever it is.</summary>
    protected Token<TKind> Take()
    {
        Context.Probe?.Take(Convert.ToInt32(Current.Kind, System.Globalization.CultureInfo.InvariantCulture), Current.Span, Context.Text.Length);
        return Advance();
    }

    private Token<TKind> Advance()
    {
        Previous = Current;
        Current = _lexer.Next();
        return Previous;
    }

    /// <summary>Reads the next token if it is of a kind.</summary>
    protected bool Accept(TKind kind)
    {
        if (!At(kind))
            return false;
        Take();
        return true;
    }

    /// <summary>Reads all tokens of a kind that follow each other.</summary>
    protected void AcceptAll(TKind kind)
    {
        while (At(kind))
            Take();
    }

    /// <summary>Goes on after the mistake reported last, always further on than after the one before.</summary>
    protected void Recover() => RecoverIn(default);

    /// <summary>Goes on after the mistake reported last, in a mode other than the one to start in.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="outer">The mode around it.</param>
    /// <param name="depth">How often the mode around it is open.</param>
    protected void RecoverIn(TMode mode, TMode outer = default, int depth = 0)
    {
        _recovered = Math.Max(_resume, _recovered + 1);
        _lexer.ResumeAt(_recovered, mode, outer, Math.Min(depth, MaximumDepth));
        Advance();
    }

    /// <summary>Reports a mistake; reading goes on at the line after the one a position is on.</summary>
    protected bool Fail(Diagnostic diagnostic, int position)
    {
        if (!IsDoubtful(diagnostic, position))
            Context.Report(diagnostic);
        return Skip(position);
    }

    /// <summary>
    /// Reports a mistake in a construct whose end is known, and goes on right behind it, in the mode to start in. What else
    /// is wrong on its line may only follow from where the end was taken to be: there just mistakes of the same kind count.
    /// </summary>
    /// <param name="diagnostic">The mistake.</param>
    /// <param name="position">Where the construct begins.</param>
    /// <param name="behind">Where it ends.</param>
    protected bool FailAndGoOn(Diagnostic diagnostic, int position, int behind)
    {
        Context.Probe?.Refuse(Current.Span, Context.Text.Length);
        if (!IsDoubtful(diagnostic, position))
            Context.Report(diagnostic);
        _passed = (diagnostic.Id, Context.LineEnd(position));
        _lexer.ResumeAt(behind, default);
        Advance();
        _hasPassed = true;
        return false;
    }

    /// <summary>Whether the mistake just reported has a known end, and reading goes on behind it.</summary>
    protected bool TakePassed()
    {
        var hasPassed = _hasPassed;
        _hasPassed = false;
        return hasPassed;
    }

    private bool IsDoubtful(Diagnostic diagnostic, int position) => position < _passed.LineEnd && diagnostic.Id != _passed.Id;

    /// <summary>Reports a mistake; reading goes on at the line a position is on.</summary>
    protected bool FailBefore(Diagnostic diagnostic, int position)
    {
        Context.Probe?.Refuse(Current.Span, Context.Text.Length);
        Context.Report(diagnostic);
        _resume = Context.LineAt(position).Start;
        MistakenLine = default;
        return false;
    }

    /// <summary>Has reading go on later than behind the line of the mistake reported last.</summary>
    protected void SkipTo(int position) => _resume = Math.Max(_resume, position);

    /// <inheritdoc cref="LostBlocks.TakeOpening"/>
    protected bool TakeLostOpening() => _lost.TakeOpening();

    /// <inheritdoc cref="LostBlocks.HasOpening"/>
    protected bool HasLostOpening => _lost.HasOpening;

    /// <inheritdoc cref="LostBlocks.TakeEnd"/>
    protected bool TakeLostEnd() => _lost.TakeEnd();

    /// <summary>Goes on behind the line of a mistake that is reported already.</summary>
    protected bool Skip(int position)
    {
        Context.Probe?.Refuse(Current.Span, Context.Text.Length);
        _resume = Context.LineEnd(position) + 1;
        MistakenLine = Trim(Context.LineAt(position));
        if (BlockWords.Count > 0)
            _lost.Remember(Context.Text.Substring(MistakenLine.Start, Math.Min(MistakenLine.Length, LostBlocks.LongestLine)), MistakenLine.Length, BlockWords);
        return false;
    }

    /// <summary>Expects the <c>end</c> of a block whose beginning is the mistake just reported.</summary>
    protected void ExpectLostEnd() => _lost.AddOpening();

    /// <summary>A span without the white space around it.</summary>
    protected TextSpan Trim(TextSpan span) => Context.Trim(span);

    /// <summary>The characters of a token an author would point at: without the white space around it, unless it is only that.</summary>
    protected TextSpan Visible(Token<TKind> token)
    {
        var span = Trim(token.Span);
        return span.IsEmpty ? token.Span : span;
    }

    /// <summary>From a token to what is written last on its line.</summary>
    protected TextSpan HeadOf(Token<TKind> word)
    {
        var end = Characters.SkipBack(Context.Text, Context.LineEnd(word.Start), Characters.IsSpace, word.End);
        return new TextSpan(word.Start, Math.Max(word.End, end));
    }

    /// <summary>Reads the diagram's header; false where another word stands, behind the line of which reading goes on.</summary>
    protected bool ReadHeader(TKind header, string word)
    {
        if (Accept(header))
            return true;
        var end = Characters.Skip(Context.Text, Current.Start, c => !Characters.IsSpace(c));
        Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, new TextSpan(Current.Start, end), word), Current.Start);
        Recover();
        return false;
    }

    /// <summary>The characters of a token.</summary>
    protected string TextOf(Token<TKind> token) => Context.Text.Substring(token.Start, token.Length);
}
