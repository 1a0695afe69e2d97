// What the parsers of all diagrams share: one token of lookahead, statements that are read one by one, and recovery.
//
// A parser's methods return false once they have reported a mistake. The loop over statements then goes on at the
// line after the one on which the mistaken construct began, with a fresh lexer: a mistake hides the rest of its line,
// never the next one.

namespace ContentLint.Mermaid.Syntax;

/// <summary>Base of the hand-written parsers of diagrams.</summary>
/// <typeparam name="TKind">The kinds of tokens.</typeparam>
/// <typeparam name="TMode">The lexer's modes.</typeparam>
internal abstract class DiagramGrammar<TKind, TMode>
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    private readonly Lexer<TKind, TMode> _lexer;

    protected DiagramGrammar(DiagramContext context, Lexer<TKind, TMode> lexer)
    {
        Context = context;
        _lexer = lexer;
        Current = lexer.Next();
    }

    /// <summary>The diagram's text and where its mistakes go.</summary>
    protected DiagramContext Context { get; }

    /// <summary>The token to read next.</summary>
    protected Token<TKind> Current { get; private set; }

    /// <summary>The token read last.</summary>
    protected Token<TKind> Previous { get; private set; }

    /// <summary>Whether the token to read next is of a kind.</summary>
    protected bool At(TKind kind) => EqualityComparer<TKind>.Default.Equals(Current.Kind, kind);

    /// <summary>Reads a token, whatever it is.</summary>
    protected Token<TKind> Take()
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

    /// <summary>Goes on elsewhere after a mistake.</summary>
    protected void ResumeAt(int position)
    {
        _lexer.ResumeAt(position);
        Take();
    }

    /// <summary>The characters of a token.</summary>
    protected string TextOf(Token<TKind> token) => Context.Text.Substring(token.Start, token.Length);
}
