// Another name for a heading, which the links to it follow, or for a name inside a lesson. A rename that would break something is
// refused: it is tried on the course first.

using ContentLint.Diagnostics;
using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Navigation;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Rename;

/// <summary>Renames.</summary>
internal sealed class RenameProvider(OpenDocuments documents, CourseSet courses, EditBuilder edits)
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the requests handled.</summary>
    public void Register(Router router)
    {
        router.OnRequest<DocumentPositionParams, PrepareRenameResult>("textDocument/prepareRename", (p, _) => Prepare(p));
        router.OnRequest<RenameParams, WorkspaceEdit>("textDocument/rename", (p, _) => Rename(p));
        router.OnRequest<RenameFilesParams, WorkspaceEdit>("workspace/willRenameFiles", (p, _) => RenameFiles(p));
    }

    private PrepareRenameResult? Prepare(DocumentPositionParams asked)
    {
        if (documents.Find(asked.TextDocument.Uri) is not { } document)
            return null;

        var offset = document.Positions.ToOffset(asked.Position);
        if (NameInPack.At(document, offset) is { } inPack)
            return new PrepareRenameResult(document.Positions.ToRange(inPack.SpanAt(offset)), inPack.Name.Name);
        if (courses.ContextOf(document) is not { } context)
            return null;
        if (HeadingRename.At(context, offset) is { } heading)
            return new PrepareRenameResult(document.Positions.ToRange(heading.Text), context.Source.GetText(heading.Text));
        return LocalName.At(context, offset) is { } name
            ? new PrepareRenameResult(document.Positions.ToRange(name.SpanAt(offset)), context.Source.GetText(name.SpanAt(offset)))
            : null;
    }

    private WorkspaceEdit? Rename(RenameParams asked)
    {
        edits.Client = Client;
        if (documents.Find(asked.TextDocument.Uri) is not { } document)
            return null;

        var offset = document.Positions.ToOffset(asked.Position);
        if (NameInPack.At(document, offset) is { } inPack)
            return edits.Of(document, inPack.Rename(asked.NewName) ?? throw new RpcException(RpcCode.InvalidParams, $"'{asked.NewName}' is taken, or cannot be a name here."));
        if (courses.ContextOf(document) is not { } context)
            return null;
        if (HeadingRename.At(context, offset) is { } heading)
            return edits.Of(heading.To(asked.NewName, courses) ?? throw new RpcException(RpcCode.InvalidParams, "A heading is one line of text."));
        if (LocalName.At(context, offset) is not { } name)
            return null;

        var renamed = name.Rename(asked.NewName) ?? throw new RpcException(RpcCode.InvalidParams, $"'{asked.NewName}' cannot be a name here.");
        Check(context, name, renamed, asked.NewName);
        return edits.Of(document, renamed);
    }

    // A name that is taken, or a word that means something else: there would be other problems than before.
    private static void Check(LessonContext context, LocalName symbol, IReadOnlyList<TextEdit> renamed, string name)
    {
        if (context.Course is not { } course)
            return;

        var path = context.Document.LintPath;
        var after = course.With(path, TextEdit.Apply(context.Source.Text, renamed));
        if (CountOf(after) > CountOf(course) || (after.Read(path) is { } lesson && !symbol.IsKept(lesson, name)))
            throw new RpcException(RpcCode.RequestFailed, $"'{name}' would break something here; it is taken, or it is a word of the language.");

        int CountOf(Workspace.Course some) => some.Result.Diagnostics.Count(d => d.Location.File.FullPath == path && d.Severity != Severity.Suggestion);
    }

    private WorkspaceEdit? RenameFiles(RenameFilesParams asked)
    {
        edits.Client = Client;
        var moves = asked.Files.Select(f => (From: DocumentUri.ToPath(f.OldUri), To: DocumentUri.ToPath(f.NewUri))).Where(m => m.From is not null && m.To is not null).Select(m => (m.From!, m.To!)).ToArray();
        LessonFacts[] facts = [.. courses.AllFacts().DistinctBy(f => f.File.FullPath)];
        var mended = new FileMove(facts, moves, [.. courses.All()], courses.TextOf).Mend();
        return mended.Count == 0 ? null : edits.Of(mended);
    }
}
