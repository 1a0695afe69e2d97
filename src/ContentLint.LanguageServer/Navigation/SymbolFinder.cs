using ContentLint.LanguageServer.Courses;
using ContentLint.Rules.Links;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Finds what a place of a lesson speaks of.</summary>
internal sealed class SymbolFinder(CourseSet courses)
{
    /// <summary>What is at an offset; <see langword="null"/> for nothing that has a name.</summary>
    public Symbol? Find(LessonContext context, int offset)
    {
        if (context.DiagramAt(offset) is { } diagram)
            return DiagramSymbol.Find(context, diagram, offset);
        if (context.Own is null || context.CodeAt(offset) is not null)
            return null;

        return FindReference(context, offset) ?? FindLink(context, offset) ?? FindHeading(context, offset) ?? (Symbol?)FindImport(context, offset) ?? FindLesson(context, offset);
    }

    private static Symbol? FindReference(LessonContext context, int offset)
    {
        foreach (var definition in context.Own!.Definitions.Where(d => !d.IsRepeated))
        {
            var uses = ReferenceSymbol.UsesOf(context, definition);
            if (uses.FirstOrDefault(l => Holds(l.Location.Span, offset)) is { } use)
                return new ReferenceSymbol(context, ReferenceSymbol.LabelOf(context.Source, use), definition);
            if (Holds(definition.Location.Span, offset) && context.Source.Text.IndexOf("]:", definition.Location.Span.Start, StringComparison.Ordinal) is var end && offset <= end)
                return new ReferenceSymbol(context, definition.Location.Span, definition);
        }

        return null;
    }

    private static Symbol? FindLink(LessonContext context, int offset)
    {
        if (context.Course?.Links is not { } links || links.LinkAt(context.Document.LintPath, offset) is not { TargetPath: { } target } link)
            return null;

        var lesson = context.FactsOf(target);
        var heading = link.Fragment is { } anchor ? lesson?.Headings.FirstOrDefault(h => h.Anchor == anchor) : null;
        if (heading is not null && !IsInPath(link, offset))
            return new HeadingSymbol(context, link.FragmentSpan ?? link.UrlLocation.Span, lesson!, heading);

        var place = link.Fragment is { Length: > 0 } id && links.FindAnchor(target, id) is { } found ? new FilePlace(target, found.Span) : (FilePlace?)null;
        return new LessonSymbol(context, link.PathSpan ?? link.UrlLocation.Span, target, place);
    }

    // On the path a lesson is meant; elsewhere in the link what it leads to.
    private static bool IsInPath(CourseLink link, int offset) => link.PathSpan is { IsEmpty: false } path && Holds(path, offset);

    private static HeadingSymbol? FindHeading(LessonContext context, int offset) =>
        context.Own!.Headings.FirstOrDefault(h => Holds(h.Location.Span, offset)) is { } heading ? new HeadingSymbol(context, heading.Location.Span, context.Own, heading) : null;

    private ImportSymbol? FindImport(LessonContext context, int offset)
    {
        var imports = context.Own!.Imports;
        if (imports.FirstOrDefault(i => Holds(i.Location.Span, offset) || Holds(i.ModuleLocation.Span, offset)) is { } import)
            return new ImportSymbol(context, Holds(import.ModuleLocation.Span, offset) ? import.ModuleLocation.Span : import.Location.Span, import, courses.Files, IsInImport: true);

        foreach (var component in context.Lesson.Components.Where(c => c.Name is { Length: > 0 }))
        {
            var first = component.Name!.Split('.')[0];
            var name = TextSpan.FromLength(component.OpeningTag.Start + 1, first.Length);
            if (Holds(name, offset) && imports.FirstOrDefault(i => i.Name == first) is { } used)
                return new ImportSymbol(context, name, used, courses.Files, IsInImport: false);
        }

        return null;
    }

    private static LessonSymbol? FindLesson(LessonContext context, int offset) =>
        context.Lesson.FrontMatter is { } frontMatter && Holds(frontMatter.Span, offset) ? new LessonSymbol(context, frontMatter.Span, context.Document.LintPath, Anchor: null) : null;

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
