// Ishikawa diagrams are outlines whose lines are the nodes, see OutlineParser: the first is the effect, the others are causes,
// each of the last one above that stands less far in. How far in the effect stands does not matter.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Ishikawa;

/// <summary>Reads Ishikawa diagrams.</summary>
internal sealed class IshikawaParser(DiagramContext context)
    : OutlineParser<GraphModel>(context, Table, "ishikawa", "an effect: an Ishikawa diagram has at least one line")
{
    private static readonly LexerTable<OutlineToken, OutlineMode> Table = OutlineLexer.OfLines("ishikawa-beta", "ishikawa");

    private readonly List<OutlineNode> _nodes = [];

    protected override bool Add(OutlineNode node)
    {
        _nodes.Add(node);
        return true;
    }

    // What has causes of its own is a group.
    protected override void ReadDiagram()
    {
        base.ReadDiagram();
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
