// Walks Markdig's tree once and keeps what rules ask for. The only place, with TextFlattener, where the lesson model
// meets Markdig. Walks with stacks of its own: lessons nest as deeply as their authors like.

using ContentLint.Mdx.Blocks;
using ContentLint.Mdx.Inlines;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Collects nodes of the lesson model from a syntax tree.</summary>
internal sealed partial class SyntaxCollector(SourceText source, LessonOptions options)
{
    private readonly TextFlattener _flattener = new(source);
    private readonly ListCollector _lists = new(source, new TextFlattener(source));

    public List<Heading> Headings { get; } = [];

    public List<TextRun> Texts { get; } = [];

    public List<Callout> Callouts { get; } = [];

    public List<CodeBlock> CodeBlocks { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Table> Tables { get; } = [];

    public List<TaskList> TaskLists { get; } = [];

    public List<Emphasis> Emphases { get; } = [];

    public List<TextSpan> Blocks { get; } = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>The lists.</summary>
    public List<MarkdownList> Lists => _lists.Lists;

    /// <summary>The tags of HTML in Markdown.</summary>
    public List<Component> HtmlTags { get; } = [];

    /// <summary>The link reference definitions.</summary>
    public DefinitionCollector Definitions { get; } = new(source);

    /// <summary>The directives, and what was meant as one.</summary>
    public DirectiveCollector Directives { get; } = new(source);

    /// <summary>Collects from a whole document.</summary>
    public SyntaxCollector Collect(MarkdownDocument document)
    {
        var blocks = new Stack<(Block Block, bool InTable)>();
        blocks.Push((document, false));
        while (blocks.Count > 0)
        {
            var (block, inTable) = blocks.Pop();
            Directives.Visit(block);
            Definitions.Visit(block);
            if (block is ContainerBlock container)
            {
                Visit(container);
                for (var i = container.Count - 1; i >= 0; i--)
                    blocks.Push((container[i], inTable || container is TableCell));
            }
            else if (block is LeafBlock leaf)
            {
                Visit(leaf, inTable);
            }
        }

        return this;
    }

    private void Visit(ContainerBlock block)
    {
        var callout = block switch
        {
            QuoteBlock quote => new QuoteCallouts(source, options.Callouts).Find(quote),
            CustomContainer { Info: { } name } directive when options.Callouts.FindKind(name) is { } kind =>
                new Callout(TextFlattener.SpanOf(directive), kind, CalloutSyntax.Directive, FirstLineOf(directive), TitleOf(directive, name)),
            _ => null,
        };
        if (callout is not null)
            Callouts.Add(callout);
        if (block is Markdig.Extensions.Tables.Table table)
            Add(table);
        if (block is not ListBlock list)
            return;

        _lists.Add(list);
        if (ToTaskList(list) is { } tasks)
            TaskLists.Add(tasks);
    }

    // `:::warning[Title]`, and Docusaurus' older `:::warning Title`.
    private MappedText? TitleOf(CustomContainer directive, string name)
    {
        var line = FirstLineOf(directive);
        var start = Math.Min(line.End, line.Start + directive.OpeningFencedCharCount + name.Length);
        var end = line.End;
        while (start < end && char.IsWhiteSpace(source.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        if (end > start && source.Text[start] == '[' && source.Text.IndexOf(']', start, end - start) is > 0 and var closing)
            (start, end) = (start + 1, closing);
        return end > start && source.Text[start] != '{' ? MappedText.Of(source, new TextSpan(start, end)) : null;
    }

    private void Add(Markdig.Extensions.Tables.Table table)
    {
        var span = TextFlattener.SpanOf(table);
        Blocks.Add(span);
        List<MappedText>? header = null;
        var rows = 0;
        foreach (var block in table)
        {
            if (block is not TableRow row)
                continue;
            if (!row.IsHeader)
                rows++;
            else
                header ??= HeaderOf(row);
        }

        Tables.Add(new Table(span, header ?? [], rows));
    }

    private List<MappedText> HeaderOf(TableRow row)
    {
        var cells = new List<MappedText>(row.Count);
        foreach (var block in row)
        {
            if (block is TableCell cell)
                cells.Add(CellText(cell));
        }

        return cells;
    }

    private MappedText CellText(TableCell cell)
    {
        var end = TextFlattener.SpanOf(cell).End;
        return cell.Count > 0 && cell[0] is LeafBlock { Inline: { } inline }
            ? _flattener.Flatten(inline, end).Text
            : MappedText.Of(source, TextSpan.At(end));
    }

    // GFM: `[ ]` or `[x]` and a space at the start of an item's first paragraph.
    private TaskList? ToTaskList(ListBlock list)
    {
        var (boxes, done) = (0, 0);
        foreach (var block in list)
        {
            if (block is not ListItemBlock { Count: > 0 } item || item[0] is not ParagraphBlock first || BoxAt(TextFlattener.SpanOf(first).Start) is not { } box)
                continue;
            boxes++;
            done += box == ' ' ? 0 : 1;
        }

        return boxes == 0 ? null : new TaskList(TextFlattener.SpanOf(list), boxes, done);
    }

    private char? BoxAt(int start)
    {
        var text = source.Text;
        return start + 3 < text.Length && text[start] == '[' && text[start + 1] is ' ' or 'x' or 'X' && text[start + 2] == ']' && text[start + 3] is ' ' or '\t'
            ? text[start + 1]
            : null;
    }

    private TextSpan FirstLineOf(Block block) => FirstLineOf(TextFlattener.SpanOf(block));

    private TextSpan FirstLineOf(TextSpan span) =>
        new(span.Start, Math.Min(span.End, source.Lines.GetLineSpan(source.Lines.GetLine(span.Start)).End));

    // Markdig ends the span of a fence that nothing closes before its code.
    private TextSpan SpanOf(LeafBlock block)
    {
        var span = TextFlattener.SpanOf(block);
        if (block is not FencedCodeBlock { ClosingFencedCharCount: 0 } open || span.Start >= source.Length)
            return span;

        var last = open.Lines.Count > 0 ? open.Lines.Lines[open.Lines.Count - 1].Slice.End + 1 : source.Lines.GetLineSpan(source.Lines.GetLine(span.Start)).End;
        return new TextSpan(span.Start, Math.Min(source.Length, Math.Max(span.End, last)));
    }

    private void Visit(LeafBlock block, bool inTable)
    {
        var span = SpanOf(block);
        span = new TextSpan(Math.Min(span.Start, source.Length), EndOf(span));
        if (block is not (MdxJsxFlowBlock or MdxCommentBlock or MdxjsEsmBlock) && !inTable && !span.IsEmpty)
            Blocks.Add(span);
        switch (block)
        {
            case Markdig.Syntax.CodeBlock code:
                CodeBlocks.Add(ToCodeBlock(code, span));
                return;
            case HtmlBlock or MdxCommentBlock:
                AddComment(span);
                AddTags(block as HtmlBlock, span);
                return;
        }

        if (block.Inline is null)
            return;

        var words = _flattener.Flatten(block.Inline, span.End);
        if (block is HeadingBlock heading)
            Headings.Add(new Heading(span, heading.Level, words.Text));
        var place = block is HeadingBlock ? TextPlace.Heading : inTable ? TextPlace.TableCell : TextPlace.Prose;
        Texts.Add(new TextRun(span, place, words.Text, words.CodeSpans, words.Captions));
        foreach (var inline in new InlineWalk(block.Inline))
            Visit(inline);
    }

    private void Add(EmphasisInline emphasis)
    {
        if (emphasis.DelimiterChar is not ('*' or '_'))
            return;

        var span = TextFlattener.SpanOf(emphasis);
        var isAlone = emphasis is { Parent.ParentBlock: ParagraphBlock { Parent: not TableCell }, PreviousSibling: null, NextSibling: null };
        Emphases.Add(new Emphasis(span, emphasis.DelimiterCount == 2, isAlone, _flattener.Flatten(emphasis, span.End).Text));
    }

    // Markdig counts an empty code block one character too long, which may be the CR of a CRLF.
    private int EndOf(TextSpan span)
    {
        var end = Math.Min(span.End, source.Length);
        return end > 0 && end < source.Length && source.Text[end] == '\n' && source.Text[end - 1] == '\r' ? end - 1 : end;
    }

    private void Visit(Inline inline)
    {
        // Words are most of what there is, and their exact type is told apart at once.
        if (inline is LiteralInline)
            return;
        if (inline is LinkInline link)
            Add(link);
        else if (inline is EmphasisInline emphasis)
            Add(emphasis);
        else if (inline is AutolinkInline address)
            Links.Add(ToLink(address));
        else if (inline is HtmlInline or MdxCommentInline)
        {
            AddComment(TextFlattener.SpanOf(inline));
            AddTags(inline as HtmlInline, TextFlattener.SpanOf(inline));
        }
    }

    private void AddTags(IMarkdownObject? html, TextSpan span)
    {
        if (html is not null)
            HtmlTags.AddRange(new HtmlTagScanner(source).Read(span));
    }

    private void AddComment(TextSpan html)
    {
        if (CommentFinder.InHtml(source, html) is { } comment)
            Comments.Add(comment);
    }

    private CodeBlock ToCodeBlock(Markdig.Syntax.CodeBlock block, TextSpan span)
    {
        var content = new MappedText.Builder(source);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            // Markdig puts the line that a fence at the very end would begin behind the text.
            var line = block.Lines.Lines[i].Slice;
            var start = Math.Min(line.Start, source.Length);
            var end = Math.Min(Math.Max(start, line.End + 1), source.Length);
            content.Append(new TextSpan(start, end));
            if (end < source.Length && source.Text[end] == '\n')
                content.Append(TextSpan.FromLength(end, 1));
            else if (end < source.Length)
                content.Append("\n", TextSpan.FromLength(end, string.CompareOrdinal(source.Text, end, "\r\n", 0, 2) == 0 ? 2 : 1));
        }

        var fence = block as FencedCodeBlock;
        return new CodeBlock(
            span,
            fence is null ? TextSpan.At(span.Start) : FirstLineOf(span),
            fence?.Info ?? "",
            fence?.Arguments ?? "",
            content.ToMappedText(span.End),
            fence is null || fence.ClosingFencedCharCount > 0);
    }
}
