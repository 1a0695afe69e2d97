namespace ContentLint.Workspace;

/// <summary>Files that may be other than they were: written, made, removed; a folder stands for all that is in it.</summary>
internal sealed class FileChanges
{
    private readonly HashSet<string> _paths;
    private readonly Lazy<HashSet<string>> _lists;

    /// <param name="paths">Normalised absolute paths.</param>
    /// <param name="isOfText">Whether nothing but the text of files that were there, and are, has changed.</param>
    public FileChanges(IEnumerable<string> paths, bool isOfText)
    {
        _paths = new HashSet<string>(paths, StringComparer.Ordinal);
        IsOfText = isOfText;
        _lists = new(() => new HashSet<string>(_paths.SelectMany(FoldersAround).Select(ListOf), StringComparer.Ordinal));
    }

    // A file may bring its folders with it, or be the last in them.
    private static IEnumerable<string> FoldersAround(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
            yield return path.Substring(0, slash);
    }

    /// <summary>What stands for the list of a folder's files and folders, which changes when something is made or removed in it.</summary>
    public static string ListOf(string folder) => folder + "/";

    /// <summary>The paths.</summary>
    public IReadOnlyCollection<string> Paths => _paths;

    /// <summary>Whether nothing but the text of files has changed: the same files are there, and links lead where they led.</summary>
    public bool IsOfText { get; }

    /// <summary>Whether a file, or a folder around it, is among them.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public bool Touch(string path)
    {
        if (_paths.Contains(path))
            return true;
        if (IsOfText)
            return false;
        if (path.Length > 0 && path[path.Length - 1] == '/' && _lists.Value.Contains(path))
            return true;

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (_paths.Contains(path.Substring(0, slash)))
                return true;
        }

        return false;
    }
}
