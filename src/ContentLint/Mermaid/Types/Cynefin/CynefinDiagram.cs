using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Cynefin;

/// <summary>Reads Cynefin diagrams (cynefin.grammar).</summary>
internal sealed class CynefinDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "cynefin"))
{
    private const int MostInConfusion = 3;

    private readonly Dictionary<string, TextSpan[]> _items = new(StringComparer.Ordinal);

    // Whether the domain of what comes next stands on a mistaken line.
    private bool _isLost;

    protected override Diagnostic? Explain(SyntaxMistake mistake) => base.Explain(mistake) ?? (mistake.Statement.Parts.Count > 0 && IsFirstOnLine(mistake.Found) ? ExplainUnquoted(mistake) : null);

    protected override void ReadPart(SyntaxNode statement)
    {
        _isLost |= IsBehindMistake;
        if (statement.Rule == "Stray")
        {
            if (!_isLost)
                Context.Report(GrammarDiagnostics.Unexpected(Context, statement["item"].Span, "a domain above the first item"));
            return;
        }

        _isLost = false;
        var (domain, to, label) = (statement["domain"], statement["to"], statement["label"]);
        if (to.IsWritten)
        {
            GroupOf(domain);
            GroupOf(to);
            AddLabel(LabelRole.Link, LabelDrawing.Plain, label);
            Model.Add(new GraphEdge("-->", Written(domain), Written(to), label.IsWritten ? Context.Written(Inside(label)) : null, Context.Slice.ToSource(Trim(statement.Span))));
            return;
        }

        CheckDrawing(Written(domain), [.. statement.All("item").Select(i => Context.Slice.ToSource(Inside(i)))]);
        var group = GroupOf(domain);
        foreach (var item in statement.All("item"))
        {
            AddLabel(LabelRole.Node, LabelDrawing.Plain, item);
            Model.AddNode(new GraphPart("item", null, Context.Written(Inside(item)), group, ToSource(item)));
        }
    }

    // A domain that comes again is begun anew, and in the middle there is room for three.
    private void CheckDrawing(string domain, TextSpan[] items)
    {
        if (_items.TryGetValue(domain, out var earlier))
        {
            foreach (var item in earlier)
                Model.Add(new DrawingLoss(item, $"'{domain}' comes again below, and only what stands there is drawn.", "Write all items of a domain in one place."));
        }

        foreach (var item in items.Skip(domain == "confusion" ? MostInConfusion : items.Length))
            Model.Add(new DrawingLoss(item, "'confusion' shows three items and counts the others, so this one is not drawn.", "Move it to another domain, or join items."));
        _items[domain] = [.. items.Take(domain == "confusion" ? MostInConfusion : items.Length)];
    }

    // All domains are drawn, whether something is in them or not.
    private GraphPart GroupOf(SyntaxPart domain) =>
        Model.Groups.FirstOrDefault(g => g.Id == Written(domain)) ?? Model.AddGroup(new GraphPart("domain", Written(domain), Written(domain), null, ToSource(domain)));
}
