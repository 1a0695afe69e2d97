using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Block;

/// <summary>Reads block diagrams (block.grammar).</summary>
internal sealed partial class BlockDiagram(DiagramContext context) : GrammarDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "block"))
{
    private readonly Stack<(TextSpan Word, GraphPart Part)> _open = new();

    // Whether a group was opened and nothing has come in it yet.
    private bool _isEmpty;

    // The blocks a style may be for, and those that a chain of links has lost.
    private readonly HashSet<string> _known = new(["root"], StringComparer.Ordinal);
    private readonly HashSet<string> _chained = new(StringComparer.Ordinal);

    // The blocks that the link read last has made known.
    private string[] _linked = [];

    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    protected override IReadOnlyList<string> BlockWords => ["block"];

    protected override bool HasStatementsOnLines => false;

    protected override void ReadStatement(SyntaxNode statement)
    {
        var isEmpty = _isEmpty;
        _isEmpty = false;
        switch (statement.Rule)
        {
            case "Blocks":
                AddBlocks(statement, isGroup: false);
                break;
            case "Group":
                AddGroup(statement);
                break;
            case "EndWord":
                if (ExplainEnd(statement["word"].Span, isEmpty) is { } mistake)
                    Refuse(mistake, statement.Span.Start);
                break;
            case "ClassDef":
                Model.AddClassDefinitions(NamesIn(statement, "name"));
                break;
            case "Class":
                Model.AddClassUses(NamesIn(statement, "class"));
                Model.AddReferences(NamesIn(statement, "name"));
                _known.UnionWith(NamesIn(statement, "name").Select(n => n.Name));
                break;
            case "Style":
                AddStyle(statement);
                break;
        }
    }

    protected override void Finish()
    {
        while (_open.Count > 0 && !Lost.TakeEnd())
            Context.Report(SharedDiagnostics.UnclosedBlock(Context, "block", HeadOf(_open.Pop().Word)));
        CheckEndOfText("END_OF_TEXT");
    }

    private Diagnostic? ExplainEnd(TextSpan word, bool isEmpty)
    {
        if (_open.Count == 0)
            return Lost.TakeOpening() ? null : SharedDiagnostics.StrayEnd(Context, Trim(word));
        _open.Pop();
        if (!isEmpty)
            return null;

        // What it was to hold may follow, and another end.
        Lost.AddOpening();
        return Expecting(word, "a block, a space or a column setting before 'end'");
    }

    private GraphPart? Outer => _open.Count > 0 ? _open.Peek().Part : null;

    private void AddGroup(SyntaxNode statement)
    {
        AddBlocks(statement, isGroup: true);
        var (word, name) = (statement["word"].Span, statement["from"].Node?["name"].Span);
        var id = name is { } written ? Context.Written(written) : null;
        _open.Push((word, Model.AddGroup(new GraphPart("block", id, id ?? "", Outer, Context.Slice.ToSource(name ?? word)))));
        _isEmpty = true;
    }

    // Blocks with links between them; or what stands behind the word of a group.
    private void AddBlocks(SyntaxNode statement, bool isGroup)
    {
        if (statement["from"].Node is not { } first)
            return;
        foreach (var link in statement.All("link"))
            Model.AddLabel(LabelRole.Link, LabelDrawing.Html, Trim(link.Node!["text"].Span));
        var from = AddBlock(first, isGroup);
        var links = statement.All("link").Zip(statement.All("to"), (link, to) => (Link: link.Node!, To: to.Node!)).ToList();
        for (var i = 0; i < links.Count; i++)
        {
            var to = AddBlock(links[i].To, isGroup: false);
            Connect(from, to, isChained: i > 0);
            var (sign, label) = (Trim(links[i].Link["sign"].Span), links[i].Link["text"]);
            Model.Add(new GraphEdge(Context.Written(sign), from, to, label.Name is null ? null : Written(label), Context.Slice.ToSource(sign)));
            from = to;
        }

        if (links.Count == 0)
            _known.Add(from);
        else if (isGroup)
            LoseLinked();
    }

    private string AddBlock(SyntaxNode block, bool isGroup)
    {
        var (id, text) = (Written(block["name"]), block["text"].Span);
        Model.AddLabel(isGroup ? LabelRole.Group : LabelRole.Node, LabelDrawing.Html, Trim(text));
        if (!isGroup && _drawn.Add(id))
            Model.AddNode(new GraphPart("block", id, text.IsEmpty ? id : Context.Written(text), Outer, ToSource(block["name"])));
        return id;
    }

    // A chain makes known what its last link has made known.
    private void Connect(string from, string to, bool isChained)
    {
        if (isChained)
            LoseLinked();
        _linked = [.. (isChained ? (string[])[to] : [from, to]).Where(_known.Add)];
    }

    private void LoseLinked() => _chained.UnionWith(_linked.Where(_known.Remove));

    private void AddStyle(SyntaxNode statement)
    {
        Model.AddReferences(NamesIn(statement, "name"));
        var id = TextOf(statement["name"].Span);
        if (!_known.Contains(id) && !Trim(statement["styles"].Span).IsEmpty && MistakenLines.Count == 0)
            Context.Report(BlockDiagnostics.UnknownBlock(Context, statement["name"].Span, _known, _chained.Contains(id), ref _suggestions));
    }
}
