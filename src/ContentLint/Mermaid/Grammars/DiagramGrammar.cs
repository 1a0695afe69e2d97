// What the parsers of all diagrams share: one token of lookahead, statements that are read one by one, and recovery.
//
// A parser's methods return false once they have reported a mistake. The loop over statements then goes on at the
// line after the one on which the mistaken construct began, with a fresh lexer: a mistake hides the rest of its line,
// never the next one.
//
// A mistaken line may have been meant to open or to close a block. It is remembered as that, so that the block's other end
// is no mistake of its own.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Grammars;

/// <summary>Base of the hand-written parsers of diagrams.</summary>
/// <typeparam name="TKind">The kinds of tokens.</typeparam>
/// <typeparam name="TMode">The lexer's modes.</typeparam>
internal abstract class DiagramGrammar<TKind, TMode>
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    // How many modes are opened again behind a mistake: nobody nests deeper, and recovery stays quick.
    private const int MaximumDepth = 20;

    private readonly Lexer<TKind, TMode> _lexer;
    private int _resume;
    private int _recovered = -1;
    private int _lostOpenings;
    private int _lostEnds;

    // The kind of the mistake passed last and the end of its line.
    private (string Id, int LineEnd) _passed = ("", -1);
    private bool _hasPassed;

    protected DiagramGrammar(DiagramContext context, Lexer<TKind, TMode> lexer)
    {
        Context = context;
        _lexer = lexer;
        Current = lexer.Next();
    }

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
        Context.Probe?.Refuse(Current.Span, Context.Text.Length);
        if (!IsDoubtful(diagnostic, position))
            Context.Report(diagnostic);
        _resume = Context.LineEnd(position) + 1;
        Remember(Trim(Context.LineAt(position)));
        return false;
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

    /// <summary>Whether a mistaken line may have opened a block; each stands for one.</summary>
    protected bool TakeLostOpening() => _lostOpenings > 0 && _lostOpenings-- > 0;

    /// <summary>Whether a mistaken line may have opened a block.</summary>
    protected bool HasLostOpening => _lostOpenings > 0;

    /// <summary>Whether a mistaken line may have closed a block; each stands for one.</summary>
    protected bool TakeLostEnd() => _lostEnds > 0 && _lostEnds-- > 0;

    private void Remember(TextSpan line)
    {
        MistakenLine = line;
        if (BlockWords.Count == 0)
            return;

        var words = Context.Text.Substring(line.Start, Math.Min(line.Length, 40)).ToLowerInvariant().Split(' ', '\t');
        var first = Letters(words[0]);
        var both = words.Length > 1 ? first + Letters(words[1]) : first;
        if (line.Length < 8 && DidYouMean.Distance(Letters(string.Concat(words)), "end") < 2)
            _lostEnds++;
        else if (!BlockWords.Contains(words[0]) && BlockWords.Any(w => IsMisspelt(first, w) || IsMisspelt(both, w) || IsJoined(first, w)))
            _lostOpenings++;

        static string Letters(string word) => string.Concat(word.Where(Characters.IsAsciiLetter));
        static bool IsJoined(string written, string word) => written.Length > word.Length + 3 && written.StartsWith(word, StringComparison.Ordinal);
        static bool IsMisspelt(string written, string word) => DidYouMean.Distance(written, word) < (word.Length < 5 ? 2 : 4);
    }

    /// <summary>Goes on behind the line of a mistake that is reported already.</summary>
    protected bool Skip(int position)
    {
        Context.Probe?.Refuse(Current.Span, Context.Text.Length);
        _resume = Context.LineEnd(position) + 1;
        Remember(Trim(Context.LineAt(position)));
        return false;
    }

    /// <summary>Reports that something else was expected at the token to read next, or why it is not there.</summary>
    protected bool FailExpecting(Message expected) => FailAt(Current, expected);

    /// <summary>Reports that something else was expected at a token, or why it is not there.</summary>
    protected bool FailAt(Token<TKind> token, Message expected) =>
        FailAtSign(token.Start, token.Start)
        ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(token), expected), token.Start);

    /// <summary>Reports the sign at which reading stopped, or a quote inside a quoted text, where that is why.</summary>
    protected bool? FailAtSign(int stopped, int position) =>
        StraySigns.Explain(Context, stopped) is { } sign ? Fail(sign, position) : FailAtQuoteInText(stopped, position);

    /// <summary>Expects the <c>end</c> of a block whose beginning is the mistake just reported.</summary>
    protected void ExpectLostEnd() => _lostOpenings++;

    /// <summary>Reports the quotes inside a quoted text where they are why reading stopped at a position.</summary>
    protected bool? FailAtQuoteInText(int stopped, int position) =>
        NestedQuotes.Around(Context.Text, Context.LineAt(stopped), stopped) is { Length: > 0 } quotes
            ? Fail(GrammarDiagnostics.QuoteInText(Context, quotes), position)
            : null;

    /// <summary>
    /// Reports a quoted text that goes over lines, where reading stopped behind it: its closing quote was hardly meant to
    /// stand below.
    /// </summary>
    /// <param name="quote">Where its opening quote stands.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="signs">What may follow on it.</param>
    protected bool? FailAtTextOverLines(int quote, int end, params string[] signs) =>
        quote >= 0 && quote < end && Context.Text[quote] == '"' && Context.LineEnd(quote) < end
            ? Fail(GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(quote, 1), Context.EndOfUnclosedText(TextSpan.FromLength(quote, 1), signs)), quote)
            : null;

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
        var end = Context.LineEnd(word.Start);
        while (end > word.End && Characters.IsSpace(Context.Text[end - 1]))
            end--;
        return new TextSpan(word.Start, Math.Max(word.End, end));
    }

    /// <summary>
    /// Reads a diagram that is a header and statements without separators, and that must end where a statement may begin.
    /// </summary>
    protected void ReadDocument(TKind header, string headerWord, TKind end, TKind endOfText, Func<bool> readStatement)
    {
        if (!Accept(header))
        {
            Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, Visible(Current), headerWord), Current.Start);
            Recover();
        }

        ReadStatements(end, endOfText, readStatement);
    }

    /// <summary>Reads statements without separators up to the end, which must come where a statement may begin.</summary>
    protected void ReadStatements(TKind end, TKind endOfText, Func<bool> readStatement)
    {
        while (!At(end))
        {
            if (!readStatement())
                Recover();
        }

        if (Context.Diagnostics.Count == 0 && !EqualityComparer<TKind>.Default.Equals(Previous.Kind, endOfText))
            FailExpecting("the end of a statement");
    }

    /// <summary>Reports that the word at the token to read next is not the diagram's header, and goes on behind its line.</summary>
    protected void RecoverFromHeader(string header)
    {
        var end = Current.Start;
        while (end < Context.Text.Length && !Characters.IsSpace(Context.Text[end]))
            end++;
        Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, new TextSpan(Current.Start, end), header), Current.Start);
        Recover();
    }

    /// <summary>Reports that a colon and a text are missing behind a name.</summary>
    /// <param name="name">The name, maybe with the text behind it.</param>
    /// <param name="example">What could stand behind the colon.</param>
    /// <param name="gap">The blanks in or behind the name where the colon belongs; empty where that cannot be told.</param>
    protected bool FailAtColon(Token<TKind> name, string example, TextSpan gap = default) =>
        Fail(StraySigns.MissingColon(Context, name.Span, Current.End, example, gap), name.Start);

    /// <summary>The characters of a token.</summary>
    protected string TextOf(Token<TKind> token) => Context.Text.Substring(token.Start, token.Length);
}
