using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Mermaid.Grammars;

// What can be said in every type of the place at which reading stopped.
internal abstract partial class DiagramGrammar<TKind, TMode, TModel>
{
    /// <summary>Reports that something else was expected at the token to read next, or why it is not there.</summary>
    protected bool FailExpecting(Message expected) => FailAt(Current, expected);

    /// <summary>Reports that something else was expected at a token, or why it is not there.</summary>
    protected bool FailAt(Token<TKind> token, Message expected) =>
        FailAtSign(token.Start, token.Start) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(token), expected), token.Start);

    /// <summary>Reports that something else was expected at the token to read next, whatever sign it is.</summary>
    protected bool FailUnexpected(Message expected, int? position = null) =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), expected), position ?? Current.Start);

    /// <summary>Reports the sign at which reading stopped, or a quote inside a quoted text, where that is why.</summary>
    protected bool? FailAtSign(int stopped, int position) =>
        StraySigns.Explain(Context, stopped) is { } sign ? Fail(sign, position) : FailAtQuoteInText(stopped, position);

    /// <summary>Reports the quotes inside a quoted text where they are why reading stopped at a position.</summary>
    protected bool? FailAtQuoteInText(int stopped, int position) =>
        NestedQuotes.Around(Context.Text, Context.LineAt(stopped), stopped) is { Length: > 0 } quotes
            ? Fail(GrammarDiagnostics.QuoteInText(Context, quotes), position)
            : null;
}
