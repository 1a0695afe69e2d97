// From the paths a user gives to the files to lint. A file is taken as it is; a folder or a glob is searched for lessons
// and diagrams, leaving out folders that hold no sources (dependencies, output, everything with a leading dot) and what the
// configuration excludes.

using ContentLint.Configuration;

namespace ContentLint.Workspace;

/// <summary>Finds files to lint.</summary>
internal sealed class FileDiscovery(WorkspaceFileSystem files, string baseDirectory, Func<string, CourseConfiguration> configurationOf, bool showRelative, bool excludesNamedFiles = false)
{
    private readonly List<(string Folder, string Reason)> _unreadable = [];

    /// <summary>The folders that could not be searched.</summary>
    public IReadOnlyList<(string Folder, string Reason)> Unreadable => _unreadable;

    private static readonly string[] Extensions = [".mdx", ".md", ".mmd", ".mermaid"];
    private static readonly HashSet<string> SkippedFolders = new(["node_modules", "bin", "obj", "dist", "artifacts"], StringComparer.Ordinal);

    /// <summary>Whether a search looks at an entry of a folder at all; the others may come and go.</summary>
    public static bool LooksAt(string name, bool isDirectory) => isDirectory
        ? name[0] != '.' && !SkippedFolders.Contains(name)
        : Extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>All files for a list of paths, each once, ordered by path; paths that lead nowhere go to <paramref name="missing"/>.</summary>
    public IReadOnlyList<FileId> Find(IReadOnlyList<string> paths, List<string> missing)
    {
        var found = new Dictionary<string, FileId>(StringComparer.Ordinal);
        foreach (var path in paths.Count == 0 ? ["."] : paths)
        {
            var before = found.Count;
            var full = FilePath.Combine(baseDirectory, path);
            var showAbsolute = !showRelative && Path.IsPathRooted(path);
            if (files.FileExists(full))
            {
                if (excludesNamedFiles ? configurationOf(FilePath.FolderOf(full)).Finds(full) : IsLesson(full))
                    Add(found, full, showAbsolute);
            }
            else if (files.DirectoryExists(full))
                Search(full, _ => true, file => Add(found, file, showAbsolute));
            else if (IsGlob(full))
                SearchGlob(path, full, found, showAbsolute, missing, before);
            else
                missing.Add(path);
        }

        return [.. found.Values.OrderBy(f => f.FullPath, StringComparer.Ordinal)];
    }

    /// <summary>The folder that a search for a path begins in: of a file its own, of a glob the last one before a wildcard.</summary>
    /// <param name="files">Where files are.</param>
    /// <param name="full">The normalised absolute path.</param>
    public static string FolderToSearch(WorkspaceFileSystem files, string full) =>
        files.DirectoryExists(full) ? full
        : IsGlob(full) && !files.FileExists(full) ? FilePath.FolderOf(full.Substring(0, full.IndexOfAny(['*', '{'])))
        : FilePath.FolderOf(full);

    // A shell's `docs/*` names pictures too. What a configuration reads as MDX is a lesson, whatever its name ends in.
    private bool IsLesson(string path) =>
        LooksAt(path, isDirectory: false) || configurationOf(FilePath.FolderOf(path)).ForFile(path).Reading.MarkdownIsMdx;

    private static bool IsGlob(string path) => path.IndexOfAny(['*', '{']) >= 0;

    private void SearchGlob(string pattern, string full, Dictionary<string, FileId> found, bool showAbsolute, List<string> missing, int before)
    {
        // The search starts at the last folder before the first wildcard; the rest is matched against what is below it.
        var root = FilePath.FolderOf(full.Substring(0, full.IndexOfAny(['*', '{'])));
        var globs = new GlobSet([full.Substring(root.Length).TrimStart('/')]);
        if (files.DirectoryExists(root))
            Search(root, file => globs.Matches(FilePath.RelativeTo(root, file)!), file => Add(found, file, showAbsolute));
        if (found.Count == before)
            missing.Add(pattern);
    }

    private void Search(string root, Func<string, bool> wanted, Action<string> add)
    {
        var folders = new Stack<string>([root]);
        while (folders.Count > 0)
        {
            var folder = folders.Pop();
            foreach (var (name, isDirectory) in ListOrNothing(folder))
            {
                if (!LooksAt(name, isDirectory))
                    continue;

                var path = folder == "/" ? "/" + name : folder + "/" + name;
                if (isDirectory)
                    folders.Push(path);
                else if (wanted(path) && configurationOf(folder).Finds(path))
                    add(path);
            }
        }
    }

    // A folder that may not be entered hides its files, which is said; it must not hide those of its neighbours.
    private IEnumerable<(string Name, bool IsDirectory)> ListOrNothing(string folder)
    {
        try
        {
            return [.. files.List(folder)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add((folder, error.Message));
            return [];
        }
    }

    private void Add(Dictionary<string, FileId> found, string path, bool showAbsolute)
    {
        if (!found.ContainsKey(path))
            found.Add(path, new FileId(path, showAbsolute ? path : FilePath.RelativeTo(baseDirectory, path) ?? path));
    }
}
