// The grammar of C4 diagrams: a header such as `C4Context`, a line end, and statements with line ends between them, at least
// one: `title …`, `accTitle: …` and its like; elements, relations and styles, `Person(alias, "Label", …)`, with at least one
// attribute; and boundaries, the same with `{`, statements and `}` on lines of their own behind it. A boundary's first
// statement is no title. How many attributes there are and what they are does not matter.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.C4;

/// <summary>Reads C4 diagrams.</summary>
internal sealed partial class C4Parser(DiagramContext context) : DiagramGrammar<C4Token, C4Mode, GraphModel>(context, new C4Lexer(context.Text))
{
    // A statement without its bracket goes on over lines. How many long ones are looked at: nobody forgets more brackets, and
    // reading stays quick.
    private const int LongStatement = 2_000;
    private const int MaximumLongStatements = 20;

    private readonly int _lastBracket = context.Text.LastIndexOf(')');
    private readonly Stack<(Token<C4Token> Brace, GraphPart? Part)> _open = new();

    // The ends of the relations that are drawn: those with a label.
    private readonly List<DiagramName> _ends = [];

    // Whether a boundary was opened and nothing has come in it yet.
    private bool _isFirst;
    private int _longStatements;

    // Whether the statement read last is a mistaken boundary.
    private bool _isLostBoundary;

