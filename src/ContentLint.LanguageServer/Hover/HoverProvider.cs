// What is under the pointer: the rules that found something there, a field of the front matter, a component, a link, a diagram.

using System.Globalization;
using ContentLint.LanguageServer.Commands;
using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Navigation;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Hover;

/// <summary>Tells about what is at a place.</summary>
internal sealed class HoverProvider(OpenDocuments documents, CourseSet courses, RulePages pages)
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the request handled.</summary>
    public void Register(Router router) =>
        router.OnRequest<DocumentPositionParams, LspHover>("textDocument/hover", (p, _) => Find(p));

    private LspHover? Find(DocumentPositionParams asked)
    {
        if (documents.Find(asked.TextDocument.Uri) is not { } document)
            return null;

        var offset = document.Positions.ToOffset(asked.Position);
        var parts = new List<(TextSpan Span, string Text)>();
        foreach (var rule in courses.FindingsOf(document).Where(d => Holds(d.Location.Span, offset)).DistinctBy(d => d.Id))
            parts.Add((rule.Location.Span, pages.About(rule.Descriptor, document)));
        if (courses.ContextOf(document) is { } context && About(context, offset) is { } element)
            parts.Add(element);
        if (parts.Count == 0 && RuleName.At(document, courses, offset) is var (name, named))
            parts.Add((name, pages.About(named, document)));
        if (parts.Count == 0 && !document.IsLesson && ConfigurationProposals.FieldAt(document, offset) is { } field)
            parts.Add((document.Source.Lines.GetLineSpan(document.Source.Lines.GetLine(offset)), FieldDescription.Of(field)));
        if (parts.Count == 0)
            return null;

        var formats = Client.Texts("textDocument", "hover", "contentFormat");
        var kind = formats.Count == 0 || formats.Contains("markdown") ? "markdown" : "plaintext";
        return new LspHover(new MarkupContent(kind, string.Join("\n\n---\n\n", parts.Select(p => p.Text))), document.Positions.ToRange(parts[0].Span));
    }

    private static bool Holds(TextSpan span, int offset) => span.Contains(offset) || (span.IsEmpty && span.Start == offset);

    private static (TextSpan, string)? About(LessonContext context, int offset)
    {
        if (context.IsInFrontMatter(offset))
            return AboutField(context, offset);
        if (context.DiagramAt(offset) is { } diagram)
            return AboutDiagram(context, diagram, offset);
        return AboutLink(context, offset) ?? AboutComponent(context, offset);
    }

    private static (TextSpan, string)? AboutField(LessonContext context, int offset)
    {
        if (context.Course is not { } course || FieldPath.Find(context.Lesson.FrontMatter?.Root, offset) is not { Count: > 0 } path)
            return null;

        var fields = course.FieldsOf(context.Document.LintPath);
        for (var i = 0; i < path.Count; i++)
        {
            if (fields.FirstOrDefault(f => f.Name == path[i].Key) is not { } field)
                return null;
            if (i == path.Count - 1)
                return (path[i].KeySpan, FieldDescription.Of(field));
            fields = field.Fields.Count > 0 ? field.Fields : field.Items?.Fields ?? [];
        }

        return null;
    }

    private static (TextSpan, string)? AboutDiagram(LessonContext context, Diagram diagram, int offset)
    {
        var start = diagram.Content.ToSource(diagram.Content.Text.Length - diagram.Content.Text.TrimStart().Length);
        if (diagram.Type is not { } type || context.Source.Lines.GetLine(offset) != context.Source.Lines.GetLine(start))
            return null;

        var line = context.Source.Lines.GetLineSpan(context.Source.Lines.GetLine(start));
        var size = diagram.Model is { } model
            ? $": {Count(model.Nodes.Count, "node")}, {Count(model.Edges.Count, "edge")}, {Count(model.Groups.Count, "group")}"
            : diagram.IsSound ? "" : ", not accepted by Mermaid";
        return (new TextSpan(start, Math.Max(start, line.End)), $"**{type}** diagram{size}");
    }

    /// <summary>A number with the word for what is counted.</summary>
    public static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");

    private static (TextSpan, string)? AboutLink(LessonContext context, int offset)
    {
        if (context.Lesson.Links.FirstOrDefault(l => !l.IsImage && l.Span.Contains(offset)) is not { } link || context.Links.Find(context.Document.LintPath, link.Url) is not { } target)
            return null;

        var title = target.Heading?.Text ?? TitleOf(target) ?? target.Lesson.File.DisplayPath;
        var missing = target is { Anchor: { } anchor, Heading: null } ? $"\n\nIt has no heading `#{anchor}`." : "";
        var lines = context.Course?.Read(target.Lesson.File.FullPath) is { } lesson ? FirstLines(lesson, target.Heading?.Location.Span.End ?? 0) : "";
        return (link.Span, $"**{title}**\n\n`{target.Lesson.File.DisplayPath}`{missing}{(lines.Length == 0 ? "" : "\n\n" + lines)}");
    }

    private static string? TitleOf(LinkTarget target) =>
        (target.Lesson.FrontMatter?["title"] as Data.DataScalar)?.Text ?? (target.Lesson.Headings is [var first, ..] ? first.Text : null);

    private static string FirstLines(Lesson lesson, int start)
    {
        const int Most = 300;
        var headings = lesson.Headings.Select(h => h.Span.Start).ToHashSet();
        var texts = lesson.Texts.Where(t => t.Span.Start >= start && !headings.Contains(t.Span.Start) && t.Place == TextPlace.Prose).Take(2).Select(t => t.Text.Text.Trim());
        var all = string.Join("\n\n", texts);
        return all.Length <= Most ? all : all[..all.LastIndexOf(' ', Most)] + " …";
    }

    private static (TextSpan, string)? AboutComponent(LessonContext context, int offset)
    {
        foreach (var component in context.Lesson.Components.Where(c => c.Name is { Length: > 0 } && c.Span.Contains(offset)))
        {
            var name = TextSpan.FromLength(component.OpeningTag.Start + 1, component.Name!.Length);
            if (name.Contains(offset) || offset == name.Start - 1)
                return (name, ComponentDescription.Of(context, component.Name));
        }

        // In its import, in the closing tag, in code.
        return ImportedName.At(context, offset) is { } imported && context.Components.Contains(imported.Name) ? (imported.SpanAt(offset), ComponentDescription.Of(context, imported.Name)) : null;
    }
}
