using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Mindmap;

/// <summary>What a mindmap holds. Spans are offsets in the file.</summary>
internal sealed class MindmapModel : DiagramModel
{
    /// <summary>The nodes in order, the root first.</summary>
    public List<MindmapNode> Nodes { get; } = [];
}

/// <summary>A node of a mindmap.</summary>
/// <param name="Label">What it shows, as written.</param>
/// <param name="Indentation">The width of the white space before it.</param>
/// <param name="Parent">The node it hangs on; <see langword="null"/> for the root.</param>
/// <param name="Span">From its id to the end of its shape.</param>
/// <param name="LabelSpan">The label's characters.</param>
internal sealed record MindmapNode(string Label, int Indentation, MindmapNode? Parent, TextSpan Span, TextSpan LabelSpan);

/// <summary>Reads mindmaps (mindmap.grammar).</summary>
internal sealed class MindmapDiagram(DiagramContext context) : OutlineDiagram<MindmapModel>(context, SyntaxNotation.For(context.Options.Dialect, "mindmap"))
{
    // The nodes a further node may hang on: from the root to the node read last, each further in than the one before.
    private readonly Stack<MindmapNode> _path = new();

    private bool _hasSecondRoot;

    protected override Diagnostic? Add(OutlineNode node)
    {
        while (_path.Count > 0 && _path.Peek().Indentation >= node.Indentation)
            _path.Pop();

        // The root may be the line that was mistaken: then none of the others was meant as one.
        _hasSecondRoot |= Model.Nodes.Count == 0 && Context.Diagnostics.Count > 0;
        if (_path.Count == 0 && Model.Nodes.Count > 0)
        {
            var root = Model.Nodes[0];
            _path.Push(root);
            if (!_hasSecondRoot)
            {
                _hasSecondRoot = true;
                return MindmapDiagnostics.SecondRoot(Context, node.Span, root.Span, Indentation(node.Span, root.Indentation));
            }
        }

        var added = new MindmapNode(node.Label, node.Indentation, _path.Count > 0 ? _path.Peek() : null, Context.Slice.ToSource(node.Span), Context.Slice.ToSource(node.LabelSpan));
        Model.Nodes.Add(added);
        _path.Push(added);
        return null;
    }

    // Whoever writes one root more often writes several: all of them with what hangs on them go below the first.
    private IEnumerable<(TextSpan Span, string NewText)> Indentation(TextSpan node, int rootIndentation)
    {
        var blanks = "";
        foreach (var line in Context.LinesFrom(node.Start))
        {
            var first = Characters.SkipSpaces(Context.Text, line.Start);
            if (first >= line.End)
                continue;
            if (first - line.Start <= rootIndentation)
                blanks = new string(' ', rootIndentation + 2 - (first - line.Start));
            yield return (TextSpan.At(line.Start), blanks);
        }
    }
}

/// <summary>The messages of mindmaps.</summary>
internal static class MindmapDiagnostics
{
    /// <summary>A node is a root too. The indentation puts it and all roots after it below the first.</summary>
    public static Diagnostic SecondRoot(DiagramContext context, TextSpan node, TextSpan rootInFile, IEnumerable<(TextSpan Span, string NewText)> indentation) => context.Mistake(
        MermaidDescriptors.Syntax, node,
        "A mindmap has one root, and this node stands no further in than the root.",
        "Indent it below the node it belongs to.",
        [new RelatedLocation("This is the root.", context.Slice.Source.GetLocation(rootInFile))],
        context.Fix("Indent it below the root", FixSafety.Suggestion, [.. indentation]));
}
