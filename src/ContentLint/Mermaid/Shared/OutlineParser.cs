// The grammar of diagrams that are an indented list: maybe blank lines, the header, maybe a line end, then lines, at least
// one. A line is maybe an indentation and then a node, `::icon(name)` or `:::class`; or an indentation alone; or a blank
// line. Each line needs its end: a line end, a blank line, or the end of the text, and more line ends.
// A node is a text, a text with a shape behind it, or a shape; a shape holds one label. Properties may follow, `@{ }`,
// where the type has them. What its lines make of the nodes is up to the type.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

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

/// <summary>Base of the parsers of outlines.</summary>
/// <param name="context">The diagram.</param>
/// <param name="table">The lexer's table.</param>
/// <param name="header">The word it begins with.</param>
/// <param name="missing">What a diagram without lines lacks.</param>
internal abstract class OutlineParser<TModel>(DiagramContext context, LexerTable<OutlineToken, OutlineMode> table, string header, Diagnostics.Message missing)
    : DiagramGrammar<OutlineToken, OutlineMode, TModel>(context, new TableLexer<OutlineToken, OutlineMode>(context.Text, table, OutlineToken.End, OutlineToken.Unknown))
    where TModel : DiagramModel, new()
{
    // How many properties that go on to the end of the text are looked at: nobody forgets more braces, and reading stays quick.
    private const int MaximumUnclosed = 20;

    private readonly int _lastBrace = context.Text.LastIndexOf('}');

    // The bracket that opened the shape read last.
    private Token<OutlineToken> _shape;
    private bool _hasNode;
    private int _unclosed;

    /// <summary>Takes a node; false when it has reported a mistake.</summary>
    protected abstract bool Add(OutlineNode node);

    protected override void ReadDiagram()
    {
        if (At(OutlineToken.BlankLine))
            AcceptRun(k => k is OutlineToken.BlankLine or OutlineToken.NewLine);
        ReadHeader(OutlineToken.Header, header);
        Accept(OutlineToken.NewLine);
        if ((At(OutlineToken.EndOfText) || At(OutlineToken.End)) && !FailExpecting(missing))
            Recover();
        while (!At(OutlineToken.End))
        {
            if (!ReadLine() || !ReadLineEnd())
                Recover();
            if (Context.Diagnostics.Count > 0)
                SkipLineEnds();
        }
    }

    private void SkipLineEnds() => AcceptRun(k => k is OutlineToken.NewLine or OutlineToken.EndOfText);

    private bool ReadLineEnd()
    {
        if (!Accept(OutlineToken.NewLine) && !Accept(OutlineToken.EndOfText) && !Accept(OutlineToken.BlankLine))
            return FailBehindShape() ?? FailInText() ?? FailExpecting("the end of the line");
        SkipLineEnds();
        return true;
    }

    private bool ReadLine()
    {
        if (Accept(OutlineToken.BlankLine))
            return true;

        var indentation = At(OutlineToken.Indentation) ? Take().Length : 0;
        switch (Current.Kind)
        {
            case OutlineToken.Text or OutlineToken.ShapeOpen:
                return ReadNode(indentation);
            case OutlineToken.Icon or OutlineToken.Class when _hasNode:
                Take();
                return true;
            case OutlineToken.Icon or OutlineToken.Class:
                return FailExpecting("a node above the first icon or class");
            case OutlineToken.Header:
                return Fail(SharedDiagnostics.HeaderInLine(Context, Current.Span), Current.Start);
            default:
                return indentation > 0 || FailExpecting("a node");
        }
    }

    private bool ReadNode(int indentation)
    {
        var start = Current;
        var id = Accept(OutlineToken.Text) ? Context.Written(start.Span).Trim() : null;
        var idSpan = id is null ? default : Trim(start.Span);
        var (label, labelSpan) = (id, idSpan);
        if (At(OutlineToken.ShapeOpen))
        {
            var opening = _shape = Take();
            if (!At(OutlineToken.Label))
                return FailInShape(opening);
            labelSpan = Current.Span;
            label = Context.Written(Take().Span);
            if (!Accept(OutlineToken.ShapeClose))
                return FailInShape(opening);
        }

        var span = Trim(new TextSpan(start.Start, Previous.End));
        var data = new List<TextSpan>();
        while (At(OutlineToken.Data))
            data.Add(Take().Span);
        if (data.Count > 0 && (At(OutlineToken.End) || At(OutlineToken.Unknown)))
            return FailInProperties(data[0]);

        _hasNode = true;
        return Add(new OutlineNode(id, label ?? "", indentation, idSpan, span, labelSpan, data));
    }

    // What is meant for properties goes up to a brace on a line of its own.
    private bool FailInProperties(TextSpan opening)
    {
        Fail(SharedDiagnostics.UnclosedBracket(Context, opening, "}", Visible(Current)), opening.Start);
        if (++_unclosed == MaximumUnclosed)
            SkipTo(Context.Text.Length);
        for (var line = Context.LineEnd(opening.Start) + 1; line < _lastBrace; line = Context.LineEnd(line) + 1)
        {
            if (Context.Text[Characters.SkipSpaces(Context.Text, line)] != '}')
                continue;
            SkipTo(Context.LineEnd(line) + 1);
            break;
        }

        return false;
    }

    private bool? FailBehindShape()
    {
        if (Previous.Kind != OutlineToken.ShapeClose)
            return null;
        if (IsBelow(Previous, _shape))
            return FailAtOpening(_shape);

        // What stands behind the blanks is what an author looks at.
        return FailInLabel(_shape, Previous) ?? (Accept(OutlineToken.Indentation) ? FailExpecting("the end of the line") : null);
    }

    // A text with a sign in it that only a label may have.
    private bool? FailInText()
    {
        var text = HeadOf(Previous);
        return At(OutlineToken.Unknown) && Previous.Kind == OutlineToken.Text && StraySigns.Explain(Context, Current.Start) is null && Context.Text.IndexOf('"', text.Start, text.Length) < 0
            ? Fail(SharedDiagnostics.SignInText(Context, text, Current.Span), Current.Start)
            : null;
    }

    // A label with a bracket in it that only quotes allow: up to the last bracket on the line that would close it.
    private bool? FailInLabel(Token<OutlineToken> opening, Token<OutlineToken> sign)
    {
        var closing = ClosingOf(TextOf(opening));
        var end = Context.LineEnd(opening.End);
        var last = Context.Text.LastIndexOf(closing, end, end - opening.End, StringComparison.Ordinal);
        var label = last < sign.Start ? default : Trim(new TextSpan(opening.End, last));
        return label.IsEmpty || Context.Text.IndexOf('"', label.Start, label.Length) >= 0 || TextOf(sign) == closing
            ? null
            : Fail(SharedDiagnostics.UnquotedLabel(Context, label, $"'{Context.Text.Substring(sign.Start, 1):sign}'"), opening.Start);
    }

    private bool FailInShape(Token<OutlineToken> opening)
    {
        if (At(OutlineToken.ShapeClose))
            return Fail(SharedDiagnostics.EmptyLabel(Context, new TextSpan(opening.Start, Current.End), new TextSpan(opening.End, Current.Start)), opening.Start);
        if (At(OutlineToken.Label) && !IsBelow(Current, opening))
            return FailAtQuoteInText(Current.Start, opening.Start) ?? FailInLabel(opening, Current) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the label; a label with quotes in it is quoted as a whole, with '#quot;' for a quote"), opening.Start);
        return FailAtOpening(opening);
    }

    private bool FailAtOpening(Token<OutlineToken> opening) =>
        Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, ClosingOf(TextOf(opening)), Visible(Current), EndOfLabel(opening)), opening.Start);

    // A label may go over lines. Where it does and something is wrong at its end, its bracket was hardly meant to be open
    // that long: the mistake is on the bracket's line.
    private bool IsBelow(Token<OutlineToken> token, Token<OutlineToken> opening) => Context.LineEnd(opening.Start) < token.Start;

    // A bracket that is only meant as one at the end of a text, `)` and its like, is better not closed.
    private int EndOfLabel(Token<OutlineToken> opening)
    {
        var label = Trim(new TextSpan(opening.End, Context.LineEnd(opening.End)));
        return label.IsEmpty || TextOf(opening) is not ("(" or "((" or "[" or "{{") || Context.Text.IndexOfAny([.. "()[]{}\""], label.Start, label.Length) >= 0 ? -1 : label.End;
    }

    // The same signs the other way round: `((` and `))`, `(-` and `-)`, and `)` and `(`.
    private static string ClosingOf(string opening) =>
        new([.. opening.Reverse().Select(c => c switch { '(' => ')', ')' => '(', '[' => ']', '{' => '}', _ => c })]);
}
