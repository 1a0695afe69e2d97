// Which files a run reads. A pull request's author writes the configuration, the lessons and the links among them, and sees
// what is reported; so nothing is read that lies elsewhere on the machine, unless the host says so. What counts is where a
// path leads to once all links are followed. The metadata of git holds credentials in CI, so it is always elsewhere.

using System.Collections.Concurrent;

namespace ContentLint.Workspace;

/// <summary>Tells the files that may be read from those that may not.</summary>
internal sealed class ReadBoundary
{
    private const int MostLinks = 40;
    private static readonly StringComparison PathComparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly WorkspaceFileSystem _files;
    private readonly bool _isOpen;
    private readonly ConcurrentDictionary<string, string?> _realFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _repositories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named;

    private ReadBoundary(WorkspaceFileSystem files, bool isOpen, IEnumerable<string> starts, IEnumerable<string> named)
    {
        _files = files;
        _isOpen = isOpen;
        _named = new HashSet<string>(named, StringComparer.Ordinal);
        foreach (var root in isOpen ? [] : starts.Select(RootOf))
        {
            if (RealFolder(root) is { } real)
                _roots.Add(real);
        }
    }

    /// <summary>The boundary of a request: the repositories of its base folder, its configuration and its paths, and the files it names.</summary>
    /// <param name="files">Where files are.</param>
    /// <param name="request">What to lint.</param>
    /// <param name="asked">The same files, where questions are to be kept.</param>
    public static ReadBoundary Of(WorkspaceFileSystem files, LintRequest request, WorkspaceFileSystem? asked = null)
    {
        var folder = FilePath.Normalize(request.BaseDirectory);
        string At(string path) => FilePath.Combine(folder, path);
        var starts = request.Paths.Select(p => FileDiscovery.FolderToSearch(files, At(p))).Append(folder);
        if (request.ConfigurationPath is { } configuration)
            starts = starts.Append(FilePath.FolderOf(At(configuration)));
        var named = new[] { request.ConfigurationPath, request.BaselinePath }.OfType<string>().Concat(request.RulePacks).Select(At);
        return new ReadBoundary(asked ?? files, request.AllowOutside, starts.Distinct(StringComparer.Ordinal), named);
    }

    /// <summary>The boundary of a folder's repository, and of files that are named beside it.</summary>
    public static ReadBoundary Of(WorkspaceFileSystem files, string folder, IEnumerable<string> named) => new(files, isOpen: false, [folder], named);

    /// <summary>Whether a file may be read.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="alsoBelow">A folder above the lessons in which something was found by its name: what lies below it counts as inside.</param>
    public bool Allows(string path, string? alsoBelow = null)
    {
        if (_isOpen || _named.Contains(path))
            return true;
        if (Real(path) is not { } real)
            return false;

        return _roots.Any(r => Holds(r, real)) || (alsoBelow is not null && RealFolder(alsoBelow) is { } other && Holds(other, real));
    }

    /// <summary>Whether a path is a pack in a package, seen from itself and from where its links lead.</summary>
    public bool AllowsPackagePack(string path) => _isOpen || (IsPackagePack(path) && Real(path) is { } real && IsPackagePack(real));

    /// <summary>Whether a path leads through a link.</summary>
    public bool IsLink(string path) => Real(path) is { } real && !string.Equals(real, path, PathComparison);

    private static bool IsPackagePack(string path) =>
        FilePath.FolderOf(path).EndsWith("/contentlint", StringComparison.OrdinalIgnoreCase)
        && (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    // Git's own files are no part of what git holds.
    private static bool Holds(string root, string path)
    {
        var prefix = root.EndsWith('/') ? root : root + "/";
        return path.StartsWith(prefix, PathComparison)
            && !path.Substring(prefix.Length).Split('/').Any(part => part.Equals(".git", StringComparison.OrdinalIgnoreCase));
    }

    // The nearest folder upwards that git knows, else the folder itself.
    private string RootOf(string folder) => RepositoryOf(folder) ?? folder;

    private string? RepositoryOf(string folder) => _repositories.GetOrAdd(folder, at =>
    {
        var git = FilePath.Combine(at, ".git");
        if (_files.DirectoryExists(git) || _files.FileExists(git))
            return at;

        var parent = FilePath.FolderOf(at);
        return parent.Length == 0 || parent == at ? null : RepositoryOf(parent);
    });

    private string? RealFolder(string folder) => _realFolders.GetOrAdd(folder, Resolve);

    // Files of a folder share the way to it.
    private string? Real(string path)
    {
        if (RealFolder(FilePath.FolderOf(path)) is not { } folder)
            return null;

        var real = FilePath.Combine(folder, path.Substring(path.LastIndexOf('/') + 1));
        return _files.GetLinkTarget(real) is null ? real : Resolve(real);
    }

    // Part by part, as the system does: ".." behind a link leads up from where the link leads to. Null for links in a circle.
    private string? Resolve(string path)
    {
        var real = "";
        var left = new Stack<string>();
        Push(path);
        for (var links = 0; left.Count > 0;)
        {
            var part = left.Pop();
            if (part is "" or ".")
                continue;
            if (part == "..")
            {
                real = real.LastIndexOf('/') is >= 0 and var slash ? real.Substring(0, slash) : "";
                continue;
            }

            var next = real.Length == 0 && IsDrive(part) ? part : real + "/" + part;
            if (_files.GetLinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            target = Path.DirectorySeparatorChar == '\\' ? target.Replace('\\', '/') : target;
            if (Path.IsPathRooted(target))
                real = "";
            Push(target);
        }

        return real.Length == 0 ? "/" : real;

        void Push(string parts)
        {
            var all = parts.Split('/');
            for (var i = all.Length - 1; i >= 0; i--)
                left.Push(all[i]);
        }
    }

    private static bool IsDrive(string part) => part.Length == 2 && part[1] == ':' && Path.DirectorySeparatorChar == '\\';
}
