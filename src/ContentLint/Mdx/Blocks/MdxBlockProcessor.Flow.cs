// Flow: what a line is, once its containers' prefixes are gone.

using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

internal sealed partial class MdxBlockProcessor
{
    // A line holds one, but for comments: behind each the line goes on.
    private void ProcessFlows(LineCursor line, bool isLazy, int continued)
    {
        ProcessFlow(line, isLazy, continued);
        while (TryResumeAfterComment(ref line))
            ProcessFlow(line, isLazy: false, continued);
    }

    private void ProcessFlow(LineCursor line, bool isLazy, int continued)
    {
        if (_open is { IsConcrete: true } && isLazy)
            CloseFlow();
        if (_open is FenceFlow fence)
        {
            ContinueFence(fence, line);
            return;
        }

        if (_open is DirectiveFlow directive)
        {
            ContinueDirective(directive, line);
            return;
        }

        if (line.IsBlank)
        {
            BeginBlock(isLazy, continued);
            return;
        }

        // A lazy line can only continue a paragraph.
        if (isLazy && _open is not ParagraphFlow)
        {
            BeginBlock(isLazy, continued);
            isLazy = false;
        }

        if (_open is ParagraphFlow)
        {
            if (TrySetextUnderline(line, isLazy) || TryStartFlow(line, interrupts: _open is not null, isLazy, continued))
                return;
            if (_open is ParagraphFlow)
            {
                AddToParagraph(line);
                return;
            }
        }
        else if (TryStartFlow(line, interrupts: false, isLazy, continued))
        {
            return;
        }

        if (_open is TableFlow table)
            AddRow(table.Table, line, EndOfText(line), isHeader: false);
        else
            StartParagraph(line);
    }

    private bool TryStartFlow(LineCursor line, bool interrupts, bool isLazy, int continued)
    {
        var indent = line.SkipSpaces();
        var (start, end) = (line.Position, line.End);
        switch (line.Current)
        {
            case '#' when FlowSyntax.HeadingLevel(_text, start, end) is > 0 and var level:
                BeginBlock(isLazy, continued);
                AddHeading(line, level);
                return true;
            case '*' or '-' or '_' when FlowSyntax.IsThematicBreak(_text, start, end):
                BeginBlock(isLazy, continued);
                AddBlock(new ThematicBreakBlock(null!) { ThematicChar = line.Current }, start, end);
                return true;
            case '`' or '~' when FlowSyntax.FenceSize(_text, start, end, 3, line.Current == '`') is > 0 and var size:
                BeginBlock(isLazy, continued);
                StartFence(line, size, indent);
                return true;
            case '$' when _options.Math && FlowSyntax.FenceSize(_text, start, end, 2, closesInline: true) is > 0 and var size:
                BeginBlock(isLazy, continued);
                StartMath(line, size, indent);
                return true;
            case ':' when _options.Directives && TryDirective(line, indent, isLazy, continued):
                return true;
            case '<' when _options.HtmlComments && TryComment(line, isLazy, continued):
                return true;
            case '<' or '{' when TryFlowMdx(line, isLazy, continued):
                return true;
            case 'e' or 'i' when !interrupts && TryEsm(line, isLazy, continued):
                return true;
        }

        return _options.Gfm && _open is not TableFlow && TryStartTable(line, interrupts, isLazy, continued);
    }

    private bool TrySetextUnderline(LineCursor line, bool isLazy)
    {
        line.SkipSpaces();
        if (isLazy || !FlowSyntax.IsSetextUnderline(_text, line.Position, line.End))
            return false;

        var level = line.Current == '=' ? 1 : 2;
        var heading = new HeadingBlock(null!) { IsSetext = true, Level = level, HeaderChar = line.Current };
        if (!CloseParagraph(heading))
            return false;

        heading.Span.End = line.End - 1;
        return true;
    }

