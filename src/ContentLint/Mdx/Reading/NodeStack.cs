// The tree as an engine makes it that closes the innermost node, whichever that is. A closing tag in a list item closes the
// item, the item's end closes the list, and the list's end closes the element; what is written into the list then, that
// blank lines stand between its parts, is written into the element. That ends the engine's process.

using ContentLint.Mdx.Jsx;
using Markdig.Syntax;

namespace ContentLint.Mdx.Reading;

/// <summary>Follows the nodes of a document, and finds the element that is closed as a list.</summary>
internal sealed class NodeStack(SourceText source)
{
    private readonly Stack<Node> _nodes = new([new Node(null)]);

    // The last closing tag that has closed something other than an element.
    private JsxTag? _misplaced;

    /// <summary>Opens a node or an element.</summary>
    public void Open(JsxTag? tag, int start)
    {
        var line = source.Lines.GetLine(start);
        var parent = _nodes.Peek();
        parent.HasGap |= parent.LastLine > 0 && line - parent.LastLine > 1;
        _nodes.Push(new Node(tag));
    }

    /// <summary>Closes what is innermost, for a closing tag.</summary>
    public void Close(JsxTag tag)
    {
        if (Close(tag.Span.End - 1) is { Tag: null })
            _misplaced = tag;
    }

    /// <summary>Closes what is innermost, at the end of a node.</summary>
    /// <returns>The closing tag that has made an element stand in the place of a list; <see langword="null"/> when none has.</returns>
    public JsxTag? Close(MarkdownObject node, int end) =>
        Close(end) is { Tag: not null } closed && (node is ListBlock ? closed.HasGap : node is ListItemBlock item && HasGap(item)) ? _misplaced : null;

    private bool HasGap(ListItemBlock item)
    {
        for (var i = 1; i < item.Count; i++)
        {
            if (source.Lines.GetLine(item[i].Span.Start) - source.Lines.GetLine(Math.Max(0, item[i - 1].Span.End)) > 1)
                return true;
        }

        return false;
    }

    private Node? Close(int end)
    {
        if (_nodes.Count == 1)
            return null;

        var node = _nodes.Pop();
        _nodes.Peek().LastLine = source.Lines.GetLine(Math.Min(Math.Max(0, end), source.Length));
        return node;
    }

    private sealed class Node(JsxTag? tag)
    {
        public JsxTag? Tag { get; } = tag;

        public int LastLine { get; set; }

        public bool HasGap { get; set; }
    }
}
