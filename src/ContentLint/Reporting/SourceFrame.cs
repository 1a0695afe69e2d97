// The picture under a diagnostic: the source line with its number, and marks under the span.
//
//    11 │ для версий <17 это не работает
//       │            ^^^
//
// Tabs become four columns, wide characters count as two, and a long line is cut to the part around the span, so that
// the marks stand under their characters in any terminal.

using System.Text;

namespace ContentLint.Reporting;

/// <summary>Draws a source line and what is marked in it.</summary>
internal static class SourceFrame
{
    private const int MostColumns = 110;
    private const int LeadingColumns = 30;

    /// <summary>Draws the line a span starts in.</summary>
    /// <param name="writer">Where to draw.</param>
    /// <param name="source">The text.</param>
    /// <param name="location">What to mark; of a span over several lines, its part in the first.</param>
    /// <param name="mark">The style of the marks.</param>
    public static void Write(StyledWriter writer, SourceText source, SourceLocation location, TextStyle mark)
    {
        var line = source.Lines.GetLineSpan(Math.Min(Math.Max(location.Start.Line, 1), source.Lines.Count));
        var start = Math.Max(line.Start, Math.Min(location.Span.Start, line.End));
        var end = Math.Min(Math.Max(location.Span.End, start), line.End);
        var from = CutStart(source.Text, line, start);
        var to = CutEnd(source.Text, from, line.End);
        end = Math.Min(end, to);
        var number = location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(5);
        writer.Write($"{number} │ ", TextStyle.Gutter);
        writer.WriteLine((from > line.Start ? "…" : "") + Show(source.Text, from, to) + (to < line.End ? "…" : ""));
        writer.Write("      │ ", TextStyle.Gutter);
        var indent = (from > line.Start ? 1 : 0) + Show(source.Text, from, start).Sum(Width);
        var width = Math.Max(1, Show(source.Text, start, end).Sum(Width));
        writer.WriteLine(new string(' ', indent) + new string('^', width), mark);
    }

    /// <summary>The text of a line as it is shown: what cannot be seen, or could steer a terminal or a CI server, is made visible.</summary>
    public static string Show(string text, int start, int end, string tab = "    ")
    {
        var shown = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '\t')
                shown.Append(tab);
            else if (LogText.IsCommandMark(text, i))
                shown.Append(" #");
            else if (c is >= ' ' and < '\u007F')
                shown.Append(c);
            else if (LogText.IsHidden(text, i, out var length))
            {
                LogText.AppendName(shown, text, i, length);
                i += length - 1;
            }
            else
            {
                shown.Append(SurrogatePairs.IsLoneHalf(text, i) ? '\uFFFD' : c);
            }
        }

        return shown.ToString();
    }

    private static int CutStart(string text, TextSpan line, int start)
    {
        if (line.Length <= MostColumns || start - line.Start <= MostColumns * 3 / 4)
            return line.Start;

        var from = start - LeadingColumns;
        return char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static int CutEnd(string text, int from, int lineEnd)
    {
        var to = Math.Min(lineEnd, from + MostColumns);
        return to < lineEnd && char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }

    // One column a UTF-16 unit is right for surrogate pairs too: two units, two columns.
    private static int Width(char c) => c switch
    {
        >= '\u0300' and <= '\u036F' or '\u200B' or '\u200D' or '\uFE0F' => 0,
        >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' => 2,
        _ => 1,
    };
}
