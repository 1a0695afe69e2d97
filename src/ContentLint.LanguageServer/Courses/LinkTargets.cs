// Where links lead: to a lesson of the course by its path, with or without its ending, as a file or as a page, seen from the
// lesson that links or from the site's root; or to a heading in it.

using ContentLint.Data;
using ContentLint.LanguageServer.Documents;
using ContentLint.Lessons.Facts;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.LanguageServer.Courses;

/// <summary>Where a link leads.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Heading">The heading; <see langword="null"/> for the lesson as a whole.</param>
/// <param name="Anchor">What stands behind <c>#</c>; <see langword="null"/> for nothing.</param>
internal sealed record LinkTarget(LessonFacts Lesson, HeadingFact? Heading, string? Anchor);

/// <summary>The links of a course.</summary>
/// <param name="facts">What its lessons tell.</param>
/// <param name="graphs">What leads where for certain, seen with the site's eyes; where that cannot be told an author still wants to get there.</param>
internal sealed class LinkTargets(IReadOnlyList<LessonFacts> facts, IReadOnlyList<LinkGraph> graphs)
{
    private static readonly string[] Endings = [".mdx", ".md", "/index.mdx", "/index.md"];

    private readonly Dictionary<string, LessonFacts> _byPath = facts.ToDictionary(f => f.File.FullPath, StringComparer.Ordinal);
    private ILookup<string, LessonFacts>? _byName;

    /// <summary>Finds where a link leads.</summary>
    /// <param name="from">The path of the lesson it stands in.</param>
    /// <param name="url">Its address, as written.</param>
    /// <returns>The target; <see langword="null"/> for one outside of the course, and for nothing.</returns>
    public LinkTarget? Find(string from, string url)
    {
        var (path, anchor) = Split(url);
        var lesson = path.Length == 0 ? _byPath.GetValueOrDefault(from) : FindInGraph(from, url) ?? FindLesson(from, path);
        if (lesson is null)
            return null;

        var wanted = anchor is null ? null : Uri.UnescapeDataString(anchor);
        return new LinkTarget(lesson, wanted is null ? null : lesson.Headings.FirstOrDefault(h => h.Anchor == wanted), wanted);
    }

    /// <summary>The path that an address names as a file beside a lesson; <see langword="null"/> for an address elsewhere.</summary>
    public static string? FileOf(string from, string url)
    {
        var (path, _) = Split(url);
        return path.Length == 0 || path[0] == '/' || HasScheme(path) ? null : DocumentUri.Normalize($"{DocumentUri.FolderOf(from)}/{Uri.UnescapeDataString(path)}");
    }

    /// <summary>All links of the course to a lesson, with the lessons they stand in.</summary>
    public IEnumerable<(LessonFacts From, LinkFact Link, LinkTarget Target)> To(LessonFacts lesson) =>
        from other in facts
        from link in other.Links
        let target = Find(other.File.FullPath, link.Url)
        where target?.Lesson == lesson
        select (other, link, target);

    /// <summary>An address without its anchor, and the anchor.</summary>
    public static (string Path, string? Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query], hash < 0 ? null : url[(hash + 1)..]);
    }

    private LessonFacts? FindInGraph(string from, string url) => graphs
        .Select(g => g.LinksFrom(from).FirstOrDefault(l => l.Url == url)?.TargetPath).OfType<string>().Select(p => _byPath.GetValueOrDefault(p)).FirstOrDefault(f => f is not null);

    private LessonFacts? FindLesson(string from, string url)
    {
        if (HasScheme(url))
            return null;

        var path = Uri.UnescapeDataString(url);
        if (path[0] == '/')
            return FindFromRoot(path);

        // As a file beside this one; else as a page below this page.
        return At(DocumentUri.Normalize($"{DocumentUri.FolderOf(from)}/{path}")) ?? At(DocumentUri.Normalize($"{PageOf(from)}/{path}"));
    }

    private LessonFacts? At(string path) =>
        _byPath.GetValueOrDefault(path) ?? Endings.Select(e => _byPath.GetValueOrDefault(path + e)).FirstOrDefault(f => f is not null);

    // The site's root is somewhere above the lessons: the one lesson whose path ends so is meant.
    private LessonFacts? FindFromRoot(string path)
    {
        var name = PageOf(path.TrimEnd('/'));
        if (name.Length == 0)
            return null;

        _byName ??= facts.SelectMany(f => NamesOf(f).Select(n => (Name: n, Facts: f))).ToLookup(n => n.Name[(n.Name.LastIndexOf('/') + 1)..], n => n.Facts, StringComparer.Ordinal);
        LessonFacts[] found = [.. _byName[name[(name.LastIndexOf('/') + 1)..]].Where(f => NamesOf(f).Any(n => n.EndsWith(name, StringComparison.Ordinal))).Distinct().Take(2)];
        return found.Length == 1 ? found[0] : null;
    }

    private static IEnumerable<string> NamesOf(LessonFacts lesson)
    {
        yield return PageOf(lesson.File.FullPath);
        if (lesson.FrontMatter?["slug"] is DataScalar { Value: string slug })
            yield return "/" + slug.Trim('/');
    }

    private static string PageOf(string path)
    {
        var ending = Endings.Reverse().FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is not null ? path[..^ending.Length] : path.EndsWith("/index", StringComparison.Ordinal) ? path[..^6] : path;
    }

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && url.AsSpan(0, colon).IndexOfAny('/', '.') < 0;
    }
}
