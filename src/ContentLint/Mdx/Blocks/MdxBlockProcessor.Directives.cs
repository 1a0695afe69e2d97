// Blocks that only some flavors have: directives and HTML comments.
//
// The lines in a container directive are a document of their own: they are passed over, or gathered where they carry the
// prefixes of other containers, up to the closing fence, and read afterwards. After an HTML comment the reference skips one character and reads on in the same line.

using ContentLint.Mdx.Directives;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

internal sealed partial class MdxBlockProcessor
{
    private int _resumeAt = -1;

    private bool TryDirective(LineCursor line, int indent, bool isLazy, int continued)
    {
        var start = line.Position;
        var nameStart = start;
        while (nameStart < line.End && _text[nameStart] == ':')
            nameStart++;
        var size = nameStart - start;
        var nameEnd = size < 2 ? -1 : DirectiveScanner.NameEnd(_text, nameStart, line.End);
        if (nameEnd < 0 || (size == 2 && nameEnd < line.End && _text[nameEnd] == ':'))
            return false;

        var label = ReadLabel(line, size, nameStart, nameEnd, out var after);
        var attributes = DirectiveScanner.AttributesEnd(_text, after, line.End, isBlock: true);
        if (LabelScanner.SkipSpaces(_text, attributes < 0 ? after : attributes, line.End) != line.End)
            return false;

        BeginBlock(isLazy, continued);
        var name = _text.Substring(nameStart, nameEnd - nameStart);
        if (size == 2)
        {
            var leaf = new LeafDirectiveBlock(name);
            AddBlock(leaf, start, TrimEnd(start, line.End));
            if (label is { } text)
                _context.Leaves.Add((leaf, new TextChunk(_context.File, text.Start, text.End)));
            return true;
        }

        var container = new CustomContainer(null!) { FencedChar = ':', OpeningFencedCharCount = size, Info = name };
        AddDirective(container, start, line.End);
        if (label is { } title)
            AddLabel(container, title, line.Number);
        if (_containers.Count == 0 && indent == 0)
            PassDirective(container, size);
        else
            _open = new DirectiveFlow(container, size, indent);
        return true;
    }

    private TextSpan? ReadLabel(LineCursor line, int size, int nameStart, int nameEnd, out int after)
    {
        after = nameEnd;
        var title = size < 3 ? -1 : DocusaurusRewriting.AdmonitionTitle(_context.Source, line.Start, line.Position, nameStart, nameEnd, line.End);
        if (title >= 0)
        {
            // The title gets brackets around it and must be a label then.
            if (!DirectiveScanner.IsLabelText(_text, title, line.End))
                return null;
            after = line.End;
            return new TextSpan(title, line.End);
        }

        var labelEnd = DirectiveScanner.LabelEnd(_text, nameEnd, line.End, isBlock: true);
        if (labelEnd < 0)
            return null;

        after = labelEnd;
        return new TextSpan(nameEnd + 1, labelEnd - 1);
    }

    private void AddLabel(CustomContainer container, TextSpan span, int number)
    {
        container.Arguments = _text.Substring(span.Start, span.Length);
        var label = new DirectiveLabelBlock { Line = number, Span = new Markdig.Syntax.SourceSpan(span.Start, span.End - 1) };
        container.Add(label);
        _context.Leaves.Add((label, new TextChunk(_context.File, span.Start, span.End)));
    }

    // Goes to the end of a directive whose lines are this document's as they stand.
    private void PassDirective(CustomContainer container, int size)
    {
        var start = _line + 1;
        var close = _lines.FindClosingFence(start, _end, size);
        var end = close < 0 ? _end : close;
        container.ClosingFencedCharCount = close < 0 ? 0 : size;
        _line = close < 0 ? _end - 1 : close;
        container.Span.End = Math.Max(container.Span.End, _lines[_line].End - 1);
        Nest(container, _lines, start, end);
    }

    private void Nest(ContainerBlock root, DocumentLines lines, int start, int end) =>
        _pass.Nested.Enqueue(new NestedDocument(root, lines, start, end, _depth + 1));

    private void ContinueDirective(DirectiveFlow directive, LineCursor line)
    {
        directive.Block.Span.End = Math.Max(directive.Block.Span.End, line.End - 1);
        var close = line;
        close.SkipSpaces();
        if (FlowSyntax.IsClosingFence(_text, close.Position, line.End, ':', directive.Size))
        {
            ((CustomContainer)directive.Block).ClosingFencedCharCount = directive.Size;
            CloseFlow();
            return;
        }

        line.SkipSpaces(directive.Indent);
        directive.Lines.Add(line);
    }

    private bool TryComment(LineCursor line, bool isLazy, int continued)
    {
        if (_context.Budget <= 0 || !CommentScanner.IsStart(_text, line.Position, line.FullEnd))
            return false;

        for (var lines = 1; ; lines *= 4)
        {
            var window = OpenWindow(line, lines, allowLazy: true);
            var end = CommentScanner.End(window.Chunk.Text, window.Chunk.Start, window.Chunk.End);
            if (end < 0 && window.End == WindowEnd.Open)
                continue;
            if (end < 0)
            {
                _context.Spend(window.Chunk.End - window.Chunk.Start);
                return false;
            }

            AddComment(line, window.Chunk.ToSource(end - 1) + 1, isLazy, continued, skipped: 1);
            return true;
        }
    }

    // Docusaurus' own comments take the character behind them along.
    private void AddComment(LineCursor line, int end, bool isLazy, int continued, int skipped)
    {
        BeginBlock(isLazy, continued);
        AddBlock(new MdxCommentBlock(), line.Position, end);
        _consumedUntil = Math.Max(line.FullEnd, end);
        _resumeAt = end + skipped;
    }

    // Goes to what stands behind a comment on its last line, where another may stand.
    private bool TryResumeAfterComment(ref LineCursor line)
    {
        if (_resumeAt <= line.Position || _resumeAt >= line.End)
            return false;

        line.SkipSpaces();
        while (line.Position < _resumeAt)
            line.Advance();
        _resumeAt = -1;
        return true;
    }
}
