// What a reader sees of a file: the lines around a finding, and the same lines after a fix. A fix that reaches further gives
// several chunks. Chunks are bounded, so that a report of a hundred thousand findings on one long line stays linear.

namespace ContentLint.Reporting;

/// <summary>Why characters of a chunk are marked.</summary>
[Flags]
internal enum MarkKinds
{
    None = 0,
    Found = 1,
    Removed = 2,
    Inserted = 4,
}

/// <summary>Marked characters of a chunk.</summary>
/// <param name="Span">Offsets in the chunk's text; may be empty.</param>
/// <param name="Kind">Why they are marked.</param>
internal readonly record struct Mark(TextSpan Span, MarkKinds Kind);

/// <summary>A text and what is marked in it.</summary>
/// <param name="Text">The characters, lines between line breaks.</param>
/// <param name="Marks">The marks by their start.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<Mark> Marks);

/// <summary>Some lines of a file.</summary>
/// <param name="FirstLine">The 1-based line the chunk starts in.</param>
/// <param name="IsCutLeft">Whether its first line starts before it.</param>
/// <param name="IsCutRight">Whether its last line ends after it.</param>
/// <param name="Before">The lines as they are.</param>
/// <param name="After">The lines after the fix; <see langword="null"/> without a fix.</param>
internal sealed record SourceChunk(int FirstLine, bool IsCutLeft, bool IsCutRight, MarkedText Before, MarkedText? After)
{
    private const int MostChunks = 4;
    private const int MostLines = 12;
    private const int MostCharacters = 4_000;
    private const int MostAround = 150;
    private const int MostEdits = 40;

    /// <summary>Whether a line of the file is in the chunk.</summary>
    public bool Shows(int line) => line >= FirstLine && line < FirstLine + new LineMap(Before.Text).Count;

    /// <summary>Gives what to show of a finding and of a fix; without a fix when that is too far spread to be seen at once.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">What is marked as found.</param>
    /// <param name="fix">The fix to show; <see langword="null"/> for the finding alone.</param>
    public static IReadOnlyList<SourceChunk> Of(SourceText source, TextSpan span, CodeFix? fix)
    {
        if (span.End > source.Length)
            return [];

        if (fix is not null && fix.Edits.Count <= MostEdits && fix.Edits.All(e => e.Span.End <= source.Length)
            && Build(source, Shorten(source, span), fix.Edits) is { } chunks)
        {
            return chunks;
        }

        return Build(source, Shorten(source, span), []) ?? [];
    }

    // Of a finding over many lines its start.
    private static TextSpan Shorten(SourceText source, TextSpan span)
    {
        var last = source.Lines.GetLine(span.Start) + MostLines - 4;
        var end = last < source.Lines.Count ? Math.Min(span.End, source.Lines.GetLineSpan(last).End) : span.End;
        return new TextSpan(span.Start, Math.Max(span.Start, Math.Min(end, span.Start + (MostCharacters / 2))));
    }

    private static List<SourceChunk>? Build(SourceText source, TextSpan found, IReadOnlyList<TextEdit> edits)
    {
        var chunks = new List<SourceChunk>();
        var marked = edits.Select(e => e.Span).Append(found).OrderBy(s => s).ToArray();
        for (var i = 0; i < marked.Length;)
        {
            var (start, end) = (marked[i].Start, marked[i].End);
            for (i++; i < marked.Length && source.Lines.GetLine(marked[i].Start) <= source.Lines.GetLine(end) + 3; i++)
                end = Math.Max(end, marked[i].End);
            if (chunks.Count == MostChunks || Window(source, new TextSpan(start, end)) is not { } window)
                return null;

            chunks.Add(Make(source, window, found, edits));
        }

        return chunks;
    }

    // Whole lines with a line around them; only what is near where lines are long.
    private static TextSpan? Window(SourceText source, TextSpan marked)
    {
        var (first, last) = (source.Lines.GetLine(marked.Start), source.Lines.GetLine(marked.End));
        if (last - first >= MostLines || marked.Length > MostCharacters)
            return null;

        // The emptiness after the file's last line break is no line to show.
        var after = last + 1 < source.Lines.Count || (last + 1 == source.Lines.Count && !source.Lines.GetLineSpan(last + 1).IsEmpty) ? last + 1 : last;
        var whole = new TextSpan(source.Lines.GetLineSpan(Math.Max(1, first - 1)).Start, source.Lines.GetLineSpan(after).End);
        if (whole.Length <= MostCharacters)
            return whole;

        var start = Math.Max(source.Lines.GetLineSpan(first).Start, marked.Start - MostAround);
        var end = Math.Min(source.Lines.GetLineSpan(last).End, marked.End + MostAround);
        if (start > 0 && start < source.Length && char.IsLowSurrogate(source.Text[start]))
            start--;
        if (end < source.Length && end > start && char.IsLowSurrogate(source.Text[end]))
            end++;
        return new TextSpan(start, Math.Max(end, marked.End));
    }

    private static SourceChunk Make(SourceText source, TextSpan window, TextSpan found, IReadOnlyList<TextEdit> edits)
    {
        var text = source.GetText(window);
        var inside = edits.Where(e => window.Contains(e.Span)).OrderBy(e => e.Span).ToArray();
        var before = inside.Where(e => !e.Span.IsEmpty).Select(e => new Mark(Shift(e.Span, -window.Start), MarkKinds.Removed)).ToList();
        if (window.Contains(found))
            before.Add(new Mark(Shift(found, -window.Start), MarkKinds.Found));
        var line = source.Lines.GetLine(window.Start);
        return new SourceChunk(
            line,
            window.Start > source.Lines.GetLineSpan(line).Start,
            window.End < source.Lines.GetLineSpan(source.Lines.GetLine(window.End)).End,
            new MarkedText(text, [.. before.OrderBy(m => m.Span)]),
            edits.Count == 0 ? null : Apply(text, window.Start, inside));
    }

    private static MarkedText Apply(string text, int offset, TextEdit[] edits)
    {
        var shifted = edits.Select(e => e with { Span = Shift(e.Span, -offset) }).ToArray();
        var marks = new List<Mark>();
        var moved = 0;
        foreach (var edit in shifted)
        {
            if (edit.NewText.Length > 0)
                marks.Add(new Mark(TextSpan.FromLength(edit.Span.Start + moved, edit.NewText.Length), MarkKinds.Inserted));
            moved += edit.NewText.Length - edit.Span.Length;
        }

        return new MarkedText(TextEdit.Apply(text, shifted), marks);
    }

    private static TextSpan Shift(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
