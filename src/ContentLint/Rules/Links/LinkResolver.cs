// Where the addresses in a lesson lead: to a file beside it, to a page of the site, into the site's folder of assets. What its
// builder does counts, and where that cannot be known the answer is that nobody knows.

using ContentLint.Mdx;

namespace ContentLint.Rules.Links;

/// <summary>How an address is written.</summary>
internal enum LinkForm
{
    /// <summary>As a link in Markdown.</summary>
    Link,

    /// <summary>As an image in Markdown, which every builder takes into the build.</summary>
    Image,

    /// <summary>In a field of front matter that is an image, which Astro takes into the build.</summary>
    Field,

    /// <summary>As the address of an element, which no builder looks at.</summary>
    Element,

    /// <summary>As the address that the builder's own component for links is given.</summary>
    LinkComponent,

    /// <summary>In another attribute of an element, which takes what is there into the page.</summary>
    Source,

    /// <summary>In an attribute of a component, which may do anything with it.</summary>
    Component,
}

/// <summary>Resolves the addresses of lessons.</summary>
/// <param name="world">Where they may lead.</param>
internal sealed partial class LinkResolver(LinkWorld world)
{
    private CourseFiles Files => world.Files;

    /// <summary>Where an address leads.</summary>
    /// <param name="lesson">The lesson it stands in.</param>
    /// <param name="address">The address.</param>
    /// <param name="form">How it is written.</param>
    public LinkTarget Resolve(LessonFacts lesson, LinkAddress address, LinkForm form)
    {
        if (lesson.Settings.Links?.Ignores(address.RawPath) == true)
            return LinkTarget.Unknown;

        return address.Origin switch
        {
            LinkOrigin.Page => form is LinkForm.Image or LinkForm.Field || !IsPage(lesson) ? LinkTarget.Unknown : LinkTarget.Found(lesson.File.FullPath),
            LinkOrigin.Root when form == LinkForm.Field => ResolveField(lesson, address),
            LinkOrigin.Root => lesson.Settings.Routing is { } routing ? ResolveRoot(lesson, routing, address, form) : LinkTarget.Unknown,
            LinkOrigin.Alias => lesson.Settings.Routing is { } routing ? ResolveAlias(lesson, routing, address, form) : LinkTarget.Unknown,
            LinkOrigin.Lesson when form is LinkForm.Image or LinkForm.Field => ResolveImage(lesson, address),
            LinkOrigin.Lesson when form == LinkForm.Link => ResolveRelative(lesson, address, form),
            LinkOrigin.Lesson when form is LinkForm.Element or LinkForm.LinkComponent && address.Ending.Length == 0 => ResolveRelative(lesson, address, form),
            _ => LinkTarget.Unknown,
        };
    }

    // A part of other pages has no address, and its anchors are looked for in them.
    private bool IsPage(LessonFacts lesson) => !world.IsImported(lesson.File.FullPath)
        && (lesson.Settings.Routing is { } routing ? world.IndexOf(routing).RouteOf(lesson.File.FullPath) is not null : !FilePath.NameOf(lesson.File.FullPath).StartsWith('_'));

    private LinkTarget ResolveAlias(LessonFacts lesson, SiteRouting routing, LinkAddress address, LinkForm form)
    {
        if (routing.Flavor == MdxFlavor.Docusaurus && address.Path[1] == 's' && form is LinkForm.Link or LinkForm.Image)
        {
            var path = FilePath.Combine(routing.Folder, address.Path.Substring("@site/".Length));
            return ToTarget([path], form == LinkForm.Link && address.IsLessonFile ? LinkGoal.LessonFile : LinkGoal.File);
        }

        if (form is not (LinkForm.Image or LinkForm.Field) || !routing.Builds(lesson.File.FullPath))
            return LinkTarget.Unknown;

        var module = Files.Resolve(lesson, address.Path);
        return module.State switch
        {
            ModuleState.Found => LinkTarget.Found(module.Path, LinkGoal.File),
            ModuleState.Missing => new LinkTarget(LinkState.Missing, LinkGoal.File, address.Path),
            _ => LinkTarget.Unknown,
        };
    }

    private LinkTarget ResolveImage(LessonFacts lesson, LinkAddress address) =>
        lesson.Settings.Routing?.Builds(lesson.File.FullPath) == true
            ? ToTarget([FilePath.Combine(lesson.Folder, address.Path), FilePath.Combine(lesson.Folder, address.RawPath)], LinkGoal.File, lesson.File.FullPath)
            : LinkTarget.Unknown;

    // From the site's folder, and not from that of the files that are served as they are: `/public/a.png` is one, `/a.png` is none.
    private LinkTarget ResolveField(LessonFacts lesson, LinkAddress address) =>
        lesson.Settings.Routing is { TakesModulesAsTheyAre: true } routing && routing.Builds(lesson.File.FullPath)
            ? ToTarget([FilePath.Combine(routing.Folder, address.Path.TrimStart('/')), FilePath.Combine(routing.Folder, address.RawPath.TrimStart('/'))], LinkGoal.File, lesson.File.FullPath)
            : LinkTarget.Unknown;

