namespace ContentLint.LanguageServer.Protocol;

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(string Label, int Kind, LspTextEdit TextEdit)
{
    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public LspTextEdit[]? AdditionalTextEdits { get; init; }
}

internal static class CompletionKind
{
    public const int Field = 5;
    public const int Variable = 6;
    public const int Class = 7;
    public const int Property = 10;
    public const int Value = 12;
    public const int Enum = 13;
    public const int Keyword = 14;
    public const int File = 17;
    public const int Reference = 18;
    public const int Folder = 19;
    public const int Constant = 21;
}
