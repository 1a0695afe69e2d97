// What MDX reads and leaves out of the page: the text of images becomes an attribute, cells beyond the table's columns
// go, and so does a footnote nobody refers to, or the second one of a name. No expression in them runs.

using ContentLint.Mdx.Inlines;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Reading;

/// <summary>Finds the parts of a document that are not on its page.</summary>
internal sealed class UnshownParts
{
    private readonly List<TextSpan> _spans = [];
    private readonly Stack<MarkdownObject> _pending = new();
    private readonly HashSet<Footnote> _used = [];
    private readonly Queue<Footnote> _footnotes = new();
    private readonly List<Footnote> _defined = [];

    private readonly List<TextSpan> _cutCodes = [];
    private readonly SourceText _source;

    // Only what refers to footnotes has to be looked for in paragraphs: where the images are is known.
    private readonly bool _looksForFootnotes;

    private UnshownParts(MdxContext context)
    {
        _source = context.Source;
        _looksForFootnotes = context.Footnotes.Count > 0;
    }

    /// <summary>The spans of these parts, in no order.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>Code with its backticks that a `|` cuts in a row that has cells too many: what is behind is lost.</summary>
    public IReadOnlyList<TextSpan> CutCodes => _cutCodes;

    /// <summary>Finds them.</summary>
    public static UnshownParts Find(MdxContext context)
    {
        var parts = new UnshownParts(context);
        parts.Walk(context.Document);
        foreach (var root in context.DetachedRoots)
            parts.Walk(root);
        while (parts._footnotes.Count > 0)
            parts.WalkInside(parts._footnotes.Dequeue());
        parts._spans.AddRange(parts._defined.Where(f => !parts._used.Contains(f)).Select(SpanOf));
        parts._spans.AddRange(context.Images);
        return parts;
    }

    private void Walk(MarkdownObject root)
    {
        _pending.Push(root);
        while (_pending.Count > 0)
        {
            var node = _pending.Pop();
            switch (node)
            {
                case Footnote footnote:
                    _defined.Add(footnote);
                    break;
                case FootnoteLink link:
                    if (_used.Add(link.Footnote))
                        _footnotes.Enqueue(link.Footnote);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case TableRow { Parent: Table table } row when row.Count > table.ColumnDefinitions.Count:
                    AddCutCodes(row);
                    PushChildren(node);
                    break;
                case TableCell { Parent.Parent: Table table } cell when cell.ColumnIndex >= table.ColumnDefinitions.Count:
                    _spans.Add(SpanOf(node));
                    break;
                default:
                    PushChildren(node);
                    break;
            }
        }
    }

    private void WalkInside(Footnote footnote)
    {
        foreach (var block in footnote)
            Walk(block);
    }

    private void AddCutCodes(TableRow row)
    {
        foreach (var cell in row)
        {
            var span = SpanOf(cell);
            if ((_cutCodes.Count == 0 || _cutCodes[_cutCodes.Count - 1].End <= span.Start)
                && CutCode.Find(_source, new TextChunk(MappedText.Whole(_source), span.Start, span.End)) is { } cut)
            {
                _cutCodes.Add(cut);
            }
        }
    }

    private void PushChildren(MarkdownObject node)
    {
        switch (node)
        {
            case ContainerBlock blocks:
                foreach (var block in blocks)
                    _pending.Push(block);
                break;
            case LeafBlock { Inline: { } inline } when _looksForFootnotes:
                _pending.Push(inline);
                break;
            case ContainerInline inlines:
                // Words and code are most of a page, and hold nothing.
                for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
                {
                    if (inline is ContainerInline or FootnoteLink)
                        _pending.Push(inline);
                }

                break;
        }
    }

    private static TextSpan SpanOf(MarkdownObject node) => new(node.Span.Start, Math.Max(node.Span.Start, node.Span.End + 1));
}
