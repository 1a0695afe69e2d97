using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Symbols;

/// <summary>Tells what can be folded: front matter, sections, code, components, comments.</summary>
internal sealed class FoldingProvider(OpenDocuments documents, CourseSet courses)
{
    /// <summary>Has the request handled.</summary>
    public void Register(Router router) =>
        router.OnRequest<DocumentParams, FoldingRange[]>("textDocument/foldingRange", (p, _) => Find(p));

    private FoldingRange[] Find(DocumentParams asked)
    {
        if (documents.Find(asked.TextDocument.Uri) is not { } document || courses.ContextOf(document) is not { Lesson: var lesson })
            return [];

        IEnumerable<(TextSpan Span, string? Kind)> blocks =
        [
            .. lesson.FrontMatter is { } frontMatter ? [(frontMatter.Span, "region")] : Array.Empty<(TextSpan, string?)>(),
            .. lesson.CodeBlocks.Select(b => (b.Span, (string?)null)),
            .. lesson.Components.Select(c => (c.Span, (string?)null)),
            .. lesson.Comments.Select(c => (c.Span, (string?)"comment")),
            .. Sections(lesson).Select(s => (s, (string?)"region")),
        ];
        return [.. blocks.Select(b => Fold(lesson.Source, b.Span, b.Kind)).OfType<FoldingRange>().DistinctBy(f => (f.StartLine, f.EndLine)).OrderBy(f => f.StartLine).ThenByDescending(f => f.EndLine)];
    }

    private static IEnumerable<TextSpan> Sections(Lesson lesson)
    {
        for (var i = 0; i < lesson.Headings.Count; i++)
        {
            var heading = lesson.Headings[i];
            var next = lesson.Headings.Skip(i + 1).FirstOrDefault(h => h.Level <= heading.Level);
            yield return new TextSpan(heading.Span.Start, next?.Span.Start ?? lesson.Source.Length);
        }
    }

    // Empty lines at the end stay outside, so that what follows keeps its distance.
    private static FoldingRange? Fold(SourceText source, TextSpan span, string? kind)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        var (first, last) = (source.Lines.GetLine(span.Start) - 1, source.Lines.GetLine(end) - 1);
        return first < last ? new FoldingRange(first, last) { Kind = kind } : null;
    }
}
