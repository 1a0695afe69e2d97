// What an address that leads nowhere was probably meant to lead to: the one lesson, page or file of the same name wherever it is
// now, else one of nearly the same name nearby.

using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>Another address for a link.</summary>
/// <param name="Address">The address's path, as the lesson would write it.</param>
/// <param name="Path">The file it leads to.</param>
/// <param name="Safety">How sure it is that this is meant.</param>
internal sealed record LinkSuggestion(string Address, string Path, FixSafety Safety);

/// <summary>Finds other addresses.</summary>
/// <param name="graph">The links of the course.</param>
internal sealed class LinkRepair(LinkGraph graph)
{
    private const int LeastWord = 4;

    // A renamed folder of hundreds of pages: some links get no suggestion.
    private int _budget = 500_000;

    private readonly Dictionary<string, IReadOnlyList<string>> _lessonsAround = new(StringComparer.Ordinal);

    /// <summary>What a link that leads nowhere, or to a name in another case, should say; <see langword="null"/> where that cannot be told.</summary>
    public LinkSuggestion? Find(CourseLink link) => link.Target switch
    {
        { State: LinkState.OtherCase } target => new LinkSuggestion(WithCaseOf(link.Address.RawPath, target.Path), target.Path, FixSafety.Safe),
        { State: LinkState.LacksBase } target => new LinkSuggestion(link.Lesson.Settings.Routing!.Base + link.Address.RawPath, target.Path, FixSafety.Safe),
        { State: LinkState.NotRewritten } target when graph.World.IndexOf(link.Lesson.Settings.Routing!).RouteOf(target.Path) is { } route => Page(link, target.Path, route, FixSafety.Suggestion),
        { State: LinkState.Missing, Goal: LinkGoal.Page } target => FindPage(link, target.Path),
        { State: LinkState.Missing, Goal: LinkGoal.LessonFile } target => FindLesson(link, target.Path),
        { State: LinkState.Missing } target => FindFile(link, target.Path),
        _ => null,
    };

    private LinkSuggestion? FindPage(CourseLink link, string route)
    {
        if (link.Lesson.Settings.Routing is not { } routing)
            return null;

        var index = graph.World.IndexOf(routing);
        var name = FilePath.NameOf(route);
        var own = index.RouteOf(link.Lesson.File.FullPath);
        string[] routes = [.. index.Routes.Where(r => r != own)];
        string[] same = [.. routes.Where(r => FilePath.NameOf(r) == name).Take(2)];
        if (same.Length == 1 && name.Length > 0)
            return Page(link, index.Find(same[0])[0], same[0], FixSafety.Safe);

        string[] numbered = [.. routes.Where(r => WithoutNumber(FilePath.NameOf(r)) == WithoutNumber(name)).Take(2)];
        var near = numbered.Length == 1 ? numbered[0] : WithWordsOf(name, routes) ?? DidYouMean.Suggest(route, routes, ref _budget);
        return near is null ? null : Page(link, index.Find(near)[0], near, FixSafety.Suggestion);
    }

    private LinkSuggestion? FindLesson(CourseLink link, string path)
    {
        var name = LessonPath.WithoutEnding(FilePath.NameOf(path));
        var isIndex = name.ToLowerInvariant() is "index" or "readme";
        var paths = LessonsAround(link);
        string[] same = [.. paths.Where(p => !isIndex && LessonPath.WithoutEnding(FilePath.NameOf(p)) == name).Take(2)];
        if (same.Length == 1)
            return File(link, same[0], FixSafety.Safe);

        var folder = FilePath.FolderOf(path);
        string[] beside = [.. paths.Where(p => FilePath.FolderOf(p) == folder)];
        string[] numbered = [.. beside.Where(p => WithoutNumber(FilePath.NameOf(p)) == WithoutNumber(FilePath.NameOf(path))).Take(2)];
        var near = numbered.Length == 1 ? FilePath.NameOf(numbered[0])
            : WithWordsOf(name, [.. beside.Select(LessonPath.WithoutEnding)]) is { } longer ? FilePath.NameOf(Array.Find(beside, p => LessonPath.WithoutEnding(p) == longer)!)
            : DidYouMean.Suggest(FilePath.NameOf(path), [.. beside.Select(FilePath.NameOf)], ref _budget);
        return near is null ? null : File(link, FilePath.Combine(folder, near), FixSafety.Suggestion);
    }

