// Finds the `contentlint.yml` of a file: the nearest one upwards. Each folder is asked once, each file read once.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>Looks configurations up and keeps them.</summary>
internal sealed class ConfigurationLocator
{
    private static readonly string[] FileNames = ["contentlint.yml", "contentlint.yaml"];
    private readonly TracedMemo<CourseConfiguration?> _byPath;
    private readonly ConcurrentDictionary<string, CourseConfiguration> _byFolder = new(StringComparer.Ordinal);

    /// <param name="reader">Gives files.</param>
    /// <param name="ruleLoader">Loads assemblies of rules; <see langword="null"/> for none.</param>
    public ConfigurationLocator(SourceReader reader, RuleLoader? ruleLoader = null) => _byPath = new(reader, (path, files) => Read(path, files, ruleLoader));

    /// <summary>Every configuration that was read, by its path.</summary>
    public IEnumerable<CourseConfiguration> Loaded => _byPath.All.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value!);

    /// <summary>Whether changes touch a configuration, or what one names.</summary>
    public bool IsTouchedBy(FileChanges changes) => _byPath.IsTouchedBy(changes);

    /// <summary>Takes over what an earlier locator found and changes do not touch.</summary>
    /// <param name="earlier">The locator from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same folders count as asked for here too.</param>
    public void TakeFrom(ConfigurationLocator earlier, FileChanges changes, bool areAsked)
    {
        _byPath.TakeFrom(earlier._byPath, changes, areAsked);
        foreach (var folder in areAsked ? earlier._byFolder : [])
            _byFolder[folder.Key] = folder.Value;
    }

    /// <summary>The configuration for the files of a folder.</summary>
    /// <param name="folder">A normalised absolute path.</param>
    public CourseConfiguration ForFolder(string folder) => _byFolder.GetOrAdd(folder, Find);

    /// <summary>The configuration in a file; <see langword="null"/> when there is no such file.</summary>
    /// <param name="path">A normalised absolute path.</param>
    public CourseConfiguration? Load(string path) => _byPath.Get(path);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a configuration that we fail on must not take the lessons' findings with it")]
    private static CourseConfiguration? Read(string path, SourceReader reader, RuleLoader? ruleLoader)
    {
        var files = reader.FilesOf(FilePath.FolderOf(path));
        try
        {
            if (files.Load(path) is { } source)
                return ConfigurationReader.Read(path, source, files, ruleLoader);

            // One that is there and not read must not pass for none.
            return files.WhyNot(path, path.Substring(path.LastIndexOf('/') + 1)) is { } refusal
                ? new CourseConfiguration([], [new Diagnostic(ToolDescriptors.InvalidConfiguration, SourceText.From(reader.IdOf(path), "").GetLocation(TextSpan.At(0)), refusal.Message, refusal.Help)])
                : null;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return new CourseConfiguration([], [InternalFault.At(reader.IdOf(path), fault)]);
        }
    }

    private CourseConfiguration Find(string folder)
    {
        foreach (var name in FileNames)
        {
            if (Load(FilePath.Combine(folder, name)) is { } configuration)
                return configuration;
        }

        var parent = FilePath.FolderOf(folder);
        return parent.Length == 0 || parent == folder ? CourseConfiguration.Default : ForFolder(parent);
    }
}
