// Definition, references and rename, for whatever has a name.

using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Leads from names to what they name, and gives other names.</summary>
internal sealed class NavigationProvider(OpenDocuments documents, CourseSet courses, EditBuilder edits)
{
    private readonly SymbolFinder _symbols = new(courses);

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the requests handled.</summary>
    public void Register(Router router)
    {
        router.OnRequest("textDocument/definition", ProtocolJson.Default.DocumentPositionParams, ProtocolJson.Default.LspLocationArray, (p, _) => Locate(Find(p.TextDocument, p.Position)?.Definitions));
        router.OnRequest("textDocument/references", ProtocolJson.Default.ReferenceParams, ProtocolJson.Default.LspLocationArray, (p, _) => FindReferences(p));
        router.OnRequest("textDocument/prepareRename", ProtocolJson.Default.DocumentPositionParams, ProtocolJson.Default.PrepareRenameResult, (p, _) => Prepare(p));
        router.OnRequest("textDocument/rename", ProtocolJson.Default.RenameParams, ProtocolJson.Default.WorkspaceEdit, (p, _) => Rename(p));
    }

    private Symbol? Find(TextDocumentIdentifier uri, LspPosition position) =>
        documents.Find(uri.Uri) is { } document && courses.ContextOf(document) is { } context ? _symbols.Find(context, document.Positions.ToOffset(position)) : null;

    private LspLocation[] FindReferences(ReferenceParams asked)
    {
        var symbol = Find(asked.TextDocument, asked.Position);
        var places = symbol?.References ?? [];
        return Locate(asked.Context.IncludeDeclaration ? (symbol?.Definitions ?? []).Concat(places) : places.Except(symbol?.Definitions ?? []));
    }

    private LspLocation[] Locate(IEnumerable<FilePlace>? places)
    {
        var positions = new Dictionary<string, PositionMap?>(StringComparer.Ordinal);
        return [.. (places ?? []).Distinct().Select(Locate).OfType<LspLocation>()];

        LspLocation? Locate(FilePlace place)
        {
            if (!positions.TryGetValue(place.Path, out var map))
                positions[place.Path] = map = documents.FindFile(place.Path)?.Positions ?? (courses.TextOf(place.Path) is { } source ? new PositionMap(source.Text, documents.Encoding) : null);
            return map is null ? null : new LspLocation(documents.UriOf(place.Path), map.ToRange(place.Span));
        }
    }

    private PrepareRenameResult? Prepare(DocumentPositionParams asked) =>
        Find(asked.TextDocument, asked.Position) is { RenamedPlace: { } place } symbol
            ? new PrepareRenameResult(symbol.Context.Document.Positions.ToRange(place), symbol.Context.Source.GetText(place))
            : null;

    private WorkspaceEdit? Rename(RenameParams asked)
    {
        if (Find(asked.TextDocument, asked.Position) is not { } symbol)
            return null;

        edits.Client = Client;
        return edits.Of(symbol.Rename(asked.NewName).Select(f => (f.Path, courses.TextOf(f.Path), f.Edits)).Where(f => f.Item2 is not null).Select(f => (f.Path, f.Item2!, f.Edits)));
    }
}
