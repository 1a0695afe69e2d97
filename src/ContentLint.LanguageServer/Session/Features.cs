// What the server does, put together: what is offered to the client, what is asked of it, and who handles what.

using System.Text.Json;
using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Commands;
using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Diagnostics;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Hover;
using ContentLint.LanguageServer.Navigation;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Rename;
using ContentLint.LanguageServer.Symbols;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Session;

/// <summary>The features of a session.</summary>
internal sealed class Features : IDisposable
{
    private const int Incremental = 2;

    // Lessons, what they are judged by, and what they name: a module, a picture.
    private static readonly string[] Watched =
    [
        "**/*.{mdx,md,mmd,mermaid}",
        "**/*.{yml,yaml,json,toml}",
        "**/*.{ts,mts,cts,js,mjs,cjs,jsx,tsx,astro,vue,svelte}",
        "**/*.{png,jpg,jpeg,gif,svg,webp,avif}",
        "**/{pnpm-lock.yaml,yarn.lock,bun.lock}",
    ];

    private readonly Connection _connection;
    private readonly OpenDocuments _documents = new();
    private readonly CourseSet _courses;
    private readonly DiagnosticConversion _conversion;
    private readonly DiagnosticPublisher _publisher;
    private readonly CodeActionProvider _actions;
    private readonly CommandProvider _commands;
    private readonly HoverProvider _hover;
    private readonly RenameProvider _rename;
    private readonly OutlineProvider _outline;
    private readonly Action<Router>[] _others;
    private ClientCapabilities _client = ClientCapabilities.None;

    /// <param name="connection">The way to the client.</param>
    /// <param name="host">What the program gives.</param>
    /// <param name="end">Cancelled when the session ends.</param>
    public Features(Connection connection, ServerHost host, CancellationToken end)
    {
        _connection = connection;
        _courses = new CourseSet(_documents, host, end);
        _conversion = new DiagnosticConversion(_documents, _courses);
        _publisher = new DiagnosticPublisher(connection, _documents, _courses, _conversion);
        var edits = new EditBuilder(_documents);
        _actions = new CodeActionProvider(_documents, _courses, _conversion, edits);
        var pages = new RulePages(_courses, host);
        _commands = new CommandProvider(connection, _documents, _courses, edits, pages);
        _hover = new HoverProvider(_documents, _courses, pages);
        _rename = new RenameProvider(_documents, _courses, edits);
        _outline = new OutlineProvider(_documents, _courses);
        _others =
        [
            new CompletionProvider(_documents, _courses).Register,
            new WorkspaceSymbolProvider(_courses, _conversion).Register,
            new FoldingProvider(_documents, _courses).Register,
            new NavigationProvider(_documents, _courses, _conversion).Register,
        ];
    }

    /// <summary>Has the messages handled.</summary>
    public void Register(Router router)
    {
        new TextSynchronization(_documents, _courses) { OnClosed = _publisher.Closed, OnSettled = _publisher.Settle }.Register(router);
        router.OnNotification<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", p => ChangeFolders(p.Event));
        router.OnNotification<DidChangeConfigurationParams>("workspace/didChangeConfiguration", p => ChangeSettings(p.Settings));
        _publisher.Register(router);
        _actions.Register(router);
        _commands.Register(router);
        _hover.Register(router);
        _rename.Register(router);
        _outline.Register(router);
        foreach (var register in _others)
            register(router);
    }

    /// <summary>Learns what the client is, and says what it can have.</summary>
    public ServerCapabilities Initialize(InitializeParams client)
    {
        _client = new ClientCapabilities(client.Capabilities);
        _documents.Encoding = _client.Encoding;
        _conversion.ShowsRelated = _client.ShowsRelated;
        _publisher.Client = _client;
        _actions.Client = _client;
        _commands.Client = _client;
        _hover.Client = _client;
        _rename.Client = _client;
        _outline.Client = _client;
        _courses.Settings = new ServerSettings().With(client.InitializationOptions);
        _courses.SetFolders(FoldersOf(client));
        return Offer();
    }

