// Which tags belong together. A tag must be closed in the node it was opened in: in the same list item, paragraph, cell,
// emphasis or link. So the tree is walked once, with a stack of the nodes around and one of the tags still open.
//
// Where an engine lets a closing tag stand deeper than its opening tag, fewer nodes hold tags: those that end what is
// open in them. A tag in flow and one in text never belong together.
//
// What does not fit is reported once, where the author has to change something: a closing tag in another paragraph than
// its opening tag is one mistake, not two.

using System.Collections;
using ContentLint.Mdx.Blocks;
using ContentLint.Mdx.Inlines;
using ContentLint.Mdx.Jsx;
using ContentLint.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Reading;

/// <summary>Pairs the tags of a document into elements.</summary>
internal sealed class MdxTagMatcher
{
    // A cell, its row and their part of a table.
    private const int MaxEnded = 3;

    private readonly MdxContext _context;
    private readonly List<MdxJsxElement> _elements = [];
    private readonly TagList _open = new();
    private readonly TagList _orphans = new();
    private readonly Stack<Frame> _frames = new();
    private readonly Stack<Holder> _holders = new();
    private readonly MdxDialect _dialect;
    private readonly NodeStack? _nodes;
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<CustomContainer> _reportedDirectives = [];

    private MdxTagMatcher(MdxContext context)
    {
        _context = context;
        _dialect = context.Options.Dialect;
        _nodes = _dialect.TagsCloseInside ? new NodeStack(context.Source) : null;
    }

    /// <summary>Pairs the tags, reports those without a partner, and gives the elements in document order.</summary>
    public static IReadOnlyList<MdxJsxElement> Match(MdxContext context)
    {
        var matcher = new MdxTagMatcher(context);
        matcher.Walk(context.Document);
        foreach (var root in context.DetachedRoots)
            matcher.Walk(root);
        matcher.ReportOrphans();
        return matcher._elements;
    }

    private void ReportOrphans()
    {
        // Opened, opened again and closed never: one mistake, for the second should have closed the first.
        var orphans = new HashSet<JsxTag>(_orphans.Select(o => o.Tag));
        var repeated = new HashSet<JsxTag>();
        var known = KnownNames();
        int[] headings = _orphans.Count == 0 ? [] : [.. Enumerable.Range(0, _context.Document.Count).Where(i => _context.Document[i] is HeadingBlock)];
        foreach (var orphan in _orphans.Where(o => !o.Tag.IsBroken))
        {
            if (orphan.EndsBefore is { IsClosing: false } next && orphans.Contains(next) && !IsEndedBy(orphan.Tag, next))
                repeated.Add(next);
            else if (repeated.Contains(orphan.Tag))
                _context.Report(TagMatchDiagnostics.RepeatedTag(_context.Source, orphan.Tag));
            else
                _context.Report(TagMatchDiagnostics.UnclosedTag(_context.Source, orphan.Tag, orphan.Element.IsFlow, orphan.Container, orphan.EndsBefore, known.Contains(FirstName(orphan.Tag)), headings));
        }
    }

    // The names that are tags for sure: imported, declared, closed or self-closing somewhere.
    private HashSet<string> KnownNames()
    {
        var names = new HashSet<string>(_closed, StringComparer.Ordinal);
        if (_orphans.Count == 0)
            return names;

        names.UnionWith(Bound);
        return names;
    }

    private HashSet<string> Bound => field ??= new(_context.EsmBlocks.SelectMany(b => b.Imports.Concat(b.Declarations)).Select(b => b.Name), StringComparer.Ordinal);

    // `<callout>…</Callout>`: the one that is imported, else the one that can be a component.
    private bool IsNameOf(JsxTag closing, JsxTag opening)
    {
        if (!string.Equals(closing.Name, opening.Name, StringComparison.OrdinalIgnoreCase))
            return false;

        var (closed, opened) = (FirstName(closing), FirstName(opening));
        var isBound = Bound.Contains(closed);
        return (closed == opened ? isBound : isBound != Bound.Contains(opened)) ? isBound : JsxMistakes.IsPlainName(opening.Name) && !JsxMistakes.IsPlainName(closing.Name);
    }

