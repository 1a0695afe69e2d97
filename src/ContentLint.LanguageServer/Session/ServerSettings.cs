using System.Text.Json;

namespace ContentLint.LanguageServer.Session;

/// <summary>What the user has set in the editor, under <c>contentlint</c>.</summary>
internal sealed record ServerSettings
{
    /// <summary>Whether findings are shown anew only when a document is saved: <c>run: onSave</c>.</summary>
    public bool RunsOnSave { get; init; }

    /// <summary>Whether findings are shown of files too that are not open: <c>lintWorkspace</c>.</summary>
    public bool LintsWorkspace { get; init; }

    /// <summary>The configuration for all lessons: <c>config</c>; <see langword="null"/> to look for one.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>These settings with what a client says of them.</summary>
    /// <param name="said">The section <c>contentlint</c>, or an object that has one; keys that are missing or of another type stay.</param>
    public ServerSettings With(JsonElement? said)
    {
        if (said is not { ValueKind: JsonValueKind.Object } section)
            return this;
        if (section.TryGetProperty("contentlint", out var inner))
            return With(inner);

        return this with
        {
            RunsOnSave = section.TryGetProperty("run", out var run) && run.ValueKind == JsonValueKind.String ? run.GetString() == "onSave" : RunsOnSave,
            LintsWorkspace = section.TryGetProperty("lintWorkspace", out var all) && all.ValueKind is JsonValueKind.True or JsonValueKind.False ? all.GetBoolean() : LintsWorkspace,
            ConfigurationPath = section.TryGetProperty("config", out var config) && config.ValueKind == JsonValueKind.String ? NullIfEmpty(config.GetString()) : ConfigurationPath,
        };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