    // Those of the same docs or collection: another version of the docs, another site of the repository is not meant. Files that
    // are not among the lessons at hand count too.
    private IReadOnlyList<string> LessonsAround(CourseLink link)
    {
        if (_lessonsAround.TryGetValue(link.Lesson.File.FullPath, out var known))
            return known;

        var settings = link.Lesson.Settings;
        var content = settings.Routing?.ContentOf(link.Lesson.File.FullPath);
        var near = graph.World.Paths.Where(p => content is not null ? content.Holds(p) : settings.SiteFolder is not { } site || FilePath.RelativeTo(site, p) is not null);
        var files = graph.World.Files.FilesBelow(content?.Folder ?? link.Lesson.Folder) ?? [];
        return _lessonsAround[link.Lesson.File.FullPath] =
        [
            .. near.Concat(files.Where(f => content?.Holds(f) ?? LinkAddress.Parse(f).IsLessonFile)).Where(p => p != link.Lesson.File.FullPath)
                .Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal),
        ];
    }

    // An image or a download: of the same name somewhere below the folder that it should be in, or beside the lesson.
    private LinkSuggestion? FindFile(CourseLink link, string path)
    {
        var folder = link.Address.Origin == LinkOrigin.Root
            ? link.Lesson.Settings.Routing?.AssetFolders.FirstOrDefault(f => FilePath.RelativeTo(f, path) is not null)
            : link.Lesson.Folder;
        if (folder is null || graph.World.Files.FilesBelow(folder) is not { } files)
            return null;

        string[] same = [.. files.Where(f => string.Equals(FilePath.NameOf(f), FilePath.NameOf(path), StringComparison.OrdinalIgnoreCase)).Take(2)];
        var near = same.Length == 1 ? same[0]
            : DidYouMean.Suggest(FilePath.NameOf(path), [.. files.Where(f => FilePath.FolderOf(f) == FilePath.FolderOf(path)).Select(FilePath.NameOf)], ref _budget) is { } name ? FilePath.Combine(FilePath.FolderOf(path), name)
            : null;
        if (near is null)
            return null;
        return link.Address.Origin == LinkOrigin.Root
            ? new LinkSuggestion(BaseOf(link) + "/" + FilePath.RelativeTo(folder, near), near, FixSafety.Suggestion)
            : File(link, near, FixSafety.Suggestion);
    }

    // Docusaurus puts the base before an address itself.
    private static string BaseOf(CourseLink link) => link.Lesson.Settings.Routing is { Base: { } siteBase } routing && routing.Flavor != ContentLint.Mdx.MdxFlavor.Docusaurus ? siteBase : "";

    private static LinkSuggestion Page(CourseLink link, string path, string route, FixSafety safety)
    {
        var end = link.Address.RawPath.EndsWith('/') || link.Target.State == LinkState.NotRewritten ? "/" : "";
        return new LinkSuggestion(route.Length == 0 ? BaseOf(link) + "/" : $"{BaseOf(link)}/{route}{end}", path, safety);
    }

    private static LinkSuggestion? File(CourseLink link, string path, FixSafety safety)
    {
        if (link.Address.Origin != LinkOrigin.Lesson)
            return null;

        var seen = FilePath.SeenFrom(link.Lesson.Folder, path);
        return new LinkSuggestion(seen.StartsWith("./", StringComparison.Ordinal) && !link.Address.RawPath.StartsWith('.') ? seen.Substring(2) : seen, path, safety);
    }

    // Name by name from the end; a path may have fewer of them than it leads through.
    private static string WithCaseOf(string written, string path)
    {
        var (parts, real) = (written.Split('/'), path.Split('/'));
        for (var i = 1; i <= parts.Length && i <= real.Length; i++)
        {
            if (parts[parts.Length - i] is not ("." or "..") && string.Equals(parts[parts.Length - i], real[real.Length - i], StringComparison.OrdinalIgnoreCase))
                parts[parts.Length - i] = real[real.Length - i];
        }

        return string.Join("/", parts);
    }

    // `slots` was made `replication-slots`, or the other way round: the only one whose name has all words of the other.
    private static string? WithWordsOf(string name, IReadOnlyList<string> paths)
    {
        var words = name.Split('-', '_');
        if (words.All(w => w.Length < LeastWord))
            return null;

        string[] found = [.. paths.Where(p => HasWords(FilePath.NameOf(p).Split('-', '_'), words)).Take(2)];
        return found.Length == 1 ? found[0] : null;
    }

    private static bool HasWords(string[] some, string[] others)
    {
        var (few, many) = some.Length < others.Length ? (some, others) : (others, some);
        return few.Any(w => w.Length >= LeastWord) && few.All(w => many.Contains(w, StringComparer.OrdinalIgnoreCase));
    }

    private static string WithoutNumber(string name)
    {
        var at = 0;
        while (at < name.Length && name[at] is >= '0' and <= '9')
            at++;
        return at > 0 && at + 1 < name.Length && name[at] is '-' or '_' or '.' ? name.Substring(at + 1) : name;
    }
}
