using ContentLint.Mdx.Blocks;
using ContentLint.Mdx.Inlines;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Reading;

// The way through the tree, and which nodes end the tags that are open in them.
internal sealed partial class MdxTagMatcher
{
    private void Walk(ContainerBlock root)
    {
        Descend(root, null);
        while (_frames.Count > 0)
        {
            var frame = _frames.Pop();
            if (frame.Node is ContainerBlock container)
            {
                if (frame.Index >= container.Count)
                {
                    Leave(container);
                    continue;
                }

                _frames.Push(frame with { Index = frame.Index + 1 });
                Enter(container[frame.Index]);
            }
            else if (frame.Child is { } inline)
            {
                // Words are most of what there is, and hold nothing.
                while (inline is LiteralInline && inline.NextSibling is { } next)
                    inline = next;
                _frames.Push(frame with { Child = inline.NextSibling });
                Enter(inline);
            }
            else
            {
                Leave(frame.Node);
            }
        }
    }

    private void Enter(MarkdownObject node)
    {
        switch (node)
        {
            // Most of what there is, and its exact type is told apart at once.
            case LiteralInline:
                break;
            case MdxJsxFlowBlock flow:
                Visit(flow.Tag, _holders.Peek().Node, isFlow: true);
                break;
            case MdxJsxTextInline text:
                Visit(text.Tag, _holders.Peek().Node, isFlow: false);
                break;
            case LeafBlock { Inline: not null } words when _nodes is null && !_context.TaggedLeaves.Contains(words):
                break;
            case LeafBlock { Inline: null } leaf:
                _nodes?.Open(null, leaf.Span.Start);
                _ = _nodes?.Close(leaf, leaf.Span.End);
                break;
            case LinkInline { IsImage: true } when _dialect.ImagesHoldNoTags:
                break;
            case ContainerBlock container:
                Descend(container, null);
                break;
            case LeafBlock { Inline: { } content } leaf:
                Descend(leaf, content.FirstChild);
                break;
            case ContainerInline content:
                Descend(content, content.FirstChild);
                break;
        }
    }

    private void Descend(MarkdownObject node, Inline? first)
    {
        if (_frames.Count > 0)
            _nodes?.Open(null, node.Span.Start);
        _frames.Push(new Frame(node, first, 0));
        if (HoldsTags(node))
            _holders.Push(new Holder(node, _open.Count));
    }

    // Whether a node ends the tags that are open in it.
    private bool HoldsTags(MarkdownObject node) =>
        !_dialect.TagsCloseInside || _holders.Count == 0 || node is QuoteBlock or ListItemBlock || (node is ParagraphBlock { Parent: not TableCell });

    private void Leave(MarkdownObject node)
    {
        if (_nodes?.Close(node, node.Span.End) is { } fatal)
            _context.Report(TagMatchDiagnostics.FatalClosingTag(_context.Source, fatal));
        if (!ReferenceEquals(_holders.Peek().Node, node))
            return;

        // Where a closing tag may stand deeper, tags are only counted: one closed in a node makes up for one opened there.
        var first = _dialect.TagsCloseInside ? Math.Min(_holders.Peek().Open, _open.Count) : _open.Count;
        while (!_dialect.TagsCloseInside && first > 0 && ReferenceEquals(_open[first - 1].Container, node))
            first--;
        _holders.Pop();
        Orphan(first);
    }

    // A node that ends the tags open in it, and how many were open before it.
    private readonly record struct Holder(MarkdownObject Node, int Open);

    // A node on the way down: its next child by index for blocks, by reference for inlines.
    private readonly record struct Frame(MarkdownObject Node, Inline? Child, int Index);
}
