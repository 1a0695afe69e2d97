// What a sidebar names must be there, or the build stops for it. It is reported in the site's configuration, where it is written.

using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>A sidebar names pages that are there.</summary>
internal sealed class SidebarRule : CourseLinkRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL5303", "sidebar-missing-page", "A sidebar names a page that is not there", Severity.Error);

    private static readonly string[] PageEndings = [".md", ".mdx", "/index.md", "/index.mdx"];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LinkGraph graph, Action<Diagnostic> report)
    {
        foreach (var site in graph.World.Sites)
        {
            foreach (var content in site.Sidebar.GroupBy(e => e.Content))
                Check(graph.World, content.Key, content, report);
            var resolver = new LinkResolver(graph.World);
            foreach (var link in site.SidebarLinks.Where(l => resolver.ResolveRoute(site, l.Name) is { State: LinkState.Missing, Goal: LinkGoal.Page }))
                report(SayLink(graph.World.IndexOf(site), link));
        }
    }

    private static Diagnostic SayLink(RouteIndex index, SidebarEntry link)
    {
        var meant = DidYouMean.Suggest(link.Name.Trim('/'), index.Routes);
        return new Diagnostic(
            Descriptor,
            link.Location,
            $"The sidebar links to '{link.Name}', and the site has no page of that address.",
            meant is null ? (Message)"Correct the address, or remove the entry." : $"Did you mean '/{meant}/'?");
    }

    private static void Check(LinkWorld world, ContentRoute content, IEnumerable<SidebarEntry> entries, Action<Diagnostic> report)
    {
        if (!content.IsCertainWithin || world.Files.FilesBelow(content.Folder) is not { } files)
            return;

        // What is no Markdown may be a page by a plugin.
        var names = new HashSet<string>(
            files.SelectMany(f => content.Holds(f) ? content.SidebarNamesOf(f, world.FrontMatterOf(f)) : [LessonPath.WithoutEnding(FilePath.RelativeTo(content.Folder, f)!)]), StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => !names.Contains(e.Name) && !names.Contains(AsAddress(e.Name)) && !MayBeWritten(world, content, e.Name)))
            report(Say(entry, names));
    }

    private static string AsAddress(string name) => name == "index" ? "" : name.Trim('/');

    // API references and their like are written by a step before the build, into folders that git does not keep.
    private static bool MayBeWritten(LinkWorld world, ContentRoute content, string name) =>
        PageEndings.Any(e => world.Files.Look(FilePath.Combine(content.Folder, name.Trim('/') + e)).State == FileState.Unknown);

    private static Diagnostic Say(SidebarEntry entry, HashSet<string> names)
    {
        var name = FilePath.NameOf(entry.Name);
        string[] same = [.. names.Where(n => name.Length > 0 && FilePath.NameOf(n) == name).Take(2)];
        var meant = same.Length == 1 ? same[0] : DidYouMean.Suggest(entry.Name, names);

        // Between the quotes, where nothing in them is escaped.
        var span = entry.Location.Span;
        var fix = meant is null || span.Length != entry.Name.Length + 2 ? null
            : new CodeFix($"Write '{meant}'", same.Length == 1 ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(new TextSpan(span.Start + 1, span.End - 1), meant));
        return new Diagnostic(
            Descriptor,
            entry.Location,
            $"The sidebar names the page '{entry.Name}', and there is none: the build stops.",
            meant is null ? (Message)"Name a page that is there, or remove the entry." : $"Did you mean '{meant}'?",
            fixes: fix is null ? null : [fix]);
    }
}
