// The grammar of block diagrams: `block`, then statements, at least one, which need no separator between them: `columns 3`;
// `space`, `space:2`; blocks with links between them, `a["Text"]:2 --> b`, `a -- "text" --> b`; `block:id`, a block, statements
// and `end`, or `block`, statements and `end`; `classDef name styles`, `class a,b name`, `style a styles`. A block is an id,
// maybe with a shape, `a["Text"]`, or an arrow, `a<["Text"]>(right, down)`.
//
// Beyond grammar: a style is for one block that stands above. Of the blocks of a chain of several links the reference keeps
// the last one only.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Block;

/// <summary>Reads block diagrams.</summary>
internal sealed partial class BlockParser(DiagramContext context) : DiagramGrammar<BlockToken, BlockMode, GraphModel>(context, new BlockLexer(context.Text))
{
    private readonly Stack<(Token<BlockToken> Word, GraphPart? Part)> _open = new();

    // The blocks a style may be for, and those that a chain of links has lost.
    private readonly HashSet<string> _known = new(["root"], StringComparer.Ordinal);
    private readonly HashSet<string> _chained = new(StringComparer.Ordinal);

    // The blocks that the link read last has made known.
    private string[] _linked = [];

    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private bool _isFirst = true;
    private bool _hasLostLine;

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    protected override IReadOnlyList<string> BlockWords => ["block"];

