using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>Places of links and of what they lead to, as they are shown.</summary>
internal static class LinkPlaces
{
    /// <summary>The characters behind <c>#</c>; the address where they are not known.</summary>
    public static SourceLocation FragmentOf(CourseLink link) => link.FragmentSpan is { IsEmpty: false } span ? Within(link.UrlLocation, span) : link.UrlLocation;

    /// <summary>The characters of the path; the address where they are not known.</summary>
    public static SourceLocation PathOf(CourseLink link) => link.PathSpan is { IsEmpty: false } span ? Within(link.UrlLocation, span) : link.UrlLocation;

    /// <summary>A file's path as paths are shown in the run that the lesson is of.</summary>
    public static string Shown(LessonFacts lesson, string path)
    {
        var (full, display) = (lesson.File.FullPath, lesson.File.DisplayPath);
        return full.EndsWith("/" + display, StringComparison.Ordinal) && FilePath.RelativeTo(full.Substring(0, full.Length - display.Length - 1), path) is { } relative ? relative : path;
    }

    // An address stands on one line.
    private static SourceLocation Within(SourceLocation url, TextSpan span) => new(
        url.File,
        span,
        new LinePosition(url.Start.Line, url.Start.Column + span.Start - url.Span.Start),
        new LinePosition(url.Start.Line, url.Start.Column + span.End - url.Span.Start));
}
