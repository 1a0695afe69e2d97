// One page that needs nothing else, as the report's: its own security policy lets nothing be loaded or run but the style and the
// script in it. Without JavaScript it is a list of modules and lessons with links between them; the script draws them.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentLint.Reporting.Courses;

/// <summary>Writes a course's map as a page.</summary>
internal static class CourseHtml
{
    private static readonly Lazy<string> Style = new(() => ReadResource("course.css"));
    private static readonly Lazy<string> Script = new(() => ReadResource("course.js"));

    public static void Write(CourseMap map, StyledWriter writer)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lesson in map.Lessons)
            numbers[lesson.Path] = numbers.Count + 1;
        var titles = map.Lessons.ToDictionary(l => l.Path, l => l.Title, StringComparer.Ordinal);
        var above = map.CommonFolder.Length;
        WriteHead(map, writer);
        foreach (var module in map.Modules)
        {
            var name = module.Name.Substring(above);
            writer.Write($"<section><h2 title=\"{ReportText.Html(module.Name)}\">{ReportText.Html(name.Length == 0 ? "." : name)}</h2><p class=\"sum\">{ReportText.Count(module.Lessons.Count, "lesson")}, {module.Lessons.Sum(l => l.Minutes)} min</p>\n<ol>\n");
            foreach (var lesson in module.Lessons)
                WriteLesson(lesson, numbers, titles, writer);
            writer.Write("</ol></section>\n");
        }

        writer.Write($"</main>\n<script>{Script.Value}</script>\n</body>\n</html>\n");
    }

    private static void WriteHead(CourseMap map, StyledWriter writer)
    {
        var policy = $"default-src 'none'; style-src 'sha256-{Hash(Style.Value)}'; script-src 'sha256-{Hash(Script.Value)}'; base-uri 'none'; form-action 'none'";
        writer.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<title>Course: {map.Size}</title>\n<style>{Style.Value}</style>\n</head>\n<body>\n");
        writer.Write($"<header><h1>{map.Size}</h1>"
            + $"<p>{map.Totals} Click a lesson to see what leads to it and where it leads.</p></header>\n<main>\n");
    }

    private static void WriteLesson(MappedLesson lesson, Dictionary<string, int> numbers, Dictionary<string, string> titles, StyledWriter writer)
    {
        var number = numbers[lesson.Path].ToString(CultureInfo.InvariantCulture);
        var order = lesson.Order is { } o ? $"<span class=\"no\">{o.ToString(CultureInfo.InvariantCulture)}</span> " : "";
        writer.Write($"<li id=\"l{number}\"{(lesson.IsOrphan ? " class=\"orphan\"" : "")}><details><summary>{order}{ReportText.Html(lesson.Title)}"
            + $" <span class=\"sum\">{lesson.Minutes} min, {lesson.LinksIn.Count} in, {lesson.LinksOut.Count} out</span></summary><p class=\"path\">{ReportText.Html(lesson.Path)}</p>\n");
        WriteLinks("Leads to", "out", lesson.LinksOut, numbers, titles, writer);
        WriteLinks(lesson.IsOrphan ? "No lesson links here." : "Linked by", "in", lesson.LinksIn, numbers, titles, writer);
        writer.Write("</details></li>\n");
    }

    private static void WriteLinks(string words, string kind, IReadOnlyList<string> paths, Dictionary<string, int> numbers, Dictionary<string, string> titles, StyledWriter writer)
    {
        if (paths.Count == 0 && kind == "out")
            return;

        writer.Write($"<p>{words}</p>");
        if (paths.Count > 0)
            writer.Write($"<ul class=\"{kind}\">{string.Concat(paths.Select(p => $"<li><a href=\"#l{numbers[p].ToString(CultureInfo.InvariantCulture)}\">{ReportText.Html(titles[p])}</a></li>"))}</ul>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string ReadResource(string name)
    {
        using var stream = typeof(CourseHtml).Assembly.GetManifestResourceStream($"ContentLint.Reporting.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser hashes what it has parsed, and parsing makes every line break a line feed.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
