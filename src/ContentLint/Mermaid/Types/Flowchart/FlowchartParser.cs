// The grammar of flowcharts.
//
// A flowchart is a header and statements. The header is `flowchart`, `graph`, `flowchart-elk` or `swimlane-beta`, then
// either the end of its line or a direction (LR, RL, TB, BT, TD, BR, <, >, ^, v) and behind that a line end or a `;`.
//
// A statement is one of
// - a chain: nodes, a link, nodes, a link, … The nodes on one side of a link are joined by ` & `, with spaces.
//   A node is an id, then maybe a shape with a label, then maybe `:::class`, then maybe `@{ properties }`.
//   A link is `-->` or one of its kind, maybe with an id before it (`e1@-->`) and a label behind it (`-->|label|`); or
//   a link cut in two by its label (`-- label -->`).
// - `subgraph` with an id or a title and maybe a title in brackets, statements, `end`.
// - `style`, `linkStyle`, `classDef`, `class`, `click`; `direction TB`; `accTitle: …`, `accDescr: …`, `accDescr { … }`.
// Chains and the statements of the first five words end at a line end or a `;`; the others end by themselves.
//
// A label is one quoted text or plain text, with plain text behind it; it is never empty. Which brackets it may hold
// is up to the lexer.
//
// Beyond grammar: the properties must be YAML and name a shape that exists, `linkStyle` must name edges that exist
// already, `subgraph` needs a name, and there is a limit on edges.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>Reads flowcharts.</summary>
internal sealed partial class FlowchartParser : DiagramGrammar<FlowchartToken, FlowchartMode>
{
    private readonly FlowchartModel _model = new();
    private readonly Stack<(Token<FlowchartToken> Word, FlowchartSubgraph Subgraph)> _open = new();
    private readonly HashSet<string> _closedSubgraphs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edgeIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), int> _parallelEdges = [];
    private readonly bool _mayNameEdges;
    private bool _tooManyEdges;

    // The first `end-user` that closed a subgraph: where an `end` is too many, that was meant to be an id.
    private TextSpan _joinedEnd;

    protected override IReadOnlyList<string> BlockWords => ["subgraph"];

    private FlowchartParser(DiagramContext context)
        : base(context, new FlowchartLexer(context.Text, context.Options.Dialect)) => _mayNameEdges = context.Text.Contains('@');

    /// <summary>Reads a flowchart.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new FlowchartParser(context.With(TrimAfterBraces(context.Slice)));
        parser.ReadDiagram();
        parser._model.Prepared = parser.Context.Slice;
        return parser._model;
    }

    // The reference drops white space between a closing brace and the end of its line, blank lines after it included.
    private static MappedText TrimAfterBraces(MappedText slice)
    {
        var text = slice.Text;
        var found = new List<Replacement>();
        for (var i = text.IndexOf('}'); i >= 0; i = text.IndexOf('}', i + 1))
        {
            var end = Characters.SkipSpaces(text, i + 1);
            var lineEnd = end == i + 1 ? -1 : text.LastIndexOf('\n', end - 1, end - i - 1);
            if (lineEnd > i + 1)
                found.Add(new Replacement(new TextSpan(i + 1, lineEnd), ""));
        }

        return slice.Rewrite(found);
    }

    private void ReadDiagram()
    {
        if (!ReadHeader())
            Recover();
        while (!At(FlowchartToken.End))
        {
            if (!ReadLine())
                Recover();
        }

        while (_open.Count > 0)
        {
            var (word, _) = _open.Pop();
            if (!TakeLostEnd())
                Context.Report(SharedDiagnostics.UnclosedBlock(Context, "subgraph", HeadOf(word)));
        }
    }

    private bool ReadHeader()
    {
        while (At(FlowchartToken.Space) || At(FlowchartToken.NewLine))
            Take();
        if (!Accept(FlowchartToken.Graph))
            return FailAtHeaderWord();
        if (Accept(FlowchartToken.NoDirection))
            return true;
        if (!At(FlowchartToken.Direction))
            return FailAtDirection();

        _model.Direction = TextOf(Take()).Trim();
        if (Accept(FlowchartToken.Semicolon) || Accept(FlowchartToken.NewLine))
            return true;
        while (Accept(FlowchartToken.Space))
        {
        }

        return Previous.Kind == FlowchartToken.Space && Accept(FlowchartToken.NewLine)
            || FailBehindDirection();
    }

    private bool ReadLine()
    {
        switch (Current.Kind)
        {
            case FlowchartToken.Semicolon or FlowchartToken.NewLine or FlowchartToken.Space or FlowchartToken.EndOfText
                or FlowchartToken.DirectionStatement or FlowchartToken.Accessibility:
                Take();
                return true;
            case FlowchartToken.Subgraph:
                return OpenSubgraph();
            case FlowchartToken.EndWord:
                return CloseSubgraph();
            case FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef or FlowchartToken.Class
                or FlowchartToken.Click:
                return ReadDecoration() && ReadSeparator();
            default:
                return ReadChain() && ReadSeparator();
        }
    }

    private bool ReadSeparator() =>
        Accept(FlowchartToken.NewLine) || Accept(FlowchartToken.Semicolon) || Accept(FlowchartToken.EndOfText)
        || FailAtStatementEnd();

    private bool OpenSubgraph()
    {
        var word = Take();
        var head = HeadOf(word);
        var parent = _open.Count > 0 ? _open.Peek().Subgraph : null;
        var read = ReadSubgraphHead(head, parent);
        var subgraph = read ?? new FlowchartSubgraph("", null, parent, Context.Slice.ToSource(head));
        _model.Add(subgraph);
        _open.Push((word, subgraph));
        return read is not null;
    }

    private FlowchartSubgraph? ReadSubgraphHead(TextSpan head, FlowchartSubgraph? parent)
    {
        if (!Accept(FlowchartToken.Space))
        {
            FailAtSubgraphName(head);
            return null;
        }

        var start = Current.Start;
        if (!ReadTitle())
        {
            FailAtSubgraphName(head);
            return null;
        }

        if (Current.Kind is FlowchartToken.String or FlowchartToken.MarkdownString && Previous.Kind == FlowchartToken.Space && FailAtExtraSpaces(new TextSpan(start, Previous.End)) is not null)
            return null;

        var name = Context.Written(new TextSpan(start, Previous.End)).Trim();
        var title = name;
        var titleSpan = new TextSpan(start, Previous.End);
        if (At(FlowchartToken.SquareOpen))
        {
            var opening = Take();
            titleSpan = default;
            if (!(ReadLabel(opening, LabelRole.Group, out var label) && Close(opening, FlowchartToken.SquareClose)) && !TakePassed())
                return null;
            title = label;
        }

        if (!ReadSeparator())
            return null;
        if (!titleSpan.IsEmpty)
            _model.AddLabel(LabelRole.Group, LabelDrawing.Html, Trim(titleSpan));
        var isId = !ReferenceEquals(title, name) || !name.Any(Characters.IsSpace);
        return new FlowchartSubgraph(title, isId ? name : null, parent, Context.Slice.ToSource(head));
    }

    // A subgraph's name: a quoted text or pieces of ids, spaces and words, then more pieces.
    private bool ReadTitle()
    {
        if (!Accept(FlowchartToken.String) && !Accept(FlowchartToken.MarkdownString) && !AcceptTitlePiece())
            return false;
        while (AcceptTitlePiece())
        {
        }

        return true;
    }

    private bool AcceptTitlePiece()
    {
        if (Current.Kind is not (FlowchartToken.Number or FlowchartToken.NodeString or FlowchartToken.Space or FlowchartToken.Minus
            or FlowchartToken.Ampersand or FlowchartToken.Letter or FlowchartToken.Colon or FlowchartToken.Star or FlowchartToken.Hash
            or FlowchartToken.LinkStart or FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef
            or FlowchartToken.Class or FlowchartToken.Click or FlowchartToken.Graph or FlowchartToken.Direction
            or FlowchartToken.Subgraph or FlowchartToken.EndWord or FlowchartToken.Down or FlowchartToken.Up))
            return false;
        Take();
        return true;
    }

    private bool CloseSubgraph()
    {
        if (IsUsedAsId(Current))
            return FailAtReservedWord(Current);
        var isJoined = IsJoint(Visible(Current).End);
        if (_open.Count == 0 && !TakeLostOpening())
            return FailAtEnd(isJoined ? Visible(Current) : _joinedEnd);

        if (isJoined && _joinedEnd.IsEmpty)
            _joinedEnd = Visible(Current);
        Take();
        if (_open.Count == 0)
            return true;
        var (_, subgraph) = _open.Pop();
        foreach (var node in subgraph.Mentioned)
            node.DrawnIn ??= subgraph;
        if (subgraph.Id is not null)
            _closedSubgraphs.Add(subgraph.Id);
        return true;
    }

    private bool FailAtEnd(TextSpan joined)
    {
        if (joined.IsEmpty)
            return Fail(SharedDiagnostics.StrayEnd(Context, Visible(Current)), Current.Start);
        _joinedEnd = default;
        return FailAtReservedWord(joined, Current.Start);
    }
}
