// Which tags belong together. A tag must be closed in the node it was opened in: in the same list item, paragraph, cell,
// emphasis or link. So the tree is walked once, with a stack of the nodes around and one of the tags still open.
//
// Where an engine lets a closing tag stand deeper than its opening tag, fewer nodes hold tags: those that end what is
// open in them. A tag in flow and one in text never belong together.
//
// What does not fit is reported once, where the author has to change something: a closing tag in another paragraph than
// its opening tag is one mistake, not two.

using System.Collections;
using ContentLint.Mdx.Jsx;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace ContentLint.Mdx.Reading;

/// <summary>Pairs the tags of a document into elements.</summary>
internal sealed partial class MdxTagMatcher
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

    // In `<a.b>` it is `a` that is imported.
    private static string FirstName(JsxTag tag) => tag.Name?.Split('.')[0] ?? "";

    private static bool IsEndedBy(JsxTag open, JsxTag next) => open.Name is { } name && next.Name is { } other && HtmlElements.IsEndedBy(name, other);

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

    private int FindOpen(string? name, MarkdownObject parent, bool isFlow)
    {
        for (var i = _open.Has(name) ? _open.Count - 1 : -1; i >= 0 && MayClose(_open[i], parent, isFlow); i--)
        {
            if (string.Equals(_open[i].Tag.Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
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
}
