namespace ContentLint.LanguageServer.Protocol;

internal sealed record DocumentSymbol(string Name, int Kind, LspRange Range, LspRange SelectionRange)
{
    public string? Detail { get; init; }

    public DocumentSymbol[]? Children { get; init; }
}

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record WorkspaceSymbol(string Name, int Kind, LspLocation Location)
{
    public string? ContainerName { get; init; }
}

internal sealed record FoldingRange(int StartLine, int EndLine)
{
    public string? Kind { get; init; }
}

internal sealed record DocumentLink(LspRange Range, string Target)
{
    public string? Tooltip { get; init; }
}

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, LspPosition Position)
{
    public ReferenceContext? Context { get; init; }
}

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, LspPosition Position, string NewName);

internal sealed record PrepareRenameResult(LspRange Range, string Placeholder);

internal static class SymbolKind
{
    public const int File = 1;
    public const int Module = 2;
    public const int Namespace = 3;
    public const int Class = 5;
    public const int Property = 7;
    public const int String = 15;
    public const int Object = 19;
}
