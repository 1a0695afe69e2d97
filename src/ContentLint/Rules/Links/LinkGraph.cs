// What leads where in a course: each lesson's links, images and addresses in elements with their targets, and back. A graph is
// never changed. The one after an edit takes over what the edit leaves as it was: an edit of a text is one lesson resolved anew.

using System.Collections.Concurrent;
using ContentLint.Lessons.Facts;

namespace ContentLint.Rules.Links;

/// <summary>The links of a course. Immutable, and safe to share between threads.</summary>
public sealed class LinkGraph
{
    private const int MostParts = 200;

    private readonly LinkWorld _world;
    private readonly Node[] _nodes;
    private readonly Dictionary<string, int> _places;
    private readonly ConcurrentDictionary<string, Node?> _apart = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, CourseLink>> _back;

    private LinkGraph(LinkWorld world, Node[] nodes, Dictionary<string, int> places)
    {
        _world = world;
        _nodes = nodes;
        _places = places;
        _back = new(() => _nodes.SelectMany(n => n.Links).SelectMany(l => TargetsOf(l).Select(t => (Path: t, Link: l))).ToLookup(p => p.Path, p => p.Link, StringComparer.Ordinal));
    }

    /// <summary>The course's lessons, ordered by path.</summary>
    public IEnumerable<LessonFacts> Lessons => _nodes.Select(n => n.Lesson);

    /// <summary>The links of a lesson: those of Markdown, its images, the addresses in elements, each in the order of the lesson.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <returns>The links; none for a file that is no lesson of the course.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<CourseLink> LinksFrom(string path) => NodeOf(path)?.Links ?? [];

    /// <summary>The links that lead to a lesson or another file.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <returns>The links of all lessons, those of the lesson itself included, ordered by lesson and place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public IEnumerable<CourseLink> LinksTo(string path) => _back.Value[path ?? throw new ArgumentNullException(nameof(path))];

    /// <summary>The links that lead to an anchor of a lesson.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <param name="anchor">The anchor, without <c>#</c>.</param>
    /// <returns>The links of all lessons, ordered by lesson and place.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public IEnumerable<CourseLink> LinksTo(string path, string anchor)
    {
        _ = anchor ?? throw new ArgumentNullException(nameof(anchor));
        return LinksTo(path).Where(l => l.Fragment == anchor);
    }

    /// <summary>The link at a place of a lesson.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <param name="offset">An offset in its text.</param>
    /// <returns>The innermost link, or one whose definition is there; <see langword="null"/> for none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public CourseLink? LinkAt(string path, int offset) => LinksFrom(path)
        .Where(l => l.Location.Span.Contains(offset) || l.UrlLocation.Span.Contains(offset))
        .OrderBy(l => l.Location.Span.Length).FirstOrDefault();

    /// <summary>Where an anchor of a lesson is.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <param name="anchor">The anchor, without <c>#</c>.</param>
    /// <returns>The heading or the attribute; <see langword="null"/> for one that is not in the lesson's text.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public SourceLocation? FindAnchor(string path, string anchor) => NodeOf(path)?.Anchors.Find(anchor ?? throw new ArgumentNullException(nameof(anchor)));

    /// <summary>The anchors of a lesson, in the order of its text: of its headings, then of its elements.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <returns>The anchors without <c>#</c>; none for a file that is no lesson of the course.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public IEnumerable<string> AnchorsOf(string path) => NodeOf(path)?.Anchors.Ids ?? [];

    /// <summary>The address of a lesson's page from the site's root, without what stands before every address of it.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <returns>The address without slashes around it; <see langword="null"/> where it is not known, or the lesson is no page by itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public string? RouteOf(string path) => NodeOf(path)?.Lesson.Settings.Routing is { } routing ? _world.IndexOf(routing).RouteOf(path) : null;

