using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Shared;

/// <summary>A node of an outline as its line has it.</summary>
/// <param name="Id">What stands before the shape; <see langword="null"/> where nothing does.</param>
/// <param name="Label">What it shows, as written.</param>
/// <param name="Indentation">The width of the white space before it.</param>
/// <param name="IdSpan">The id's characters; empty where there is none.</param>
/// <param name="Span">From its id to the end of its shape.</param>
/// <param name="LabelSpan">The label's characters.</param>
/// <param name="Data">The pieces of its properties; none where it has none.</param>
internal sealed record OutlineNode(string? Id, string Label, int Indentation, TextSpan IdSpan, TextSpan Span, TextSpan LabelSpan, IReadOnlyList<TextSpan> Data);

/// <summary>Base of the outlines (outline.grammar). What their lines make of the nodes is up to the type.</summary>
internal abstract class OutlineDiagram<TModel>(DiagramContext context, SyntaxGrammar grammar) : GrammarDiagram<TModel>(context, grammar)
    where TModel : DiagramModel, new()
{
    // How many properties that go on to the end of the text are looked at: nobody forgets more braces, and reading stays quick.
    private const int MaximumUnclosed = 20;

    private readonly int _lastBrace = context.Text.LastIndexOf('}');
    private bool _hasNode;
    private int _unclosed;

    /// <summary>Takes a node, or says why it cannot stand there.</summary>
    protected abstract Diagnostic? Add(OutlineNode node);

    protected override void ReadStatement(SyntaxNode line)
    {
        if (line["mark"].IsWritten && !_hasNode)
            Refuse(Expecting(line["mark"].Span, "a node above the first icon or class"), line.Span.Start);
        else if (AddNode(line) is { } mistake)
            Refuse(mistake, line.Span.Start);
    }

    private Diagnostic? AddNode(SyntaxNode line)
    {
        var (id, open) = (line["id"].Span, line["open"].Span);
        if (id.IsEmpty && open.IsEmpty)
            return null;
        _hasNode = true;
        var (name, idSpan) = id.IsEmpty ? (null, default) : (Context.Written(id).Trim(), Trim(id));
        var (label, labelSpan) = open.IsEmpty ? (name!, idSpan) : (Written(line["label"]), line["label"].Span);
        var span = Trim(new TextSpan(id.IsEmpty ? open.Start : id.Start, open.IsEmpty ? id.End : line["close"].Span.End));
        return Add(new OutlineNode(name, label, line["indentation"].Span.Length, idSpan, span, labelSpan, [.. line.All("data").Select(d => d.Span)]));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (line, found, previous) = (mistake.Statement, mistake.Found, mistake.Previous);
        if (found.Token.Name == "HEADER" && IsFirstOnLine(found))
            return SharedDiagnostics.HeaderInLine(Context, found.Span);
        if (line["data"].IsWritten && (found.Token == SyntaxGrammar.End || found.Token == SyntaxGrammar.Unknown))
            return ExplainProperties(mistake, line["data"].Span);
        var open = line["open"].Span;
        if (open.IsEmpty)
            return AddNode(line) ?? (found.Token == SyntaxGrammar.Unknown && previous.Token?.Name == "TEXT" ? ExplainText(HeadOf(previous.Span), found) : null);
        mistake.Position = open.Start;
        return !line["close"].IsWritten ? ExplainShape(open, found) : AddNode(line) ?? (previous.Token.Name == "SHAPE_CLOSE" ? ExplainBehindShape(open, found, previous) : null);
    }

    // Line ends that follow a mistaken line belong to it, the indentation behind them does not.
    protected override int ResumeBehind(SyntaxMistake mistake) => Context.LineAt(BehindLine(mistake.Position)).Start;

    // What is meant for properties goes up to a brace on a line of its own.
    private Diagnostic ExplainProperties(SyntaxMistake mistake, TextSpan opening)
    {
        mistake.Position = opening.Start;
        if (++_unclosed == MaximumUnclosed)
            mistake.Resume = Context.Text.Length;
        for (var line = Context.LineEnd(opening.Start) + 1; line < _lastBrace && mistake.Resume is null; line = Context.LineEnd(line) + 1)
        {
            if (Context.Text[Characters.SkipSpaces(Context.Text, line)] == '}')
                mistake.Resume = Context.LineEnd(line) + 1;
        }

        return SharedDiagnostics.UnclosedBracket(Context, opening, "}", Visible(mistake.Found.Span));
    }

    // A text with a sign in it that only a label may have.
    private Diagnostic? ExplainText(TextSpan text, SyntaxLexeme sign) =>
        StraySigns.Explain(Context, sign.Start) is null && Context.Text.IndexOf('"', text.Start, text.Length) < 0 ? SharedDiagnostics.SignInText(Context, text, sign.Span) : null;

    // What stands behind the blanks is what an author looks at.
    private Diagnostic? ExplainBehindShape(TextSpan open, SyntaxLexeme found, SyntaxLexeme close) => IsBelow(close, open) ? ExplainOpening(open, found)
        : ExplainLabel(open, close) ?? (found.Token.Name == "INDENTATION" ? Expecting(LexemeAt(found.End).Span, "the end of the line") : null);

    // A label with a bracket in it that only quotes allow: up to the last bracket on the line that would close it.
    private Diagnostic? ExplainLabel(TextSpan open, SyntaxLexeme sign)
    {
        var closing = ClosingOf(TextOf(open));
        var end = Context.LineEnd(open.End);
        var last = Context.Text.LastIndexOf(closing, end, end - open.End, StringComparison.Ordinal);
        var label = last < sign.Start ? default : Trim(new TextSpan(open.End, last));
        return label.IsEmpty || Context.Text.IndexOf('"', label.Start, label.Length) >= 0 || TextOf(sign.Span) == closing
            ? null
            : SharedDiagnostics.UnquotedLabel(Context, label, $"'{Context.Text.Substring(sign.Start, 1):sign}'");
    }

    private Diagnostic ExplainShape(TextSpan open, SyntaxLexeme found)
    {
        if (found.Token.Name == "SHAPE_CLOSE")
            return SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, found.End), new TextSpan(open.End, found.Start));
        if (found.Token.Name != "LABEL" || IsBelow(found, open))
            return ExplainOpening(open, found);
        return ExplainQuoteInText(found.Start) ?? ExplainLabel(open, found)
            ?? GrammarDiagnostics.Unexpected(Context, Visible(found.Span), "the end of the label; a label with quotes in it is quoted as a whole, with '#quot;' for a quote");
    }

    // A bracket that is only meant as one at the end of a text, `)` and its like, is better not closed.
    private Diagnostic ExplainOpening(TextSpan open, SyntaxLexeme found)
    {
        var label = Trim(new TextSpan(open.End, Context.LineEnd(open.End)));
        var hasNoEnd = label.IsEmpty || TextOf(open) is not ("(" or "((" or "[" or "{{") || Context.Text.IndexOfAny([.. "()[]{}\""], label.Start, label.Length) >= 0;
        return SharedDiagnostics.UnclosedBracket(Context, open, ClosingOf(TextOf(open)), Visible(found.Span), hasNoEnd ? -1 : label.End);
    }

    // A label may go over lines. Where it does and something is wrong at its end, its bracket was hardly meant to be open
    // that long: the mistake is on the bracket's line.
    private bool IsBelow(SyntaxLexeme token, TextSpan open) => Context.LineEnd(open.Start) < token.Start;

    // The same signs the other way round: `((` and `))`, `(-` and `-)`, and `)` and `(`.
    private static string ClosingOf(string opening) =>
        new([.. opening.Reverse().Select(c => c switch { '(' => ')', ')' => '(', '[' => ']', '{' => '}', _ => c })]);
}