    protected override void ReadDiagram()
    {
        if (!Accept(BlockToken.Block))
            RecoverFromHeader("block");
        while (!At(BlockToken.End) && !At(BlockToken.EndOfText))
        {
            var isRead = ReadStatement();
            _isFirst &= !isRead;
            _hasLostLine |= !isRead;
            if (!isRead)
                Recover();
        }

        FailAtEnd();
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case BlockToken.Columns or BlockToken.Space:
                Take();
                return true;
            case BlockToken.Id:
                return ReadBlocks();
            case BlockToken.Block:
                _open.Push((Take(), Model.AddGroup(new GraphPart("block", null, "", Group, Context.Slice.ToSource(Previous.Span)))));
                return IsNotEmpty();
            case BlockToken.BlockOf:
                return ReadBlockOf();
            case BlockToken.EndWord when _open.Count > 0:
                _open.Pop();
                Take();
                return true;
            case BlockToken.EndWord:
                return TakeLostOpening() ? Take().Length > 0 : Fail(SharedDiagnostics.StrayEnd(Context, Trim(Current.Span)), Current.Start);
            case BlockToken.ClassDef or BlockToken.Class or BlockToken.Style:
                return ReadStyling(Take());
            default:
                return FailAtStatement();
        }
    }

    private GraphPart? Group => _open.Count > 0 ? _open.Peek().Part : null;

    // A block of its own must hold something.
    private bool IsNotEmpty() => !At(BlockToken.EndWord) || FailExpecting("a block, a space or a column setting before 'end'");

    private bool ReadBlockOf()
    {
        var word = Take();
        if (!At(BlockToken.Id))
            return FailExpecting("the id of the block: 'block:id'");
        var name = Current.Span;
        if (!ReadBlocks(isGroup: true))
            return false;
        _open.Push((word, Model.AddGroup(new GraphPart("block", Context.Written(name), Context.Written(name), Group, Context.Slice.ToSource(name)))));
        return IsNotEmpty();
    }

    // Blocks with links between them; or what stands behind the word of a group.
    private bool ReadBlocks(bool isGroup = false)
    {
        if (!ReadBlock(out var first, isGroup))
            return false;
        Accept(BlockToken.Size);
        var from = first;
        var links = 0;
        for (; Current.Kind is BlockToken.Link or BlockToken.LinkStart; links++)
        {
            if (!ReadLink(out var link, out var label))
                return false;
            if (!At(BlockToken.Id))
                return Current.Kind is BlockToken.Reserved or BlockToken.EndWord or BlockToken.Block or BlockToken.Space
                    ? Fail(SharedDiagnostics.ReservedName(Context, Trim(Current.Span), "the id of a block", $"a[\"{Context.Written(Current.Span).Trim()}\"]"), Current.Start)
                    : FailExpecting("a block behind the link");
            if (!ReadBlock(out var to, isGroup: false))
                return false;
            Connect(from, to, isChained: links > 0);
            Model.Add(new GraphEdge(Context.Written(link), from, to, label, Context.Slice.ToSource(link)));
            from = to;
        }

        if (links == 0)
            _known.Add(first);
        else if (isGroup)
            LoseLinked();
        return true;
    }

    // A chain makes known what its last link has made known.
    private void Connect(string from, string to, bool isChained)
    {
        if (isChained)
            LoseLinked();
        _linked = [.. (isChained ? (string[])[to] : [from, to]).Where(_known.Add)];
    }

    private void LoseLinked() => _chained.UnionWith(_linked.Where(_known.Remove));

    private bool ReadBlock(out string id, bool isGroup)
    {
        var name = Take();
        id = Context.Written(name.Span);
        var label = default(TextSpan);
        if (At(BlockToken.ShapeOpen))
        {
            var open = Take();
            if (!At(BlockToken.Text))
                return FailInShape(open);
            label = Take().Span;
            if (!Accept(BlockToken.ShapeClose))
                return FailInShape(open);
        }
        else if (At(BlockToken.ArrowOpen))
        {
            var open = Take();
            if (!At(BlockToken.Text))
                return FailInShape(open);
            label = Take().Span;
            if (!Accept(BlockToken.ArrowDirection))
                return FailInArrow(open);
            AcceptAll(BlockToken.ArrowDirection);

            if (!Accept(BlockToken.ArrowClose))
                return FailInArrow(open);
        }

        Model.AddLabel(isGroup ? LabelRole.Group : LabelRole.Node, LabelDrawing.Html, Trim(label));
        if (!isGroup && _drawn.Add(id))
            Model.AddNode(new GraphPart("block", id, label.IsEmpty ? id : Context.Written(label), Group, Context.Slice.ToSource(name.Span)));
        return true;
    }

    private bool ReadLink(out TextSpan link, out string? label)
    {
        label = null;
        var start = Take();
        link = Trim(start.Span);
        if (start.Kind == BlockToken.Link)
            return true;
        if (!Accept(BlockToken.LinkLabel) || !At(BlockToken.Text))
            return FailInLink(start);
        label = Context.Written(Take().Span);
        Model.AddLabel(LabelRole.Link, LabelDrawing.Html, Trim(Previous.Span));
        if (!Accept(BlockToken.Link))
            return FailInLink(start);
        link = Trim(Previous.Span);
        return true;
    }

    private bool ReadStyling(Token<BlockToken> word)
    {
        var ids = Current;
        if (!Accept(word.Kind switch { BlockToken.ClassDef => BlockToken.ClassName, BlockToken.Class => BlockToken.ClassIds, _ => BlockToken.StyleIds }))
            return FailExpecting(word.Kind switch
            {
                BlockToken.ClassDef => (Diagnostics.Message)"a name for the class and its styles: 'classDef name fill:#f00'",
                BlockToken.Class => "blocks and a class: 'class a,b name'",
                _ => "a block and its styles: 'style a fill:#f00'",
            });
        var text = Take();
        if (word.Kind == BlockToken.ClassDef)
        {
            Model.AddClassDefinitions(Context.Names(Trim(ids.Span)));
        }
        else if (word.Kind == BlockToken.Class)
        {
            Model.AddClassUses(Context.Names(Trim(text.Span)));
            Model.AddReferences(Context.Names(ids.Span));
            _known.UnionWith(Context.Names(ids.Span).Select(n => n.Name));
        }
        else
        {
            Model.AddReferences(Context.Names(ids.Span));
            var id = TextOf(ids);
            if (!_known.Contains(id) && !Trim(text.Span).IsEmpty && !_hasLostLine)
                Context.Report(BlockDiagnostics.UnknownBlock(Context, ids.Span, _known, _chained.Contains(id), ref _suggestions));
        }

        return true;
    }
}
