// Source lines with marks. A line is one element with its number in an attribute, so that copied text is only text; long
// lines are cut to what is near their marks.

using System.Text;

namespace ContentLint.Reporting.Html;

/// <summary>Writes chunks of source.</summary>
internal static class HtmlSource
{
    private const int MostColumns = 400;
    private const int LeadingColumns = 80;

    /// <summary>Adds the lines of chunks; with a fix, before and after side by side.</summary>
    /// <param name="html">The page so far.</param>
    /// <param name="chunks">The lines.</param>
    /// <param name="after">The heading of the side with the fix, as HTML; <see langword="null"/> without one.</param>
    public static void Append(StringBuilder html, IReadOnlyList<SourceChunk> chunks, string? after)
    {
        if (chunks.Count == 0)
            return;

        if (after is null || chunks.All(c => c.After is null))
        {
            html.Append("<div class=\"source\">");
            AppendSide(html, chunks, c => c.Before, MarkKinds.None);
            html.Append("</div>\n");
            return;
        }

        html.Append("<div class=\"source pair\"><figure><figcaption>Now</figcaption>");
        AppendSide(html, chunks, c => c.Before, MarkKinds.Removed);
        html.Append("</figure><figure><figcaption>").Append(after).Append("</figcaption>");
        AppendSide(html, chunks, c => c.After!, MarkKinds.Inserted);
        html.Append("</figure></div>\n");
    }

    private static void AppendSide(StringBuilder html, IReadOnlyList<SourceChunk> chunks, Func<SourceChunk, MarkedText> side, MarkKinds change)
    {
        // Lines that fixes have put in or taken out move those of later chunks.
        var moved = 0;
        foreach (var chunk in chunks)
        {
            html.Append("<pre>");
            var lines = AppendLines(html, side(chunk), chunk, chunk.FirstLine + moved, change);
            html.Append("</pre>");
            moved += lines - new LineMap(chunk.Before.Text).Count;
        }
    }

    private static int AppendLines(StringBuilder html, MarkedText marked, SourceChunk chunk, int firstLine, MarkKinds change)
    {
        var lines = new LineMap(marked.Text);
        for (var i = 1; i <= lines.Count; i++)
        {
            var line = lines.GetLineSpan(i);
            var marks = marked.Marks.Where(m => Touches(m.Span, line)).ToArray();
            html.Append("<span class=\"line");
            if (change != MarkKinds.None && marks.Any(m => m.Kind == change))
                html.Append(change == MarkKinds.Removed ? " removed" : " inserted");
            html.Append("\" data-line=\"").Append(firstLine + i - 1).Append("\">");
            AppendLine(html, marked.Text, line, marks, i == 1 && chunk.IsCutLeft, i == lines.Count && chunk.IsCutRight);
            html.Append("</span>");
        }

        return lines.Count;
    }

    private static bool Touches(TextSpan mark, TextSpan line) => mark.IsEmpty
        ? mark.Start >= line.Start && mark.Start <= line.End
        : mark.Start <= line.End && mark.End > line.Start;

    private static void AppendLine(StringBuilder html, string text, TextSpan line, Mark[] marks, bool isCutLeft, bool isCutRight)
    {
        var window = Cut(text, line, marks);
        if (isCutLeft || window.Start > line.Start)
            html.Append('…');
        var points = marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Select(o => Math.Min(Math.Max(o, window.Start), window.End))
            .Append(window.Start).Append(window.End).Distinct().OrderBy(o => o).ToArray();
        for (var i = 0; i < points.Length; i++)
        {
            foreach (var empty in marks.Where(m => m.Span.IsEmpty && m.Span.Start == points[i]))
                html.Append("<mark class=\"").Append(ClassOf(empty.Kind)).Append(" point\"></mark>");
            if (i + 1 < points.Length)
                AppendPiece(html, text, new TextSpan(points[i], points[i + 1]), marks);
        }

        if (isCutRight || window.End < line.End)
            html.Append('…');
    }

    private static void AppendPiece(StringBuilder html, string text, TextSpan piece, Mark[] marks)
    {
        var kinds = marks.Where(m => m.Span.Overlaps(piece)).Aggregate(MarkKinds.None, (k, m) => k | m.Kind);
        if (kinds != MarkKinds.None)
            html.Append("<mark class=\"").Append(ClassOf(kinds)).Append("\">");
        var shown = SourceFrame.Show(text, piece.Start, piece.End, tab: "\t");
        ReportText.AppendHtml(html, shown, 0, shown.Length);
        if (kinds != MarkKinds.None)
            html.Append("</mark>");
    }

    private static string ClassOf(MarkKinds kinds) => string.Join(" ", new[]
    {
        (kinds & MarkKinds.Found) != 0 ? "found" : null,
        (kinds & MarkKinds.Removed) != 0 ? "removed" : null,
        (kinds & MarkKinds.Inserted) != 0 ? "inserted" : null,
    }.OfType<string>());

    private static TextSpan Cut(string text, TextSpan line, Mark[] marks)
    {
        if (line.Length <= MostColumns)
            return line;

        var start = marks.Length == 0 ? line.Start : Math.Min(Math.Max(line.Start, marks[0].Span.Start - LeadingColumns), line.End - MostColumns);
        var end = Math.Min(line.End, start + MostColumns);
        if (char.IsLowSurrogate(text[start]))
            start = Math.Max(line.Start, start - 1);
        if (end < line.End && char.IsLowSurrogate(text[end]))
            end--;
        return new TextSpan(start, end);
    }
}
