// All that decides where addresses lead, apart from the lesson they stand in: which lessons there are, what addresses their pages
// have, which files lie around them. Not what is in the lessons: an edit of a text leaves it as it is.

using System.Collections.Concurrent;
using ContentLint.Data;

namespace ContentLint.Rules.Links;

/// <summary>The places that addresses may lead to. Safe to share between threads.</summary>
internal sealed class LinkWorld
{
    private readonly Dictionary<string, LessonFacts> _lessons;
    private readonly ConcurrentDictionary<SiteRouting, Lazy<RouteIndex>> _indexes;
    private readonly Lazy<HashSet<string>> _folders;
    private readonly Lazy<HashSet<string>> _imported;

    public LinkWorld(IReadOnlyList<LessonFacts> lessons, CourseFiles files)
    {
        Files = files;
        _lessons = new(lessons.Count, StringComparer.Ordinal);
        foreach (var lesson in lessons)
            _lessons[lesson.File.FullPath] = lesson;
        _indexes = new();
        _imported = new(() => new(_lessons.Values.SelectMany(ImportedBy), StringComparer.Ordinal));
        _folders = new(() => new(_lessons.Values.Select(l => l.Folder), StringComparer.Ordinal));
    }

    private LinkWorld(LinkWorld earlier, CourseFiles files)
    {
        Files = files;
        (_lessons, _imported, _folders) = (earlier._lessons, earlier._imported, earlier._folders);
        _indexes = new(earlier._indexes.Where(i => i.Value.IsValueCreated));
    }

    /// <summary>The same places among other files, which answer all that was asked before the same; lessons have other texts, but their places.</summary>
    public LinkWorld With(CourseFiles files) => new(this, files);

    /// <summary>The files.</summary>
    public CourseFiles Files { get; }

    /// <summary>Whether lessons of the course are in a folder.</summary>
    public bool HasLessonsIn(string folder) => _folders.Value.Contains(folder);

    /// <summary>Whether a lesson is part of another one's page.</summary>
    public bool IsImported(string path) => _imported.Value.Contains(path);

    /// <summary>The paths of the course's lessons.</summary>
    public IEnumerable<string> Paths => _lessons.Keys;

    /// <summary>The sites that the lessons are of.</summary>
    public IEnumerable<SiteRouting> Sites
    {
        get
        {
            // One object a site, and lessons of one site mostly follow each other.
            var sites = new List<SiteRouting>();
            SiteRouting? last = null;
            foreach (var routing in _lessons.Values.Select(l => l.Settings.Routing).OfType<SiteRouting>())
            {
                if (!ReferenceEquals(routing, last) && !sites.Exists(s => s.Folder == routing.Folder))
                    sites.Add(routing);
                last = routing;
            }

            return sites;
        }
    }

    /// <summary>The addresses of a site.</summary>
    public RouteIndex IndexOf(SiteRouting routing) =>
        _indexes.GetOrAdd(routing, r => new Lazy<RouteIndex>(() => new RouteIndex(r, Files, TryGetFrontMatter))).Value;

    /// <summary>The front matter of a lesson, also of one that is not at hand.</summary>
    public DataMapping? FrontMatterOf(string path) => TryGetFrontMatter(path, out var known) ? known : Files.FrontMatterOf(path);

    // Whether a lesson is part of another one's page is told by the other, so what lessons import counts here too.
    /// <summary>Whether two lessons have one place: nothing that leads to the one would not lead to the other.</summary>
    public static bool HaveSamePlace(LessonFacts lesson, LessonFacts other) =>
        ReferenceEquals(lesson, other)
        || (lesson.File.Equals(other.File) && lesson.Settings == other.Settings && HasSameValue(lesson, other, "slug") && HasSameValue(lesson, other, "id")
            && ImportedBy(lesson).SequenceEqual(ImportedBy(other), StringComparer.Ordinal));

    private static IEnumerable<string> ImportedBy(LessonFacts lesson) =>
        from import in lesson.Imports
        where LinkAddress.Parse(import.Module).IsLessonFile
        select import.Module.StartsWith("@site/", StringComparison.Ordinal) && lesson.Settings.SiteFolder is { } site
            ? FilePath.Combine(site, import.Module.Substring("@site/".Length))
            : FilePath.Combine(lesson.Folder, import.Module);

    private static bool HasSameValue(LessonFacts lesson, LessonFacts other, string key) => DataNode.HaveSameValue(lesson.FrontMatter?[key], other.FrontMatter?[key]);

    private bool TryGetFrontMatter(string path, out DataMapping? frontMatter)
    {
        var isKnown = _lessons.TryGetValue(path, out var lesson);
        frontMatter = lesson?.FrontMatter;
        return isKnown;
    }
}
