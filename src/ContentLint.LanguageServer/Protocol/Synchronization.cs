namespace ContentLint.LanguageServer.Protocol;

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <summary>A new text for a range, or for the whole document.</summary>
internal sealed record ContentChange(string Text)
{
    public LspRange? Range { get; init; }
}

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record RenameFilesParams(FileRename[] Files);

internal sealed record FileName(string Uri);

internal sealed record FilesParams(FileName[] Files);

internal sealed record WorkspaceFolder(string Uri, string Name);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);
