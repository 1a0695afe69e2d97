// Finds the Astro site a lesson belongs to: the nearest folder upwards with a content configuration. Each folder is asked
// once.

using System.Collections.Concurrent;
using ContentLint.Configuration;

namespace ContentLint.Workspace;

/// <summary>Looks sites up and keeps them.</summary>
internal sealed class AstroSiteLocator(SourceReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<AstroSite?>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>Every site that was read, by the path of its configuration.</summary>
    public IEnumerable<AstroSite> Loaded => _byFolder.Values.Select(s => s.Value).OfType<AstroSite>().Distinct().OrderBy(s => s.ConfigPath, StringComparer.Ordinal);

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public AstroSite? ForFolder(string folder) => _byFolder.GetOrAdd(folder, f => new Lazy<AstroSite?>(() => Find(f))).Value;

    private AstroSite? Find(string folder)
    {
        if (AstroSite.Read(folder, reader.TryRead) is { } site)
            return site;

        var parent = ConfigurationPath.FolderOf(folder);
        return parent.Length == 0 || parent == folder ? null : ForFolder(parent);
    }
}
