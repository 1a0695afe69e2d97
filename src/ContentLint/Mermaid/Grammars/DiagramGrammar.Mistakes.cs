namespace ContentLint.Mermaid.Grammars;

// What can be said in every type of the place at which reading stopped.
internal abstract partial class DiagramGrammar<TKind, TMode, TModel>
{
    /// <summary>Reports that something else was expected at the token to read next, or why it is not there.</summary>
    protected bool FailExpecting(Message expected) => FailAtSign(Current.Start, Current.Start) ?? FailUnexpected(expected);

    /// <summary>Reports that something else was expected at the token to read next, whatever sign it is.</summary>
    protected bool FailUnexpected(Message expected, int? position = null) =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), expected), position ?? Current.Start);

    /// <summary>Reports the sign at which reading stopped, or a quote inside a quoted text, where that is why.</summary>
    protected bool? FailAtSign(int stopped, int position) =>
        (StraySigns.Explain(Context, stopped) ?? NestedQuotes.Explain(Context, stopped)) is { } mistake ? Fail(mistake, position) : null;
}
