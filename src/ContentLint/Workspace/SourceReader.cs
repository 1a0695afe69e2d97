using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>Reads files as text, as far as they may be read, and gives them the path that people are shown.</summary>
/// <param name="files">Where files are.</param>
/// <param name="baseDirectory">The folder that paths are shown from.</param>
/// <param name="boundary">Which of them may be read.</param>
internal sealed class SourceReader(WorkspaceFileSystem files, string baseDirectory, ReadBoundary boundary)
{
    private readonly ConcurrentDictionary<string, SourceText> _configurationFiles = new(StringComparer.Ordinal);

    /// <summary>The configurations, schemas and packs read so far, by the path they are shown with.</summary>
    public IEnumerable<SourceText> ConfigurationFiles => _configurationFiles.Values;

    /// <summary>Whether there is a file, readable or not.</summary>
    public bool Exists(string path) => files.FileExists(path);

    /// <summary>The text of a configuration, schema or pack; <see langword="null"/> when it is not there or is not to be read.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public SourceText? TryRead(string path) => TryRead(path, alsoBelow: null);

    /// <summary>The same for what is found by its name in a folder above the lessons, and for what that names below the folder.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="alsoBelow">That folder.</param>
    public SourceText? TryRead(string path, string? alsoBelow)
    {
        if (_configurationFiles.TryGetValue(path, out var known))
            return known;
        return files.FileExists(path) && boundary.Allows(path, alsoBelow) ? Read(path) : null;
    }

    /// <summary>The text of a file by the path it is shown with; <see langword="null"/> when it is not there or is not to be read.</summary>
    public SourceText? TryReadShown(string path)
    {
        var full = ConfigurationPath.Combine(baseDirectory, path);
        return _configurationFiles.TryGetValue(full, out var known) ? known : boundary.Allows(full) ? Read(full) : null;
    }

    /// <summary>The files that the configuration in a folder may name.</summary>
    public ConfigurationFiles FilesOf(string folder) => new NamedFiles(this, folder);

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

    // Asked again only where something is to be said: why it could not be read.
    private FileRefusal? WhyNot(string path, string name, string alsoBelow)
    {
        if (!files.FileExists(path))
            return null;
        if (!boundary.Allows(path, alsoBelow))
        {
            return new FileRefusal(
                boundary.IsLink(path)
                    ? (Message)$"'{name}' leads outside of this repository, and is not read."
                    : $"'{name}' lies outside of this repository, and is not read.",
                "Copy it into the repository. If you trust this configuration, say `--allow-outside`, or <ContentLintAllowOutside>true</ContentLintAllowOutside> in a build.");
        }

        try
        {
            files.ReadAllBytes(path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FileRefusal($"'{name}' cannot be read: {error.Message}", null);
        }
    }

    private sealed class NamedFiles(SourceReader reader, string folder) : ConfigurationFiles
    {
        public override SourceText? Load(string path) => reader.TryRead(path, folder);

        public override SourceText? LoadPackagePack(string path) =>
            reader.TryRead(path, folder) ?? (reader.AllowsPackagePack(path) ? reader.Read(path) : null);

        public override FileRefusal? WhyNot(string path, string name) => reader.WhyNot(path, name, folder);
    }

    private bool AllowsPackagePack(string path) => files.FileExists(path) && boundary.AllowsPackagePack(path);
}
