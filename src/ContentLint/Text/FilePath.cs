namespace ContentLint.Text;

/// <summary>
/// Paths as text: joined, normalised and made relative without asking the file system or the current directory. All
/// paths use <c>/</c>, on Windows too.
/// </summary>
internal static class FilePath
{
    /// <summary>A path with <c>/</c> between its parts and without <c>.</c>, <c>..</c> or a slash at its end.</summary>
    public static string Normalize(string path)
    {
        var text = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var parts = new List<string>();
        foreach (var part in text.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }

        return parts is [""] && text.Length > 0 ? "/" : string.Join("/", parts);
    }

    /// <summary>A path seen from a folder, unless it is absolute already.</summary>
    public static string Combine(string folder, string path) =>
        Normalize(Path.IsPathRooted(path) ? path : folder + "/" + path);

    /// <summary>The folder a file is in.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash switch { < 0 => "", 0 => "/", _ => path.Substring(0, slash) };
    }

    /// <summary>A path relative to a folder it is in; <see langword="null"/> when it is elsewhere.</summary>
    public static string? RelativeTo(string folder, string path)
    {
        var prefix = folder.EndsWith('/') ? folder : folder + "/";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path.Substring(prefix.Length) : null;
    }

    /// <summary>A path as it is written in a file of a folder: with <c>./</c> or <c>../</c> in front.</summary>
    /// <param name="folder">The folder, a normalised absolute path.</param>
    /// <param name="path">The normalised absolute path of what is meant.</param>
    public static string SeenFrom(string folder, string path)
    {
        var (from, to) = (folder.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
            same++;
        var up = string.Concat(Enumerable.Repeat("../", from.Length - same));
        return (up.Length == 0 ? "./" : up) + string.Join("/", to.Skip(same));
    }

    /// <summary>What is behind the last slash.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
