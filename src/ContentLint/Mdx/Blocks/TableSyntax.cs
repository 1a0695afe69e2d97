// GitHub's tables.
//
//   head      = cell ("|" cell)*              a line of its own, as many cells as the delimiter row
//   delimiter = "|"? ":"? "-"+ ":"? ("|" ...)*   with a pipe or a colon somewhere
//   row       = "|"? cell ("|" cell)* "|"?    `\|` does not part cells, a code span or a tag does not hold pipes together
//
// A row ends the table only where another block starts; it never runs on to the next line.

using Markdig.Extensions.Tables;

namespace ContentLint.Mdx.Blocks;

/// <summary>Reads the rows of a table.</summary>
internal static class TableSyntax
{
    /// <summary>Reads a delimiter row.</summary>
    /// <returns>The alignments of its columns; <see langword="null"/> when the line is no delimiter row.</returns>
    public static List<TableColumnAlign?>? ReadDelimiters(string text, int start, int end)
    {
        var columns = new List<TableColumnAlign?>();
        var seen = false;
        var i = SkipSpaces(text, start, end);
        while (true)
        {
            if (i < end && text[i] == '|')
            {
                seen = true;
                i = SkipSpaces(text, i + 1, end);
                if (i == end)
                    break;
            }

            var left = i < end && text[i] == ':';
            i += left ? 1 : 0;
            var dashes = i;
            while (i < end && text[i] == '-')
                i++;
            if (i == dashes)
                return null;
            var right = i < end && text[i] == ':';
            i += right ? 1 : 0;
            seen |= left || right;
            columns.Add((left, right) switch
            {
                (true, true) => TableColumnAlign.Center,
                (true, false) => TableColumnAlign.Left,
                (false, true) => TableColumnAlign.Right,
                _ => null,
            });
            i = SkipSpaces(text, i, end);
            if (i == end)
                break;
            if (text[i] != '|')
                return null;
        }

        return seen && columns.Count > 0 ? columns : null;
    }

    /// <summary>Parts a row into the spans of its cells, without the spaces around them; an empty cell has an empty span.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the row starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="skip">Where what holds pipes together ends that starts at an offset, up to an end; the offset itself where nothing does.</param>
    public static List<TextSpan> ReadCells(string text, int start, int end, Func<int, int, int>? skip = null)
    {
        var cells = new List<TextSpan>();
        var i = SkipSpaces(text, start, end);
        if (i < end && text[i] == '|')
            i++;
        while (i < end)
        {
            var cellStart = SkipSpaces(text, i, end);
            if (cellStart == end)
                break;
            i = cellStart;
            while (i < end && text[i] != '|')
            {
                if (skip?.Invoke(i, end) is { } behind && behind > i)
                    i = behind;
                else
                    i += text[i] == '\\' && i + 1 < end && text[i + 1] is '\\' or '|' ? 2 : 1;
            }

            var cellEnd = Math.Min(i, end);
            while (cellEnd > cellStart && Characters.IsSpaceOrTab(text[cellEnd - 1]))
                cellEnd--;
            cells.Add(new TextSpan(cellStart, cellEnd));
            i++;
        }

        return cells;
    }

    private static int SkipSpaces(string text, int i, int end)
    {
        while (i < end && Characters.IsSpaceOrTab(text[i]))
            i++;
        return i;
    }
}
