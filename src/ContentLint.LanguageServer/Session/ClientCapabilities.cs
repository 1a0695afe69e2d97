using System.Text.Json;
using ContentLint.LanguageServer.Documents;

namespace ContentLint.LanguageServer.Session;

/// <summary>What the client can do, as far as it makes a difference.</summary>
internal sealed class ClientCapabilities(JsonElement? said)
{
    /// <summary>Those of a client that has said nothing.</summary>
    public static ClientCapabilities None { get; } = new(null);

    /// <summary>What positions are counted in: what the client likes best of what we know.</summary>
    public PositionEncoding Encoding => Texts("general", "positionEncodings").Select(EncodingOf).FirstOrDefault(e => e is not null) ?? PositionEncoding.Utf16;

    /// <summary>Whether it asks for findings itself.</summary>
    public bool PullsDiagnostics => Find("textDocument", "diagnostic") is not null;

    /// <summary>Whether it can be told to ask for findings again.</summary>
    public bool RefreshesDiagnostics => IsTrue("workspace", "diagnostics", "refreshSupport") || IsTrue("workspace", "diagnostic", "refreshSupport");

    /// <summary>Whether edits may name the version of the document that they are for.</summary>
    public bool TakesVersionedEdits => IsTrue("workspace", "workspaceEdit", "documentChanges");

    /// <summary>Whether the edit of a code action may be worked out when it is chosen.</summary>
    public bool ResolvesEdits => Texts("textDocument", "codeAction", "resolveSupport", "properties").Contains("edit");

    /// <summary>Whether it asks what would be renamed before it asks for the name.</summary>
    public bool PreparesRename => IsTrue("textDocument", "rename", "prepareSupport");

    /// <summary>Whether an outline may have entries in entries.</summary>
    public bool NestsOutlines => IsTrue("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    /// <summary>Whether settings can be asked for.</summary>
    public bool GivesConfiguration => IsTrue("workspace", "configuration");

    /// <summary>Whether it can be asked later to watch files.</summary>
    public bool RegistersWatches => IsTrue("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    /// <summary>Whether it can be asked later to tell of settings.</summary>
    public bool RegistersConfiguration => IsTrue("workspace", "didChangeConfiguration", "dynamicRegistration");

    /// <summary>Whether it can be asked to apply an edit.</summary>
    public bool AppliesEdits => IsTrue("workspace", "applyEdit");

    /// <summary>Whether it can be asked to show a document.</summary>
    public bool ShowsDocuments => IsTrue("window", "showDocument", "support");

    /// <summary>Whether a diagnostic may name other places.</summary>
    public bool ShowsRelated => IsTrue("textDocument", "publishDiagnostics", "relatedInformation") || IsTrue("textDocument", "diagnostic", "relatedInformation") || PullsDiagnostics;

    /// <summary>Whether something is said to be so.</summary>
    public bool IsTrue(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    /// <summary>A list of texts; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)]
        : [];

    private static PositionEncoding? EncodingOf(string name) => name switch
    {
        "utf-16" => PositionEncoding.Utf16,
        "utf-8" => PositionEncoding.Utf8,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };

    private JsonElement? Find(params ReadOnlySpan<string> path)
    {
        if (said is not { } at)
            return null;

        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at.ValueKind == JsonValueKind.Null ? null : at;
    }
}
