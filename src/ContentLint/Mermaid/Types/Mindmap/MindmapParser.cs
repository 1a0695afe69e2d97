// The grammar of mindmaps: maybe blank lines, `mindmap`, maybe a line end, then lines, at least one. A line is maybe an
// indentation and then a node, `::icon(name)` or `:::class`; or an indentation alone; or a blank line. Each line needs
// its end: a line end, a blank line, or the end of the text, and more line ends.
// A node is a text, a text with a shape behind it, or a shape; a shape holds one label.
//
// Beyond grammar: there is one root, so each later node stands further in than it; an icon and a class need a node above.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Mindmap;

/// <summary>Reads mindmaps.</summary>
internal sealed class MindmapParser : DiagramGrammar<MindmapToken, MindmapMode>
{
    private readonly MindmapModel _model = new();

    // The nodes a further node may hang on: from the root to the node read last, each further in than the one before.
    private readonly Stack<MindmapNode> _path = new();

    // The bracket that opened the shape read last.
    private Token<MindmapToken> _shape;

    private bool _hasSecondRoot;

    private MindmapParser(DiagramContext context)
        : base(context, new MindmapLexer(context.Text))
    {
    }

    /// <summary>Reads a mindmap.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new MindmapParser(context);
        parser.ReadDiagram();
        return parser._model;
    }

    private void ReadDiagram()
    {
        if (Accept(MindmapToken.BlankLine))
        {
            while (Accept(MindmapToken.BlankLine) || Accept(MindmapToken.NewLine))
            {
            }
        }

        if (!Accept(MindmapToken.Header))
        {
            Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, Visible(Current), "mindmap"), Current.Start);
            Recover();
        }

        Accept(MindmapToken.NewLine);
        if (At(MindmapToken.EndOfText) || At(MindmapToken.End))
            FailExpecting("a root: a mindmap has at least one node");
        while (!At(MindmapToken.End))
        {
            if (!ReadLine() || !ReadLineEnd())
                Recover();
            while (Context.Diagnostics.Count > 0 && (Accept(MindmapToken.EndOfText) || Accept(MindmapToken.NewLine)))
            {
            }
        }
    }

    private bool ReadLineEnd()
    {
        if (!Accept(MindmapToken.NewLine) && !Accept(MindmapToken.EndOfText) && !Accept(MindmapToken.BlankLine))
            return Previous.Kind == MindmapToken.ShapeClose && IsBelow(Previous, _shape) ? FailAtOpening(_shape) : FailExpecting("the end of the line");
        while (Accept(MindmapToken.NewLine) || Accept(MindmapToken.EndOfText))
        {
        }

        return true;
    }

    private bool ReadLine()
    {
        if (Accept(MindmapToken.BlankLine))
            return true;

        var indentation = At(MindmapToken.Indentation) ? Take().Length : 0;
        switch (Current.Kind)
        {
            case MindmapToken.Text or MindmapToken.ShapeOpen:
                return ReadNode(indentation);
            case MindmapToken.Icon or MindmapToken.Class when _model.Nodes.Count > 0:
                Take();
                return true;
            case MindmapToken.Icon or MindmapToken.Class:
                return FailExpecting("a node above the first icon or class");
            default:
                return indentation > 0 || FailExpecting("a node");
        }
    }

    private bool ReadNode(int indentation)
    {
        var start = Current;
        var label = Accept(MindmapToken.Text) ? Context.Written(start.Span).Trim() : null;
        var labelSpan = Trim(start.Span);
        if (At(MindmapToken.ShapeOpen))
        {
            var opening = _shape = Take();
            if (!At(MindmapToken.Label))
                return FailInShape(opening);
            labelSpan = Current.Span;
            label = Context.Written(Take().Span);
            if (!Accept(MindmapToken.ShapeClose))
                return FailInShape(opening);
        }

        var span = Trim(new TextSpan(start.Start, Previous.End));
        while (_path.Count > 0 && _path.Peek().Indentation >= indentation)
            _path.Pop();
        if (_path.Count == 0 && _model.Nodes.Count > 0)
        {
            var root = _model.Nodes[0];
            _path.Push(root);
            if (!_hasSecondRoot)
            {
                _hasSecondRoot = true;
                return Fail(MindmapDiagnostics.SecondRoot(Context, span, root.Span, Indentation(span, root.Indentation)), Current.Start == span.End ? span.Start : Previous.Start);
            }
        }

        var node = new MindmapNode(label ?? "", indentation, _path.Count > 0 ? _path.Peek() : null, Context.Slice.ToSource(span), Context.Slice.ToSource(labelSpan));
        _model.Add(node);
        _path.Push(node);
        return true;
    }

    private bool FailInShape(Token<MindmapToken> opening)
    {
        if (At(MindmapToken.ShapeClose))
            return Fail(SharedDiagnostics.EmptyLabel(Context, new TextSpan(opening.Start, Current.End), new TextSpan(opening.End, Current.Start)), opening.Start);
        if (At(MindmapToken.Label) && !IsBelow(Current, opening))
            return FailAtQuoteInText(Current.Start, opening.Start) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the label; a label with quotes in it is quoted as a whole, with '#quot;' for a quote"), opening.Start);
        return FailAtOpening(opening);
    }

    private bool FailAtOpening(Token<MindmapToken> opening) =>
        Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, ClosingOf(TextOf(opening)), Visible(Current), EndOfLabel(opening)), opening.Start);

    // A label may go over lines. Where it does and something is wrong at its end, its bracket was hardly meant to be open
    // that long: the mistake is on the bracket's line.
    private bool IsBelow(Token<MindmapToken> token, Token<MindmapToken> opening) => Context.LineEnd(opening.Start) < token.Start;

    // A bracket that is only meant as one at the end of a text, `)` and its like, is better not closed.
    private int EndOfLabel(Token<MindmapToken> opening)
    {
        var label = Trim(new TextSpan(opening.End, Context.LineEnd(opening.End)));
        return label.IsEmpty || TextOf(opening) is not ("(" or "((" or "[" or "{{") || Context.Text.IndexOfAny([.. "()[]{}\""], label.Start, label.Length) >= 0 ? -1 : label.End;
    }

    // Whoever writes one root more often writes several: all of them with what hangs on them go below the first.
    private IEnumerable<(TextSpan Span, string NewText)> Indentation(TextSpan node, int rootIndentation)
    {
        var blanks = "";
        for (var start = Context.LineAt(node.Start).Start; start < Context.Text.Length; start = Context.LineEnd(start) + 1)
        {
            var first = Characters.SkipSpaces(Context.Text, start);
            if (first >= Context.LineEnd(start))
                continue;
            if (first - start <= rootIndentation)
                blanks = new string(' ', rootIndentation + 2 - (first - start));
            yield return (TextSpan.At(start), blanks);
        }
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
