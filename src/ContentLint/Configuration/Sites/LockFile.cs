// The exact versions of a repository's packages, from the lock file of whatever installs them.

using ContentLint.Data;
using ContentLint.Yaml;

namespace ContentLint.Configuration.Sites;

/// <summary>Looks versions up in a lock file.</summary>
internal static class LockFile
{
    private static readonly Dictionary<string, Func<SourceText, string, string?>> Readers = new(StringComparer.Ordinal)
    {
        ["package-lock.json"] = OfNpm,
        ["pnpm-lock.yaml"] = OfPnpm,
        ["yarn.lock"] = OfYarn,
        ["bun.lock"] = OfBun,
    };

    /// <summary>The version that the lock file of a folder has for a package; <see langword="null"/> without either.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="package">The package's name.</param>
    /// <param name="load">Gives files by path.</param>
    public static PackageVersion? VersionOf(string folder, string package, Func<string, SourceText?> load)
    {
        foreach (var reader in Readers)
        {
            if (load(FilePath.Combine(folder, reader.Key)) is { } source && reader.Value(source, package) is { } version)
                return PackageVersion.Parse(version);
        }

        return null;
    }

    private static string? OfNpm(SourceText source, string package)
    {
        var root = JsonReader.Read(MappedText.Whole(source)).Root as DataMapping;
        return Text(At(At(root, "packages"), "node_modules/" + package), "version") ?? Text(At(At(root, "dependencies"), package), "version");
    }

    // `importers` of a workspace, or `dependencies` at the top of older files; a version may have its peers behind it: `5.1.2(vite@6)`.
    private static string? OfPnpm(SourceText source, string package)
    {
        var root = YamlReader.Read(MappedText.Whole(source)).Root as DataMapping;
        var projects = At(root, "importers") is { } importers ? importers.Properties.Select(p => p.Value).OfType<DataMapping>() : root is null ? [] : [root];
        var direct =
            from project in projects
            from kind in PackageManifest.DependencyKeys
            let entry = At(project, kind)
            let found = Text(entry, package) ?? Text(At(entry, package), "version")
            where found is not null
            select found;
        return (direct.FirstOrDefault() ?? KeyOf(At(root, "packages"), package))?.Split('(')[0];
    }

    // `mermaid@11.4.1` or `/mermaid@11.4.1`: what others depend on.
    private static string? KeyOf(DataMapping? packages, string package) =>
        packages?.Properties.Select(p => p.Key.TrimStart('/')).FirstOrDefault(k => k.StartsWith(package + "@", StringComparison.Ordinal))?.Substring(package.Length + 1);

    // Entries of lines: `astro@^5.0.0, astro@^5.1.0:` in the first column, `  version "5.1.2"` or `  version: 5.1.2` below.
    private static string? OfYarn(SourceText source, string package)
    {
        var isInside = false;
        for (var i = 1; i <= source.Lines.Count; i++)
        {
            var line = source.GetText(source.Lines.GetLineSpan(i));
            if (line.Length > 0 && line[0] is not (' ' or '#'))
                isInside = line.TrimStart('"').StartsWith(package + "@", StringComparison.Ordinal);
            else if (isInside && line.TrimStart().StartsWith("version", StringComparison.Ordinal))
                return line.Trim().Substring("version".Length).Trim(' ', ':', '"');
        }

        return null;
    }

    // `"astro": ["astro@5.1.2", …]`
    private static string? OfBun(SourceText source, string package)
    {
        var root = JsonReader.Read(MappedText.Whole(source), JsonForm.Example).Root as DataMapping;
        return At(root, "packages")?[package] is DataSequence { Items: [DataScalar entry, ..] } && entry.Text.StartsWith(package + "@", StringComparison.Ordinal)
            ? entry.Text.Substring(package.Length + 1)
            : null;
    }

    private static DataMapping? At(DataMapping? mapping, string key) => mapping?[key] as DataMapping;

    private static string? Text(DataMapping? mapping, string key) => (mapping?[key] as DataScalar)?.Text;
}
