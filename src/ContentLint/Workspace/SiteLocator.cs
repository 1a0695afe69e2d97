// Finds the site a file belongs to: the nearest folder upwards that names a builder, within the repository. Each folder is
// asked once.

using System.Collections.Concurrent;
using ContentLint.Configuration;

namespace ContentLint.Workspace;

/// <summary>Looks the profiles of sites up and keeps them.</summary>
internal sealed class SiteLocator(SourceReader reader, WorkspaceFileSystem files)
{
    private readonly ConcurrentDictionary<string, Lazy<SiteProfile?>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none that is known.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public SiteProfile? ForFolder(string folder) => _byFolder.GetOrAdd(folder, f => new Lazy<SiteProfile?>(() => Find(f))).Value;

    private SiteProfile? Find(string folder)
    {
        if (SiteProfile.Read(folder, reader.TryRead) is { } site)
            return site;

        // A worktree's `.git` is a file.
        var git = ConfigurationPath.Combine(folder, ".git");
        var parent = ConfigurationPath.FolderOf(folder);
        return parent.Length == 0 || parent == folder || files.DirectoryExists(git) || files.FileExists(git) ? null : ForFolder(parent);
    }
}
