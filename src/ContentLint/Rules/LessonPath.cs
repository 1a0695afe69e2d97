namespace ContentLint.Rules;

/// <summary>A path that a lesson may be called by, with its last part.</summary>
/// <param name="Path">The whole path; any end of it that begins at a folder is a name of the lesson.</param>
/// <param name="Last">What is behind the last slash.</param>
internal sealed record LessonPath(string Path, string Last)
{
    private const string Index = "/index";

    /// <summary>The paths of a lesson: with and without its ending, and of a folder's index also the folder.</summary>
    /// <param name="fullPath">The lesson's full path.</param>
    public static IReadOnlyList<LessonPath> Of(string fullPath)
    {
        var bare = WithoutEnding(fullPath);
        var paths = new List<string> { fullPath };
        if (bare.Length < fullPath.Length)
            paths.Add(bare);
        if (bare.EndsWith(Index, StringComparison.Ordinal))
            paths.Add(bare.Substring(0, bare.Length - Index.Length));
        return [.. paths.Select(p => new LessonPath(p, LastOf(p)))];
    }

    /// <summary>A path without the ending of its file's name.</summary>
    public static string WithoutEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Substring(0, dot) : path;
    }

    /// <summary>What is behind the last slash.</summary>
    public static string LastOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
