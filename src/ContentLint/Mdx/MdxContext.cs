// What the passes over one document share: the definitions the block pass finds and the inline pass needs, the leaves
// to read, and the diagnostics.

using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ContentLint.Mdx;

/// <summary>The state of one document's reading.</summary>
internal sealed class MdxContext
{
    private readonly HashSet<int> _reportedStarts = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private bool? _mayHaveWww;

    public MdxContext(SourceText source, MdxOptions options)
    {
        Source = source;
        Options = options;
        Budget = 1_000_000 + (8L * source.Length);
    }

    public SourceText Source { get; }

    /// <summary>The whole file, which windows are opened on.</summary>
    public MappedText File => field ??= MappedText.Whole(Source);

    public MdxOptions Options { get; }

    /// <summary>Whether there are letters anywhere that an address without a protocol begins with; in most files there are none.</summary>
    public bool MayHaveWww => _mayHaveWww ??= Source.Text.Contains("ww") || Source.Text.Contains('W');

    /// <summary>Whether a piece of text is only read to see if it is sound; then no fixes are looked for.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The document under construction.</summary>
    public MarkdownDocument Document { get; } = new();

    /// <summary>Link reference definitions by normalized label; the first of a name counts.</summary>
    public Dictionary<string, LinkReferenceDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>What looks like a link <c>[text][label]</c> whose label is not defined.</summary>
    public List<MissingLabel> MissingLabels { get; } = [];

    /// <summary>The images.</summary>
    public List<TextSpan> Images { get; } = [];

    /// <summary>The leaves that have tags in their text: few of them.</summary>
    public HashSet<LeafBlock> TaggedLeaves { get; } = [];

    /// <summary>Footnotes by normalized label.</summary>
    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Trees that hang too deep for Markdig and stand beside the document.</summary>
    public List<ContainerBlock> DetachedRoots { get; } = [];

    /// <summary>Blocks with text in them, in document order.</summary>
    public List<(LeafBlock Block, TextChunk Chunk)> Leaves { get; } = [];

    /// <summary>Spans of the file, in order, whose braces are text.</summary>
    public List<TextSpan> TextBraces { get; } = [];

    public List<MdxExpression> Expressions { get; } = [];

    public List<MdxEsmBlock> EsmBlocks { get; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>
    /// How many more characters may be scanned in vain. A broken document could make us scan to its end from each of
    /// its characters; once this is used up, its remaining mistakes of that kind are not looked for.
    /// </summary>
    public long Budget { get; private set; }

    /// <summary>Counts characters scanned in vain.</summary>
    public void Spend(int characters) => Budget -= characters;

    /// <summary>Reports a mistake; a second one that starts at the same character is a consequence of the first.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (_reportedStarts.Add(diagnostic.Location.Span.Start))
            _diagnostics.Add(diagnostic);
    }

    /// <summary>Puts one diagnostic in place of the last ones, which have one cause.</summary>
    /// <param name="count">How many stay.</param>
    /// <param name="merge">Makes the one of the first that goes.</param>
    public void Merge(int count, Func<Diagnostic, Diagnostic> merge)
    {
        var merged = merge(_diagnostics[count]);
        _diagnostics.RemoveRange(count, _diagnostics.Count - count);
        _diagnostics.Add(merged);
    }

    /// <summary>Whether the brace at an offset of the file is text.</summary>
    public bool IsTextBrace(int offset)
    {
        var (low, high) = (0, TextBraces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TextBraces[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < TextBraces.Count && TextBraces[low].Start <= offset;
    }

    /// <summary>Whether a mistake that starts at this character is reported already.</summary>
    public bool IsReported(int start) => _reportedStarts.Contains(start);
}