    protected override void ReadDiagram()
    {
        if (!Accept(C4Token.Header))
            RecoverFromHeader("C4Context");
        else if (!Accept(C4Token.NewLine))
            Lose(FailExpecting("a line end behind the type of the diagram"));
        if (At(C4Token.EndOfText) && Context.Diagnostics.Count == 0)
            FailExpecting("a statement: 'Person(alias, \"Label\")'");
        while (!At(C4Token.EndOfText) && !At(C4Token.End))
            Lose(ReadStatement());
        FailAtOpenBraces();

        if (At(C4Token.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of a statement");
        if (Context.Diagnostics.Count == 0)
            CheckEnds();
    }

    // Reading does not look for the ends of relations, and drawing throws where one is missing. One boundary is always there.
    private void CheckEnds()
    {
        var known = new HashSet<string?>(Model.Nodes.Concat(Model.Groups).Select(p => p.Id).Append("global"), StringComparer.Ordinal);
        foreach (var end in _ends.Where(e => e.Name.Length > 0 && known.Add(e.Name)))
            Model.Add(C4Diagnostics.UnknownEnd(end));
    }

    // A mistaken line may open or close a boundary all the same.
    private void Lose(bool isRead)
    {
        if (isRead)
            return;
        if (HasLostBrace || _isLostBoundary)
            _open.Push((default, null));
        else if (!MistakenLine.IsEmpty && Context.Text[MistakenLine.Start] == '}' && _open.Count > 0)
            _open.Pop();
        _isFirst = _isLostBoundary = false;
        if (Current.Start - MistakenLine.Start > LongStatement && ++_longStatements == MaximumLongStatements)
            SkipTo(Context.Text.Length);
        Recover();
        Accept(C4Token.NewLine);
    }

    // Whatever is wrong with its line, a boundary is open behind it, unless the line has its end too.
    private bool LoseBoundary()
    {
        var isClosed = Context.Text[MistakenLine.End - 1] == '}';
        if (!_isFirst)
            _isLostBoundary = !isClosed && !HasLostBrace;
        else if (HasLostBrace || isClosed)
            _open.Pop();
        return false;
    }

    private bool ReadStatement()
    {
        var isFirst = _isFirst;
        _isFirst = false;
        switch (Current.Kind)
        {
            case C4Token.Title or C4Token.Accessibility or C4Token.AccessibilityBlock when !isFirst:
                return ReadTitle();
            case C4Token.Title or C4Token.Accessibility or C4Token.AccessibilityBlock:
                return FailExpecting("an element: a boundary does not begin with a title");
            case C4Token.Element or C4Token.Relation or C4Token.Style:
                var word = Take();
                return ReadAttributes(word, out var attributes) && Add(word, attributes) && ReadEnd(word);
            case C4Token.Boundary:
                return ReadBoundary() || LoseBoundary();
            case C4Token.CloseBrace when _open.Count > 0:
                var brace = Take();
                _open.Pop();
                return !isFirst ? ReadEnd(brace) : Fail(C4Diagnostics.EmptyBoundary(Context, brace.Span), brace.Start);
            case C4Token.CloseBrace:
                return Fail(SharedDiagnostics.StrayBrace(Context, Take().Span), Previous.Start);
            default:
                return FailAtStatement();
        }
    }

    // A title needs a line end before another one, not before an element.
    private bool ReadTitle()
    {
        if (At(C4Token.Title))
        {
            var title = Trim(new TextSpan(Current.Start + (Context.Text[Current.Start] == 't' ? 6 : 15), Current.End));
            if (Context.Text[Current.Start] == 't')
            {
                Model.Title = Context.Written(title);
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, title);
            }
        }
        else if (At(C4Token.Accessibility))
        {
            Take();
        }

        Take();
        return Accept(C4Token.NewLine) || Current.Kind is not (C4Token.Title or C4Token.Accessibility or C4Token.AccessibilityBlock or C4Token.NewLine) || FailExpecting("the end of the line");
    }

    private bool ReadEnd(Token<C4Token> word)
    {
        if (Current.Kind is C4Token.EndOfText or C4Token.End || (At(C4Token.CloseBrace) && _open.Count > 0))
            return !At(C4Token.End) || FailBehind(word);
        return Accept(C4Token.NewLine) ? !At(C4Token.NewLine) || FailExpecting("a statement") : FailBehind(word);
    }

    private bool ReadBoundary()
    {
        var word = Take();
        if (!ReadAttributes(word, out var attributes))
            return false;
        var isBelow = Accept(C4Token.NewLine);
        if (!At(C4Token.OpenBrace))
            return isBelow ? Fail(C4Diagnostics.MissingBody(Context, word.Span, HeadOf(word)), word.Start) : FailBehind(word);
        var brace = Take();
        var part = Model.AddGroup(PartOf(word, attributes));
        _open.Push((brace, part));
        _isFirst = true;
        return Accept(C4Token.NewLine) || isBelow || FailBehind(word);
    }

    private bool ReadAttributes(Token<C4Token> word, out List<TextSpan> attributes)
    {
        attributes = [];
        _unquoted = _text = default;
        while (true)
        {
            switch (Current.Kind)
            {
                case C4Token.Text or C4Token.Empty:
                    if (_text.Length == 0 && Context.LineEnd(Current.Start) < Current.End)
                        _text = Current;
                    attributes.Add(At(C4Token.Empty) ? default : Trim(Current.Span));
                    Take();
                    break;
                case C4Token.Unquoted:
                    attributes.Add(Trim(Take().Span));
                    if (_unquoted.Length == 0 && TextOf(Previous).IndexOfAny([')', '\n']) >= 0)
                        _unquoted = Previous;
                    break;
                case C4Token.Key:
                    Take();
                    if (!Accept(C4Token.Value))
                        return FailInAttributes(word);
                    break;
                default:
                    if (_overLines.Word.Length == 0 && Context.LineEnd(_unquoted.Start) < _unquoted.End)
                        _overLines = (word, _unquoted);
                    return attributes.Count > 0 || Previous.Kind == C4Token.Value ? !At(C4Token.Unknown) || FailInAttributes(word) : FailInAttributes(word);
            }
        }
    }

    private bool Add(Token<C4Token> word, List<TextSpan> attributes)
    {
        if (word.Kind == C4Token.Element)
        {
            Model.AddNode(PartOf(word, attributes));
        }
        else if (word.Kind == C4Token.Relation)
        {
            var first = TextOf(word) == "RelIndex" ? 1 : 0;
            if (attributes.Count > first + 1)
                Model.Add(new GraphEdge(TextOf(word), Written(attributes, first), Written(attributes, first + 1), Written(attributes, first + 2), Context.Slice.ToSource(attributes[first])));
            if (attributes.Count > first + 2)
                _ends.AddRange(attributes.Skip(first).Take(2).Select(a => new DiagramName(Context.Written(a), Context.Slice.ToSource(a))));
            if (attributes.Count > first + 2)
                Model.AddLabel(LabelRole.Link, LabelDrawing.Plain, attributes[first + 2]);
            if (attributes.Count > first + 4 && !attributes[first + 4].IsEmpty)
                Model.Add(C4Diagnostics.UndrawnDescription(Context.Slice.ToSource(attributes[first + 4])));
        }

        return true;
    }

    private GraphPart PartOf(Token<C4Token> word, List<TextSpan> attributes)
    {
        if (word.Kind == C4Token.Boundary)
            AddTexts(attributes, 1, LabelRole.Group, LabelDrawing.Plain);
        else
            AddTexts(attributes, HasTechnology(TextOf(word)) ? 3 : 2, LabelRole.Node, LabelDrawing.Html);
        return new GraphPart(
            TextOf(word), Written(attributes, 0), Written(attributes, 1), _open.Count > 0 ? _open.Peek().Part : null,
            Context.Slice.ToSource(attributes.Count == 0 || attributes[0].IsEmpty ? word.Span : attributes[0]), [.. attributes.Skip(2).Select(a => Context.Written(a))]);
    }

    // What is drawn of an element: its label, the technology of containers and components, and its description.
    private void AddTexts(List<TextSpan> attributes, int last, LabelRole role, LabelDrawing drawing)
    {
        for (var i = 1; i <= last && i < attributes.Count; i++)
            Model.AddLabel(role, drawing, attributes[i]);
    }

    private static bool HasTechnology(string word) => word.StartsWith("Container", StringComparison.Ordinal) || word.StartsWith("Component", StringComparison.Ordinal);

    private string Written(List<TextSpan> attributes, int number) => number < attributes.Count ? Context.Written(attributes[number]) : "";
}
