// What goes on over lines in text, where the engine reads it before it looks at blocks: an expression or a tag goes on up
// to a blank line, whatever block its lines would start, and so they are all lines of the paragraph or the row.
//
// In code a brace opens nothing. The engine looks for code from one blank line to the next, over all blocks between: what
// stands between two runs of backticks is code to it where one of them is the fence of a block, and so has text of a
// paragraph for code that is none. A tag is read there nevertheless.

using ContentLint.Mdx.Jsx;

namespace ContentLint.Mdx.Blocks;

internal sealed partial class MdxBlockProcessor
{
    // Up to here the text is code, and up to this line it has been looked for.
    private int _codeUntil;
    private int _lookedThrough = -1;

    // Up to here a row's text is a tag.
    private int _tagUntil;

    // The lines that were last asked about, up to a blank one.
    private TextSpan _stretch;

    private void AddToParagraph(LineCursor line)
    {
        _paragraph.Add(new TextSpan(line.Position, line.FullEnd));
        var end = EndOfText(line);
        if (end <= line.End)
            return;

        var states = CloneContainers();
        for (var i = _line + 1; i < _end && _lines[i].Start < end; i++)
        {
            var next = _lines[i];
            Continues(states, ref next, out _);
            _paragraph.Add(new TextSpan(next.Position, next.FullEnd));
        }
    }

    // The end of the line that the text of a line goes on to; the lines between are read with it.
    private int EndOfText(LineCursor line)
    {
        if (!_dialect.TextCrossesBlocks)
            return line.End;

        LookForCode(_line);
        var last = _line;
        var from = line.Position;
        while (EndOfConstruct(from, last) is var end && end > _lines[last].End)
        {
            while (last + 1 < _end && _lines[last + 1].Start < end)
                last++;
            from = end;
        }

        _lookedThrough = last;
        if (last > _line)
            _consumedUntil = _lines[last].FullEnd;
        return _lines[last].End;
    }

    // Looks for code in the lines since the last blank one, which may belong to other blocks.
    private void LookForCode(int lineIndex)
    {
        var first = lineIndex;
        while (first > _lookedThrough + 1 && !_lines[first - 1].IsBlank)
            first--;
        for (; first < lineIndex; first++)
        {
            for (var i = Math.Max(_lines[first].Start, _codeUntil); i < _lines[first].End; i++)
            {
                if (_text[i] == '`')
                    i = EndOfCode(i, first) - 1;
            }
        }
    }

    // Where the first expression or tag ends that goes on behind the end of a line.
    private int EndOfConstruct(int start, int lineIndex)
    {
        var lineEnd = _lines[lineIndex].End;
        for (var i = Math.Max(start, _codeUntil); i < lineEnd; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '`')
            {
                i = EndOfCode(i, lineIndex) - 1;
            }
            else if (_text[i] is '{' or '<')
            {
                var end = _text[i] == '{' ? EndOfExpression(i, lineIndex) : EndOfTag(i, EndOfContent(lineIndex));
                if (end > lineEnd)
                    return end;
                i = Math.Max(i, end - 1);
            }
        }

        return lineEnd;
    }

    // An expression goes on over blank lines too while an element is open in it.
    private int EndOfExpression(int start, int lineIndex)
    {
        while (_context.Budget > 0)
        {
            var end = EndOfStretch(lineIndex);
            var close = _pass.JavaScript.FindClosingBrace(_text, start, end, out var isInElement);
            if (close >= 0)
                return close + 1;

            _context.Spend(end - start);
            while (lineIndex < _end && _lines[lineIndex].Start < end)
                lineIndex++;
            while (lineIndex < _end && _lines[lineIndex].IsBlank)
                lineIndex++;
            if (!isInElement || lineIndex >= _end)
                break;
        }

        return start;
    }

    // In a row, what holds its pipes together: an expression, unless it is a tag's.
    private int EndOfExpressionIn(int start, int end)
    {
        if (_text[start] == '<')
            _tagUntil = EndOfTag(start, end);
        if (_text[start] != '{' || start < _tagUntil || _context.Budget <= 0)
            return start;

        var close = _pass.JavaScript.FindClosingBrace(_text, start, end, out _);
        if (close < 0)
            _context.Spend(end - start);
        return close < 0 ? start : close + 1;
    }

    private int EndOfTag(int start, int end)
    {
        if (_context.Budget <= 0)
            return start;

        var probe = new MdxContext(_context.Source, _options) { IsProbe = true };
        var tag = JsxTagParser.Parse(probe, _pass.JavaScript, new TextChunk(_context.File, start, end), start);
        var isTag = tag.Tag is not null && tag.Errors.Count == 0;
        if (!isTag)
            _context.Spend(end - start);
        return isTag ? tag.End : start;
    }

    // Behind the code that a run of backticks starts; behind the run where it starts none. The braces in it are text.
    private int EndOfCode(int start, int lineIndex)
    {
        var inner = start;
        while (inner < _lines[lineIndex].End && _text[inner] == '`')
            inner++;
        var close = FindRun(inner, inner - start, lineIndex);
        if (close < 0)
            return inner;

        if (_text.IndexOf('{', inner, close - inner) >= 0)
            _context.TextBraces.Add(new TextSpan(inner, close));
        _codeUntil = close + inner - start;
        return _codeUntil;
    }

    // The next run of so many backticks, in this line or one behind it that is not blank and starts no container.
    private int FindRun(int from, int size, int lineIndex)
    {
        List<Container>? states = null;
        for (var last = lineIndex; ; from = _lines[last].Start)
        {
            for (var i = from; i < _lines[last].End; i++)
            {
                var start = i;
                while (i < _lines[last].End && _text[i] == '`')
                    i++;
                if (i - start == size)
                    return start;
            }

            if (++last >= _end || _lines[last].IsBlank || _context.Budget <= 0)
                return -1;
            var line = _lines[last];
            _context.Spend(line.End - line.Start);
            if ((!Continues(states ??= CloneContainers(), ref line, out var end) && end == WindowEnd.Final) || Container.TryStart(ref line, interrupts: true, _options.Gfm) is not null)
                return -1;
        }
    }

    // The end of the lines up to a blank one.
    private int EndOfStretch(int lineIndex)
    {
        if (_stretch.Start <= _lines[lineIndex].Start && _lines[lineIndex].Start < _stretch.End)
            return _stretch.End;

        var last = lineIndex;
        while (last + 1 < _end && !_lines[last + 1].IsBlank)
            last++;
        _stretch = new TextSpan(_lines[lineIndex].Start, _lines[last].FullEnd);
        return _stretch.End;
    }

    // The same where a line of nothing but its containers' prefixes is blank too.
    private int EndOfContent(int lineIndex)
    {
        var end = EndOfStretch(lineIndex);
        if (_containers.Count == 0)
            return end;

        var states = CloneContainers();
        for (var i = lineIndex + 1; i < _end && _lines[i].Start < end; i++)
        {
            var line = _lines[i];
            if (Continues(states, ref line, out _) && line.IsBlank)
                return _lines[i].Start;
        }

        return end;
    }
}
