using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.C4;

/// <summary>Reads C4 diagrams (c4.grammar).</summary>
internal sealed partial class C4Diagram(DiagramContext context) : GrammarDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "c4"))
{
    private readonly Stack<(TextSpan Brace, GraphPart? Part)> _open = new();

    // The ends of the relations that are drawn: those with a label.
    private readonly List<DiagramName> _ends = [];

    // Whether a boundary was opened and nothing has come in it yet.
    private bool _isFirst;

    /// <summary>The words statements begin with.</summary>
    public static IEnumerable<string> Words => SyntaxNotation.For(MermaidDialect.Newest, "c4").InOrder.Where(t => t.Name is "ELEMENT" or "RELATION" or "BOUNDARY" or "STYLE").SelectMany(t => t.Words).Prepend("title");

    protected override void ReadStatement(SyntaxNode statement)
    {
        if (ExplainPlace(statement) is { } misplaced)
            Refuse(misplaced, statement.Span.Start);
        else
            Add(statement);
    }

    protected override void Finish()
    {
        // Where an attribute goes over lines, it is what has taken the closing braces along.
        if (_open.Count > 0 && _overLines is not null)
            Context.Report(ExplainUnquoted(_overLines, UnquotedOf(_overLines)));
        else
            _open.Where(o => !o.Brace.IsEmpty).ToList().ForEach(o => Context.Report(SharedDiagnostics.UnclosedBody(Context, o.Brace, TextSpan.At(Context.Text.Length))));
        if (Context.Diagnostics.Count == 0)
            CheckEnds();
    }

    private void Add(SyntaxNode statement)
    {
        if (_overLines is null && UnquotedOf(statement) is { IsEmpty: false } unquoted && Context.LineEnd(unquoted.Start) < unquoted.End)
            _overLines = statement;
        switch (statement.Rule)
        {
            case "Heading" when statement["title"].IsWritten:
                var title = Trim(new TextSpan(statement["title"].Span.Start + 6, statement["title"].Span.End));
                Model.Title = Context.Written(title);
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, title);
                break;
            case "Element":
                Model.AddNode(PartOf(statement));
                break;
            case "Relation":
                AddRelation(TextOf(statement["word"].Span), AttributesOf(statement));
                break;
            case "Boundary":
                Open(statement);
                break;
        }
    }

    // A boundary holds something, and its first statement is no title.
    private Diagnostic? ExplainPlace(SyntaxNode statement)
    {
        var isFirst = _isFirst;
        _isFirst = false;
        if (statement.Rule == "Heading" && isFirst)
            return Expecting(statement.Parts[0].Span, "an element: a boundary does not begin with a title");
        if (statement.Rule != "Close")
            return null;
        if (_open.Count == 0)
            return SharedDiagnostics.StrayBrace(Context, statement["word"].Span);
        _open.Pop();
        return isFirst ? C4Diagnostics.EmptyBoundary(Context, statement["word"].Span) : null;
    }

    // Reading does not look for the ends of relations, and drawing throws where one is missing. One boundary is always there.
    private void CheckEnds()
    {
        var known = new HashSet<string?>(Model.Nodes.Concat(Model.Groups).Select(p => p.Id).Append("global"), StringComparer.Ordinal);
        foreach (var end in _ends.Where(e => e.Name.Length > 0 && known.Add(e.Name)))
            Model.Add(C4Diagnostics.UnknownEnd(end));
    }

    private void Open(SyntaxNode boundary)
    {
        _open.Push((boundary["open"].Span, Model.AddGroup(PartOf(boundary))));
        _isFirst = true;
    }

    private void AddRelation(string word, TextSpan[] attributes)
    {
        var first = word == "RelIndex" ? 1 : 0;
        if (attributes.Length > first + 1)
            Model.Add(new GraphEdge(word, Written(attributes, first), Written(attributes, first + 1), Written(attributes, first + 2), Context.Slice.ToSource(attributes[first])));
        if (attributes.Length > first + 2)
        {
            _ends.AddRange(attributes.Skip(first).Take(2).Select(a => new DiagramName(Context.Written(a), Context.Slice.ToSource(a))));
            Model.AddLabel(LabelRole.Link, LabelDrawing.Plain, attributes[first + 2]);
        }

        if (attributes.Length > first + 4 && !attributes[first + 4].IsEmpty)
            Model.Add(C4Diagnostics.UndrawnDescription(Context.Slice.ToSource(attributes[first + 4])));
    }

    // What is drawn of an element: its label, the technology of containers and components, and its description; of a boundary its label.
    private GraphPart PartOf(SyntaxNode statement)
    {
        var (word, attributes) = (statement["word"].Span, AttributesOf(statement));
        var kind = TextOf(word);
        var isBoundary = statement.Rule == "Boundary";
        var hasTechnology = kind.StartsWith("Container", StringComparison.Ordinal) || kind.StartsWith("Component", StringComparison.Ordinal);
        foreach (var text in attributes.Skip(1).Take(isBoundary ? 1 : hasTechnology ? 3 : 2))
            Model.AddLabel(isBoundary ? LabelRole.Group : LabelRole.Node, isBoundary ? LabelDrawing.Plain : LabelDrawing.Html, text);
        return new GraphPart(
            kind, Written(attributes, 0), Written(attributes, 1), _open.Count > 0 ? _open.Peek().Part : null,
            Context.Slice.ToSource(attributes.Length == 0 || attributes[0].IsEmpty ? word : attributes[0]), [.. attributes.Skip(2).Select(a => Context.Written(a))]);
    }

    // Without those that have names.
    private TextSpan[] AttributesOf(SyntaxNode statement) =>
        [.. statement.Parts.Where(p => p.Name is "text" or "unquoted" or "empty").Select(p => p.Name == "empty" ? default : Trim(p.Span))];

    private string Written(TextSpan[] attributes, int number) => number < attributes.Length ? Context.Written(attributes[number]) : "";
}
