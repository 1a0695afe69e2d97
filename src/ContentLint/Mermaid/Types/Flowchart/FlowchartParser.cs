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
// An agent flow, `agentflow-beta`, is the same with `flow` for `subgraph`, and without a name too; `global`, statements, `end`;
// and `connector` with a name and maybe a title in brackets, which draws a node. Properties may stand behind a name and a
// title. What else is different is in `FlowchartLanguage`.
//
// A label is one quoted text or plain text, with plain text behind it; it is never empty. Which brackets it may hold
// is up to the lexer.
//
// Beyond grammar: the properties must be YAML and name a shape that exists, `linkStyle` must name edges that exist
// already, `subgraph` needs a name, and there is a limit on edges.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>Reads flowcharts.</summary>
internal sealed partial class FlowchartParser : DiagramGrammar<FlowchartToken, FlowchartMode, FlowchartModel>
{
    private readonly FlowchartLanguage _language;
    private readonly Stack<(Token<FlowchartToken> Word, FlowchartSubgraph? Subgraph)> _open = new();
    private readonly HashSet<string> _closedSubgraphs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edgeIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), int> _parallelEdges = [];
    private readonly bool _mayNameEdges;
    private bool _tooManyEdges;

    // The first `end-user` that closed a subgraph: where an `end` is too many, that was meant to be an id.
    private TextSpan _joinedEnd;

    protected override IReadOnlyList<string> BlockWords => _language.BlockWords;

    private FlowchartParser(DiagramContext context, FlowchartLanguage language)
        : base(context, new FlowchartLexer(context.Text, language))
    {
        (_language, Model.IsAgentflow) = (language, language.IsAgentflow);
        _mayNameEdges = context.Text.Contains('@');
    }

    /// <summary>Reads a flowchart.</summary>
    public static DiagramModel Read(DiagramContext context) => Read(context, FlowchartLanguage.Of(context.Options.Dialect));

    /// <summary>Reads an agent flow.</summary>
    public static DiagramModel ReadAgentflow(DiagramContext context) => Read(context, FlowchartLanguage.Agentflow);

    private static FlowchartModel Read(DiagramContext context, FlowchartLanguage language)
    {
        var parser = new FlowchartParser(context.With(TrimAfterBraces(context.Slice, !language.IsAgentflow)), language);
        parser.Model.Prepared = parser.Context.Slice;
        return parser.Read();
    }

    // The reference drops white space between a closing brace and the end of its line, blank lines after it included: in
    // agent flows without them.
    private static MappedText TrimAfterBraces(MappedText slice, bool withBlankLines)
    {
        var text = slice.Text;
        var found = new List<Replacement>();
        for (var i = text.IndexOf('}'); i >= 0; i = text.IndexOf('}', i + 1))
        {
            var end = withBlankLines ? Characters.SkipSpaces(text, i + 1) : EndOfLine(text, i + 1);
            var lineEnd = end == i + 1 ? -1 : text.LastIndexOf('\n', end - 1, end - i - 1);
            if (lineEnd > i + 1)
                found.Add(new Replacement(new TextSpan(i + 1, lineEnd), ""));
        }

        return slice.Rewrite(found);
    }

    // Behind the line end that follows on white space; the position where something else does.
    private static int EndOfLine(string text, int position)
    {
        var end = Characters.Skip(text, position, Characters.IsBlank);
        return end < text.Length && text[end] == '\n' ? end + 1 : position;
    }

    protected override void ReadDiagram()
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
                Context.Report(SharedDiagnostics.UnclosedBlock(Context, TextOf(word).Trim(), HeadOf(word)));
        }
    }

    private bool ReadHeader()
    {
        while (Current.Kind is FlowchartToken.Space or FlowchartToken.NewLine or FlowchartToken.Comment)
            Take();
        if (!Accept(FlowchartToken.Graph))
            return FailAtHeaderWord();
        if (Accept(FlowchartToken.NoDirection))
            return true;
        if (!At(FlowchartToken.Direction))
            return FailAtDirection();

        Model.Direction = TextOf(Take()).Trim();
        if (Accept(FlowchartToken.Semicolon) || Accept(FlowchartToken.NewLine) || Accept(FlowchartToken.Comment))
            return true;
        AcceptAll(FlowchartToken.Space);

        return Previous.Kind == FlowchartToken.Space && Accept(FlowchartToken.NewLine) || FailUnexpected("the end of the line or ';' behind the direction");
    }

    private bool ReadLine()
    {
        switch (Current.Kind)
        {
            case FlowchartToken.Semicolon or FlowchartToken.NewLine or FlowchartToken.Space or FlowchartToken.EndOfText
                or FlowchartToken.Comment or FlowchartToken.DirectionStatement or FlowchartToken.Accessibility:
                Take();
                return true;
            case FlowchartToken.Subgraph or FlowchartToken.Connector or FlowchartToken.Global when _language.IsAgentflow && IsUsedAsId(Current):
                return FailAtReservedWord(Current);
            case FlowchartToken.Subgraph:
                return OpenSubgraph();
            case FlowchartToken.Global:
                return OpenGlobal();
            case FlowchartToken.Connector:
                return ReadConnector();
            case FlowchartToken.EndWord:
                return CloseSubgraph();
            case FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef or FlowchartToken.Class
                or FlowchartToken.Click:
                return ReadDecoration() && ReadSeparator();
            default:
                return ReadChain() && ReadSeparator();
        }
    }

    private bool ReadSeparator()
    {
        if (!IsSeparator(Current.Kind))
            return FailAtStatementEnd();
        Take();
        return true;
    }

    private static bool IsSeparator(FlowchartToken kind) =>
        kind is FlowchartToken.NewLine or FlowchartToken.Semicolon or FlowchartToken.EndOfText or FlowchartToken.Comment;
}
