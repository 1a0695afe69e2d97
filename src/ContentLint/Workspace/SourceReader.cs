using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>Reads files as text and gives them the path that people are shown.</summary>
internal sealed class SourceReader(WorkspaceFileSystem files, string baseDirectory)
{
    private readonly ConcurrentDictionary<string, SourceText> _configurationFiles = new(StringComparer.Ordinal);

    /// <summary>The configurations, schemas and packs read so far, by the path they are shown with.</summary>
    public IEnumerable<SourceText> ConfigurationFiles => _configurationFiles.Values;

    /// <summary>The text of a configuration, schema or pack; <see langword="null"/> when it is not there or cannot be read.</summary>
    public SourceText? TryRead(string path)
    {
        if (_configurationFiles.TryGetValue(path, out var known))
            return known;
        return files.FileExists(path) ? Read(path) : null;
    }

    /// <summary>The text of a file by the path it is shown with; <see langword="null"/> when it is not there or cannot be read.</summary>
    public SourceText? TryReadShown(string path)
    {
        var full = ConfigurationPath.Combine(baseDirectory, path);
        return _configurationFiles.TryGetValue(full, out var known) ? known : Read(full);
    }

    /// <summary>A path as people see it: relative to the base folder where it is inside.</summary>
    public string Display(string path) => ConfigurationPath.RelativeTo(baseDirectory, path) ?? path;

    private SourceText? Read(string path)
    {
        try
        {
            return _configurationFiles.GetOrAdd(path, SourceText.FromBytes(Display(path), files.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
