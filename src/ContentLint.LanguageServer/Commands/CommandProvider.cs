// What a client can have done by name: the page of a rule, the baseline.

using System.Text.Json;
using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Commands;

/// <summary>Runs the server's commands.</summary>
internal sealed class CommandProvider(Connection connection, OpenDocuments documents, CourseSet courses, EditBuilder edits, RulePages pages) : IDisposable
{
    public const string Explain = "contentlint.explain";
    public const string AddToBaseline = "contentlint.addToBaseline";

    private string? _pages;

    /// <summary>The names of the commands.</summary>
    public static IReadOnlyList<string> Names { get; } = [Explain, AddToBaseline];

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the requests handled.</summary>
    public void Register(Router router) => router.OnRequest<ExecuteCommandParams>("workspace/executeCommand", (p, token) => Run(p, token));

    /// <summary>Takes away the pages that were shown.</summary>
    public void Dispose()
    {
        try
        {
            if (_pages is not null)
                Directory.Delete(_pages, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody looks at one; the system clears its folder of temporary files itself.
        }
    }

    private Action<Utf8JsonWriter> Run(ExecuteCommandParams asked, CancellationToken cancellationToken)
    {
        var result = asked.Command switch
        {
            Explain => ShowPage(TextAt(asked, 0), asked.Arguments?.Length > 1 ? TextAt(asked, 1) : null),
            AddToBaseline => Add(documents.Get(TextAt(asked, 0)), asked.Arguments?.Length > 1 ? TextAt(asked, 1) : null, cancellationToken),
            _ => throw new RpcException(RpcCode.InvalidParams, $"There is no command '{asked.Command}'."),
        };
        return json => json.WriteStringValue(result);
    }

    private static string TextAt(ExecuteCommandParams asked, int place) =>
        asked.Arguments is { } arguments && arguments.Length > place && arguments[place].ValueKind == JsonValueKind.String
            ? arguments[place].GetString()!
            : throw new RpcException(RpcCode.InvalidParams, $"The command '{asked.Command}' takes a text here.");

    // The text is the result, for clients that show it in their own way.
    private string ShowPage(string rule, string? uri)
    {
        var page = pages.Find(rule, uri) ?? throw new RpcException(RpcCode.RequestFailed, $"There is no rule '{rule}'.");
        if (!Client.ShowsDocuments)
            return page;

        _pages ??= Directory.CreateTempSubdirectory("contentlint-").FullName;
        var file = Path.Combine(_pages, string.Concat(rule.Where(char.IsAsciiLetterOrDigit)) + ".md");
        File.WriteAllText(file, page);
        connection.Ask("window/showDocument", new ShowDocumentParams(DocumentUri.FromPath(DocumentUri.Normalize(file))) { TakeFocus = true }, ProtocolJson.Default.ShowDocumentParams, _ => { });
        return page;
    }

    // Without a fingerprint all problems of the document, and what is mended is taken off.
    private string Add(OpenDocument document, string? fingerprint, CancellationToken cancellationToken)
    {
        if (!document.IsFile || courses.CourseFor(document) is not { Current: { } course } live || course.BaselineOf(document.LintPath) is not { } path)
            throw new RpcException(RpcCode.RequestFailed, "No baseline is configured for this file.");

        try
        {
            var update = fingerprint is null
                ? new LintWorkspace(courses.Files).Revise(live.Request with { Paths = [document.LintPath], BaselinePath = path }, BaselineMode.Update, cancellationToken)
                : live.Findings[document.LintPath].FirstOrDefault(d => course.Result.FingerprintOf(d) == fingerprint) is { } problem ? course.AddToBaseline(problem) : null;
            if (update is null)
                throw new RpcException(RpcCode.RequestFailed, "The document has no such problem any more.");
            Write(path, update);
            return $"{update.Added} added, {update.Removed} taken off.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or PathNotFoundException)
        {
            throw new RpcException(RpcCode.RequestFailed, $"The baseline could not be written: {error.Message}");
        }
    }

    // A baseline that the client has open is the client's to change.
    private void Write(string path, BaselineUpdate update)
    {
        if (documents.FindFile(path) is { } open && Client.AppliesEdits)
        {
            edits.Client = Client;
            var difference = EditBuilder.Difference(open.Source.Text, update.Text);
            connection.Ask("workspace/applyEdit", new ApplyEditParams("Add to the baseline", edits.Of(open, difference)), ProtocolJson.Default.ApplyEditParams, _ => { });
            return;
        }

        new LintWorkspace().Write(update);
        courses.Changed([path]);
    }
}
