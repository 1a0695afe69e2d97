// Links, images and addresses in elements must lead to something. Each is reported where it is written; a lesson that was renamed
// is one diagnostic at each link to it, with the same words for what is gone.

using ContentLint.Mdx;
using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>An address leads to a lesson, a page or a file that is there.</summary>
internal sealed class LinkTargetRule : CourseLinkRule
{
    public static readonly DiagnosticDescriptor NoLesson = new(
        "CL5101", "link-missing-lesson", "A link leads to a lesson's file that is not there", Severity.Error);

    public static readonly DiagnosticDescriptor NoImage = new(
        "CL5102", "link-missing-image", "An image is not there", Severity.Error);

    public static readonly DiagnosticDescriptor OtherCase = new(
        "CL5103", "link-other-case", "A path differs from the file's name in case", Severity.Error);

    public static readonly DiagnosticDescriptor NoFile = new(
        "CL5104", "link-missing-file", "A link leads to a file that is not there", Severity.Error);

    public static readonly DiagnosticDescriptor NotRewritten = new(
        "CL5105", "link-not-rewritten", "A link names a lesson's file where the site has pages", Severity.Warning);

    public static readonly DiagnosticDescriptor NoPage = new(
        "CL5301", "route-missing-page", "A link leads to a page that the site does not have", Severity.Error);

    public static readonly DiagnosticDescriptor NoBase = new(
        "CL5302", "route-missing-base", "A link lacks what stands before every address of the site", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [NoLesson, NoImage, OtherCase, NoFile, NotRewritten, NoPage, NoBase];

    public override void Analyze(LinkGraph graph, Action<Diagnostic> report)
    {
        var repair = new LinkRepair(graph);
        foreach (var links in graph.BrokenLinks)
        {
            var said = new HashSet<TextSpan>();
            foreach (var link in links.Where(l => said.Add(l.UrlLocation.Span)))
                report(Say(graph, link, repair.Find(link)));
        }
    }

    private static Diagnostic Say(LinkGraph graph, CourseLink link, LinkSuggestion? meant)
    {
        var (descriptor, message, help) = Words(link);
        if (meant is not null)
            help = link.Target.State == LinkState.Missing ? (Message)$"Did you mean '{meant.Address}'?" : $"Write '{meant.Address}'.";
        var place = meant is null ? null : graph.FindLesson(meant.Path)?.Start;
        var fix = meant is null ? null : Fix(graph, link, meant);
        return new Diagnostic(
            descriptor,
            LinkPlaces.PathOf(link),
            message,
            help,
            place is null || meant!.Path == link.Lesson.File.FullPath ? null : [new RelatedLocation("the lesson it would lead to", place)],
            fix is null ? null : [fix]);
    }

    // What stands behind `#` goes with a page: where the other one has no such part, the link would only break anew.
    private static CodeFix? Fix(LinkGraph graph, CourseLink link, LinkSuggestion meant)
    {
        if (link.PathSpan is not { } path)
            return null;
        if (link.FragmentSpan is not { IsEmpty: false } fragment || !graph.Lacks(meant.Path, link.Fragment!))
            return new CodeFix($"Write '{meant.Address}'", meant.Safety, new TextEdit(path, meant.Address));
        return new CodeFix(
            $"Write '{meant.Address}', without '#{link.Fragment!:fragment}', which is not there",
            FixSafety.Suggestion,
            new TextEdit(path, meant.Address),
            new TextEdit(new TextSpan(fragment.Start - 1, fragment.End), ""));
    }

    private static (DiagnosticDescriptor Descriptor, Message Message, Message Help) Words(CourseLink link)
    {
        var target = link.Target;
        var shown = target.Goal == LinkGoal.Page ? "/" + target.Path : LinkPlaces.Shown(link.Lesson, target.Path);
        return target.State switch
        {
            LinkState.OtherCase => (OtherCase, $"The file is called '{FilePath.NameOf(target.Path):name}', and this is written in another case: on most servers it leads nowhere.", "Write the name as the file has it."),
            LinkState.NotRewritten => (NotRewritten, $"This names the file '{shown:target}', and the site has no page of that address.", "Write the address of the lesson's page."),
            LinkState.LacksBase => (NoBase, $"Every address of this site begins with '{link.Lesson.Settings.Routing!.Base:base}', and this one does not: it leads out of the site.", "Write the base in front."),
            _ when target.Goal == LinkGoal.LessonFile => (NoLesson, $"There is no lesson '{shown:target}'.", "Correct the path, or remove the link."),
            _ when target.Goal == LinkGoal.Page => (NoPage, PageGone(link, shown), "Correct the address, or remove the link."),
            _ when link is { Form: LinkForm.Field, Address.Origin: LinkOrigin.Root } => (NoImage, $"There is no image '{shown:target}', and the build stops: in this field Astro takes no image of the folder of static files.", "Put the image beside the lesson, and write a path from the lesson's folder, ./image.png."),
            _ when link.Form is LinkForm.Image or LinkForm.Field && StopsBuild(link) => (NoImage, $"There is no image '{shown:target}', and the build stops.", "Correct the path, or add the image."),
            _ when link.Form is LinkForm.Image or LinkForm.Field => (NoImage, $"There is no image '{shown:target}'.", "Correct the path, or add the image."),
            _ => (NoFile, $"There is no file '{shown:target}'.", "Correct the path, or add the file."),
        };
    }

    // Astro serves an image from its root without looking for it.
    private static bool StopsBuild(CourseLink link) => link.Lesson.Settings.Routing?.StopsForImages == true
        && (link.Address.Origin != LinkOrigin.Root || link.Lesson.Settings.Flavor == MdxFlavor.Docusaurus);

    private static Message PageGone(CourseLink link, string shown) => link.Target.AlsoLacksBase
        ? (Message)$"This site has no page '{shown:target}', and its addresses begin with '{link.Lesson.Settings.Routing!.Base:base}'."
        : $"This site has no page '{shown:target}'.";
}
