namespace ContentLint.Workspace;

/// <summary>What tells without reading that a file, or a folder's list of entries, is as it was.</summary>
/// <param name="Length">The file's length in bytes; -1 for a folder.</param>
/// <param name="LastWrite">When it was last written, in ticks of UTC.</param>
public readonly record struct FileStamp(long Length, long LastWrite);
