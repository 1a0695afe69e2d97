namespace ContentLint.Text;

/// <summary>A span of a file together with the lines and columns it has there.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The 0-based offsets, end exclusive.</param>
/// <param name="Start">The 1-based line and column of the first character.</param>
/// <param name="End">The 1-based line and column after the last character.</param>
public sealed record SourceLocation(FileId File, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>The file's path as people are shown it.</summary>
    public string Path => File.DisplayPath;

    /// <summary>Shows the place as <c>path:line:column</c>.</summary>
    /// <returns>The path and where the span starts.</returns>
    public override string ToString() => $"{Path}:{Start}";
}
