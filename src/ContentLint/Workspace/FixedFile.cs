using ContentLint.Fixing;

namespace ContentLint.Workspace;

/// <summary>A file that fixes have changed, in memory.</summary>
public sealed class FixedFile
{
    private readonly byte[] _bytes;

    internal FixedFile(string fullPath, byte[] bytes, SourceText before, SourceText after, int applied)
    {
        FullPath = fullPath;
        _bytes = bytes;
        Before = before;
        After = after;
        Applied = applied;
    }

    /// <summary>The file's text as it was read.</summary>
    public SourceText Before { get; }

    /// <summary>Its text with the fixes; same path, encoding, byte order mark and line endings.</summary>
    public SourceText After { get; }

    /// <summary>The number of fixes in it.</summary>
    public int Applied { get; }

    /// <summary>The path to write to.</summary>
    internal string FullPath { get; }

    /// <summary>Writes the file, unless it is no longer what was read.</summary>
    internal bool TryWrite(WorkspaceFileSystem files)
    {
        if (!files.ReadAllBytes(FullPath).AsSpan().SequenceEqual(_bytes))
            return false;

        files.Replace(FullPath, After.ToBytes());
        return true;
    }

    /// <summary>Shows the change.</summary>
    /// <returns>A unified diff; its lines end with a line feed.</returns>
    public string ToDiff() => LineDiff.Unified(Before, After);
}
