namespace ContentLint.Workspace;

/// <summary>What <see cref="LintWorkspace.WriteFixes"/> did.</summary>
public sealed class WrittenFixes
{
    internal WrittenFixes(IReadOnlyList<FixedFile> files, IReadOnlyList<string> problems)
    {
        Files = files;
        Problems = problems;
    }

    /// <summary>The files that were written, by path.</summary>
    public IReadOnlyList<FixedFile> Files { get; }

    /// <summary>The files that have fixes and were not written, by path, a sentence each that begins with the path.</summary>
    public IReadOnlyList<string> Problems { get; }
}
