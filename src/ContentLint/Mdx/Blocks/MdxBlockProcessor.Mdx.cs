// Flow tags, flow expressions, imports and exports.
//
//   flow line = (tag | expression) (space* (tag | expression))* space* end of line
//
// Two expressions side by side are no flow: what follows an expression is a tag or the end of the line.
// A tag or expression may run over several lines. When something else follows on its last line, all of it is text of a
// paragraph. ESM starts in the first column of the file, outside containers, and never interrupts a paragraph.

using ContentLint.Mdx.JavaScript;
using ContentLint.Mdx.Jsx;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

internal sealed partial class MdxBlockProcessor
{
    private static readonly DiagnosticDescriptor[] InBraces =
        [MdxDescriptors.BadExpression, MdxDescriptors.TemplateBraces, MdxDescriptors.BadSpread, MdxDescriptors.EmptyAttributeExpression];

    private bool TryFlowMdx(LineCursor line, bool isLazy, int continued)
    {
        if (_context.Budget <= 0)
            return false;

        for (var lines = 1; ; lines *= 4)
        {
            var window = OpenWindow(line, lines);
            var attempt = new FlowAttempt(_pass, window);
            attempt.Run();
            if (attempt.HitEnd && window.End == WindowEnd.Open)
                continue;

            return FinishAttempt(attempt, window, line, isLazy, continued);
        }
    }

    private bool FinishAttempt(FlowAttempt attempt, FlowWindow window, LineCursor line, bool isLazy, int continued)
    {
        var chunk = window.Chunk;
        if (attempt.HitEnd && window.End == WindowEnd.LazyLine)
        {
            var lazy = _context.Source.Lines.GetLine(chunk.ToSource(chunk.End - 1)) + 1;
            _context.Report(BlockDiagnostics.LazyLine(
                _context.Source, chunk.ToSource(attempt.LastStart, attempt.LastStart + 1), _context.Source.Lines.GetLineSpan(lazy)));
        }

        // What breaks off in a paragraph may stand in its code. Whole braces are an expression, whatever is in them.
        if (_dialect.TextCrossesBlocks && _open is ParagraphFlow && !attempt.IsComment && attempt.Errors.Count > 0
            && !(attempt.IsAccepted && attempt.Errors.TrueForAll(e => InBraces.Contains(e.Descriptor))))
        {
            return false;
        }

        foreach (var error in attempt.Errors)
            _context.Report(error);
        if (attempt.IsComment)
        {
            AddComment(line, chunk.ToSource(attempt.End - 1) + 1, isLazy, continued, skipped: 0);
            return true;
        }

        if (!attempt.IsAccepted)
        {
            _barredUntil = Math.Max(_barredUntil, chunk.ToSource(Math.Max(chunk.Start, attempt.End - 1)) + 1);
            return false;
        }

        BeginBlock(isLazy, continued);
        foreach (var (block, span) in attempt.Blocks)
        {
            AddBlock(block, span.Start, span.End);
            if (block is MdxFlowExpressionBlock expression)
                _context.Expressions.Add(expression.Expression);
        }

        _consumedUntil = Math.Max(line.FullEnd, attempt.Blocks[attempt.Blocks.Count - 1].Span.End);
        return true;
    }

    private bool TryEsm(LineCursor line, bool isLazy, int continued)
    {
        if (line.Position != line.Start || _containers.Count > 0 || !StartsEsm(line) || (_dialect.RowsAreNeverEsm && _open is TableFlow))
            return false;

        BeginBlock(isLazy, continued);
        var chunk = OpenWindow(line, int.MaxValue / 2).Chunk;
        var esm = _pass.Esm.Parse(chunk, out _);
        _context.EsmBlocks.Add(esm);
        AddBlock(new MdxjsEsmBlock(esm), esm.Span.Start, esm.Span.End);
        _consumedUntil = Math.Max(line.FullEnd, esm.Span.End);
        return true;
    }

    private bool StartsEsm(LineCursor line)
    {
        var isExport = string.CompareOrdinal(_text, line.Position, "export", 0, 6) == 0;
        if (!isExport && string.CompareOrdinal(_text, line.Position, "import", 0, 6) != 0)
            return false;

        // Text behind the front matter's last fence stands in the middle of a line.
        var after = line.Position + 6;
        if (line.Position > 0 && !Characters.IsLineEnding(_text[line.Position - 1]))
            return false;
        if (after >= line.End)
            return _dialect.EsmNeedsNoSpace && isExport && line.FullEnd > line.End;
        return _text[after] == ' ' || (_dialect.EsmNeedsNoSpace && (_text[after] is '\t' or '{' || (isExport && _text[after] == '*')));
    }

