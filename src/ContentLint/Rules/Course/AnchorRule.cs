// What stands behind `#` must be an id of the page that a link leads to. A page may have ids that nobody sees here: then nothing
// is said of it, and neither is where a page has several translations and one of them has the id.

using ContentLint.Lessons.Facts;
using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>A link to a part of a page that has no such part leads to the page's start.</summary>
internal sealed class AnchorRule : CourseLinkRule
{
    public static readonly DiagnosticDescriptor Here = new(
        "CL5201", "anchor-not-in-page", "A link leads to a part of its own page that is not there", Severity.Warning);

    public static readonly DiagnosticDescriptor There = new(
        "CL5202", "anchor-not-in-lesson", "A link leads to a part of another lesson that is not there", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Here, There];

    public override void Analyze(LinkGraph graph, Action<Diagnostic> report)
    {
        foreach (var links in graph.AnchoredLinks)
        {
            var said = new HashSet<TextSpan>();
            foreach (var link in links.Where(l => IsMissing(graph, l) && said.Add(l.UrlLocation.Span)))
                report(Say(graph, link));
        }
    }

    private static bool IsMissing(LinkGraph graph, CourseLink link) =>
        IsLooked(link.Lesson, graph, asPage: false)
        && link.Target.Others.Prepend(link.Target.Path).All(p => graph.FindPage(p) is { } page && IsLooked(page.Lesson, graph, asPage: true) && graph.Lacks(p, link.Fragment!));

    // Files of a site that are no part of it are looked at somewhere else, by other rules.
    private static bool IsLooked(LessonFacts lesson, LinkGraph graph, bool asPage)
    {
        var path = lesson.File.FullPath;
        return lesson.Settings.Routing is not { } routing || graph.World.IndexOf(routing).RouteOf(path) is not null || (!asPage && graph.World.IsImported(path));
    }

    private static Diagnostic Say(LinkGraph graph, CourseLink link)
    {
        var (path, fragment) = (link.Target.Path, link.Fragment!);
        var isHere = path == link.Lesson.File.FullPath;
        var anchors = graph.FindPage(path)!.Value.Anchors;
        var (meant, isSure) = Meant(anchors, fragment);
        var place = meant is null ? null : anchors.Find(meant);
        var fix = meant is not null && link.FragmentSpan is { } span ? new CodeFix($"Write '#{meant}'", isSure ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(span, meant)) : null;
        return new Diagnostic(
            isHere ? Here : There,
            LinkPlaces.FragmentOf(link),
            isHere ? (Message)$"This page has no heading or element '#{fragment}'." : $"'{LinkPlaces.Shown(link.Lesson, path):target}' has no heading or element '#{fragment}'.",
            meant is null ? (Message)"Name a heading by its words in lower case, with a hyphen for each space." : $"Did you mean '#{meant}'?",
            place is null ? null : [new RelatedLocation("it is here", place)],
            fix is null ? null : [fix]);
    }

    // The same words in another case, or with the signs that an id leaves out, mean one heading for certain.
    private static (string? Meant, bool IsSure) Meant(PageAnchors anchors, string fragment)
    {
        var slug = Slugger.Of(fragment).Trim('-');
        string[] same = [.. anchors.Ids.Where(i => string.Equals(i.Trim('-'), slug, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return same.Length == 1 ? (same[0], true) : (DidYouMean.Suggest(fragment, anchors.Ids), false);
    }
}
