using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Ishikawa;

/// <summary>Reads Ishikawa diagrams (ishikawa.grammar).</summary>
internal sealed class IshikawaDiagram(DiagramContext context) : OutlineDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "ishikawa"))
{
    private readonly List<OutlineNode> _nodes = [];

    protected override Diagnostic? Add(OutlineNode node)
    {
        _nodes.Add(node);
        return null;
    }

    // What has causes of its own is a group.
    protected override void Finish()
    {
        var path = new Stack<(int Level, GraphPart Part)>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            var level = LevelOf(i);
            while (path.Count > 0 && path.Peek().Level >= level)
                path.Pop();
            var part = new GraphPart(i == 0 ? "effect" : "cause", null, _nodes[i].Label, path.Count > 0 ? path.Peek().Part : null, Context.Slice.ToSource(_nodes[i].Span));
            Model.AddLabel(i == 0 ? LabelRole.Title : LabelRole.Node, LabelDrawing.Source, _nodes[i].LabelSpan);
            if (i + 1 == _nodes.Count || LevelOf(i + 1) <= level)
                Model.AddNode(part);
            else
                path.Push((level, Model.AddGroup(part)));
        }
    }

    private int LevelOf(int node) => node == 0 ? 0 : Math.Max(1, _nodes[node].Indentation - _nodes[1].Indentation + 1);
}
