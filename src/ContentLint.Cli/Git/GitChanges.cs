using System.Globalization;

namespace ContentLint.Cli.Git;

/// <summary>A changed file.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="OldPath">Its path in the repository before the change; <see langword="null"/> for a file that is new.</param>
/// <param name="Lines">The changed lines, 1-based with their last; <see langword="null"/> for all.</param>
internal sealed record GitFile(string Path, string? OldPath, IReadOnlyList<(int First, int Last)>? Lines)
{
    /// <summary>Whether lines from a first to a last one have changed. Where lines were taken out, those around are taken for changed.</summary>
    public bool Touches(int first, int last) => Lines is null || Lines.Any(l => l.First <= last && l.Last >= first);
}

/// <summary>The files that have changed since a commit.</summary>
/// <param name="Repository">Where.</param>
/// <param name="From">The commit; <see langword="null"/> before the first one.</param>
/// <param name="Files">The files that are there now, by absolute path.</param>
internal sealed record GitChanges(GitRepository Repository, string? From, IReadOnlyDictionary<string, GitFile> Files)
{
    /// <summary>Reads what git says.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="from">The commit the change starts at.</param>
    /// <param name="status">The output of <c>diff --name-status -z</c>.</param>
    /// <param name="diff">The output of <c>diff -U0</c>.</param>
    /// <param name="untracked">Files that git does not track, seen from the repository's root.</param>
    public static GitChanges Read(GitRepository repository, string? from, string status, string diff, IEnumerable<string> untracked)
    {
        var lines = ReadLines(diff);
        var files = new Dictionary<string, GitFile>(StringComparer.Ordinal);
        foreach (var (path, oldPath) in ReadStatus(status))
            Add(path, oldPath, oldPath is null ? null : lines.GetValueOrDefault(path) ?? []);
        foreach (var path in untracked)
            Add(path, null, null);
        return new GitChanges(repository, from, files);

        void Add(string path, string? oldPath, IReadOnlyList<(int, int)>? changed)
        {
            var full = System.IO.Path.GetFullPath(path, repository.Root).Replace('\\', '/');
            files[full] = new GitFile(full, oldPath, changed);
        }
    }

    // "M\0path\0" for most, "R100\0old\0new\0" for renames and copies.
    private static IEnumerable<(string Path, string? OldPath)> ReadStatus(string status)
    {
        var words = status.Split('\0');
        for (var i = 0; i + 1 < words.Length;)
        {
            var kind = words[i];
            if (kind.StartsWith('R') || kind.StartsWith('C'))
            {
                yield return (words[i + 2], words[i + 1]);
                i += 3;
            }
            else
            {
                yield return (words[i + 1], kind.StartsWith('A') ? null : words[i + 1]);
                i += 2;
            }
        }
    }

    // "+++ b/path" names a file, "@@ -3,2 +3,4 @@" the lines that are new in it. A path with unusual characters is quoted.
    private static Dictionary<string, List<(int First, int Last)>> ReadLines(string diff)
    {
        var byFile = new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal);
        List<(int, int)>? current = null;
        var isHeader = false;
        foreach (var line in diff.Split('\n'))
        {
            if (line.StartsWith("diff --git ", StringComparison.Ordinal))
                (isHeader, current) = (true, null);
            else if (isHeader && line.StartsWith("+++ ", StringComparison.Ordinal))
                byFile[PathOf(line[4..])] = current = [];
            else if (line.StartsWith("@@ ", StringComparison.Ordinal) && current is not null)
                (isHeader, _) = (false, AddHunk(line, current));
        }

        return byFile;
    }

    private static bool AddHunk(string line, List<(int First, int Last)> lines)
    {
        var words = line.Split(' ');
        var numbers = words[2][1..].Split(',');
        var first = int.Parse(numbers[0], CultureInfo.InvariantCulture);
        var count = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 1;

        // Nothing new: lines were taken out behind the one that is named.
        lines.Add(count == 0 ? (first, first + 1) : (first, first + count - 1));
        return true;
    }

    // With a tab after it where the path holds a space; in quotes, with C's escapes, where it holds quotes or control characters.
    private static string PathOf(string text)
    {
        var path = text.TrimEnd('\t', '\r');
        if (path.Length > 1 && path[0] == '"' && path[^1] == '"')
            path = Unquote(path[1..^1]);
        return path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static string Unquote(string text)
    {
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                path.Append(text[i]);
            else if (text[++i] is >= '0' and <= '7' && i + 2 < text.Length)
                (_, i) = (path.Append((char)Convert.ToInt32(text.Substring(i, 3), 8)), i + 2);
            else
                path.Append(text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', var other => other });
        }

        return path.ToString();
    }
}
