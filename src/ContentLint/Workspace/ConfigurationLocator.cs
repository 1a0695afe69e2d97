// Finds the `contentlint.yml` of a file: the nearest one upwards. Each folder is asked once, each file read once.

using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>Looks configurations up and keeps them.</summary>
internal sealed class ConfigurationLocator(SourceReader reader, RuleLoader? ruleLoader = null)
{
    private static readonly string[] FileNames = ["contentlint.yml", "contentlint.yaml"];
    private readonly ConcurrentDictionary<string, CourseConfiguration> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<CourseConfiguration>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Every configuration that was read, by its path.</summary>
    public IEnumerable<CourseConfiguration> Loaded => _byPath.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value.Value);

    /// <summary>The configuration for the files of a folder.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public CourseConfiguration ForFolder(string folder) => _byFolder.GetOrAdd(folder, Find);

    /// <summary>The configuration in a file; <see langword="null"/> when there is no such file.</summary>
    /// <param name="path">A normalised absolute path.</param>
    public CourseConfiguration? Load(string path)
    {
        if (!_byPath.TryGetValue(path, out var loaded))
        {
            if (reader.TryRead(path) is not { } source)
                return null;

            loaded = _byPath.GetOrAdd(path, _ => new Lazy<CourseConfiguration>(() => ConfigurationReader.Read(path, source, reader.TryRead, ruleLoader)));
        }

        return loaded.Value;
    }

    private CourseConfiguration Find(string folder)
    {
        foreach (var name in FileNames)
        {
            if (Load(ConfigurationPath.Combine(folder, name)) is { } configuration)
                return configuration;
        }

        var parent = ConfigurationPath.FolderOf(folder);
        return parent.Length == 0 || parent == folder ? CourseConfiguration.Default : ForFolder(parent);
    }
}
