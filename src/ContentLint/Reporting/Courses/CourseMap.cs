// A course as its readers go through it: modules, lessons in their order, what leads where. It is a report and judges nothing - a
// lesson that nothing links to may well be in a menu.

using System.Globalization;
using ContentLint.Data;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.Reporting.Courses;

/// <summary>A lesson of a course, with its links.</summary>
/// <param name="Path">Its path as reports show it.</param>
/// <param name="Title">What it is called: by its front matter, its first heading, its file.</param>
/// <param name="Order">Its number within its module, as its front matter or its file's name has it; <see langword="null"/> for none.</param>
/// <param name="Minutes">How long it takes, as its front matter says, else by its words.</param>
/// <param name="Route">The address of its page; <see langword="null"/> where that is not known.</param>
internal sealed record MappedLesson(string Path, string Title, double? Order, int Minutes, string? Route)
{
    /// <summary>The lessons it links to, by path.</summary>
    public IReadOnlyList<string> LinksOut { get; init; } = [];

    /// <summary>The lessons that link to it, by path.</summary>
    public IReadOnlyList<string> LinksIn { get; init; } = [];

    /// <summary>Whether no other lesson links to it.</summary>
    public bool IsOrphan => LinksIn.Count == 0;
}

/// <summary>A folder of lessons.</summary>
/// <param name="Name">Its path as reports show it; empty for the base folder.</param>
/// <param name="Lessons">Its lessons in order.</param>
internal sealed record CourseModule(string Name, IReadOnlyList<MappedLesson> Lessons);

/// <summary>A course to be looked at: its modules, lessons and links.</summary>
public sealed class CourseMap
{
    private const int WordsPerMinute = 200;

    private static readonly string[] MinuteFields = ["minutes", "duration", "readingTime", "reading_time", "estimatedMinutes", "estimatedTime"];
    private static readonly string[] OrderFields = ["order", "sidebar_position", "weight", "position"];

    private CourseMap(IReadOnlyList<CourseModule> modules) => Modules = modules;

    /// <summary>The folders with lessons, by path.</summary>
    internal IReadOnlyList<CourseModule> Modules { get; }

    /// <summary>The lessons, module by module.</summary>
    internal IEnumerable<MappedLesson> Lessons => Modules.SelectMany(m => m.Lessons);

    /// <summary>What there is, in words.</summary>
    internal string Size => $"{ReportText.Count(Lessons.Count(), "lesson")} in {ReportText.Count(Modules.Count, "module")}";

    /// <summary>How long it takes and how it is linked, in words.</summary>
    internal string Totals
    {
        get
        {
            var orphans = Lessons.Count(l => l.IsOrphan);
            return $"{Lessons.Sum(l => l.Minutes)} min, {ReportText.Count(Lessons.Sum(l => l.LinksOut.Count), "link")} between them{(orphans == 0 ? "" : $"; no lesson links to {orphans} of them")}.";
        }
    }

    /// <summary>What all modules' names begin with, up to a slash; a single one has its last part for its own.</summary>
    internal string CommonFolder
    {
        get
        {
            var first = Modules.Count == 0 ? "" : Modules[0].Name;
            for (var end = first.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : first.LastIndexOf('/', end - 1))
            {
                if (Modules.All(m => m.Name.Length > end && string.CompareOrdinal(m.Name, 0, first, 0, end + 1) == 0))
                    return first.Substring(0, end + 1);
            }

            return "";
        }
    }

    /// <summary>Maps a course.</summary>
    /// <param name="links">What leads where in it.</param>
    /// <returns>The map; diagrams are not on it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="links"/> is <see langword="null"/>.</exception>
    public static CourseMap Of(LinkGraph links)
    {
        LessonFacts[] lessons = [.. (links ?? throw new ArgumentNullException(nameof(links))).Lessons.Where(l => LinkAddress.Parse(l.File.FullPath).IsLessonFile)];
        var shown = lessons.ToDictionary(l => l.File.FullPath, l => l.File.DisplayPath, StringComparer.Ordinal);
        return new CourseMap(
        [
            .. lessons.GroupBy(l => FolderOf(l.File.DisplayPath), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CourseModule(g.Key, [.. g.Select(l => Map(l, links, shown)).OrderBy(l => l.Order ?? double.MaxValue).ThenBy(l => l.Path, StringComparer.Ordinal)])),
        ]);
    }

    /// <summary>Writes the map.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="format">How.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public void Write(StyledWriter writer, CourseFormat format)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        switch (format)
        {
            case CourseFormat.Json:
                CourseJson.Write(this, writer);
                break;
            case CourseFormat.Mermaid:
                CourseMermaid.Write(this, writer);
                break;
            case CourseFormat.Html:
                CourseHtml.Write(this, writer);
                break;
            default:
                CourseText.Write(this, writer);
                break;
        }
    }

    private static MappedLesson Map(LessonFacts lesson, LinkGraph links, Dictionary<string, string> shown)
    {
        var path = lesson.File.FullPath;
        string[] Others(IEnumerable<string?> paths) =>
            [.. paths.OfType<string>().Where(p => p != path && shown.ContainsKey(p)).Select(p => shown[p]).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal)];
        return new MappedLesson(lesson.File.DisplayPath, TitleOf(lesson), OrderOf(lesson), MinutesOf(lesson), links.RouteOf(path))
        {
            LinksOut = Others(links.LinksFrom(path).Select(l => l.TargetPath)),
            LinksIn = Others(links.LinksTo(path).Select(l => l.Lesson.File.FullPath)),
        };
    }

    private static string TitleOf(LessonFacts lesson) => lesson.FrontMatter?["title"] is DataScalar { Text.Length: > 0 } title ? title.Text
        : lesson.Headings.Count > 0 && lesson.Headings[0].Text.Trim() is { Length: > 0 } heading ? heading
        : lesson.File.DisplayPath.Substring(lesson.File.DisplayPath.LastIndexOf('/') + 1);

    private static double? OrderOf(LessonFacts lesson)
    {
        var said = NumberOf(lesson, OrderFields) ?? (lesson.FrontMatter?["sidebar"] is DataMapping sidebar && sidebar["order"] is DataScalar { Value: double order } ? order : null);
        if (said is not null)
            return said;

        var name = lesson.File.DisplayPath.Substring(lesson.File.DisplayPath.LastIndexOf('/') + 1);
        var digits = new string([.. name.TakeWhile(c => c is >= '0' and <= '9')]);
        return digits.Length is > 0 and < 10 ? double.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static int MinutesOf(LessonFacts lesson) => NumberOf(lesson, MinuteFields) is { } minutes and > 0 and < 100_000
        ? (int)Math.Ceiling(minutes)
        : (lesson.WordCount + WordsPerMinute - 1) / WordsPerMinute;

    private static double? NumberOf(LessonFacts lesson, string[] fields) =>
        fields.Select(f => lesson.FrontMatter?[f] is DataScalar { Value: double number } ? number : (double?)null).FirstOrDefault(n => n is not null);

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path.Substring(0, slash);
}