    /// <summary>Asks the client for what it can be asked for once it is ready.</summary>
    public void Begin()
    {
        var registrations = new List<Registration>();
        if (_client.RegistersWatches)
            registrations.Add(new Registration("contentlint-files", "workspace/didChangeWatchedFiles", new WatchRegistration([.. Watched.Select(g => new WatchedGlob(g))])));
        if (_client.RegistersConfiguration)
            registrations.Add(new Registration("contentlint-settings", "workspace/didChangeConfiguration", RegisterOptions: null));
        if (registrations.Count > 0)
            _connection.Ask("client/registerCapability", new RegistrationParams([.. registrations]), ProtocolJson.Default.RegistrationParams, _ => { });
        AskForSettings();
    }

    /// <summary>Takes away what was made for the client alone.</summary>
    public void Dispose() => _commands.Dispose();

    /// <summary>Brings the client's view up to date; called when nothing waits.</summary>
    public void Settle() => _publisher.Update();

    private ServerCapabilities Offer() => new()
    {
        PositionEncoding = _documents.Encoding switch { PositionEncoding.Utf8 => "utf-8", PositionEncoding.Utf32 => "utf-32", _ => "utf-16" },
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental, new SaveOptions(IncludeText: false)),
        DiagnosticProvider = _client.PullsDiagnostics ? new DiagnosticOptions("contentlint", InterFileDependencies: true, WorkspaceDiagnostics: false) : null,
        CodeActionProvider = new CodeActionOptions([CodeActionProvider.QuickFix, CodeActionProvider.FixAll], _client.ResolvesEdits),
        HoverProvider = true,
        CompletionProvider = new CompletionOptions([.. CompletionProvider.Triggers]),
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        FoldingRangeProvider = true,
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        DefinitionProvider = true,
        ReferencesProvider = true,
        RenameProvider = _client.PreparesRename
            ? JsonSerializer.SerializeToElement(new RenameOptions(PrepareProvider: true), ProtocolJson.Default.RenameOptions)
            : JsonSerializer.SerializeToElement(true, ProtocolJson.Default.Boolean),
        ExecuteCommandProvider = new ExecuteCommandOptions([.. CommandProvider.Names]),
        Workspace = new WorkspaceCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))
        {
            FileOperations = new FileOperationOptions { DidCreate = AnyFile(), DidRename = AnyFile(), DidDelete = AnyFile(), WillRename = AnyFile() },
        },
    };

    private static FileOperationRegistration AnyFile() => new([new FileOperationFilter(new FileOperationPattern("**")) { Scheme = "file" }]);

    private static IEnumerable<string> FoldersOf(InitializeParams client)
    {
        if (client.WorkspaceFolders is { } folders)
            return folders.Select(f => DocumentUri.ToPath(f.Uri)).OfType<string>();
        if (client.RootUri is { } uri)
            return DocumentUri.ToPath(uri) is { } path ? [path] : [];
        return client.RootPath is { Length: > 0 } root ? [DocumentUri.Normalize(root)] : [];
    }

    private void ChangeFolders(WorkspaceFoldersChange change)
    {
        var removed = change.Removed.Select(f => DocumentUri.ToPath(f.Uri)).ToHashSet(StringComparer.Ordinal);
        _courses.SetFolders(_courses.Folders.Where(f => !removed.Contains(f)).Concat(change.Added.Select(f => DocumentUri.ToPath(f.Uri)).OfType<string>()));
        _publisher.Settle();
    }

    private void ChangeSettings(JsonElement? settings)
    {
        Apply(settings);
        AskForSettings();
    }

    private void AskForSettings()
    {
        if (_client.GivesConfiguration)
            _connection.Ask("workspace/configuration", new ConfigurationParams([new ConfigurationItem("contentlint")]), ProtocolJson.Default.ConfigurationParams, answer => Apply(FirstOf(answer)));
    }

    private void Apply(JsonElement? settings)
    {
        _courses.Settings = _courses.Settings.With(settings);
        _publisher.Settle();
    }

    private static JsonElement? FirstOf(JsonElement? answer) =>
        answer is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;
}
