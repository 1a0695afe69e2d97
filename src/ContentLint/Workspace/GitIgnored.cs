// Whether git is told to leave a file out: such files are often written by a build. Where that is not certain it counts as
// said, since all that follows is silence.

using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>Asks a <c>.gitignore</c> about paths.</summary>
internal static class GitIgnored
{
    private const string Everything = "*";

    /// <summary>The last names of its patterns.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static IReadOnlyList<string> Read(string path, Func<string, SourceText?> load)
    {
        if (load(path) is not { } source)
            return [];

        return
        [
            .. source.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] is not ('#' or '!'))
                .Select(l => l.Split(['/'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(n => n is not ("**" or "*")) ?? Everything),
        ];
    }

    /// <summary>Whether a pattern's last name is that of the file, or of a folder around it.</summary>
    /// <param name="names">The last names.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="except">A file that is there: a pattern that names it too says nothing of what is still to come.</param>
    public static bool Matches(IReadOnlyList<string> names, string path, string? except) =>
        names.Count > 0 && names.Any(n => Matches(n, path) && (except is null || !Matches(n, except)));

    private static bool Matches(string name, string path) => path.Split('/').Any(part => part.Length > 0 && Wildcard.IsMatch(name, part, StringComparison.Ordinal));
}
