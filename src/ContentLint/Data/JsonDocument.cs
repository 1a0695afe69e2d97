namespace ContentLint.Data;

/// <summary>What a JSON text says, and what is wrong with it.</summary>
/// <param name="Root">The value; <see langword="null"/> when there is none.</param>
/// <param name="Diagnostics">The mistakes in the order of the text.</param>
internal sealed record JsonDocument(DataNode? Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What kinds of mistakes the diagnostics are, one for each.</summary>
    public IReadOnlyList<JsonMistake> Mistakes { get; init; } = [];

    /// <summary>The keys of an object that stood in it already, in the order of the text.</summary>
    public IReadOnlyList<JsonDuplicateKey> DuplicateKeys { get; init; } = [];
}