    // In `<a.b>` it is `a` that is imported.
    private static string FirstName(JsxTag tag) => tag.Name?.Split('.')[0] ?? "";

    private static bool IsEndedBy(JsxTag open, JsxTag next) => open.Name is { } name && next.Name is { } other && HtmlElements.IsEndedBy(name, other);

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

    // Whether a closing tag can belong to an open one of its name.
    private bool MayClose(OpenTag open, MarkdownObject parent, bool isFlow) =>
        _dialect.TagsCloseInside ? open.Element.IsFlow == isFlow : ReferenceEquals(open.Container, parent);

    private void Visit(JsxTag tag, MarkdownObject parent, bool isFlow)
    {
        if (tag.IsClosing)
        {
            if (!tag.IsBroken && (tag.Attributes.Count > 0 || tag.IsSelfClosing))
                _context.Report(TagMatchDiagnostics.ClosingTagAttribute(_context.Source, tag));
            _closed.Add(FirstName(tag));
            _nodes?.Close(tag);
            Close(tag, parent, isFlow);
            return;
        }

        _nodes?.Open(tag, tag.Span.Start);

        var element = new MdxJsxElement
        {
            Name = tag.Name,
            NameSpan = tag.NameSpan,
            Attributes = tag.Attributes,
            OpeningTag = tag.Span,
            IsFlow = isFlow,
            Parent = _open.Count > 0 ? _open[_open.Count - 1].Element : null,
        };
        _elements.Add(element);
        if (tag.IsSelfClosing)
        {
            _nodes?.Close(tag);
            _closed.Add(FirstName(tag));
            return;
        }

        EndOthers(tag, parent);
        _open.Add(new OpenTag(tag, element, parent));
    }

