// What a site depends on, by its `package.json` and those above it: in a repository of many packages the builder may be named
// at the top only.

using ContentLint.Data;
using ContentLint.Yaml;

namespace ContentLint.Configuration.Sites;

/// <summary>A package that is depended on.</summary>
/// <param name="Range">What may be installed, as it is written.</param>
/// <param name="Location">Where that is said.</param>
internal sealed record Dependency(string Range, SourceLocation Location);

/// <summary>The dependencies of a folder.</summary>
internal sealed class PackageManifest
{
    private const int MostFolders = 8;

    private readonly Func<string, SourceText?> _load;

    // The nearest first, as Node looks packages up.
    private readonly List<(string Folder, IReadOnlyDictionary<string, Dependency> Dependencies)> _manifests;

    private PackageManifest(List<(string Folder, IReadOnlyDictionary<string, Dependency> Dependencies)> manifests, Func<string, SourceText?> load)
    {
        _manifests = manifests;
        _load = load;
    }

    /// <summary>The entries of <c>package.json</c> that name dependencies.</summary>
    public static IReadOnlyList<string> DependencyKeys { get; } = ["dependencies", "devDependencies", "peerDependencies"];

    /// <summary>What the folder's own <c>package.json</c> depends on.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static IReadOnlyDictionary<string, Dependency> ReadOwn(string folder, Func<string, SourceText?> load)
    {
        var dependencies = new Dictionary<string, Dependency>(StringComparer.Ordinal);
        if (load(FilePath.Combine(folder, "package.json")) is not { } source || JsonReader.Read(MappedText.Whole(source)).Root is not DataMapping root)
            return dependencies;

        foreach (var property in DependencyKeys.Select(k => root[k]).OfType<DataMapping>().SelectMany(m => m.Properties).Where(p => !dependencies.ContainsKey(p.Key)))
            dependencies.Add(property.Key, new Dependency(property.Value is DataScalar scalar ? scalar.Text : "", source.GetLocation(property.Value.Span)));
        return dependencies;
    }

    /// <summary>What a folder and those above it depend on.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static PackageManifest Read(string folder, Func<string, SourceText?> load)
    {
        var manifests = new List<(string, IReadOnlyDictionary<string, Dependency>)>();
        for (var i = 0; i < MostFolders && folder.Length > 0; i++)
        {
            manifests.Add((folder, ReadOwn(folder, load)));
            var parent = FilePath.FolderOf(folder);
            if (parent == folder)
                break;
            folder = parent;
        }

        return new PackageManifest(manifests, load);
    }

    /// <summary>What is said of a package; <see langword="null"/> when nothing depends on it.</summary>
    public Dependency? Find(string package) => _manifests.Select(m => m.Dependencies.TryGetValue(package, out var found) ? found : null).FirstOrDefault(f => f is not null);

    /// <summary>The version of a package that its range allows; the lock file's where the range does not decide.</summary>
    /// <param name="package">Its name.</param>
    /// <param name="isExact">Whether more than the major version is asked for.</param>
    public PackageVersion? VersionOf(string package, bool isExact = false)
    {
        var range = Find(package)?.Range ?? "";
        var said = PackageVersion.Parse(range.StartsWith("catalog:", StringComparison.Ordinal) ? InCatalog(package, range.Substring("catalog:".Length)) ?? "" : range);
        return said is not null && (said.IsExact || !isExact) ? said : Installed(package) ?? said;
    }

    /// <summary>The version of a package that the lock file or what is installed has, whoever depends on it.</summary>
    public PackageVersion? Installed(string package) =>
        _manifests.Select(m => LockFile.VersionOf(m.Folder, package, _load)).FirstOrDefault(v => v is not null)
        ?? _manifests.Select(m => InNodeModules(m.Folder, package)).FirstOrDefault(v => v is not null);

    private PackageVersion? InNodeModules(string folder, string package) =>
        _load(FilePath.Combine(folder, $"node_modules/{package}/package.json")) is { } source
            && (JsonReader.Read(MappedText.Whole(source)).Root as DataMapping)?["version"] is DataScalar version
            ? PackageVersion.Parse(version.Text)
            : null;

    // pnpm's catalogs: ranges that the packages of a workspace share.
    private string? InCatalog(string package, string name)
    {
        foreach (var (folder, _) in _manifests)
        {
            if (_load(FilePath.Combine(folder, "pnpm-workspace.yaml")) is not { } source)
                continue;

            var root = YamlReader.Read(MappedText.Whole(source)).Root as DataMapping;
            var catalog = (name is "" or "default" ? root?["catalog"] : null) ?? (root?["catalogs"] as DataMapping)?[name.Length == 0 ? "default" : name];
            return ((catalog as DataMapping)?[package] as DataScalar)?.Text;
        }

        return null;
    }
}
