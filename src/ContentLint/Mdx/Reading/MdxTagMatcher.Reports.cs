using ContentLint.Mdx.Jsx;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace ContentLint.Mdx.Reading;

// What is said of tags without a partner.
internal sealed partial class MdxTagMatcher
{
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
}
