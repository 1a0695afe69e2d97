// A lesson that gets another name or folder takes its links along: those that lead to it are written anew, and so are the relative
// ones in it, seen from where it will be.

using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Rules.Links;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Mends links before files are renamed.</summary>
internal sealed class FileRenameProvider(CourseSet courses, EditBuilder edits)
{
    // A folder that is renamed has all its lessons renamed.
    private const int MostLessons = 2000;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the request handled.</summary>
    public void Register(Router router) =>
        router.OnRequest("workspace/willRenameFiles", ProtocolJson.Default.RenameFilesParams, ProtocolJson.Default.WorkspaceEdit, (p, token) => Mend(p.Files, token));

    private WorkspaceEdit? Mend(IReadOnlyList<FileRename> files, CancellationToken cancellationToken)
    {
        var found = new List<(string Path, SourceText Source, IReadOnlyList<TextEdit> Edits)>();
        foreach (var folder in courses.Folders)
        {
            if (courses.CourseOf(folder) is not { } course)
                continue;

            var moves = MovesOf(course, files);
            if (moves.Count is 0 or > MostLessons)
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var file in EditsOf(course, moves).GroupBy(e => e.Path, StringComparer.Ordinal).Where(g => found.TrueForAll(f => f.Path != g.Key)))
            {
                if (courses.TextOf(file.Key) is { } source)
                    found.Add((file.Key, source, [.. file.Select(e => e.Edit).DistinctBy(e => e.Span).OrderBy(e => e.Span.Start)]));
            }
        }

        edits.Client = Client;
        return found.Count == 0 ? null : edits.Of(found);
    }

    // The lessons that move, with where they will be; a folder stands for all in it.
    private static Dictionary<string, string> MovesOf(Course course, IReadOnlyList<FileRename> files)
    {
        var moves = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (DocumentUri.ToPath(file.OldUri) is not { } old || DocumentUri.ToPath(file.NewUri) is not { } renamed)
                continue;
            foreach (var lesson in course.Facts.Select(f => f.File.FullPath).Where(p => DocumentUri.IsIn(old, p)))
                moves[lesson] = renamed + lesson[old.Length..];
        }

        return moves;
    }

    private IEnumerable<(string Path, TextEdit Edit)> EditsOf(Course course, Dictionary<string, string> moves)
    {
        // The course as it will be knows the addresses of the pages.
        var after = course;
        foreach (var (old, renamed) in moves)
        {
            if (courses.TextOf(old) is { } source)
                after = after.Without(old).With(renamed, source.Text);
        }

        var links = moves.Keys.SelectMany(m => course.Links.LinksTo(m).Concat(course.Links.LinksFrom(m))).Distinct();
        foreach (var link in links.Where(l => l.TargetPath is not null && l.PathSpan is { IsEmpty: false }))
        {
            var from = link.Lesson.File.FullPath;
            var place = new LinkPlace(from, moves.GetValueOrDefault(from, from), link.TargetPath!, moves.GetValueOrDefault(link.TargetPath!, link.TargetPath!));
            var written = link.Url[..link.PathSpan!.Value.Length];
            if (place.Rewrite(written, course.Links, after.Links) is { } address && address != written)
                yield return (from, new TextEdit(link.PathSpan.Value, address));
        }
    }

    /// <summary>A link's two ends, as they are and as they will be.</summary>
    private sealed record LinkPlace(string From, string NewFrom, string To, string NewTo)
    {
        /// <summary>The address in the form it has: a file beside the lesson, with its ending or without, or a page's address.</summary>
        /// <returns>The address; <see langword="null"/> for a form that is not known.</returns>
        public string? Rewrite(string written, LinkGraph links, LinkGraph after)
        {
            if (written[0] == '/')
                return RewriteRoute(written, links.RouteOf(To), after.RouteOf(NewTo));

            var file = DocumentUri.Normalize($"{DocumentUri.FolderOf(From)}/{Uri.UnescapeDataString(written)}");
            foreach (var ending in (string[])["", ".mdx", ".md", "/index.mdx", "/index.md"])
            {
                if (file + ending == To && NewTo.EndsWith(ending, StringComparison.Ordinal))
                    return Relative(NewTo[..^ending.Length], written);
            }

            return null;
        }

        // What stands before and behind the page's own address stays.
        private static string? RewriteRoute(string written, string? route, string? renamed)
        {
            if (route is not { Length: > 0 } || renamed is null)
                return null;

            var at = written.LastIndexOf(route, StringComparison.Ordinal);
            return at > 0 && written[at - 1] == '/' && written[(at + route.Length)..] is "" or "/" ? string.Concat(written.AsSpan(0, at), renamed, written.AsSpan(at + route.Length)) : null;
        }

        private string Relative(string target, string written)
        {
            var from = DocumentUri.FolderOf(NewFrom).Split('/', StringSplitOptions.RemoveEmptyEntries);
            var to = target.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var shared = 0;
            while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
                shared++;
            var path = string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
            var encoded = written.Contains('%', StringComparison.Ordinal) || path.Contains(' ', StringComparison.Ordinal) ? Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) : path;
            return written.StartsWith("./", StringComparison.Ordinal) && !encoded.StartsWith('.') ? "./" + encoded : encoded;
        }
    }
}
