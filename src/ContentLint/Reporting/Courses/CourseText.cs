// A tree: modules, and in each its lessons with their number, minutes, links in and out.

using System.Globalization;

namespace ContentLint.Reporting.Courses;

/// <summary>Writes a course's map for people.</summary>
internal static class CourseText
{
    private const int MostTitle = 60;

    public static void Write(CourseMap map, StyledWriter writer)
    {
        var isFirst = true;
        foreach (var module in map.Modules)
        {
            if (!isFirst)
                writer.WriteLine();
            isFirst = false;
            writer.Write(LogText.Line(module.Name.Length == 0 ? "." : module.Name), TextStyle.Path);
            writer.WriteLine($"  {ReportText.Count(module.Lessons.Count, "lesson")}, {module.Lessons.Sum(l => l.Minutes)} min", TextStyle.Dim);
            var width = module.Lessons.Max(l => LogText.Line(ReportText.Cut(l.Title, MostTitle)).Length);
            for (var i = 0; i < module.Lessons.Count; i++)
                WriteLesson(module.Lessons[i], i == module.Lessons.Count - 1, width, writer);
        }

        WriteTotals(map, writer);
    }

    private static void WriteLesson(MappedLesson lesson, bool isLast, int width, StyledWriter writer)
    {
        writer.Write(isLast ? "└─ " : "├─ ", TextStyle.Gutter);
        writer.Write((lesson.Order?.ToString(CultureInfo.InvariantCulture) ?? "").PadLeft(4) + "  ", TextStyle.Dim);
        writer.Write(LogText.Line(ReportText.Cut(lesson.Title, MostTitle)).PadRight(width));
        writer.Write($"  {lesson.Minutes,3} min  {lesson.LinksIn.Count,3} in  {lesson.LinksOut.Count,3} out", TextStyle.Dim);
        writer.Write("  " + LogText.Line(lesson.Path.Substring(lesson.Path.LastIndexOf('/') + 1)), TextStyle.Path);
        writer.WriteLine(lesson.IsOrphan ? "  no lesson links here" : "", TextStyle.Suggestion);
    }

    private static void WriteTotals(CourseMap map, StyledWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine($"{map.Size}, {map.Totals}", TextStyle.Strong);
    }
}