    private LinkTarget ResolveRelative(LessonFacts lesson, LinkAddress address, LinkForm form)
    {
        var routing = lesson.Settings.Routing;
        if (address.IsLessonFile)
            return routing is null ? WithoutSite(lesson, address) : ResolveFile(lesson, routing, address);
        if (routing is null || world.IndexOf(routing).RouteOf(lesson.File.FullPath) is not { } own)
            return LinkTarget.Unknown;
        if (address.Ending.Length > 0 && AssetEndings.Contains(address.Ending))
            return ResolveDownload(lesson, routing, address, own);
        return PageEndings.Contains(address.Ending) ? ResolveNeighbour(lesson, routing, address, form) : LinkTarget.Unknown;
    }

    // Lessons without a site are copied into one: certain is only what stands in a folder of the course.
    private LinkTarget WithoutSite(LessonFacts lesson, LinkAddress address)
    {
        var path = FilePath.Combine(lesson.Folder, address.Path);
        return world.HasLessonsIn(FilePath.FolderOf(path))
            ? ToTarget([path], LinkGoal.LessonFile)
            : LinkTarget.Unknown;
    }

    private LinkTarget ResolveFile(LessonFacts lesson, SiteRouting routing, LinkAddress address)
    {
        if (!routing.Builds(lesson.File.FullPath))
            return WithoutSite(lesson, address);

        var target = ToTarget(FilesFor(lesson, routing, address), LinkGoal.LessonFile);
        if (!routing.Flavor.IsAstro())
            return target;
        return routing.RewritesLinks || routing.ContentOf(lesson.File.FullPath) is null ? target.State == LinkState.Found ? target : LinkTarget.Unknown
            : target.State == LinkState.Found ? target with { State = LinkState.NotRewritten }
            : target;
    }

    // Docusaurus looks beside the lesson, then - but for a path with a dot in front - in the plugin's folder and in the site's. A
    // translation may name a lesson that is not translated.
    private static IReadOnlyList<string> FilesFor(LessonFacts lesson, SiteRouting routing, LinkAddress address)
    {
        var beside = FilePath.Combine(lesson.Folder, address.Path);
        if (routing.Flavor != MdxFlavor.Docusaurus)
            return [beside];

        var content = routing.ContentOf(lesson.File.FullPath);
        var original = content is { Original: { } folder } && FilePath.RelativeTo(content.Folder, beside) is { } relative ? FilePath.Combine(folder, relative) : null;
        var isDotted = address.Path.StartsWith("./", StringComparison.Ordinal) || address.Path.StartsWith("../", StringComparison.Ordinal);
        return [beside, .. original is null ? [] : new[] { original }, .. isDotted ? [] : Roots(routing, content).Select(r => FilePath.Combine(r, address.Path))];
    }

    private static IEnumerable<string> Roots(SiteRouting routing, ContentRoute? content) =>
        (content is null ? routing.BuiltFolders : content is { Original: { } original } ? [content.Folder, original] : [content.Folder]).Append(routing.Folder);

    // Docusaurus takes a file into the build that is there; any other address is the browser's, seen from the page.
    private LinkTarget ResolveDownload(LessonFacts lesson, SiteRouting routing, LinkAddress address, string own)
    {
        if (routing.Flavor != MdxFlavor.Docusaurus || address.Path[0] != '.')
            return LinkTarget.Unknown;

        var isServed = Neighbours(own, address.Path).Any(r => routing.AssetFolders.Any(f => Files.Look(FilePath.Combine(f, r)).State != FileState.Missing));
        return isServed ? LinkTarget.Unknown : ToTarget([FilePath.Combine(lesson.Folder, address.Path)], LinkGoal.File);
    }

    // The first path that is there, else the first that is there in another case.
    private LinkTarget ToTarget(IReadOnlyList<string> paths, LinkGoal goal, string? seenFrom = null)
    {
        var looks = paths.Distinct(StringComparer.Ordinal).Select(p => Files.Look(p, seenFrom)).ToArray();
        foreach (var state in new[] { FileState.File, FileState.Unknown, FileState.Folder, FileState.OtherCase })
        {
            if (Array.FindIndex(looks, l => l.State == state) is var found && found >= 0)
            {
                return state switch
                {
                    FileState.File => LinkTarget.Found(looks[found].Path, goal),
                    FileState.OtherCase => new LinkTarget(LinkState.OtherCase, goal, looks[found].Path),
                    _ => LinkTarget.Unknown,
                };
            }
        }

        return new LinkTarget(LinkState.Missing, goal, paths[0]);
    }
}
