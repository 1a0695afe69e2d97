using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Documents;

/// <summary>The documents that the client has open: it owns their texts until it closes them.</summary>
internal sealed class OpenDocuments
{
    private readonly Dictionary<string, OpenDocument> _byUri = new(StringComparer.Ordinal);

    /// <summary>What the client counts positions in.</summary>
    public PositionEncoding Encoding { get; set; }

    /// <summary>The documents in the order of their URIs.</summary>
    public IEnumerable<OpenDocument> All => _byUri.Values.OrderBy(d => d.Uri, StringComparer.Ordinal);

    /// <summary>A document; <see langword="null"/> when it is not open.</summary>
    public OpenDocument? Find(string uri) => _byUri.GetValueOrDefault(uri);

    /// <summary>The open document of a file; <see langword="null"/> when it is not open.</summary>
    public OpenDocument? FindFile(string path) => _byUri.Values.FirstOrDefault(d => d.FilePath == path);

    /// <summary>The URI of a file: in the client's words where it has it open.</summary>
    public string UriOf(string path) => FindFile(path)?.Uri ?? DocumentUri.FromPath(path);

    /// <summary>Takes a document over from the client.</summary>
    public OpenDocument Open(TextDocumentItem item) => _byUri[item.Uri] = new OpenDocument(item.Uri, item.LanguageId, item.Version, item.Text, Encoding);

    /// <summary>Changes a document.</summary>
    /// <exception cref="RpcException">It is not open.</exception>
    public OpenDocument Change(DidChangeParams change) =>
        _byUri[change.TextDocument.Uri] = Get(change.TextDocument.Uri).With(change.TextDocument.Version, change.ContentChanges);

    /// <summary>Gives a document back.</summary>
    /// <returns>The document; <see langword="null"/> when it was not open.</returns>
    public OpenDocument? Close(string uri) => _byUri.Remove(uri, out var document) ? document : null;

    /// <summary>A document that has to be open.</summary>
    /// <exception cref="RpcException">It is not.</exception>
    public OpenDocument Get(string uri) => Find(uri) ?? throw new RpcException(RpcCode.InvalidParams, $"'{uri}' is not open.");
}
