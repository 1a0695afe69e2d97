// Finds the Astro site a lesson belongs to: the nearest folder upwards with a content configuration. Each folder is asked
// once.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Schema;

namespace ContentLint.Workspace;

/// <summary>Looks sites up and keeps them.</summary>
internal sealed class AstroSiteLocator(SourceReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<AstroSite?>> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> _faults = new(StringComparer.Ordinal);

    /// <summary>The sites that we failed on, one diagnostic each.</summary>
    public IEnumerable<Diagnostic> Faults => _faults.Values;

    /// <summary>Every site that was read, by the path of its configuration.</summary>
    public IEnumerable<AstroSite> Loaded => _byFolder.Values.Select(s => s.Value).OfType<AstroSite>().Distinct().OrderBy(s => s.ConfigPath, StringComparer.Ordinal);

    /// <summary>The site of a folder's files; <see langword="null"/> when they are in none.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public AstroSite? ForFolder(string folder) => _byFolder.GetOrAdd(folder, f => new Lazy<AstroSite?>(() => Find(f))).Value;

    /// <summary>The schema that a lesson's site has for it; <see langword="null"/> for none.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    public JsonSchema? SchemaFor(string path)
    {
        var site = ForFolder(ConfigurationPath.FolderOf(path));
        try
        {
            return site?.SchemaFor(path);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            AddFault(site!.ConfigPath, fault);
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a site that we fail on must not take the lessons' findings with it")]
    private AstroSite? Find(string folder)
    {
        try
        {
            if (AstroSite.Read(folder, path => reader.TryRead(path, folder)) is { } site)
                return site;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            AddFault(AstroSite.ConfigIn(folder, reader.Exists) ?? folder, fault);
            return null;
        }

        var parent = ConfigurationPath.FolderOf(folder);
        return parent.Length == 0 || parent == folder ? null : ForFolder(parent);
    }

    private void AddFault(string path, Exception fault) => _faults.TryAdd(path, InternalFault.At(reader.Display(path), fault));
}
