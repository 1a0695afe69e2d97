// The types of the Language Server Protocol 3.17 that we use, under its names; `Lsp` stands before those that the engine or
// .NET have too. https://microsoft.github.io/language-server-protocol says what each member means.

using System.Text.Json.Serialization;

namespace ContentLint.LanguageServer.Protocol;

/// <summary>A place: line and character from 0, in units of the agreed encoding.</summary>
internal readonly record struct LspPosition(int Line, int Character);

/// <summary>A stretch of text, the end exclusive.</summary>
internal readonly record struct LspRange(LspPosition Start, LspPosition End);

internal sealed record LspLocation(string Uri, LspRange Range);

internal sealed record LspTextEdit(LspRange Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document as it was when an edit was worked out; without a version where the client has not opened it.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record DocumentPositionParams(TextDocumentIdentifier TextDocument, LspPosition Position);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, LspTextEdit[] Edits);

internal sealed record WorkspaceEdit
{
    public Dictionary<string, LspTextEdit[]>? Changes { get; init; }

    public TextDocumentEdit[]? DocumentChanges { get; init; }
}

internal sealed record MarkupContent(string Kind, string Value);

/// <summary>No parameters, or some that do not matter.</summary>
internal sealed record NoParams;