    /// <summary>One try to read tags and expressions as flow.</summary>
    private sealed class FlowAttempt(BlockPass pass, FlowWindow window)
    {
        private readonly TextChunk _chunk = window.Chunk;
        private readonly MdxDialect _dialect = pass.Context.Options.Dialect;

        // The first of the window's lines behind its container that no tag so far goes over.
        private int _behind;

        public List<(LeafBlock Block, TextSpan Span)> Blocks { get; } = [];

        public List<Diagnostic> Errors { get; } = [];

        public bool HitEnd { get; private set; }

        public bool IsAccepted { get; private set; }

        /// <summary>Whether it is an HTML comment, which is wrong but must not make its content wrong too.</summary>
        public bool IsComment { get; private set; }

        /// <summary>Where the attempt ended, in the _chunk.</summary>
        public int End { get; private set; }

        /// <summary>Where the last tag or expression starts, in the _chunk.</summary>
        public int LastStart { get; private set; }

        public void Run()
        {
            var i = _chunk.Start;
            var lost = (Blocks: -1, Errors: -1);
            while (true)
            {
                LastStart = i;
                var next = _chunk.Text[i] == '<' ? ReadTag(i) : ReadExpression(i);
                if (next < 0)
                    return;

                i = LabelScanner.SkipSpaces(_chunk.Text, next, _chunk.End);
                End = i;
                if (_dialect.TabsEndFlow && lost.Blocks < 0 && _chunk.Text.IndexOf('\t', next, i - next) >= 0)
                    lost = (Blocks.Count, Errors.Count);
                if (i >= _chunk.End || Characters.IsLineEnding(_chunk.Text[i]))
                {
                    IsAccepted = true;
                    if (lost.Blocks >= 0)
                        Lose(lost.Blocks, lost.Errors);
                    return;
                }

                if (_chunk.Text[i] != '<' && (_chunk.Text[i] != '{' || _chunk.Text[LastStart] == '{'))
                    return;
            }
        }

        private void Lose(int blocks, int errors)
        {
            Blocks.RemoveRange(blocks, Blocks.Count - blocks);
            Errors.RemoveRange(errors, Errors.Count - errors);
        }

        private int ReadTag(int start)
        {
            var result = JsxTagParser.Parse(pass.Context, pass.JavaScript, _chunk, start);
            HitEnd |= result.HitEnd;
            End = result.End;
            Errors.AddRange(result.Errors);
            IsComment = result.IsComment && Blocks.Count == 0;
            if (result.Tag is not { } tag)
                return -1;

            AddOutside(start, FindLineBehind(tag));
            Blocks.Add((new MdxJsxFlowBlock(tag), tag.Span));
            return result.End;
        }

        private void AddOutside(int start, int line)
        {
            var source = pass.Context.Source;
            if (line > 0)
                Errors.Add(BlockDiagnostics.LazyLine(source, _chunk.ToSource(start, start + 1), source.Lines.GetLineSpan(source.Lines.GetLine(line))));
        }

        // A line that goes on with a tag though its container is over; within quotes and braces it may.
        private int FindLineBehind(JsxTag tag)
        {
            var attribute = 0;
            for (; _behind < window.LinesBehind.Count && window.LinesBehind[_behind] < tag.Span.End; _behind++)
            {
                var line = window.LinesBehind[_behind];
                while (attribute < tag.Attributes.Count && tag.Attributes[attribute].ValueSpan.End < line)
                    attribute++;
                if (line > tag.Span.Start && !(attribute < tag.Attributes.Count && tag.Attributes[attribute] is { Kind: not MdxAttributeValueKind.None } value && value.ValueSpan.Start <= line))
                    return line;
            }

            return -1;
        }

        private int ReadExpression(int start)
        {
            var result = pass.JavaScript.ParseExpression(pass.Context, _chunk, start, ExpressionPlace.Content);
            HitEnd |= result.HitEnd;
            End = start + 1;
            if (result.Error is { } error)
                Errors.Add(error);
            if (result.End < 0)
                return -1;

            AddOutside(start, Blocks.Count == 0 ? FindLazyLine(start, result.End) : -1);
            var span = _chunk.ToSource(start, result.End + 1);
            var expression = new MdxExpression(span, _chunk.ToSource(start + 1, result.End), IsFlow: true, result.IsEmpty, result.Code);
            Blocks.Add((new MdxFlowExpressionBlock(expression), span));
            return result.End + 1;
        }

        // Where a line starts in the code that lacks its container's prefix; strings, comments and elements may hold one.
        private int FindLazyLine(int start, int end)
        {
            if (window.LazyLines.Count == 0 || _chunk.ToSource(end) < window.LazyLines[0])
                return -1;

            var lazy = new HashSet<int>(window.LazyLines);
            return pass.JavaScript.PlainLines(_chunk, start, end).Select(i => _chunk.ToSource(i)).FirstOrDefault(lazy.Contains);
        }
    }
}