    /// <summary>Makes the graph of a course.</summary>
    /// <param name="lessons">What its lessons tell, ordered by path.</param>
    /// <param name="files">The files around them.</param>
    internal static LinkGraph Of(IReadOnlyList<LessonFacts> lessons, CourseFiles files)
    {
        var world = new LinkWorld(lessons, files);
        var places = new Dictionary<string, int>(lessons.Count, StringComparer.Ordinal);
        for (var i = 0; i < lessons.Count; i++)
            places[lessons[i].File.FullPath] = i;
        return new LinkGraph(world, [.. lessons.Select(l => new Node(l, world))], places);
    }

    /// <summary>The graph of the same course after an edit.</summary>
    /// <param name="lessons">What its lessons tell now, ordered by path.</param>
    /// <param name="files">The files around them now.</param>
    /// <param name="areSameFiles">Whether what was asked of the files before is answered the same now.</param>
    internal LinkGraph After(IReadOnlyList<LessonFacts> lessons, CourseFiles files, bool areSameFiles)
    {
        if (!areSameFiles || lessons.Count != _nodes.Length)
            return Of(lessons, files);

        for (var i = 0; i < _nodes.Length; i++)
        {
            if (!LinkWorld.HaveSamePlace(_nodes[i].Lesson, lessons[i]))
                return Of(lessons, files);
        }

        var world = _world.With(files);
        return new LinkGraph(world, [.. _nodes.Select((n, i) => ReferenceEquals(n.Lesson, lessons[i]) ? n : new Node(lessons[i], world))], _places);
    }

    /// <summary>All links, lesson by lesson.</summary>
    internal IEnumerable<CourseLink> Links => _nodes.SelectMany(n => n.Links);

    /// <summary>The links that lead to nothing, or not to what they name, lesson by lesson.</summary>
    internal IEnumerable<CourseLink[]> BrokenLinks => _nodes.Select(n => n.BrokenLinks).Where(l => l.Length > 0);

    /// <summary>The links to parts of pages that are there, lesson by lesson.</summary>
    internal IEnumerable<CourseLink[]> AnchoredLinks => _nodes.Select(n => n.AnchoredLinks).Where(l => l.Length > 0);

    /// <summary>The places that addresses may lead to.</summary>
    internal LinkWorld World => _world;

    /// <summary>A lesson of the course; <see langword="null"/> for another file.</summary>
    internal LessonFacts? FindLesson(string path) => NodeOf(path)?.Lesson;

    /// <summary>A lesson with its anchors, also one that is not among those at hand: it is read when somebody asks. <see langword="null"/> for another file.</summary>
    internal (LessonFacts Lesson, PageAnchors Anchors)? FindPage(string path)
    {
        var node = NodeOf(path) ?? _apart.GetOrAdd(path, p => _world.Files.FactsOf(p) is { } lesson ? new Node(lesson, _world) : null);
        return node is null ? null : (node.Lesson, node.Anchors);
    }

    /// <summary>Whether nothing on a lesson's page has an id, for certain: not the lesson, and none of what it shows besides.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    /// <param name="fragment">The id.</param>
    internal bool Lacks(string path, string fragment) => Lacks(path, fragment, new HashSet<string>(StringComparer.Ordinal));

    private bool Lacks(string path, string fragment, HashSet<string> seen)
    {
        if (!seen.Add(path))
            return true;
        return seen.Count <= MostParts && FindPage(path) is { } page && page.Anchors.Lacks(fragment) && page.Anchors.Parts.All(p => Lacks(page.Lesson, p, fragment, seen));
    }

    // A part of a page is a lesson, which may have parts itself, or a component of the site's own.
    private bool Lacks(LessonFacts lesson, ImportFact part, string fragment, HashSet<string> seen)
    {
        var module = _world.Files.Resolve(lesson, part.Module);
        if (KnownComponents.IsHarmless(part.Module, part.Imported) && !(module.State == ModuleState.Found && lesson.Settings.SiteFolder is { } site && FilePath.RelativeTo(FilePath.Combine(site, "src"), module.Path) is not null))
            return true;
        return module.State == ModuleState.Found && (LinkAddress.Parse(module.Path).IsLessonFile
            ? Lacks(module.Path, fragment, seen)
            : _world.Files.IdsOf(lesson, module.Path) is { } ids && !ids.Contains(fragment));
    }

