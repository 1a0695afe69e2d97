// A thousand edits at random, of every kind of file: the course that was edited must say what one from scratch says.

using System.Text;
using ContentLint.Linting;
using ContentLint.Rules.Links;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public class RandomEditTests
{
    private const int Edits = 250;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void An_edited_course_says_what_one_from_scratch_says(int seed)
    {
        var random = new Random(seed);
        var (disk, now) = (new InMemoryFileSystem(), new InMemoryFileSystem());
        foreach (var folder in RandomFiles.Folders)
            Write("a.mdx", folder, RandomFiles.Kinds[0].Texts[random.Next(RandomFiles.Kinds[0].Texts.Length)], disk, now);
        var course = Course.Open(Request, disk);
        var unsaved = new SortedSet<string>(StringComparer.Ordinal);
        var log = new StringBuilder();
        for (var i = 0; i < Edits; i++)
        {
            course = Edit(course, random, disk, now, unsaved, log);
            var scratch = Course.Open(Request, now);
            Assert.That(Report(course.Result), Is.EqualTo(Report(scratch.Result)), $"seed {seed}, edit {i}: {log}");
            Assert.That(Report(course.Links), Is.EqualTo(Report(scratch.Links)), $"links, seed {seed}, edit {i}: {log}");
        }
    }

    // An unsaved text, a file taken for gone, a file saved or removed behind the course's back, an edit given up.
    private static Course Edit(Course course, Random random, InMemoryFileSystem disk, InMemoryFileSystem now, SortedSet<string> unsaved, StringBuilder log)
    {
        var (name, texts) = RandomFiles.Kinds[random.Next(3) == 0 ? random.Next(2) : random.Next(RandomFiles.Kinds.Length)];
        var folder = RandomFiles.Folders[random.Next(RandomFiles.Folders.Length)];
        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        var text = texts[random.Next(texts.Length)];
        var kind = random.Next(8);
        log.Clear().Append(kind).Append(' ').Append(path);
        switch (kind)
        {
            case 0:
                now.Delete(path);
                unsaved.Add(path);
                return course.Without(path);
            case 1:
                Write(name, folder, text, disk, now);
                unsaved.Remove(path);
                return course.Refresh([path]);
            case 2:
                disk.Delete(path);
                now.Delete(path);
                unsaved.Remove(path);
                return course.Refresh([path]);
            case 3 when unsaved.Count > 0:
                var given = unsaved.ElementAt(random.Next(unsaved.Count));
                log.Clear().Append("given up ").Append(given);
                unsaved.Remove(given);
                if (disk.BytesOf(given) is { } saved)
                    now.Write($"{InMemoryFileSystem.Root}/{given}", saved);
                else
                    now.Delete(given);
                return course.Refresh([given]);
            default:
                now.With(path, text);
                unsaved.Add(path);
                return course.With(path, text);
        }
    }

    private static void Write(string name, string folder, string text, params InMemoryFileSystem[] all)
    {
        foreach (var files in all)
            files.With(folder.Length == 0 ? name : $"{folder}/{name}", text);
    }

    private static LintRequest Request { get; } = new() { BaseDirectory = InMemoryFileSystem.Root };

    // What each link leads to, what leads to each lesson, and each lesson's address and anchors.
    private static string[] Report(LinkGraph graph) =>
    [
        .. from lesson in graph.Lessons
           let path = lesson.File.FullPath
           from line in graph.LinksFrom(path).Select(l => $"{l.UrlLocation} {l.UrlLocation.Span} {l.Url} {l.Form} {l.Target.State} {l.TargetPath} {l.PathSpan} {l.FragmentSpan}")
               .Concat(graph.LinksTo(path).Select(l => $"{path} from {l.Location}"))
               .Append($"{path} at {graph.RouteOf(path)}: {string.Join(", ", graph.AnchorsOf(path).Select(a => $"{a} {graph.FindAnchor(path, a)}"))}")
           select line,
    ];

    private static string[] Report(LintResult result) =>
    [
        .. result.Diagnostics.Select(d => $"{d.Location} {d.Location.Span} {d.Location.End} {d.Severity} {d.Id} {d.MessageWithHelp} {string.Join(" | ", d.Related.Select(r => $"{r.Location} {r.Location.Span} {r.Message}"))} {string.Join(" | ", d.Fixes.Select(f => f.Title))}"),
        $"{result.KnownCount} known in {string.Join(", ", result.Files)}",
    ];
}
