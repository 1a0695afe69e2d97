// Addresses as a browser reads them: from the site's root, or from the page.
//
// A page is missing for certain where its address is below a content folder whose pages are all known, and nothing else may
// serve it: no page of a file, no file of the folder of assets, no redirect, nothing that a build may write.

using ContentLint.Mdx;

namespace ContentLint.Rules.Links;

internal sealed partial class LinkResolver
{
    private static readonly HashSet<string> PageEndings = new(StringComparer.Ordinal) { "", ".md", ".mdx" };

    private static readonly HashSet<string> AssetEndings = new(
        [
            ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".mp4", ".webm", ".mov", ".mp3", ".ogg", ".wav", ".pdf", ".zip", ".gz", ".tgz", ".7z", ".doc",
            ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".csv", ".ipynb", ".woff", ".woff2",
        ],
        StringComparer.Ordinal);

    // What plugins and hosts write beside pages: lists of pages, feeds, manifests.
    private static readonly HashSet<string> DataEndings = new([".txt", ".xml", ".json", ".webmanifest", ".rss", ".atom", ".js", ".mjs", ".css", ".yml", ".yaml"], StringComparer.Ordinal);

    private LinkTarget ResolveRoot(LessonFacts lesson, SiteRouting routing, LinkAddress address, LinkForm form)
    {
        if (!routing.Builds(lesson.File.FullPath))
            return LinkTarget.Unknown;
        if (routing.Flavor == MdxFlavor.Docusaurus && form == LinkForm.Link && address.IsLessonFile)
            return ToTarget([.. Roots(routing, routing.ContentOf(lesson.File.FullPath)).Select(r => FilePath.Combine(r, address.Path.TrimStart('/')))], LinkGoal.LessonFile);
        if (routing.Flavor == MdxFlavor.Docusaurus && form == LinkForm.Image)
            return ResolveStatic(routing, address);
        if (routing.Base is not { } siteBase || address.Path.Contains("//"))
            return LinkTarget.Unknown;

        var path = address.Path;
        var hasBase = siteBase.Length == 0 || path == siteBase || path.StartsWith(siteBase + "/", StringComparison.Ordinal);
        var route = (hasBase ? path.Substring(siteBase.Length) : path).Trim('/');
        var target = Check(routing, route, address.Ending, form);
        if (target.State == LinkState.Unknown && hasBase && IsBaseDoubled(routing, path, address.Ending))
            return new LinkTarget(LinkState.Missing, LinkGoal.Page, route);
        return hasBase || AddsBase(lesson, routing, form) ? target : WithoutBase(routing, target, form);
    }

    // Docusaurus puts the base before what is a link in Markdown, and before what its own component is given; an element of MDX
    // stays as it is.
    private static bool AddsBase(LessonFacts lesson, SiteRouting routing, LinkForm form) =>
        routing.Flavor == MdxFlavor.Docusaurus && !(form is LinkForm.Element or LinkForm.Source && routing.LeavesElements && routing.Builds(lesson.File.FullPath));

    /// <summary>Where an address leads that the site itself writes, the base left off: a slash in front may be missing.</summary>
    public LinkTarget ResolveRoute(SiteRouting routing, string url) =>
        LinkAddress.Parse(url.StartsWith('/') || url.Contains(':') ? url : "/" + url) is { Origin: LinkOrigin.Root } address && !address.Path.Contains("//")
            ? Check(routing, address.Path.Trim('/'), address.Ending, LinkForm.Element)
            : LinkTarget.Unknown;

    // Below the base there is a page of this address without it: nobody has another one that is called like the base.
    private bool IsBaseDoubled(SiteRouting routing, string path, string ending)
    {
        var siteBase = routing.Base!;
        return siteBase.Length > 0 && path.StartsWith(siteBase + siteBase + "/", StringComparison.Ordinal)
            && !routing.Elsewhere.Concat(routing.Pages).Any(p => p.Matches(path.Substring(siteBase.Length).Trim('/')))
            && Check(routing, path.Substring(2 * siteBase.Length).Trim('/'), ending, LinkForm.Element).State == LinkState.Found;
    }

