// Sections are what headings make of a lesson: one runs from its heading to the next heading of the same or a higher level.

using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>A heading with all that belongs to it.</summary>
/// <param name="Span">From the heading to the end of the section.</param>
/// <param name="Heading">The heading; <see langword="null"/> for what stands before the first one.</param>
/// <param name="IsLast">Whether the lesson ends with it.</param>
internal sealed record Section(TextSpan Span, Heading? Heading, bool IsLast) : LessonNode(Span);

/// <summary>The sections of a lesson.</summary>
internal sealed class SectionMap
{
    private readonly List<Section> _all = [];

    public SectionMap(Lesson lesson)
    {
        var end = lesson.Source.Length;
        var start = lesson.FrontMatter?.Span.End ?? 0;
        var first = lesson.Headings.Count > 0 ? lesson.Headings[0].Span.Start : end;
        if (first > start)
            _all.Add(new Section(new TextSpan(start, first), null, lesson.Headings.Count == 0));

        // From the back, so that the next heading of each level is known; headings have six levels.
        var next = Enumerable.Repeat(end, 7).ToArray();
        for (var i = lesson.Headings.Count - 1; i >= 0; i--)
        {
            var heading = lesson.Headings[i];
            var stop = next[heading.Level];
            _all.Add(new Section(new TextSpan(heading.Span.Start, stop), heading, stop == end));
            for (var level = heading.Level; level < next.Length; level++)
                next[level] = heading.Span.Start;
        }

        _all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
    }

    /// <summary>All sections in document order, outer before inner.</summary>
    public IReadOnlyList<Section> All => _all;

    /// <summary>The innermost section of a place whose heading is of a level or higher; <see langword="null"/> before the first one.</summary>
    /// <param name="offset">An offset in the file.</param>
    /// <param name="deepest">The lowest level of headings that count: 2 for <c>##</c>.</param>
    public Section? At(int offset, int deepest = 6) =>
        _all.LastOrDefault(s => s.Span.Start <= offset && s.Span.End >= offset && (s.Heading is null || s.Heading.Level <= deepest));
}
