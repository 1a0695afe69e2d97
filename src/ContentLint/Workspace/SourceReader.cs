using System.Collections.Concurrent;
using ContentLint.Configuration;

namespace ContentLint.Workspace;

/// <summary>Reads files as text, as far as they may be read, and gives them the path that people are shown.</summary>
internal sealed class SourceReader
{
    private readonly WorkspaceFileSystem _files;
    private readonly string _baseDirectory;
    private readonly ReadBoundary _boundary;
    private readonly ConcurrentDictionary<string, SourceText> _configurationFiles;
    private readonly ConcurrentDictionary<string, bool>? _asked;

    /// <summary>Makes a reader.</summary>
    /// <param name="files">Where files are.</param>
    /// <param name="baseDirectory">The folder that paths are shown from.</param>
    /// <param name="boundary">Which of them may be read.</param>
    public SourceReader(WorkspaceFileSystem files, string baseDirectory, ReadBoundary boundary)
        : this(files, baseDirectory, boundary, new(StringComparer.Ordinal), asked: null)
    {
    }

    private SourceReader(
        WorkspaceFileSystem files, string baseDirectory, ReadBoundary boundary, ConcurrentDictionary<string, SourceText> configurationFiles, ConcurrentDictionary<string, bool>? asked)
    {
        _files = files;
        _baseDirectory = baseDirectory;
        _boundary = boundary;
        _configurationFiles = configurationFiles;
        _asked = asked;
    }

    /// <summary>The configurations, schemas and packs read so far.</summary>
    public IEnumerable<SourceText> ConfigurationFiles => _configurationFiles.Values;

    /// <summary>The same reader, which also takes down what it is asked for.</summary>
    /// <param name="asked">Takes the paths.</param>
    public SourceReader Tracing(ConcurrentDictionary<string, bool> asked) => new(_files, _baseDirectory, _boundary, _configurationFiles, asked);

    /// <summary>Takes over the texts that an earlier reader has read, but for those that have changed.</summary>
    public void TakeFrom(SourceReader earlier, FileChanges changes)
    {
        foreach (var file in earlier._configurationFiles.Where(f => !changes.Touch(f.Key)))
            _configurationFiles[file.Key] = file.Value;
    }

    /// <summary>Whether there is a file, readable or not.</summary>
    public bool Exists(string path)
    {
        Note(path);
        return _files.FileExists(path);
    }

    /// <summary>Whether there is a folder.</summary>
    public bool HasFolder(string path)
    {
        Note(path);
        return _files.DirectoryExists(path);
    }

    /// <summary>What is in a folder; nothing where it is not there, or is not to be read.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public IReadOnlyList<(string Name, bool IsDirectory)> List(string path)
    {
        Note(FileChanges.ListOf(path));
        try
        {
            return _files.DirectoryExists(path) && !_boundary.IsLink(path) ? [.. _files.List(path)] : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The text of a configuration, schema or pack; <see langword="null"/> when it is not there or is not to be read.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public SourceText? TryRead(string path) => TryRead(path, alsoBelow: null);

    /// <summary>The same for what is found by its name in a folder above the lessons, and for what that names below the folder.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="alsoBelow">That folder.</param>
    public SourceText? TryRead(string path, string? alsoBelow)
    {
        Note(path);
        if (_configurationFiles.TryGetValue(path, out var known))
            return known;
        return _files.FileExists(path) && _boundary.Allows(path, alsoBelow) ? Read(path) : null;
    }

    /// <summary>The text of a file by the path it is shown with; <see langword="null"/> when it is not there or is not to be read.</summary>
    public SourceText? TryReadShown(string path)
    {
        var full = FilePath.Combine(_baseDirectory, path);
        return _configurationFiles.TryGetValue(full, out var known) ? known : _boundary.Allows(full) ? Read(full) : null;
    }

    /// <summary>The files that the configuration in a folder may name.</summary>
    public ConfigurationFiles FilesOf(string folder) => new NamedFiles(this, folder);

    /// <summary>A file's id, shown relative to the base folder where it is inside.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public FileId IdOf(string path) => new(path, FilePath.RelativeTo(_baseDirectory, path));

    private void Note(string path) => _asked?.TryAdd(path, true);

    private SourceText? Read(string path)
    {
        try
        {
            return _configurationFiles.GetOrAdd(path, SourceText.FromBytes(IdOf(path), _files.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Asked again only where something is to be said: why it could not be read.
    private FileRefusal? WhyNot(string path, string name, string alsoBelow)
    {
        Note(path);
        if (!_files.FileExists(path))
            return null;
        if (!_boundary.Allows(path, alsoBelow))
        {
            return new FileRefusal(
                _boundary.IsLink(path)
                    ? (Message)$"'{name}' leads outside of this repository, and is not read."
                    : $"'{name}' lies outside of this repository, and is not read.",
                "Copy it into the repository. If you trust this configuration, say `--allow-outside`, or <ContentLintAllowOutside>true</ContentLintAllowOutside> in a build.");
        }

        try
        {
            _files.ReadAllBytes(path);
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

    private bool AllowsPackagePack(string path) => _files.FileExists(path) && _boundary.AllowsPackagePack(path);
}
