using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;

namespace ContentLint.Mermaid.Shared;

/// <summary>Base of the types whose grammar is a file.</summary>
internal abstract class GrammarDiagram<TModel>(DiagramContext context, SyntaxGrammar grammar) : SyntaxParser(context, grammar)
    where TModel : DiagramModel, new()
{
    /// <summary>What the diagram holds.</summary>
    protected TModel Model { get; } = new();

    /// <summary>Reads the diagram.</summary>
    public DiagramModel Read()
    {
        ReadDiagram();
        Finish();
        Model.SortLabels();
        return Model;
    }

    /// <summary>Looks at the diagram once all of it is read.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>A part's text as written.</summary>
    protected string Written(SyntaxPart part) => Context.Written(part.Span);

    /// <summary>A part's place in the file.</summary>
    protected TextSpan ToSource(SyntaxPart part) => Context.Slice.ToSource(part.Span);

    /// <summary>From a place to what is written last on its line.</summary>
    protected TextSpan HeadOf(TextSpan word) => new(word.Start, Math.Max(word.End, Trim(new TextSpan(word.Start, Context.LineEnd(word.Start))).End));

    /// <summary>A name with its place in the file.</summary>
    protected DiagramName Named(SyntaxPart part) => new(Context.Written(Trim(part.Span)), Context.Slice.ToSource(Trim(part.Span)));

    /// <summary>The names of lists with commas.</summary>
    protected IEnumerable<DiagramName> NamesIn(SyntaxNode node, string part) => node.All(part).SelectMany(p => Context.Names(p.Span));

    /// <summary>Says of a language where a statement has to be ended that the last one is not.</summary>
    protected void CheckEndOfText(string token)
    {
        if (Context.Diagnostics.Count == 0 && Previous.Token.Name != token)
            Context.Report(Expecting(Current.Span, "the end of a statement"));
    }

    /// <summary>What is said where nothing more is known of a place than what was expected there.</summary>
    protected Diagnostic Expecting(TextSpan found, Message expected) => ExplainSign(found.Start) ?? GrammarDiagnostics.Unexpected(Context, Visible(found), expected);

    /// <summary>Says of a text in quotes that goes over lines, where reading stopped behind it, that its closing quote was hardly meant to stand below.</summary>
    /// <param name="mistake">The mistake, which then begins at the text.</param>
    /// <param name="quote">Where its opening quote stands.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="signs">What may follow on it.</param>
    protected Diagnostic? ExplainTextOverLines(SyntaxMistake mistake, int quote, int end, params string[] signs)
    {
        if (quote < 0 || quote >= end || Context.Text[quote] is not ('"' or '\'') || Context.LineEnd(quote) >= end)
            return null;
        mistake.Position = quote;
        return GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(quote, 1), Context.EndOfUnclosedText(TextSpan.FromLength(quote, 1), signs));
    }
}
