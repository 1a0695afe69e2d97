// Whether git is told to leave a file out: such files are often written by a build. A pattern is seen from the folder of its
// `.gitignore`: one with a slash in it from there, any other at any depth below, and a folder that it names takes along what is
// in it. Where that is not certain - `[a-z]`, a pattern that takes out again - it counts as said, since all that follows is silence.

namespace ContentLint.Workspace;

/// <summary>Asks a <c>.gitignore</c> about paths.</summary>
internal static class GitIgnored
{
    private const string AnyFolders = "**";

    /// <summary>Its patterns, name by name.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path, Func<string, SourceText?> load)
    {
        if (load(path) is not { } source)
            return [];

        return [.. source.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] is not ('#' or '!')).Select(NamesOf).Where(n => n.Count > 0)];
    }

    /// <summary>Whether a pattern names a file, or a folder around it.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="folder">The folder that they are seen from.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="except">A file that is there: a pattern that names it too says nothing of what is still to come.</param>
    public static bool Matches(IReadOnlyList<IReadOnlyList<string>> patterns, string folder, string path, string? except)
    {
        if (patterns.Count == 0 || PartsOf(folder, path) is not { } parts)
            return false;

        var others = except is null ? null : PartsOf(folder, except);
        return patterns.Any(p => Matches(p, parts) && (others is null || !Matches(p, others)));
    }

    private static string[]? PartsOf(string folder, string path) => FilePath.RelativeTo(folder, path)?.Split('/');

    // A slash at the end alone says that it is about folders, which what is asked about may be in.
    private static IReadOnlyList<string> NamesOf(string pattern)
    {
        string[] names = [.. pattern.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(n => n == AnyFolders ? n : Simplify(n))];
        return names.Length == 0 || pattern.TrimEnd('/').Contains('/') ? names : [AnyFolders, .. names];
    }

    // What stands for one character, for any of a few.
    private static string Simplify(string name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && i + 1 < name.Length)
                text.Append(name[++i]);
            else if (name[i] == '[' && name.IndexOf(']', i) is var close && close > 0)
                (_, i) = (text.Append('*'), close);
            else
                text.Append(name[i] == '?' ? '*' : name[i]);
        }

        return text.ToString();
    }

    // Which parts of the path the names so far may end at.
    private static bool Matches(IReadOnlyList<string> names, string[] parts)
    {
        var ends = new bool[parts.Length + 1];
        ends[0] = true;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == AnyFolders)
            {
                if (i == names.Count - 1)
                    return Array.IndexOf(ends, true) is var inside && inside >= 0 && inside < parts.Length;
                for (var at = 1; at < ends.Length; at++)
                    ends[at] |= ends[at - 1];
                continue;
            }

            for (var at = parts.Length; at > 0; at--)
                ends[at] = ends[at - 1] && Wildcard.IsMatch(names[i], parts[at - 1], StringComparison.Ordinal);
            ends[0] = false;
        }

        return Array.IndexOf(ends, true) >= 0;
    }
}
