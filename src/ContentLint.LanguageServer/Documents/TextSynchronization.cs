using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Documents;

/// <summary>Follows what the client opens, changes and closes, and what happens to files beside it.</summary>
internal sealed class TextSynchronization(OpenDocuments documents, CourseSet courses)
{
    /// <summary>Told of the URI of a document that was closed.</summary>
    public Action<string> OnClosed { get; init; } = _ => { };

    /// <summary>Told that findings are wanted even where they are shown on saving only.</summary>
    public Action OnSettled { get; init; } = () => { };

    /// <summary>Has the notifications handled.</summary>
    public void Register(Router router)
    {
        router.OnNotification<DidOpenParams>("textDocument/didOpen", p => Settle(documents.Open(p.TextDocument)));
        router.OnNotification<DidChangeParams>("textDocument/didChange", p => courses.Changed(documents.Change(p)));
        router.OnNotification<DocumentParams>("textDocument/didSave", p => Save(p.TextDocument.Uri));
        router.OnNotification<DocumentParams>("textDocument/didClose", p => Close(p.TextDocument.Uri));
        router.OnNotification<DidChangeWatchedFilesParams>("workspace/didChangeWatchedFiles", p => Touch(p.Changes.Select(c => c.Uri)));
        router.OnNotification<FilesParams>("workspace/didCreateFiles", p => Touch(p.Files.Select(f => f.Uri)));
        router.OnNotification<FilesParams>("workspace/didDeleteFiles", p => Touch(p.Files.Select(f => f.Uri)));
        router.OnNotification<RenameFilesParams>("workspace/didRenameFiles", p => Touch(p.Files.SelectMany(f => new[] { f.OldUri, f.NewUri })));
    }

    private void Settle(OpenDocument document)
    {
        courses.Changed(document);
        OnSettled();
    }

    // The file is what the document is now; one that was not open is read again.
    private void Save(string uri)
    {
        if (documents.Find(uri) is null && DocumentUri.ToPath(uri) is { } path)
            courses.Changed([path]);
        OnSettled();
    }

    private void Close(string uri)
    {
        if (documents.Close(uri) is not { } document)
            return;

        courses.Changed(document);
        OnClosed(uri);
        OnSettled();
    }

    private void Touch(IEnumerable<string> uris)
    {
        courses.Changed([.. uris.Select(DocumentUri.ToPath).OfType<string>()]);
        OnSettled();
    }
}
