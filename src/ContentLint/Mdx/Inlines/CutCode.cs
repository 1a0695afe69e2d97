// A `|` ends a table's cell in code too: `{a|b}` in backticks becomes the text `{a and a cell nobody asked for.

namespace ContentLint.Mdx.Inlines;

/// <summary>Finds code that a table's bar cuts in two.</summary>
internal static class CutCode
{
    /// <summary>The code at the end of a cell that goes on in the next ones of its row.</summary>
    /// <param name="source">The file.</param>
    /// <param name="cell">The cell's text.</param>
    /// <returns>The code with its backticks, in the file; <see langword="null"/> where none is cut.</returns>
    public static TextSpan? Find(SourceText source, TextChunk cell)
    {
        var text = source.Text;
        var (start, end) = (cell.ToSource(cell.Start), cell.ToSource(cell.End));
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(start));
        var open = OpenRun(text, start, Math.Min(end, line.End));
        if (open is not (var from, var size) || LabelScanner.SkipSpaces(text, end, line.End) is var bar && (bar >= line.End || text[bar] != '|'))
            return null;

        for (var i = bar; i < line.End; i++)
        {
            var run = RunAt(text, i, line.End);
            if (run == size)
                return new TextSpan(from, i + run);

            i += Math.Max(0, run - 1);
        }

        return null;
    }

    // The first run of backticks that nothing in the cell closes.
    private static (int Start, int Size)? OpenRun(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var size = RunAt(text, i, end);
            if (size == 0)
                continue;

            var close = i + size;
            while (close < end && RunAt(text, close, end) != size)
                close += Math.Max(1, RunAt(text, close, end));
            if (close >= end)
                return (i, size);

            i = close + size - 1;
        }

        return null;
    }

    private static int RunAt(string text, int at, int end)
    {
        var i = at;
        while (i < end && text[i] == '`')
            i++;
        return i - at;
    }
}