    // What is not below the base may lead to another site of the same host.
    private static LinkTarget WithoutBase(SiteRouting routing, LinkTarget target, LinkForm form) => target.State switch
    {
        _ when routing.RewritesLinks || form == LinkForm.Component => LinkTarget.Unknown,
        LinkState.Found => target with { State = LinkState.LacksBase },
        LinkState.Missing when target.Goal == LinkGoal.Page && routing.Contents.Any(c => c.Prefix.Length > 0 && c.Below(target.Path) is not null) => target with { AlsoLacksBase = true },
        _ => LinkTarget.Unknown,
    };

    // Docusaurus stops for an image that is in none of its folders.
    private LinkTarget ResolveStatic(SiteRouting routing, LinkAddress address)
    {
        var path = address.Path.TrimStart('/');
        if (routing.Base is { Length: > 0 } siteBase && address.Path.StartsWith(siteBase + "/", StringComparison.Ordinal))
            return LinkTarget.Unknown;
        return routing.AssetFolders.Count == 0 ? LinkTarget.Unknown : ToTarget([.. routing.AssetFolders.Select(f => FilePath.Combine(f, path))], LinkGoal.File);
    }

    // `../other` of the page a/b leads to `other` where pages are files, and to a/other where they are folders; which it is may
    // depend on the host.
    private LinkTarget ResolveNeighbour(LessonFacts lesson, SiteRouting routing, LinkAddress address, LinkForm form)
    {
        var around = routing.ContentOf(lesson.File.FullPath);
        var targets = world.IndexOf(routing).RoutesOf(lesson.File.FullPath).SelectMany(own => Neighbours(own, address.Path)).Distinct(StringComparer.Ordinal)
            .Select(r => Check(routing, r, address.Ending, form, around)).ToArray();
        return Array.Find(targets, t => t.State == LinkState.Found)
            ?? (Array.TrueForAll(targets, t => t.State == LinkState.Missing) ? targets[0] : LinkTarget.Unknown);
    }

    private static IEnumerable<string> Neighbours(string own, string path)
    {
        var folder = own.LastIndexOf('/') is var slash && slash < 0 ? "" : own.Substring(0, slash);
        return new[] { folder, own }.Select(f => FilePath.Normalize("/" + f + "/" + path).Trim('/')).Distinct(StringComparer.Ordinal);
    }

    private LinkTarget Check(SiteRouting routing, string route, string ending, LinkForm form, ContentRoute? around = null)
    {
        // Most links lead to lessons: these are asked for first, and the disk last.
        var index = world.IndexOf(routing);
        if (index.Find(route) is { Count: > 0 } pages)
            return LinkTarget.Found(pages[0]) with { Others = [.. pages.Skip(1)], IsAssumed = index.HasAssumed && pages.Any(p => routing.ContentOf(p) is { IsAssumed: true } content && !ReferenceEquals(content, around)) };

        if (route.Length > 0 && routing.AssetFolders.Select(f => Served(FilePath.Combine(f, route), ending)).FirstOrDefault(p => p is not null) is { } asset)
            return LinkTarget.Found(asset, LinkGoal.File);

        // Pages may be files on the host.
        if (ending == ".html" && index.Find(route.Substring(0, route.Length - ending.Length)).Count > 0)
            return LinkTarget.Unknown;
        if (routing.Elsewhere.Any(p => p.Matches(route)) || routing.Pages.Any(p => !p.IsLiteral && p.Matches(route)))
            return LinkTarget.Unknown;
        if (routing.Pages.Any(p => p.Route == route))
            return LinkTarget.Found("");
        if (ending.Length > 0 && AssetEndings.Contains(ending))
            return CheckAsset(routing, route);
        if (!index.IsWhole || DataEndings.Contains(ending) || (routing.Flavor == MdxFlavor.Docusaurus && ending is ".md" or ".mdx"))
            return LinkTarget.Unknown;
        return around is { IsCertain: false, IsCertainWithin: true } && IsMissingWithin(routing, around, route) ? new LinkTarget(LinkState.Missing, LinkGoal.Page, route) : CheckContents(routing, index, route, form);
    }

