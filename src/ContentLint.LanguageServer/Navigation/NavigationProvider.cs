// Where something leads, and what leads to it: links and headings, components and their imports, reference definitions, names in
// diagrams.

using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Diagnostics;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Follows links and names.</summary>
internal sealed class NavigationProvider(OpenDocuments documents, CourseSet courses, DiagnosticConversion conversion)
{
    /// <summary>Has the requests handled.</summary>
    public void Register(Router router)
    {
        router.OnRequest<DocumentPositionParams, LspLocation[]>("textDocument/definition", (p, _) => Define(p));
        router.OnRequest<ReferenceParams, LspLocation[]>("textDocument/references", (p, _) => Refer(p));
        router.OnRequest<DocumentParams, DocumentLink[]>("textDocument/documentLink", (p, _) => Links(p));
    }

    private LspLocation[]? Define(DocumentPositionParams asked)
    {
        if (PackNameAt(asked.TextDocument, asked.Position) is { } inPack)
            return [At(inPack.Document, inPack.Name.Declaration)];
        if (ContextOf(asked.TextDocument) is not { } context)
            return null;

        var offset = context.Document.Positions.ToOffset(asked.Position);
        if (LinkAt(context, offset) is { } target)
            return [conversion.LocationOf(target.Heading?.Location ?? target.Lesson.Start)];
        if (Modules(context).FirstOrDefault(m => m.Span.Contains(offset)) is { File: { } module })
            return [new LspLocation(documents.UriOf(module), default)];
        if (LocalName.At(context, offset) is not { } name)
            return null;

        // A component is defined where its import leads, if that is a file.
        if (name is ImportedName imported && context.Own?.Imports.FirstOrDefault(i => i.Name == imported.Name) is { } import
            && FileOf(context, import.Module) is { } file)
        {
            return [new LspLocation(documents.UriOf(file), default)];
        }

        return name.Declaration is { } declaration ? [At(context, declaration)] : null;
    }

    private LspLocation[]? Refer(ReferenceParams asked)
    {
        var includesDeclaration = asked.Context?.IncludeDeclaration != false;
        if (PackNameAt(asked.TextDocument, asked.Position) is { } inPack)
            return [.. inPack.Occurrences.Where(o => includesDeclaration || o != inPack.Name.Declaration).Select(o => At(inPack.Document, o))];
        if (ContextOf(asked.TextDocument) is not { } context)
            return null;

        var offset = context.Document.Positions.ToOffset(asked.Position);
        if (TargetAt(context, offset) is { } target)
            return [.. ReferencesTo(context, target, includesDeclaration)];

        return LocalName.At(context, offset) is { } name
            ? [.. name.Occurrences.Where(o => includesDeclaration || o != name.Declaration).Select(o => At(context, o))]
            : null;
    }

    private IEnumerable<LspLocation> ReferencesTo(LessonContext context, LinkTarget target, bool includesTarget)
    {
        if (includesTarget)
            yield return conversion.LocationOf(target.Heading?.Location ?? target.Lesson.Start);
        foreach (var (_, link, to) in context.Links.To(target.Lesson))
        {
            if (target.Heading is null || to.Heading == target.Heading)
                yield return conversion.LocationOf(link.Location);
        }
    }

    private DocumentLink[]? Links(DocumentParams asked)
    {
        if (ContextOf(asked.TextDocument) is not { Own: { } own } context)
            return null;

        var links =
            from address in Addresses.Of(own, context.Source)
            let target = TargetOf(context, address.Url)
            where target is not null
            select new DocumentLink(context.Document.Positions.ToRange(address.Span), target);
        return [.. links, .. Modules(context).Select(m => new DocumentLink(context.Document.Positions.ToRange(m.Span), documents.UriOf(m.File)))];
    }

    // The modules of imports that are files beside the lesson, without their quotes.
    private IEnumerable<(TextSpan Span, string File)> Modules(LessonContext context) =>
        from import in (context.Own?.Imports ?? []).DistinctBy(i => i.ModuleLocation.Span)
        let span = import.ModuleLocation.Span
        let file = span.Length > 2 ? FileOf(context, import.Module) : null
        where file is not null
        select (new TextSpan(span.Start + 1, span.End - 1), file);

    private string? FileOf(LessonContext context, string module) =>
        module.StartsWith('.') && LinkTargets.FileOf(context.Document.LintPath, module) is { } file && courses.Files.FileExists(file) ? file : null;

    private string? TargetOf(LessonContext context, string url)
    {
        if (context.Links.Find(context.Document.LintPath, url) is { } target)
            return documents.UriOf(target.Lesson.File.FullPath) + (target.Heading is { } heading ? $"#L{heading.Location.Start.Line}" : "");
        return LinkTargets.FileOf(context.Document.LintPath, url) is { } file && courses.Files.FileExists(file) ? documents.UriOf(file) : null;
    }

    private LessonContext? ContextOf(TextDocumentIdentifier identifier) => documents.Find(identifier.Uri) is { } document ? courses.ContextOf(document) : null;

    private NameInPack? PackNameAt(TextDocumentIdentifier identifier, LspPosition position) =>
        documents.Find(identifier.Uri) is { } document ? NameInPack.At(document, document.Positions.ToOffset(position)) : null;

    private static LspLocation At(LessonContext context, TextSpan span) => At(context.Document, span);

    private static LspLocation At(OpenDocument document, TextSpan span) => new(document.Uri, document.Positions.ToRange(span));

    // A heading is its own target.
    private static LinkTarget? TargetAt(LessonContext context, int offset) =>
        context.Own is { } own && own.Headings.FirstOrDefault(h => h.Location.Span.Contains(offset)) is { } heading ? new LinkTarget(own, heading, heading.Anchor) : LinkAt(context, offset);

    private static LinkTarget? LinkAt(LessonContext context, int offset)
    {
        if (context.Own is not { } own || own.Links.LastOrDefault(l => l.Location.Span.Contains(offset)) is not { } link)
            return null;

        // The label of `[text][label]` leads to its definition.
        return LabelName.At(context, offset) is null ? context.Links.Find(own.File.FullPath, link.Url) : null;
    }
}