    // A component in one of the same name is seldom meant: should the outer one stay open, it ends here. So do elements
    // that HTML ends by itself, and those in them.
    private void EndOthers(JsxTag tag, MarkdownObject parent)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MaxEnded) && ReferenceEquals(_open[i].Container, parent); i--)
        {
            var open = _open[i].Tag;
            if (IsEndedBy(open, tag) || (i == _open.Count - 1 && tag.Name is { Length: > 0 } name && char.IsUpper(name[0]) && name == open.Name))
                _open[i].EndsBefore ??= tag;
            else
                return;
        }
    }

    private void Close(JsxTag tag, MarkdownObject parent, bool isFlow)
    {
        var same = FindOpen(tag.Name, parent, isFlow);
        if (same >= 0)
        {
            for (var i = same + 1; i < _open.Count; i++)
                _open[i].EndsBefore ??= tag;
            Orphan(same + 1);
            _open[same].Element.ClosingTag = tag.Span;
            _open.RemoveAt(same);
            return;
        }

        var top = _open.Count > 0 ? _open[_open.Count - 1] : null;
        if (top is not null && MayClose(top, parent, isFlow) && TagMatchDiagnostics.IsMisspelt(tag.Name, top.Tag.Name))
        {
            _context.Report(TagMatchDiagnostics.MismatchedClosingTag(_context.Source, tag, top.Tag, IsNameOf(tag, top.Tag)));
            top.Element.ClosingTag = tag.Span;
            _open.RemoveAt(_open.Count - 1);
            return;
        }

        ReportUnmatched(tag, parent, isFlow);
    }

    private void ReportUnmatched(JsxTag tag, MarkdownObject parent, bool isFlow)
    {
        // Opened in a paragraph that is over: one mistake, the tags do not stand on lines of their own.
        var orphan = _orphans.FindLast(tag.Name);
        if (orphan >= 0)
        {
            Report(_orphans[orphan], tag, parent);
            _orphans.RemoveAt(orphan);
            return;
        }

        var outer = _open.FindLast(tag.Name);
        if (outer >= 0 && !MayClose(_open[outer], parent, isFlow))
        {
            Report(tag, parent, _open[outer]);
            Orphan(outer + 1);
            _open[outer].Element.ClosingTag = tag.Span;
            _open.RemoveAt(outer);
            return;
        }

        if (!tag.IsBroken)
            _context.Report(TagMatchDiagnostics.StrayClosingTag(_context.Source, tag));
    }

    // A tag whose partner comes too late: in another node, or behind the end of the element around it.
    private void Report(OpenTag open, JsxTag closing, MarkdownObject parent)
    {
        if (open.Tag.IsBroken)
            return;

        _context.Report(ReferenceEquals(open.Container, parent) && open.EndsBefore is { IsClosing: true } end
            ? TagMatchDiagnostics.CrossingTags(_context.Source, open.Tag, end, closing)
            : TagMatchDiagnostics.TagNeedsOwnLine(_context.Source, open.Tag, closing));
    }

    // A closing tag in a node that its partner is not in. The cause may be what made the node.
    private void Report(JsxTag closing, MarkdownObject parent, OpenTag open)
    {
        for (var node = parent as Block; node is not null && !ReferenceEquals(node, open.Container); node = node.Parent)
        {
            if (node is CustomContainer { ClosingFencedCharCount: 0 } directive)
            {
                if (_reportedDirectives.Add(directive))
                    _context.Report(TagMatchDiagnostics.UnclosedDirective(_context.Source, FirstLineOf(directive), new string(':', directive.OpeningFencedCharCount), closing));
                return;
            }

            if (node is ListItemBlock && TagMatchDiagnostics.IsIndented(_context.Source, closing))
            {
                _context.Report(TagMatchDiagnostics.IndentedClosingTag(_context.Source, closing, open.Tag));
                return;
            }
        }

        _context.Report(TagMatchDiagnostics.TagNeedsOwnLine(_context.Source, closing, open.Tag));
    }

    private TextSpan FirstLineOf(Block block) =>
        new(block.Span.Start, Math.Min(block.Span.End + 1, _context.Source.Lines.GetLineSpan(_context.Source.Lines.GetLine(block.Span.Start)).End));

    private int FindOpen(string? name, MarkdownObject parent, bool isFlow)
    {
        for (var i = _open.Has(name) ? _open.Count - 1 : -1; i >= 0 && MayClose(_open[i], parent, isFlow); i--)
        {
            if (string.Equals(_open[i].Tag.Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

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

    private void Orphan(int first)
    {
        for (var i = first; i < _open.Count; i++)
            _orphans.Add(_open[i]);
        _open.Cut(first);
    }

    private sealed record OpenTag(JsxTag Tag, MdxJsxElement Element, MarkdownObject Container)
    {
        /// <summary>The tag before which it must have been closed.</summary>
        public JsxTag? EndsBefore { get; set; }
    }

    // Tags in order, and how many there are of each name: a closing tag of a name that is not there need not look for it.
    private sealed class TagList : IEnumerable<OpenTag>
    {
        private readonly List<OpenTag> _tags = [];
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int Count => _tags.Count;

        public OpenTag this[int index] => _tags[index];

        public bool Has(string? name) => _counts.TryGetValue(name ?? "", out var count) && count > 0;

        public int FindLast(string? name) => Has(name) ? _tags.FindLastIndex(t => string.Equals(t.Tag.Name, name, StringComparison.Ordinal)) : -1;

        public void Add(OpenTag tag)
        {
            _tags.Add(tag);
            _counts.TryGetValue(tag.Tag.Name ?? "", out var count);
            _counts[tag.Tag.Name ?? ""] = count + 1;
        }

        public void RemoveAt(int index)
        {
            _counts[_tags[index].Tag.Name ?? ""]--;
            _tags.RemoveAt(index);
        }

        /// <summary>Removes a tag and all behind it.</summary>
        public void Cut(int first)
        {
            while (_tags.Count > first)
                RemoveAt(_tags.Count - 1);
        }

        public IEnumerator<OpenTag> GetEnumerator() => _tags.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // A node that ends the tags open in it, and how many were open before it.
    private readonly record struct Holder(MarkdownObject Node, int Open);

    // A node on the way down: its next child by index for blocks, by reference for inlines.
    private readonly record struct Frame(MarkdownObject Node, Inline? Child, int Index);
}
