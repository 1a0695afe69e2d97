using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Kanban;

/// <summary>Reads kanban boards (kanban.grammar).</summary>
internal sealed class KanbanDiagram(DiagramContext context) : OutlineDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "kanban"))
{
    private int? _sectionIndentation;
    private OutlineNode? _outside;

    // Whether nodes outside of sections are not to be reported, any more or because the first section may be lost.
    private bool _hasOutside;

    protected override Diagnostic? Add(OutlineNode node)
    {
        var properties = node.Data.Count > 0 ? ReadProperties(node) : null;
        if (_sectionIndentation is null)
            (_sectionIndentation, _hasOutside) = (node.Indentation, Context.Diagnostics.Count > 0);
        if (_outside is { } outside && !_hasOutside)
        {
            _hasOutside = true;
            Context.Report(KanbanDiagnostics.OutsideOfSections(Context, outside.Span, _sectionIndentation.Value - outside.Indentation));
        }

        if (node.Indentation < _sectionIndentation)
            _outside = node;

        var span = Context.Slice.ToSource(node.Id is null ? node.Span : node.IdSpan);
        var (label, isReplaced) = properties?["label"] is DataScalar { Text: var text } ? (text, true) : (node.Label, false);
        if (node.Indentation == _sectionIndentation)
            Model.AddGroup(new GraphPart("section", node.Id, label, null, span));
        else
            Model.AddNode(new GraphPart("item", node.Id, label, Model.Groups[Model.Groups.Count - 1], span, DetailsOf(properties)));
        if (isReplaced && node.LabelSpan != node.IdSpan && label != node.Label)
            Model.Add(new SecondLabel(node.Id ?? node.Label, node.Label, label, Context.Slice.ToSource(node.LabelSpan)));
        if (!isReplaced)
            Model.AddLabel(node.Indentation == _sectionIndentation ? LabelRole.Section : LabelRole.Node, LabelDrawing.Html, node.LabelSpan);
        return null;
    }

    private DataMapping? ReadProperties(OutlineNode node)
    {
        var (root, problems) = PropertyText.Read(Context, node.Data);
        var span = new TextSpan(node.Data[0].Start, node.Data[node.Data.Count - 1].End);
        if (problems.Count > 0 && NestedQuotes.First(Context.Text, span) is { Length: > 0 } quotes)
        {
            Context.Report(GrammarDiagnostics.QuoteInText(Context, quotes));
            return null;
        }

        foreach (var problem in problems)
            Context.Report(SharedDiagnostics.BadProperties(problem));
        if (problems.Count == 0 && (root is null || root.Kind == DataKind.Null))
            Context.Report(SharedDiagnostics.EmptyProperties(Context, span));
        var properties = root as DataMapping;
        if (properties?.Find("shape") is { Value: var shape } && PropertyText.IsSet(shape) && !IsShape(shape))
            Context.Report(KanbanDiagnostics.UnknownShape(Context, shape));
        return properties;
    }

    private static bool IsShape(DataNode shape) =>
        shape is DataScalar { Value: string name } && name.All(c => c != '_' && char.ToLowerInvariant(c) == c);

    private static string[] DetailsOf(DataMapping? properties) =>
        [.. ((string[])["ticket", "assigned", "priority"]).Select(key => (properties?[key] as DataScalar)?.Text).OfType<string>()];
}

/// <summary>The messages of kanban boards.</summary>
internal static class KanbanDiagnostics
{
    /// <summary>A node stands too far out; so many spaces as are missing put it in line with the sections.</summary>
    public static Diagnostic OutsideOfSections(DiagramContext context, TextSpan node, int missing) => context.Mistake(
        MermaidDescriptors.Syntax, node,
        "This stands further out than the first section, so what follows is in no section.",
        "Indent all sections alike, and their items further.",
        fixes: context.Fix("Indent it like the first section", FixSafety.Suggestion, (TextSpan.At(context.LineAt(node.Start).Start), new string(' ', missing))));

    public static Diagnostic UnknownShape(DiagramContext context, DataNode shape)
    {
        var name = (shape as DataScalar)?.Text;
        var meant = name?.Replace("_", "").ToLowerInvariant();
        return new(
            MermaidDescriptors.UnknownShape,
            context.Slice.Source.GetLocation(shape.Span),
            name is null ? "A shape is a name." : (Message)$"There is no shape '{name}'.",
            "The names of shapes are in lower case, without '_': 'rect'. The item of a board needs none.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(shape.Span, meant))]);
    }
}
