using System.Text.Json;

namespace ContentLint.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range)
{
    public CodeActionContext? Context { get; init; }
}

internal sealed record CodeActionContext
{
    public string[]? Only { get; init; }
}

internal sealed record CodeAction(string Title, string Kind)
{
    public LspDiagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public CodeActionData? Data { get; init; }
}

/// <summary>What an action does whose edit is worked out when it is chosen.</summary>
internal sealed record CodeActionData(string Uri, int Version)
{
    /// <summary>The rule whose problems are mended; <see langword="null"/> for all safe fixes.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether fixes count too that are worth a look.</summary>
    public bool Suggestions { get; init; }
}

internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name)
{
    public string[]? Arguments { get; init; }
}

internal sealed record ExecuteCommandParams(string Command)
{
    public JsonElement[]? Arguments { get; init; }
}

internal sealed record ApplyEditParams(string Label, WorkspaceEdit Edit);

internal sealed record ShowDocumentParams(string Uri)
{
    public bool? TakeFocus { get; init; }
}
