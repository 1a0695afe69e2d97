// Sections are what headings make of a lesson: one runs from its heading to the next heading of the same or a higher level.

namespace ContentLint.Lessons;

/// <summary>A heading with all that belongs to it.</summary>
public sealed class Section : LessonNode
{
    internal Section(TextSpan span, Heading? heading, bool isLast)
        : base(span)
    {
        Heading = heading;
        IsLast = isLast;
    }

    /// <summary>The heading; <see langword="null"/> for what stands before the first one.</summary>
    public Heading? Heading { get; }

    /// <summary>Whether the lesson ends with it.</summary>
    public bool IsLast { get; }
}

/// <summary>The sections of a lesson.</summary>
public sealed class SectionMap
{
    private const int HeadingLevels = 6;

    private readonly List<Section> _all = [];
    private readonly int[]?[] _lastOf = new int[HeadingLevels + 1][];

    internal SectionMap(Lesson lesson)
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
    public Section? At(int offset, int deepest = 6)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Span.Start > offset)
                high = middle;
            else
                low = middle + 1;
        }

        // Of the sections that count, the last one that starts before a place ends where the next one starts, or later.
        var last = low == 0 ? -1 : LastOf(deepest)[low - 1];
        return last >= 0 && _all[last].Span.End >= offset ? _all[last] : null;
    }

    // For each section the last one up to it whose heading is of a level or higher.
    private int[] LastOf(int deepest)
    {
        var level = Math.Max(0, Math.Min(deepest, HeadingLevels));
        if (_lastOf[level] is { } known)
            return known;

        var last = new int[_all.Count];
        for (var i = 0; i < last.Length; i++)
            last[i] = _all[i].Heading is null || _all[i].Heading!.Level <= level ? i : i == 0 ? -1 : last[i - 1];
        return _lastOf[level] = last;
    }
}
