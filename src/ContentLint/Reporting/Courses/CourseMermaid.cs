// A flowchart: a subgraph for each module, a node for each lesson, an arrow for each pair of lessons that are linked. Whatever
// could be a sign of Mermaid in a title is written as its number.

using System.Globalization;
using System.Text;

namespace ContentLint.Reporting.Courses;

/// <summary>Writes a course's map as a diagram.</summary>
internal static class CourseMermaid
{
    public static void Write(CourseMap map, StyledWriter writer)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        writer.Write("flowchart LR\n");
        for (var m = 0; m < map.Modules.Count; m++)
        {
            writer.Write($"  subgraph m{m.ToString(CultureInfo.InvariantCulture)}[\"{Escape(map.Modules[m].Name.Length == 0 ? "." : map.Modules[m].Name)}\"]\n");
            foreach (var lesson in map.Modules[m].Lessons)
            {
                ids[lesson.Path] = "l" + ids.Count.ToString(CultureInfo.InvariantCulture);
                writer.Write($"    {ids[lesson.Path]}[\"{Escape(lesson.Title)}\"]\n");
            }

            writer.Write("  end\n");
        }

        foreach (var lesson in map.Lessons)
        {
            foreach (var target in lesson.LinksOut)
                writer.Write($"  {ids[lesson.Path]} --> {ids[target]}\n");
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in ReportText.OneLine(text))
        {
            if (char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '_' or '/' or ':' or '!' or '?' or '(' or ')' || char.IsSurrogate(c))
                escaped.Append(c);
            else
                escaped.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return escaped.ToString();
    }
}
