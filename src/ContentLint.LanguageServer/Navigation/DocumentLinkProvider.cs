using System.Globalization;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Makes addresses something to click on: those that lead to a file of the course, and those of other sites.</summary>
internal sealed class DocumentLinkProvider(OpenDocuments documents, CourseSet courses)
{
    /// <summary>Has the request handled.</summary>
    public void Register(Router router) => router.OnRequest(
        "textDocument/documentLink",
        ProtocolJson.Default.DocumentParams,
        ProtocolJson.Default.DocumentLinkArray,
        (p, _) => documents.Find(p.TextDocument.Uri) is { } document && courses.ContextOf(document) is { } context ? Find(context) : []);

    private DocumentLink[] Find(LessonContext context)
    {
        if (context.Course?.Links is not { } links)
            return [];

        return
        [
            .. from link in links.LinksFrom(context.Document.LintPath)
               let target = link.TargetPath is { } path ? UriOf(path, link.Fragment is { } anchor ? links.FindAnchor(path, anchor)?.Start.Line : null) : IsWebAddress(link.Url) ? link.Url : null
               where target is not null
               orderby link.UrlLocation.Span.Start
               group (link, target) by link.UrlLocation.Span into same
               select new DocumentLink(context.Document.Positions.ToRange(same.Key), same.First().target!),
        ];
    }

    // The line is what editors have agreed on for want of a word for it in the protocol.
    private string UriOf(string path, int? line) =>
        documents.UriOf(path) + (line is { } number ? string.Create(CultureInfo.InvariantCulture, $"#L{number}") : "");

    private static bool IsWebAddress(string url) =>
        (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)) && Uri.IsWellFormedUriString(url, UriKind.Absolute);
}
