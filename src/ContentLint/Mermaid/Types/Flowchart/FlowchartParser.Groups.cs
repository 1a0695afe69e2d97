// Groups of nodes, and in agent flows what stands beside them: `global` blocks and connectors.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    // The group that what is read now belongs to. What is in `global` belongs to none.
    private FlowchartSubgraph? Group => _open.Count > 0 ? _open.Peek().Subgraph : null;

    private bool OpenSubgraph()
    {
        var word = Take();
        var head = HeadOf(word);
        var parent = Group;
        var read = ReadSubgraphHead(head, parent);
        var subgraph = read ?? new FlowchartSubgraph("", null, parent, Context.Slice.ToSource(head));
        Model.Subgraphs.Add(subgraph);
        _open.Push((word, subgraph));
        return read is not null;
    }

    private FlowchartSubgraph? ReadSubgraphHead(TextSpan head, FlowchartSubgraph? parent)
    {
        if (_language.IsAgentflow && IsSeparator(Current.Kind) && ReadSeparator())
            return new FlowchartSubgraph("", null, parent, Context.Slice.ToSource(head));
        if (!ReadName(head, LabelRole.Group, out var name, out var label) || !ReadSeparator())
            return null;

        var id = Context.Written(name).Trim();
        if (label is null && !_language.IsAgentflow)
            Model.AddLabel(LabelRole.Group, LabelDrawing.Html, Trim(name));
        var isId = label is not null || _language.IsAgentflow || !id.Any(Characters.IsSpace);
        return new FlowchartSubgraph(label ?? id, isId ? id : null, parent, Context.Slice.ToSource(head));
    }

    // A space, a name, and maybe a title in brackets; in agent flows maybe properties behind.
    private bool ReadName(TextSpan head, LabelRole role, out TextSpan name, out string? label)
    {
        (name, label) = (default, null);
        if (!Accept(FlowchartToken.Space))
            return FailAtGroupName(head);

        var start = Current.Start;
        if (!ReadTitle())
            return FailAtGroupName(head);
        if (Current.Kind is FlowchartToken.String or FlowchartToken.MarkdownString && Previous.Kind == FlowchartToken.Space && FailAtExtraSpaces(new TextSpan(start, Previous.End)) is not null)
            return false;

        name = new TextSpan(start, Previous.End);
        if (At(FlowchartToken.SquareOpen))
        {
            var opening = Take();
            if (!(ReadLabel(opening, role, out label) && Close(opening)) && !TakePassed())
                return false;
        }

        return !_language.IsAgentflow || !At(FlowchartToken.ShapeData) || ReadProperties(null, default);
    }

    // A subgraph's name: a quoted text or pieces of ids, spaces and words, then more pieces.
    private bool ReadTitle()
    {
        var isQuoted = Accept(FlowchartToken.String) || Accept(FlowchartToken.MarkdownString);
        return AcceptRun(IsTitlePiece) || isQuoted;
    }

    private static bool IsTitlePiece(FlowchartToken kind) => kind is FlowchartToken.Number or FlowchartToken.NodeString or FlowchartToken.Space or FlowchartToken.Minus
        or FlowchartToken.Ampersand or FlowchartToken.Letter or FlowchartToken.Colon or FlowchartToken.Star or FlowchartToken.Hash
        or FlowchartToken.LinkStart or FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef
        or FlowchartToken.Class or FlowchartToken.Click or FlowchartToken.Graph or FlowchartToken.Direction
        or FlowchartToken.Subgraph or FlowchartToken.Connector or FlowchartToken.Global or FlowchartToken.EndWord or FlowchartToken.Down or FlowchartToken.Up;

    // `subgraph Main` where groups are opened with another word; its `end` is no mistake of its own.
    private bool? FailAtForeignGroup()
    {
        var word = WordAt(Characters.SkipSpaces(Context.Text, Context.LineAt(Current.Start).Start));
        if (!_language.IsAgentflow || Context.Written(word) != "subgraph")
            return null;
        ExpectLostEnd();
        return Fail(GrammarDiagnostics.MisspeltWord(Context, word, _language.BlockWords[0]), word.Start);
    }

    private bool OpenGlobal()
    {
        _open.Push((Take(), null));
        return ReadSeparator();
    }

    private bool ReadConnector()
    {
        var word = Take();
        if (!ReadName(HeadOf(word), LabelRole.Node, out var name, out var label) || !ReadSeparator())
            return false;

        var id = Context.Written(name).Trim();
        if (id.Length == 0)
            return true;
        var node = AddNode(id, Trim(name));
        (node.IsDrawn, node.IsConnector, node.Label) = (true, true, label ?? node.Label);
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
        if (_open.Count == 0 || _open.Pop().Subgraph is not { } subgraph)
            return true;
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
