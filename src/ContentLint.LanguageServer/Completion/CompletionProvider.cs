// What an author may be about to write, by where the caret is. One source answers: the first that knows the place.

using System.Globalization;
using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Offers completions.</summary>
internal sealed class CompletionProvider(OpenDocuments documents, CourseSet courses)
{
    private readonly ConfigurationProposals _configuration = new(courses);

    /// <summary>The characters behind which a client asks by itself.</summary>
    public static IReadOnlyList<string> Triggers { get; } = ["<", "/", "(", "#", ":", "!", "`", "\"", "."];

    /// <summary>Has the request handled.</summary>
    public void Register(Router router) =>
        router.OnRequest<DocumentPositionParams, CompletionList>("textDocument/completion", Complete);

    private CompletionList? Complete(DocumentPositionParams asked, CancellationToken cancellationToken)
    {
        if (documents.Find(asked.TextDocument.Uri) is not { } document)
            return null;

        cancellationToken.ThrowIfCancellationRequested();
        var offset = document.Positions.ToOffset(asked.Position);
        var found = courses.ContextOf(document) is { } context ? InLesson(new Caret(context, offset)) : _configuration.Find(document, offset);
        if (found is null || found.All.Count == 0)
            return null;

        var range = document.Positions.ToRange(new TextSpan(Math.Min(found.Start, offset), offset));
        return new CompletionList(IsIncomplete: false, [.. found.All.Select((p, i) => Convert(document, p, range, i))]);
    }

    private Proposals? InLesson(Caret caret)
    {
        var context = caret.Context;
        if (SuppressionProposals.Find(caret, () => _configuration.Rules(context.Document)) is { } suppression)
            return suppression;
        if (context.IsInFrontMatter(caret.Offset))
            return InFrontMatter(caret);
        if (CodeProposals.Find(caret) is { } language)
            return language;
        if (context.DiagramAt(caret.Offset) is { } diagram)
            return DiagramProposals.Find(caret, diagram);
        if (context.Lesson.CodeBlocks.Any(b => b.Span.Start < caret.Offset && caret.Offset <= b.Span.End))
            return null;
        return LinkProposals.Find(caret, courses.Files) ?? CalloutProposals.Find(caret) ?? ComponentProposals.Find(caret);
    }

    private static Proposals? InFrontMatter(Caret caret)
    {
        var start = caret.Context.Source.Lines.GetFullLineSpan(caret.Context.Source.Lines.GetLine(caret.Context.Lesson.FrontMatter!.OpeningFence.Start)).End;
        return caret.Offset >= start && caret.Context.Course is { } course && YamlCaret.Find(caret.Context.Source.Text, start, caret.Offset) is { } place
            ? FieldProposals.Find(place, course.FieldsOf(caret.Path))
            : null;
    }

    // The order is ours: the likeliest first.
    private static CompletionItem Convert(OpenDocument document, Proposal proposal, LspRange range, int place) => new(proposal.Label ?? proposal.Text, proposal.Kind, new LspTextEdit(range, proposal.Text))
    {
        Detail = proposal.Detail,
        Documentation = proposal.Documentation is { } text ? new MarkupContent("markdown", text) : null,
        SortText = place.ToString("D5", CultureInfo.InvariantCulture),
        FilterText = proposal.Label is null ? null : proposal.Text.TrimEnd(' ', ':'),
        AdditionalTextEdits = proposal.Also is { } also ? [EditBuilder.Convert(document, also)] : null,
    };
}
