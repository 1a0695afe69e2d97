namespace ContentLint.Text;

/// <summary>
/// Which file something is in. The full path is the identity; the display path is what people are shown, and depends on where
/// they stand. Two ids are equal when their full paths are.
/// </summary>
public sealed class FileId : IEquatable<FileId>
{
    // Looked up for each lesson of a course after every edit.
    private int _hash;

    /// <summary>Makes the id of a file.</summary>
    /// <param name="fullPath">
    /// The absolute path with <c>/</c> between its parts and without <c>.</c> and <c>..</c>; for a text that is no file, a name
    /// that tells it from others.
    /// </param>
    /// <param name="displayPath">The path to show in diagnostics; <see langword="null"/> for the full path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fullPath"/> is <see langword="null"/>.</exception>
    public FileId(string fullPath, string? displayPath = null)
    {
        FullPath = fullPath ?? throw new ArgumentNullException(nameof(fullPath));
        DisplayPath = displayPath ?? fullPath;
    }

    /// <summary>The path that tells the file from all others.</summary>
    public string FullPath { get; }

    /// <summary>The path that people are shown.</summary>
    public string DisplayPath { get; }

    /// <summary>Whether two ids are of one file.</summary>
    /// <param name="other">Another id.</param>
    /// <returns><see langword="true"/> when the full paths are the same, character by character.</returns>
    public bool Equals(FileId? other) => other is not null && string.Equals(FullPath, other.FullPath, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FileId);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = StringComparer.Ordinal.GetHashCode(FullPath);

    /// <summary>Shows the display path.</summary>
    /// <returns><see cref="DisplayPath"/>.</returns>
    public override string ToString() => DisplayPath;
}
