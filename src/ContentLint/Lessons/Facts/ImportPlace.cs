// Where a lesson takes one more import: behind those it has, else behind its front matter, else at its start.

namespace ContentLint.Lessons.Facts;

/// <summary>A place for an import, with what must stand around it so that it is a block of its own.</summary>
/// <param name="Offset">The offset in the lesson.</param>
/// <param name="Before">What goes in before the import.</param>
/// <param name="After">What goes in behind it.</param>
internal sealed record ImportPlace(int Offset, string Before, string After)
{
    /// <summary>The start of an empty lesson.</summary>
    public static ImportPlace Start { get; } = new(0, "", "\n");

    /// <summary>Finds the place in a lesson.</summary>
    public static ImportPlace Of(Lesson lesson)
    {
        var (source, line) = (lesson.Source, lesson.Source.LineBreak);
        if (lesson.EsmBlocks.Where(b => lesson.Imports.Any(i => b.Contains(i.Span.Start))).Select(b => (TextSpan?)b).FirstOrDefault() is { } block)
            return new ImportPlace(EndOfText(source, block), line, "");

        // An import needs an empty line behind it, or what follows is read as part of it.
        var start = lesson.FrontMatter?.Span.End ?? 0;
        var next = source.Lines.GetLine(start) + (start == 0 ? 0 : 1);
        var isBlank = next > source.Lines.Count || string.IsNullOrWhiteSpace(source.GetText(source.Lines.GetLineSpan(next)));
        return start == 0
            ? new ImportPlace(0, "", isBlank ? line : line + line)
            : new ImportPlace(start, line + line, isBlank ? "" : line);
    }

    private static int EndOfText(SourceText source, TextSpan block)
    {
        var end = block.End;
        while (end > block.Start && source.Text[end - 1] is '\n' or '\r' or ' ' or '\t')
            end--;
        return end;
    }

    /// <summary>The edit that puts an import in.</summary>
    /// <param name="import">The whole declaration.</param>
    public TextEdit Insert(string import) => TextEdit.Insert(Offset, Before + import + After);
}
