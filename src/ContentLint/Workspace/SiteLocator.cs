// Finds the site a file belongs to: the nearest folder upwards that names a builder, within the repository. Each folder is
// asked once.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration.Sites;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>Looks the profiles of sites up and keeps them.</summary>
/// <param name="reader">Gives files.</param>
internal sealed class SiteLocator(SourceReader reader)
{
    private const int MostNeighbours = 200;

    private static readonly string[] DocusaurusScripts = ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs", "docusaurus.config.mts"];

    private readonly TracedMemo<Found> _inFolder = new(reader, Read);

    // The folders in a folder that are sites of Docusaurus: their lessons may lie beside them, `path: '../docs'`.
    private readonly TracedMemo<IReadOnlyList<string>> _below = new(reader, FindBelow);

    // All lessons of a folder ask for its site.
    private readonly ConcurrentDictionary<string, SiteProfile?> _ofFolder = new(StringComparer.Ordinal);

    /// <summary>The folders whose site we failed on, one diagnostic each.</summary>
    public IEnumerable<Diagnostic> Faults => _inFolder.All.Select(a => a.Value.Fault).OfType<Diagnostic>();

    /// <summary>Every site that was read, in the order of their places.</summary>
    public IEnumerable<SiteProfile> Loaded => _inFolder.All.Select(a => a.Value.Site).OfType<SiteProfile>().OrderBy(s => s.Location.File.FullPath, StringComparer.Ordinal);

    /// <summary>Whether changes touch what tells a site.</summary>
    public bool IsTouchedBy(FileChanges changes) => _inFolder.IsTouchedBy(changes) || _below.IsTouchedBy(changes);

    /// <summary>Takes over what an earlier locator found and changes do not touch.</summary>
    /// <param name="earlier">The locator from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same folders count as asked for here too.</param>
    public void TakeFrom(SiteLocator earlier, FileChanges changes, bool areAsked)
    {
        _inFolder.TakeFrom(earlier._inFolder, changes, areAsked);
        _below.TakeFrom(earlier._below, changes, areAsked);
    }

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none that is known.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public SiteProfile? ForFolder(string folder) => _ofFolder.GetOrAdd(folder, Find);

    private SiteProfile? Find(string folder)
    {
        for (var around = folder; ; around = FilePath.FolderOf(around))
        {
            var found = _inFolder.Get(around);
            if (found.Site is { IsConfigured: true } || found.Fault is not null)
                return found.Site;

            // The manifest of a whole repository names the builders of its parts too.
            if (_below.Get(around).Select(f => _inFolder.Get(f).Site).OfType<SiteProfile>().FirstOrDefault(s => s.BuildsOutside(folder)) is { } beside)
                return beside;
            if (found.Site is not null || found.IsTop)
                return found.Site;
        }
    }

    private static IReadOnlyList<string> FindBelow(string folder, SourceReader reader) =>
    [
        .. reader.List(folder).Where(e => e.IsDirectory && e.Name[0] != '.' && e.Name != "node_modules").Take(MostNeighbours)
            .Select(e => FilePath.Combine(folder, e.Name)).OrderBy(f => f, StringComparer.Ordinal)
            .Where(f => DocusaurusScripts.Any(s => reader.Exists(FilePath.Combine(f, s)))),
    ];

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