    private void AddHeading(LineCursor line, int level)
    {
        var start = line.Position;
        var from = LabelScanner.SkipSpaces(_text, start + level, line.End);
        var to = TrimEnd(from, line.End);
        var beforeMarks = to;
        while (beforeMarks > from && _text[beforeMarks - 1] == '#')
            beforeMarks--;
        if (beforeMarks < to && (beforeMarks == from || Characters.IsSpaceOrTab(_text[beforeMarks - 1])))
            to = TrimEnd(from, beforeMarks);
        var heading = new HeadingBlock(null!) { Level = level, HeaderChar = '#' };
        AddBlock(heading, start, TrimEnd(start, line.End));
        _context.Leaves.Add((heading, new TextChunk(_context.File, from, to)));
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && Characters.IsSpaceOrTab(_text[end - 1]))
            end--;
        return end;
    }

    private void StartFence(LineCursor line, int size, int indent)
    {
        var infoStart = LabelScanner.SkipSpaces(_text, line.Position + size, line.End);
        var infoEnd = infoStart;
        while (infoEnd < line.End && !Characters.IsSpaceOrTab(_text[infoEnd]))
            infoEnd++;
        var argumentsStart = LabelScanner.SkipSpaces(_text, infoEnd, line.End);
        var block = new FencedCodeBlock(null!)
        {
            FencedChar = line.Current,
            OpeningFencedCharCount = size,
            IndentCount = indent,
            Info = _text.Substring(infoStart, infoEnd - infoStart),
            Arguments = _text.Substring(argumentsStart, TrimEnd(argumentsStart, line.End) - argumentsStart),
            Lines = new StringLineGroup(4),
        };
        AddBlock(block, line.Position, line.End);
        _open = new FenceFlow(block, size, indent);
    }

    private void StartMath(LineCursor line, int size, int indent)
    {
        var block = new Markdig.Extensions.Mathematics.MathBlock(null!) { FencedChar = '$', OpeningFencedCharCount = size, IndentCount = indent, Lines = new StringLineGroup(4) };
        AddBlock(block, line.Position, line.End);
        _open = new FenceFlow(block, size, indent);
    }

    private void ContinueFence(FenceFlow fence, LineCursor line)
    {
        var close = line;
        close.SkipSpaces();
        if (FlowSyntax.IsClosingFence(_text, close.Position, line.End, fence.Block.FencedChar, fence.Size))
        {
            fence.Block.Span.End = line.End - 1;
            fence.Block.ClosingFencedCharCount = fence.Size;
            _open = null;
            return;
        }

        line.SkipSpaces(fence.Indent);
        fence.Block.Lines.Add(new StringLine(new StringSlice(_text, line.Position, line.End - 1), line.Number, line.Position - line.Start, line.Position, NewLine.None));
        fence.Block.Span.End = Math.Max(fence.Block.Span.End, line.End - 1);
    }

    private void StartParagraph(LineCursor line)
    {
        line.SkipSpaces();
        _open = new ParagraphFlow { Line = line.Number };
        AddToParagraph(line);
    }

    private void CloseFlow()
    {
        if (_open is ParagraphFlow)
            CloseParagraph(new ParagraphBlock(null!));
        if (_open is DirectiveFlow directive)
            Nest(directive.Block, new DocumentLines(directive.Lines), 0, directive.Lines.Count);
        _open = null;
    }

    // Takes the definitions off a paragraph; what is left becomes the given leaf.
    private bool CloseParagraph(LeafBlock leaf)
    {
        var chunk = TextChunk.Join(_context.File, _paragraph);
        var line = ((ParagraphFlow)_open!).Line;
        _paragraph.Clear();
        _open = null;
        var start = chunk.Start;
        while (start < chunk.End && DefinitionScanner.TryRead(chunk, ref start) is { } definition)
        {
            var label = LabelScanner.Normalize(definition.Label!, 0, definition.Label!.Length);
            CurrentContainer.Add(definition);
            if (!_context.Definitions.TryGetValue(label, out _))
                _context.Definitions.Add(label, definition);
        }

        start = LabelScanner.SkipWhitespace(chunk.Text, start, chunk.End);
        var end = chunk.End;
        while (end > start && Characters.IsLineEnding(chunk.Text[end - 1]))
            end--;
        if (start == end)
            return false;

        // Spaces at the end are no part of the paragraph, yet `<` before them is text as it is before any space.
        var trimmed = end;
        while (trimmed > start && Characters.IsSpaceOrTab(chunk.Text[trimmed - 1]))
            trimmed--;
        var span = chunk.ToSource(start, trimmed);
        AddBlock(leaf, span.Start, span.End);
        leaf.Line = line;
        _context.Leaves.Add((leaf, chunk.Slice(start, end)));
        return true;
    }

    private bool TryStartTable(LineCursor line, bool interrupts, bool isLazy, int continued)
    {
        if (_line + 1 >= _end)
            return false;

        var next = _lines[_line + 1];
        var last = TrimEnd(next.Position, next.End) - 1;
        if (last < next.Position || _text[last] is not ('-' or '|' or ':'))
            return false;

        var states = CloneContainers();
        if (!Continues(states, ref next, out _))
            return false;

        var probe = next;
        if (Container.TryStart(ref probe, interrupts: true, _options.Gfm) is not null)
            return false;

        var columns = TableSyntax.ReadDelimiters(_text, next.Position, next.End);
        if (columns is null || columns.Count != TableSyntax.ReadCells(_text, line.Position, line.End).Count)
            return false;

        // Imports and exports cannot end a paragraph, but a table can, and then its line is looked at afresh.
        if (interrupts && line.Current is 'e' or 'i' && TryEsm(line, isLazy, continued))
            return true;

        BeginBlock(isLazy, continued);
        var table = new Table();
        foreach (var alignment in columns)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        AddBlock(table, line.Position, next.End);
        AddRow(table, line, line.End, isHeader: true);
        _open = new TableFlow(table);
        _consumedUntil = next.FullEnd;
        return true;
    }

    private void AddRow(Table table, LineCursor line, int end, bool isHeader)
    {
        line.SkipSpaces();
        var row = new TableRow { IsHeader = isHeader, Line = line.Number, Span = new SourceSpan(line.Position, TrimEnd(line.Position, end) - 1) };
        var index = 0;
        foreach (var span in TableSyntax.ReadCells(_text, line.Position, end, _dialect.CellsHoldExpressions ? EndOfExpressionIn : null))
        {
            var cell = new TableCell { ColumnIndex = index++, Line = line.Number, Span = new SourceSpan(span.Start, span.End - 1) };
            if (!span.IsEmpty)
            {
                var content = new ParagraphBlock(null!) { Line = line.Number, Span = cell.Span };
                cell.Add(content);
                _context.Leaves.Add((content, new TextChunk(_context.File, span.Start, span.End)));
            }

            row.Add(cell);
        }

        table.Add(row);
        table.Span.End = Math.Max(table.Span.End, row.Span.End);
    }
}
