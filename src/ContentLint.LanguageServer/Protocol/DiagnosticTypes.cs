namespace ContentLint.LanguageServer.Protocol;

internal sealed record LspDiagnostic(LspRange Range, int Severity, string Code, string Source, string Message)
{
    public int[]? Tags { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(LspLocation Location, string Message);

/// <summary>What tells our diagnostics apart: the titles of the fixes, so that a client sees which have any.</summary>
internal sealed record DiagnosticData(string[] Fixes);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument)
{
    public string? PreviousResultId { get; init; }
}

internal static class DiagnosticTag
{
    public const int Unnecessary = 1;
    public const int Deprecated = 2;
}
