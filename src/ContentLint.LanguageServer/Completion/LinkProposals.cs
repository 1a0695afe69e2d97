// What stands between `](` and `)`, behind `[label]:`, in `href` and `src`: a lesson of the course, seen from this one and spelled
// as its other links are; a heading behind `#`; for an image a file that is there.

using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Addresses of links and images.</summary>
internal static class LinkProposals
{
    private static readonly string[] Sources = ["src", "poster"];
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    /// <summary>What may be meant; <see langword="null"/> where the caret is in no address.</summary>
    public static Proposals? Find(Caret caret, WorkspaceFileSystem files)
    {
        if (AddressAt(caret) is not { } address)
            return null;

        var at = address.Start;
        var typed = caret.Context.Source.Text[at..caret.Offset];
        if (address.IsImage)
            return new Proposals(at, [.. PicturesFor(caret, typed, files)]);

        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return new Proposals(at, [.. Lessons(caret, at)]);

        var lesson = hash == 0 ? caret.Context.Own : caret.Context.Links.Find(caret.Path, typed[..hash])?.Lesson;
        return new Proposals(at + hash + 1, [.. (lesson?.Headings ?? []).Select(h => new Proposal(h.Anchor, CompletionKind.Reference) { Detail = h.Text })]);
    }

    private static (int Start, bool IsImage)? AddressAt(Caret caret)
    {
        if ((BehindBracket(caret.Before) ?? BehindLabel(caret.Before)) is { } start)
            return (caret.LineStart + start, IsImage(caret.Before, start));
        return TagCaret.Find(caret.Context.Source.Text, caret.Offset) is { Attribute: { } attribute } tag && (attribute is "href" or "to" || Sources.Contains(attribute))
            ? (tag.Start, Sources.Contains(attribute))
            : null;
    }

    // Behind the last `](` that no `)` or blank has ended.
    private static int? BehindBracket(string before)
    {
        var open = before.LastIndexOf("](", StringComparison.Ordinal);
        return open < 0 || before.AsSpan(open + 2).IndexOfAny(')', ' ', '<') >= 0 ? null : open + 2;
    }

    // Behind `[label]: ` at the start of a line.
    private static int? BehindLabel(string before)
    {
        var colon = before.IndexOf("]: ", StringComparison.Ordinal);
        return colon < 2 || before.TrimStart()[0] != '[' || before.TrimStart()[1] == '^' || before.AsSpan(colon + 3).IndexOfAny(' ', '<') >= 0 ? null : colon + 3;
    }

    private static bool IsImage(string before, int start) =>
        before[start - 1] == '(' && before.LastIndexOf('[', start - 2) is > 0 and var bracket && before[bracket - 1] == '!';

    private static IEnumerable<Proposal> Lessons(Caret caret, int start)
    {
        var others = caret.Context.Facts.Where(f => f.File.FullPath != caret.Path).ToArray();
        var keepsEnding = KeepsEnding(caret);
        foreach (var heading in caret.Context.Own?.Headings ?? [])
            yield return new Proposal("#" + heading.Anchor, CompletionKind.Reference) { Detail = heading.Text };
        foreach (var other in others.OrderBy(o => DocumentUri.FolderOf(o.File.FullPath) == DocumentUri.FolderOf(caret.Path) ? 0 : 1))
            yield return new Proposal(RelativePath.Of(caret.Path, keepsEnding ? other.File.FullPath : WithoutEnding(other.File.FullPath)), CompletionKind.File) { Detail = TitleOf(other) };
    }

    // As most links of the course are; where there are none, as the site's builder wants them.
    private static bool KeepsEnding(Caret caret)
    {
        var relative = caret.Context.Facts.SelectMany(f => f.Links).Select(l => LinkTargets.Split(l.Url).Path).Where(p => p.Length > 0 && p[0] != '/' && !p.Contains(':', StringComparison.Ordinal)).ToArray();
        var withEnding = relative.Count(OpenDocument.HasLessonEnding);
        return relative.Length == 0 ? caret.Context.Lesson.Flavor == MdxFlavor.Docusaurus : withEnding * 2 >= relative.Length;
    }

    private static string WithoutEnding(string path) => path[..path.LastIndexOf('.')];

    private static string? TitleOf(LessonFacts lesson) => (lesson.FrontMatter?["title"] as Data.DataScalar)?.Text ?? (lesson.Headings is [var first, ..] ? first.Text : null);

    // The entries of the folder that is typed so far.
    private static IEnumerable<Proposal> PicturesFor(Caret caret, string typed, WorkspaceFileSystem files)
    {
        var slash = typed.LastIndexOf('/');
        var prefix = slash < 0 ? "./" : typed[..(slash + 1)];
        if (LinkTargets.FileOf(caret.Path, prefix + "x") is not { } file)
            return [];

        var folder = DocumentUri.FolderOf(file);
        try
        {
            return
            [
                .. from entry in files.DirectoryExists(folder) ? files.List(folder) : []
                   where entry.Name[0] != '.' && (entry.IsDirectory ? entry.Name != "node_modules" : Pictures.Any(p => entry.Name.EndsWith(p, StringComparison.OrdinalIgnoreCase)))
                   orderby entry.IsDirectory, entry.Name
                   select new Proposal(prefix + Uri.EscapeDataString(entry.Name) + (entry.IsDirectory ? "/" : ""), entry.IsDirectory ? CompletionKind.Folder : CompletionKind.File),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
