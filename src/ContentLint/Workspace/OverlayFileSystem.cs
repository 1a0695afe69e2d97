// Files as they are but for some: texts that nobody has saved yet, and files that are taken for gone.

namespace ContentLint.Workspace;

/// <summary>A file system with edits over it: what an editor holds and has not saved. Immutable, as far as the files below are; nothing is written through it.</summary>
public sealed class OverlayFileSystem : WorkspaceFileSystem
{
    private readonly IReadOnlyDictionary<string, byte[]?> _edits;

    /// <summary>Lays edits over files.</summary>
    /// <param name="below">The files that are edited.</param>
    /// <param name="edits">The bytes of files by their normalised absolute path; <see langword="null"/> for one that is gone. It must not change any more.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public OverlayFileSystem(WorkspaceFileSystem below, IReadOnlyDictionary<string, byte[]?> edits)
    {
        Below = below ?? throw new ArgumentNullException(nameof(below));
        _edits = edits ?? throw new ArgumentNullException(nameof(edits));
    }

    /// <summary>The files that are edited.</summary>
    public WorkspaceFileSystem Below { get; }

    /// <inheritdoc/>
    public override bool FileExists(string path) => _edits.TryGetValue(path, out var edit) ? edit is not null : Below.FileExists(path);

    /// <inheritdoc/>
    public override bool DirectoryExists(string path) => Below.DirectoryExists(path) || EditsIn(path).Any(e => e.Bytes is not null);

    /// <inheritdoc/>
    public override byte[] ReadAllBytes(string path) =>
        _edits.TryGetValue(path, out var edit) ? edit ?? throw new FileNotFoundException("The file is gone.", path) : Below.ReadAllBytes(path);

    /// <inheritdoc/>
    public override void Replace(string path, byte[] bytes) => throw new UnauthorizedAccessException("What is edited is not written.");

    /// <inheritdoc/>
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path)
    {
        var edits = EditsIn(path).ToArray();
        if (edits.Length == 0)
            return Below.List(path);

        var entries = new HashSet<(string Name, bool IsDirectory)>(Below.DirectoryExists(path) ? Below.List(path) : []);
        foreach (var (below, bytes) in edits)
        {
            var slash = below.IndexOf('/');
            if (bytes is not null)
                entries.Add(slash < 0 ? (below, false) : (below.Substring(0, slash), true));
            else if (slash < 0)
                entries.Remove((below, false));
        }

        return entries;
    }

    /// <inheritdoc/>
    public override FileStamp? GetStamp(string path) => _edits.ContainsKey(path) ? null : Below.GetStamp(path);

    /// <inheritdoc/>
    public override string? GetLinkTarget(string path) => _edits.ContainsKey(path) ? null : Below.GetLinkTarget(path);

    // The edits below a folder, each by its path from there.
    private IEnumerable<(string Path, byte[]? Bytes)> EditsIn(string folder)
    {
        var prefix = folder.EndsWith('/') ? folder : folder + "/";
        foreach (var edit in _edits)
        {
            if (edit.Key.Length > prefix.Length && edit.Key.StartsWith(prefix, StringComparison.Ordinal))
                yield return (edit.Key.Substring(prefix.Length), edit.Value);
        }
    }
}
