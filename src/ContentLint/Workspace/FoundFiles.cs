namespace ContentLint.Workspace;

/// <summary>What a search for lessons found.</summary>
/// <param name="Chosen">The files to lint, ordered by path.</param>
/// <param name="NotChosen">Those that the request's paths lead to and its selections leave out: the course as a whole has them.</param>
internal sealed record FoundFiles(IReadOnlyList<FileId> Chosen, IReadOnlyList<FileId> NotChosen)
{
    /// <summary>The paths of the files to lint as people are shown them, each once, in ordinal order.</summary>
    public IReadOnlyList<string> DisplayPaths => field ??= [.. Chosen.Select(f => f.DisplayPath).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal)];

    /// <summary>The folders that could not be searched.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
