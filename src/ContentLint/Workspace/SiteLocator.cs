// Finds the site a file belongs to: the nearest folder upwards that names a builder, within the repository. Each folder is
// asked once.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>Looks the profiles of sites up and keeps them.</summary>
internal sealed class SiteLocator(SourceReader reader, WorkspaceFileSystem files)
{
    private readonly ConcurrentDictionary<string, Lazy<SiteProfile?>> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> _faults = new(StringComparer.Ordinal);

    /// <summary>The folders whose site we failed on, one diagnostic each.</summary>
    public IEnumerable<Diagnostic> Faults => _faults.Values;

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none that is known.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public SiteProfile? ForFolder(string folder) => _byFolder.GetOrAdd(folder, f => new Lazy<SiteProfile?>(() => Find(f))).Value;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    private SiteProfile? Find(string folder)
    {
        try
        {
            if (SiteProfile.Read(folder, path => reader.TryRead(path, folder)) is { } site)
                return site;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _faults.TryAdd(folder, InternalFault.At(reader.Display(folder), fault));
            return null;
        }

        // A worktree's `.git` is a file.
        var git = ConfigurationPath.Combine(folder, ".git");
        var parent = ConfigurationPath.FolderOf(folder);
        return parent.Length == 0 || parent == folder || files.DirectoryExists(git) || files.FileExists(git) ? null : ForFolder(parent);
    }
}
