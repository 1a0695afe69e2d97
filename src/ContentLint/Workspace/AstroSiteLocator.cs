// Finds the Astro site a lesson belongs to: the nearest folder upwards with a content configuration. Each folder is asked
// once.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Rules;
using ContentLint.Schema;

namespace ContentLint.Workspace;

/// <summary>Looks sites up and keeps them.</summary>
internal sealed class AstroSiteLocator
{
    private readonly SourceReader _reader;
    private readonly TracedMemo<(AstroSite? Site, Diagnostic? Fault)> _inFolder;
    private readonly ConcurrentDictionary<string, Diagnostic> _faults = new(StringComparer.Ordinal);

    /// <param name="reader">Gives files.</param>
    public AstroSiteLocator(SourceReader reader)
    {
        _reader = reader;
        _inFolder = new(reader, Read);
    }

    /// <summary>The sites that we failed on, one diagnostic each.</summary>
    public IEnumerable<Diagnostic> Faults => _inFolder.All.Select(a => a.Value.Fault).OfType<Diagnostic>().Concat(_faults.Values);

    /// <summary>Every site that was read, by the path of its configuration.</summary>
    public IEnumerable<AstroSite> Loaded => _inFolder.All.Select(a => a.Value.Site).OfType<AstroSite>().OrderBy(s => s.ConfigPath, StringComparer.Ordinal);

    /// <summary>Whether changes touch a content configuration, or what one names.</summary>
    public bool IsTouchedBy(FileChanges changes) => _inFolder.IsTouchedBy(changes);

    /// <summary>Takes over what an earlier locator found and changes do not touch.</summary>
    /// <param name="earlier">The locator from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same folders count as asked for here too.</param>
    public void TakeFrom(AstroSiteLocator earlier, FileChanges changes, bool areAsked)
    {
        _inFolder.TakeFrom(earlier._inFolder, changes, areAsked);
        foreach (var fault in areAsked ? earlier._faults : [])
            _faults[fault.Key] = fault.Value;
    }

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public AstroSite? ForFolder(string folder)
    {
        while (true)
        {
            var (site, fault) = _inFolder.Get(folder);
            var parent = FilePath.FolderOf(folder);
            if (site is not null || fault is not null || parent.Length == 0 || parent == folder)
                return site;
            folder = parent;
        }
    }

    /// <summary>The schema that a lesson's site has for it; <see langword="null"/> for none.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    public JsonSchema? SchemaFor(string path)
    {
        var site = ForFolder(FilePath.FolderOf(path));
        try
        {
            return site?.SchemaFor(path);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _faults.TryAdd(site!.ConfigPath, InternalFault.At(_reader.IdOf(site.ConfigPath), fault));
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    private static (AstroSite? Site, Diagnostic? Fault) Read(string folder, SourceReader reader)
    {
        try
        {
            return (AstroSite.Read(folder, path => reader.TryRead(path, folder)), null);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return (null, InternalFault.At(reader.IdOf(AstroSite.ConfigIn(folder, reader.Exists) ?? folder), fault));
        }
    }
}
