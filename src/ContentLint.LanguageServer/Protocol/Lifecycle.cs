using System.Text.Json;

namespace ContentLint.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? RootUri { get; init; }

    public string? RootPath { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public JsonElement? Capabilities { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }
}

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public bool? WorkspaceSymbolProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    /// <summary><see cref="RenameOptions"/>; <c>true</c> for a client that does not know of them.</summary>
    public JsonElement? RenameProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }
}

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record WorkspaceCapabilities(WorkspaceFoldersOptions WorkspaceFolders)
{
    public FileOperationOptions? FileOperations { get; init; }
}

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record FileOperationOptions
{
    public FileOperationRegistration? DidCreate { get; init; }

    public FileOperationRegistration? DidRename { get; init; }

    public FileOperationRegistration? DidDelete { get; init; }

    public FileOperationRegistration? WillRename { get; init; }
}

internal sealed record FileOperationRegistration(FileOperationFilter[] Filters);

internal sealed record FileOperationFilter(FileOperationPattern Pattern)
{
    public string? Scheme { get; init; }
}

internal sealed record FileOperationPattern(string Glob);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, WatchRegistration? RegisterOptions);

internal sealed record WatchRegistration(WatchedGlob[] Watchers);

internal sealed record WatchedGlob(string GlobPattern);

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record DidChangeConfigurationParams
{
    public JsonElement? Settings { get; init; }
}

internal sealed record MessageParams(int Type, string Message);
