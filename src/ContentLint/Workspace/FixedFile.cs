using ContentLint.Fixing;
using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>A file that fixes have changed, in memory.</summary>
public sealed class FixedFile
{
    internal FixedFile(string fullPath, SourceText before, SourceText after, int applied)
    {
        FullPath = fullPath;
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

    /// <summary>Shows the change.</summary>
    /// <returns>A unified diff; its lines end with a line feed.</returns>
    public string ToDiff() => LineDiff.Unified(Before, After);
}
