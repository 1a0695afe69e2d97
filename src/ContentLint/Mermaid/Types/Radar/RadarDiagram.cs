using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Radar;

/// <summary>Reads radar charts (radar.grammar).</summary>
internal sealed class RadarDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "radar"))
{
    private readonly HashSet<string> _axes = new(StringComparer.Ordinal);

    // The curves that name axes.
    private readonly List<(SyntaxPart Id, HashSet<string> Axes)> _detailed = [];

    protected override string[] TextEnds => ["]"];

    protected override void ReadPart(SyntaxNode statement)
    {
        foreach (var axis in statement.All("axis"))
        {
            _axes.Add(Written(axis.Node!["id"]));
            Add("axis", LabelRole.Axis, axis.Node);
        }

        foreach (var curve in statement.All("curve").Select(c => c.Node!))
        {
            Add("curve", LabelRole.Node, curve);
            var axes = curve.All("value").Where(v => v.Node is not null).Select(v => Written(v.Node!["axis"])).ToList();
            if (axes.Count > 0)
                _detailed.Add((curve["id"], new HashSet<string>(axes, StringComparer.Ordinal)));
        }
    }

    // One look at each curve: where an axis is missing, which is said for the first only.
    protected override void Finish()
    {
        if (MistakenLines.Count > 0)
            return;
        foreach (var (id, axes) in _detailed)
        {
            if (_axes.Count == 0)
                Context.Report(RadarDiagnostics.NoAxes(Context, id.Span));
            else if (axes.Count < _axes.Count || !axes.IsSupersetOf(_axes))
                Context.Report(RadarDiagnostics.MissingAxis(Context, id.Span, _axes.First(a => !axes.Contains(a))));
        }
    }

    private void Add(string kind, LabelRole role, SyntaxNode node)
    {
        AddLabel(role, LabelDrawing.Plain, node["label"]);
        var label = node["label"].IsWritten ? Context.Written(Inside(node["label"])) : Written(node["id"]);
        Model.AddNode(new GraphPart(kind, Written(node["id"]), label, null, ToSource(node["id"])));
    }
}

/// <summary>The messages about radar charts.</summary>
internal static class RadarDiagnostics
{
    public static Diagnostic NoAxes(DiagramContext context, TextSpan curve) => context.Mistake(
        MermaidDescriptors.UnknownName, curve,
        $"'{context.Written(curve):curve}' names axes, and the chart has none.",
        "Write 'axis' and the names of the axes on a line above.");

    public static Diagnostic MissingAxis(DiagramContext context, TextSpan curve, string axis) => context.Mistake(
        MermaidDescriptors.UnknownName, curve,
        $"'{context.Written(curve):curve}' has no value for the axis '{axis}'.",
        $"Write '{axis}: 0', or the values of all axes in their order without names.");
}
