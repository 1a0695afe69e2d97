namespace ContentLint.Workspace;

/// <summary>A path that was asked for leads to nothing: no such file or folder, or a glob without a match.</summary>
public sealed class PathNotFoundException : Exception
{
    /// <summary>Makes the exception for one or more paths.</summary>
    /// <param name="paths">The paths as the user gave them.</param>
    public PathNotFoundException(IReadOnlyList<string> paths)
        : base("No such file or folder: " + string.Join(", ", paths ?? throw new ArgumentNullException(nameof(paths))))
    {
        Paths = paths;
    }

    /// <summary>Makes the exception with a message of its own.</summary>
    /// <param name="paths">The paths as the user gave them.</param>
    /// <param name="message">What is wrong with them.</param>
    public PathNotFoundException(IReadOnlyList<string> paths, string message)
        : base(message) =>
        Paths = paths ?? throw new ArgumentNullException(nameof(paths));

    /// <summary>The paths as the user gave them.</summary>
    public IReadOnlyList<string> Paths { get; }
}
