// Finds the site a file belongs to: the nearest folder upwards that names a builder, within the repository. Each folder is
// asked once.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration.Sites;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>Looks the profiles of sites up and keeps them.</summary>
/// <param name="reader">Gives files.</param>
internal sealed class SiteLocator(SourceReader reader)
{
    private readonly TracedMemo<Found> _inFolder = new(reader, Read);

    /// <summary>The folders whose site we failed on, one diagnostic each.</summary>
    public IEnumerable<Diagnostic> Faults => _inFolder.All.Select(a => a.Value.Fault).OfType<Diagnostic>();

    /// <summary>Every site that was read, in the order of their places.</summary>
    public IEnumerable<SiteProfile> Loaded => _inFolder.All.Select(a => a.Value.Site).OfType<SiteProfile>().OrderBy(s => s.Location.File.FullPath, StringComparer.Ordinal);

    /// <summary>Whether changes touch what tells a site.</summary>
    public bool IsTouchedBy(FileChanges changes) => _inFolder.IsTouchedBy(changes);

    /// <summary>Takes over what an earlier locator found and changes do not touch.</summary>
    /// <param name="earlier">The locator from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same folders count as asked for here too.</param>
    public void TakeFrom(SiteLocator earlier, FileChanges changes, bool areAsked) => _inFolder.TakeFrom(earlier._inFolder, changes, areAsked);

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none that is known.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public SiteProfile? ForFolder(string folder)
    {
        while (true)
        {
            var found = _inFolder.Get(folder);
            if (found.Site is not null || found.Fault is not null || found.IsTop)
                return found.Site;
            folder = FilePath.FolderOf(folder);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    private static Found Read(string folder, SourceReader reader)
    {
        try
        {
            if (SiteProfile.Read(folder, new FilesOfSite(reader, folder)) is { } site)
                return new Found(site, null, IsTop: false);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return new Found(null, InternalFault.At(reader.IdOf(folder), fault), IsTop: false);
        }

        // A worktree's `.git` is a file.
        var git = FilePath.Combine(folder, ".git");
        var parent = FilePath.FolderOf(folder);
        return new Found(null, null, parent.Length == 0 || parent == folder || reader.HasFolder(git) || reader.Exists(git));
    }

    private sealed record Found(SiteProfile? Site, Diagnostic? Fault, bool IsTop);
}
