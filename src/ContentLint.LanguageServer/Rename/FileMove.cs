// Files are about to get other names: what leads to them follows, and what leads from them is seen from elsewhere. Addresses keep
// their form: with or without the ending, from the root or relative, as a file or as a page.

using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Navigation;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Rename;

/// <summary>Mends addresses for files that move.</summary>
/// <param name="facts">What all lessons tell, before anything moves.</param>
/// <param name="moves">The old and new paths of files, and of folders with all that is in them.</param>
/// <param name="courses">The courses with what leads where in them.</param>
/// <param name="textOf">Gives the text of a file.</param>
internal sealed class FileMove(IReadOnlyList<LessonFacts> facts, IReadOnlyList<(string From, string To)> moves, IReadOnlyList<Course> courses, Func<string, SourceText?> textOf)
{
    // A folder that is renamed moves all its lessons; of more than these the pages' addresses are not worked out.
    private const int MostMoved = 500;

    private readonly LinkTargets _links = new(facts, [.. courses.Select(c => c.Links)]);
    private Course[]? _after;

    /// <summary>The edits, by the old paths.</summary>
    public IReadOnlyList<(string Path, SourceText Source, IReadOnlyList<TextEdit> Edits)> Mend()
    {
        var all = new List<(string, SourceText, IReadOnlyList<TextEdit>)>();
        foreach (var lesson in facts)
        {
            var path = lesson.File.FullPath;
            if (!MayChange(lesson) || textOf(path) is not { } source)
                continue;

            var edits = Addresses.Of(lesson, source).Select(a => (a.Span, Url: Mend(path, a.Url)))
                .Concat(lesson.Imports.Select(i => (Span: Inside(i.ModuleLocation.Span), Url: MendModule(path, i.Module))))
                .Where(e => e.Url is not null && e.Span.End <= source.Length && source.GetText(e.Span) != e.Url)
                .DistinctBy(e => e.Span).Select(e => new TextEdit(e.Span, e.Url!)).ToArray();
            if (edits.Length > 0)
                all.Add((path, source, edits));
        }

        return all;
    }

    // Told before its text is read.
    private bool MayChange(LessonFacts lesson) =>
        lesson.Links.Concat(lesson.Images).Select(l => l.Url).Concat(lesson.Assets.Select(a => a.Url)).Any(u => Mend(lesson.File.FullPath, u) is not null)
        || lesson.Imports.Any(i => MendModule(lesson.File.FullPath, i.Module) is not null);

    private string MovedTo(string path)
    {
        foreach (var (from, to) in moves)
        {
            if (DocumentUri.IsIn(from, path))
                return to + path[from.Length..];
        }

        return path;
    }

    // Nothing where it leads elsewhere, or where it led stays.
    private string? Mend(string from, string url)
    {
        var (path, _) = LinkTargets.Split(url);
        if (path.Length == 0)
            return null;

        var rest = url[path.Length..];
        var target = _links.Find(from, url)?.Lesson.File.FullPath;
        if (path[0] == '/')
            return target is null || MovedTo(target) == target ? null : (FromRoute(path, target) ?? FromRoot(path, target)) is { } moved ? moved + rest : null;
        if (LinkTargets.FileOf(from, url) is not { } file || (MovedTo(from) == from && MovedTo(target ?? file) == (target ?? file)))
            return null;

        // What is no lesson is a file that moves with its folder, or stays.
        return target is null ? Relative(from, path, file, file) is { } asset ? asset + rest : null : Relative(from, path, file, target) is { } link ? link + rest : null;
    }

    private string? MendModule(string from, string module)
    {
        if (!module.StartsWith('.') || LinkTargets.FileOf(from, module) is not { } file || (MovedTo(from) == from && MovedTo(file) == file))
            return null;
        return Relative(from, module, file, file);
    }

    // How the address names the target: what is left out at the end of the target's path is left out again.
    private string? Relative(string from, string written, string named, string target)
    {
        if (!target.StartsWith(named, StringComparison.Ordinal))
            return null;

        var leftOut = target[named.Length..];
        var moved = MovedTo(target);
        if (leftOut.Length > 0 && !moved.EndsWith(leftOut, StringComparison.Ordinal))
        {
            if (leftOut.LastIndexOf('/') >= 0 || !OpenDocument.HasLessonEnding(moved))
                return null;
            leftOut = moved[moved.LastIndexOf('.')..];
        }

        var way = RelativePath.Of(MovedTo(from), moved[..^leftOut.Length]);
        var slash = written.EndsWith('/') ? "/" : "";
        return (written.StartsWith('.') || !way.StartsWith("./", StringComparison.Ordinal) ? way : way[2..]) + slash;
    }

    // By the addresses that the site has for the page, before and after; what stands around them stays.
    private string? FromRoute(string path, string target)
    {
        if (courses.Select(c => c.Links.RouteOf(target)).FirstOrDefault(r => r is { Length: > 0 }) is not { } route
            || !path.TrimEnd('/').EndsWith("/" + route, StringComparison.Ordinal))
            return null;

        var after = (_after ??= [.. courses.Select(Move)]).Select(c => c.Links.RouteOf(MovedTo(target))).FirstOrDefault(r => r is not null);
        var bare = path.TrimEnd('/');
        return after is null ? null : bare[..^route.Length] + after + path[bare.Length..];
    }

    private Course Move(Course course)
    {
        var after = course;
        foreach (var path in course.Facts.Select(f => f.File.FullPath).Where(p => MovedTo(p) != p).Take(MostMoved))
        {
            if (textOf(path) is { } source)
                after = after.Without(path).With(MovedTo(path), source.Text);
        }

        return after;
    }

    private string? FromRoot(string path, string target)
    {
        var (name, page) = (path.TrimEnd('/'), Page(target));
        if (!page.EndsWith(name, StringComparison.Ordinal))
            return null;

        var root = page[..^name.Length];
        var moved = Page(MovedTo(target));
        return moved.StartsWith(root + "/", StringComparison.Ordinal) ? moved[root.Length..] + path[name.Length..] : null;
    }

    private static string Page(string path)
    {
        var bare = path[..path.LastIndexOf('.')];
        return bare.EndsWith("/index", StringComparison.Ordinal) ? bare[..^6] : bare;
    }

    // Without its quotes.
    private static TextSpan Inside(TextSpan quoted) => quoted.Length < 2 ? quoted : new TextSpan(quoted.Start + 1, quoted.End - 1);
}