    // A folder is served by its index, and many hosts leave the ending of pages away.
    private string? Served(string path, string ending)
    {
        var look = Files.Look(path);
        return look.State == FileState.File ? look.Path
            : look.State == FileState.Folder && Files.Look(path + "/index.html") is { State: FileState.File } index ? index.Path
            : ending.Length == 0 && Files.Look(path + ".html") is { State: FileState.File } page ? page.Path
            : null;
    }

    // Of versions it may not be known which addresses they have, and still what is beside a lesson is in its own. What leads on does
    // so wherever the version may be.
    private bool IsMissingWithin(SiteRouting routing, ContentRoute around, string route) =>
        around.Below(route) is { Length: > 0 } rest && around.FilesFor(route).All(f => Files.Look(f).State is FileState.Missing or FileState.OtherCase)
        && !routing.Contents.OfType<DocsRoute>().Select(c => c.Prefix.Length == 0 ? rest : c.Prefix + "/" + rest).Any(r => routing.Elsewhere.Any(p => p.Matches(r)));

    private LinkTarget CheckContents(SiteRouting routing, RouteIndex index, string route, LinkForm form)
    {
        // A folder of single pages has only said which there are.
        ContentRoute[] contents = [.. routing.Contents.Where(c => c is not PagesRoute && c.Below(route) is not null)];
        if (contents.Length == 0)
            return StopsFor(routing, route, form) ? new LinkTarget(LinkState.Missing, LinkGoal.Page, route) : LinkTarget.Unknown;
        if (contents.Any(c => !c.IsCertain || (c.Prefix.Length == 0 && !routing.IsClosed)))
            return LinkTarget.Unknown;

        foreach (var content in contents)
        {
            if (content.FallbacksOf(route).SelectMany(index.Find).FirstOrDefault() is { } fallback)
                return LinkTarget.Found(fallback);
            // Which pages there are the originals say.
            if (content.Original is null && content.FilesFor(route).Any(f => Files.Look(f).State == FileState.Unknown))
                return LinkTarget.Unknown;
        }

        return new LinkTarget(LinkState.Missing, LinkGoal.Page, route);
    }

    // Outside of all lessons too Docusaurus stops for a link of its own to what is no page, where the site has not told it to go on.
    private bool StopsFor(SiteRouting routing, string route, LinkForm form) =>
        routing.IsClosed && routing.StopsForLinks && form is LinkForm.Link or LinkForm.LinkComponent && !routing.AssetFolders.Any(f => Files.Look(FilePath.Combine(f, route)).State == FileState.Unknown);

    // A file of a folder that is served, or of the site's root; what is anywhere else may come from somewhere else.
    private LinkTarget CheckAsset(SiteRouting routing, string route)
    {
        var slash = route.IndexOf('/');
        var isServed = slash < 0 ? routing.IsClosed : routing.AssetFolders.Any(f => Files.Look(FilePath.Combine(f, route.Substring(0, slash))).State == FileState.Folder);
        var looks = routing.AssetFolders.Select(f => Files.Look(FilePath.Combine(f, route))).ToArray();
        if ((isServed || slash < 0) && looks.FirstOrDefault(l => l.State == FileState.OtherCase) is { Path.Length: > 0 } other)
            return new LinkTarget(LinkState.OtherCase, LinkGoal.File, other.Path);
        return isServed && looks.Length > 0 && looks.All(l => l.State == FileState.Missing)
            ? new LinkTarget(LinkState.Missing, LinkGoal.File, FilePath.Combine(routing.AssetFolders[0], route))
            : LinkTarget.Unknown;
    }
}
