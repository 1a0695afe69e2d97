// The grammar of diagrams that are an indented list: maybe blank lines, the header, maybe a line end, then lines, at least
// one. A line is maybe an indentation and then a node, `::icon(name)` or `:::class`; or an indentation alone; or a blank
// line. Each line needs its end: a line end, a blank line, or the end of the text, and more line ends.
// A node is a text, a text with a shape behind it, or a shape; a shape holds one label. Properties may follow, `@{ }`,
// where the type has them. What its lines make of the nodes is up to the type.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Jison;
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
internal abstract class OutlineParser(DiagramContext context, LexerTable<OutlineToken, OutlineMode> table)
    : DiagramGrammar<OutlineToken, OutlineMode>(context, new TableLexer<OutlineToken, OutlineMode>(context.Text, table, OutlineToken.End, OutlineToken.Unknown))
{
    // The bracket that opened the shape read last.
    private Token<OutlineToken> _shape;
    private bool _hasNode;

    /// <summary>Takes a node; false when it has reported a mistake.</summary>
    protected abstract bool Add(OutlineNode node);

    /// <summary>Reads the diagram.</summary>
    /// <param name="header">The word it begins with.</param>
    /// <param name="missing">What a diagram without lines lacks.</param>
    protected void ReadDiagram(string header, Diagnostics.Message missing)
    {
        if (Accept(OutlineToken.BlankLine))
        {
            while (Accept(OutlineToken.BlankLine) || Accept(OutlineToken.NewLine))
            {
            }
        }

        if (!Accept(OutlineToken.Header))
        {
            Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, Visible(Current), header), Current.Start);
            Recover();
        }

        Accept(OutlineToken.NewLine);
        if (At(OutlineToken.EndOfText) || At(OutlineToken.End))
            FailExpecting(missing);
        while (!At(OutlineToken.End))
        {
            if (!ReadLine() || !ReadLineEnd())
                Recover();
            while (Context.Diagnostics.Count > 0 && (Accept(OutlineToken.EndOfText) || Accept(OutlineToken.NewLine)))
            {
            }
        }
    }

    private bool ReadLineEnd()
    {
        if (!Accept(OutlineToken.NewLine) && !Accept(OutlineToken.EndOfText) && !Accept(OutlineToken.BlankLine))
            return Previous.Kind == OutlineToken.ShapeClose && IsBelow(Previous, _shape) ? FailAtOpening(_shape) : FailAtLineEnd();
        while (Accept(OutlineToken.NewLine) || Accept(OutlineToken.EndOfText))
        {
        }

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
            default:
                return indentation > 0 || FailExpecting("a node");
        }
    }

    private bool ReadNode(int indentation)
    {
        var start = Current;
        var id = Accept(OutlineToken.Text) ? Context.Written(start.Span).Trim() : null;
        var idSpan = Trim(new TextSpan(start.Start, Previous.End));
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
            return Fail(SharedDiagnostics.UnclosedBracket(Context, data[0], "}", Visible(Current)), data[0].Start);

        _hasNode = true;
        return Add(new OutlineNode(id, label ?? "", indentation, id is null ? default : idSpan, span, labelSpan, data));
    }

    private bool FailAtLineEnd() => FailExpecting("the end of the line");

    private bool FailInShape(Token<OutlineToken> opening)
    {
        if (At(OutlineToken.ShapeClose))
            return Fail(SharedDiagnostics.EmptyLabel(Context, new TextSpan(opening.Start, Current.End), new TextSpan(opening.End, Current.Start)), opening.Start);
        if (At(OutlineToken.Label) && !IsBelow(Current, opening))
            return FailAtQuoteInText(Current.Start, opening.Start) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the label; a label with quotes in it is quoted as a whole, with '#quot;' for a quote"), opening.Start);
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

    private static string ClosingOf(string opening) => opening switch
    {
        "(" => ")",
        "((" => "))",
        "{{" => "}}",
        "[" => "]",
        "(-" => "-)",
        ")" => "(",
        "))" => "((",
        _ => "(-",
    };
}