    private static IEnumerable<string> TargetsOf(CourseLink link) => link.TargetPath is { } path ? link.Target.Others.Prepend(path) : [];

    private Node? NodeOf(string path) => _places.TryGetValue(path ?? throw new ArgumentNullException(nameof(path)), out var place) ? _nodes[place] : null;

    /// <summary>A lesson; its links and anchors are worked out when somebody asks.</summary>
    private sealed class Node(LessonFacts lesson, LinkWorld world)
    {
        private CourseLink[]? _links;
        private CourseLink[]? _broken;
        private CourseLink[]? _anchored;
        private PageAnchors? _anchors;

        public LessonFacts Lesson => lesson;

        public IReadOnlyList<CourseLink> Links => LazyInitializer.EnsureInitialized(ref _links, Resolve)!;

        public CourseLink[] BrokenLinks =>
            LazyInitializer.EnsureInitialized(ref _broken, () => [.. Links.Where(l => l.Target.State is not (LinkState.Unknown or LinkState.Found))])!;

        public CourseLink[] AnchoredLinks =>
            LazyInitializer.EnsureInitialized(ref _anchored, () => [.. Links.Where(l => l.Fragment is not null && l.Form is not (LinkForm.Image or LinkForm.Field) && l.Target is { State: LinkState.Found, Path.Length: > 0, IsAssumed: false })])!;

        public PageAnchors Anchors => LazyInitializer.EnsureInitialized(ref _anchors, () => new PageAnchors(lesson))!;

        // Between the quotes, where nothing is escaped in them.
        private IEnumerable<(SourceLocation Location, string Url)> ImageFields()
        {
            foreach (var image in lesson.Settings.Routing?.ImageFieldsOf(lesson.File.FullPath)?.In(lesson.FrontMatter) ?? [])
            {
                var (written, location) = (lesson.TextOf(image), lesson.LocationOf(image));
                var isQuoted = written.Length == image.Text.Length + 2 && written[0] is '\'' or '"';
                yield return (isQuoted ? Inside(location) : location, image.Text);
            }
        }

        private LinkForm FormOf(AssetFact asset) => KnownComponents.IsComponent(asset.Element) ? KnownComponents.IsLink(lesson, asset.Element) ? LinkForm.LinkComponent : LinkForm.Component
            : asset.Attribute is "href" or "to" ? LinkForm.Element
            : LinkForm.Source;

        private static SourceLocation Inside(SourceLocation quoted) => new(
            quoted.File,
            new TextSpan(quoted.Span.Start + 1, quoted.Span.End - 1),
            new LinePosition(quoted.Start.Line, quoted.Start.Column + 1),
            new LinePosition(quoted.End.Line, quoted.End.Column - 1));

        private CourseLink[] Resolve()
        {
            // Of a text that is no file nobody knows what is beside it.
            var isThere = world.Files.Look(lesson.File.FullPath).State == FileState.File;
            var resolver = new LinkResolver(world);
            CourseLink Make(SourceLocation location, SourceLocation urlLocation, string url, LinkForm form)
            {
                var address = LinkAddress.Parse(url);
                return new CourseLink(lesson, location, urlLocation, url, form, address, isThere || address.Origin == LinkOrigin.Page ? resolver.Resolve(lesson, address, form) : LinkTarget.Unknown);
            }

            return
            [
                .. lesson.Links.Select(l => Make(l.Location, l.UrlLocation, l.Url, LinkForm.Link)),
                .. lesson.Images.Select(i => Make(i.Location, i.UrlLocation, i.Url, LinkForm.Image)),
                .. ImageFields().Select(i => Make(i.Location, i.Location, i.Url, LinkForm.Field)),
                .. lesson.Assets.Where(a => !KnownComponents.IsComponent(a.Element) || a.Attribute is "href" or "to")
                    .Select(a => Make(a.Location, a.UrlLocation, a.Url, FormOf(a))),
            ];
        }
    }
}
