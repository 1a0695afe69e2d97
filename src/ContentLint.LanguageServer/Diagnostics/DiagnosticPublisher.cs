// What the client is shown, and when. After each message, once nothing more waits, the findings of all open documents are
// compared with what the client has: so an edit shows in every document that it matters to, and a text that has been typed
// over already is never spoken of.
//
// A client that asks itself is answered from the same store, and told to ask again where a document's findings have changed
// without the document.

using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Diagnostics;

/// <summary>Keeps the client's view of the findings up to date.</summary>
internal sealed class DiagnosticPublisher(Connection connection, OpenDocuments documents, CourseSet courses, DiagnosticConversion conversion)
{
    private readonly Dictionary<string, Shown> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shown> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saidProblems = new(StringComparer.Ordinal);
    private int _lastResult;

    // Where findings are wanted on saving only: whether something was saved, opened, or has changed outside.
    private bool _isSettled;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Says that findings are wanted even where they are shown on saving only.</summary>
    public void Settle() => _isSettled = true;

    /// <summary>Has the client's questions answered.</summary>
    public void Register(Router router) => router.OnRequest<DocumentDiagnosticParams>("textDocument/diagnostic", (p, _) => Pull(p));

    /// <summary>Brings the client's view up to date.</summary>
    public void Update()
    {
        if (courses.Settings.RunsOnSave && !_isSettled)
            return;

        var mustAskAgain = false;
        foreach (var document in documents.All)
            mustAskAgain |= Update(document);
        UpdateClosed();
        if (mustAskAgain && Client.RefreshesDiagnostics)
            connection.Ask("workspace/diagnostic/refresh");
        _isSettled = false;
        SayProblems();
    }

    /// <summary>Takes back what is shown of a document that is no longer open.</summary>
    public void Closed(string uri)
    {
        if (_open.Remove(uri, out var shown) && !Client.PullsDiagnostics && shown.Found.Count > 0)
            Push(uri, version: null, "[]"u8.ToArray());
    }

    // Whether a client that asks itself has to ask again.
    private bool Update(OpenDocument document)
    {
        var before = _open.GetValueOrDefault(document.Uri);
        var now = Find(document, before);
        _open[document.Uri] = now;
        var isOther = before is null || before.Result != now.Result;
        if (!Client.PullsDiagnostics && (isOther || before!.Version != now.Version))
            Push(document.Uri, document.Version, now.Json);
        return before is not null && isOther && (before.Version == now.Version || courses.Settings.RunsOnSave);
    }

    private Shown Find(OpenDocument document, Shown? before)
    {
        var found = courses.FindingsOf(document);

        // What has not been found anew stands where it stood, unless the text has moved.
        if (before is not null && before.Version == document.Version && before.Found.SequenceEqual(found))
            return before;
        return Show(found, document.Version, before);
    }

    private Shown Show(IReadOnlyList<Diagnostic> found, int? version, Shown? before)
    {
        var json = MessageWriter.ToBytes(json => JsonSerializer.Serialize(json, [.. found.Select(conversion.Convert)], ProtocolJson.Default.LspDiagnosticArray));
        return new Shown(found, version, json, before is not null && json.AsSpan().SequenceEqual(before.Json) ? before.Result : ++_lastResult);
    }

    // Findings of files that are not open: those that have some, and those that had.
    private void UpdateClosed()
    {
        var open = documents.All.Select(d => d.FilePath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var all = courses.Settings.LintsWorkspace ? courses.AllFindings().Where(f => !open.Contains(f.Key)).DistinctBy(f => f.Key).ToDictionary(f => f.Key, f => f.ToArray(), StringComparer.Ordinal) : [];
        foreach (var gone in _closed.Keys.Where(p => !all.ContainsKey(p)).ToArray())
        {
            // An open document has its own; only what a client keeps beside it must go.
            if (!open.Contains(gone) || Client.PullsDiagnostics)
                Push(documents.UriOf(gone), version: null, "[]"u8.ToArray());
            _closed.Remove(gone);
        }

        foreach (var (path, found) in all)
        {
            if (_closed.TryGetValue(path, out var before) && before.Found.SequenceEqual(found))
                continue;
            var now = Show(found, version: null, before);
            _closed[path] = now;
            if (before?.Result != now.Result)
                Push(documents.UriOf(path), version: null, now.Json);
        }
    }

    private Action<Utf8JsonWriter> Pull(DocumentDiagnosticParams asked)
    {
        var document = documents.Get(asked.TextDocument.Uri);
        var before = _open.GetValueOrDefault(document.Uri);
        var now = before is not null && courses.Settings.RunsOnSave && !_isSettled ? before : Find(document, before);
        _open[document.Uri] = now;
        return json =>
        {
            var id = now.Result.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var isSame = asked.PreviousResultId == id;
            json.WriteStartObject();
            json.WriteString("kind", isSame ? "unchanged" : "full");
            json.WriteString("resultId", id);
            if (!isSame)
            {
                json.WritePropertyName("items");
                json.WriteRawValue(now.Json, skipInputValidation: true);
            }

            json.WriteEndObject();
        };
    }

    private void Push(string uri, int? version, byte[] diagnostics) => connection.Notify("textDocument/publishDiagnostics", json =>
    {
        json.WriteStartObject();
        json.WriteString("uri", uri);
        if (version is { } known)
            json.WriteNumber("version", known);
        json.WritePropertyName("diagnostics");
        json.WriteRawValue(diagnostics, skipInputValidation: true);
        json.WriteEndObject();
    });

    // Each once, until it is gone.
    private void SayProblems()
    {
        var problems = courses.Problems.ToHashSet(StringComparer.Ordinal);
        _saidProblems.IntersectWith(problems);
        foreach (var problem in problems.Where(_saidProblems.Add))
            connection.Notify("window/showMessage", new MessageParams(1, $"contentlint: {problem}"), ProtocolJson.Default.MessageParams);
    }

    /// <summary>What was shown.</summary>
    /// <param name="Found">The findings.</param>
    /// <param name="Version">The version of the text they are of; <see langword="null"/> for a file that is not open.</param>
    /// <param name="Json">The same as it is sent.</param>
    /// <param name="Result">A number that changes with the findings.</param>
    private sealed record Shown(IReadOnlyList<Diagnostic> Found, int? Version, byte[] Json, int Result);
}
