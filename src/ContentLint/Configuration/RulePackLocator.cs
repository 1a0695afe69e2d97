// Finds rule packs by what a configuration calls them: the name of one that comes with ContentLint, a path, or
// `package:Name` for the packs in a NuGet package that the project references. A package's packs are its files
// `contentlint/*.yml`; where the package lies is read from `obj/project.assets.json`, which every restore writes, so that no
// network and no package's code is involved.

using ContentLint.Data;
using ContentLint.RulePacks;

namespace ContentLint.Configuration;

/// <summary>A rule pack that was asked for.</summary>
/// <param name="Name">The name to show it by.</param>
/// <param name="Source">Its text.</param>
/// <param name="Load">Gives the files of words that it names; <see langword="null"/> where there are none.</param>
internal sealed record FoundPack(string Name, SourceText Source, Func<string, SourceText?>? Load = null);

/// <summary>Finds rule packs.</summary>
/// <param name="files">Gives files by their normalised absolute path.</param>
internal sealed class RulePackLocator(ConfigurationFiles files)
{
    private const string Package = "package:";

    /// <summary>The packs that a word means.</summary>
    /// <param name="folder">The folder that paths are seen from.</param>
    /// <param name="word">The name, path or package.</param>
    /// <param name="problem">What is wrong when there are none.</param>
    public IReadOnlyList<FoundPack> Find(string folder, string word, out Message? problem)
    {
        problem = null;
        if (word.StartsWith(Package, StringComparison.Ordinal))
            return FindInPackage(folder, word.Substring(Package.Length), out problem);
        if (word.IndexOfAny(['/', '\\', '.']) >= 0)
        {
            if (files.Load(FilePath.Combine(folder, word)) is { } file)
                return [new FoundPack(word, file, files.Load)];
            problem = $"There is no rule pack file '{word}'.";
            return [];
        }

        if (BuiltInPacks.Find(word) is { } builtIn)
            return [new FoundPack(word, builtIn)];

        var meant = DidYouMean.Suggest(word, BuiltInPacks.Names);
        problem = meant is null ? (Message)$"No rule pack '{word}' comes with ContentLint." : $"No rule pack '{word}' comes with ContentLint. Did you mean '{meant}'?";
        return [];
    }

    private FoundPack[] FindInPackage(string folder, string name, out Message? problem)
    {
        if (FindAssets(folder) is not { } assets)
        {
            problem = $"The package '{name}' cannot be looked for: there is no obj/project.assets.json in this folder or above.";
            return [];
        }

        var library = (assets["libraries"] as DataMapping)?.Properties.FirstOrDefault(p => IsOf(p.Key, name))?.Value as DataMapping;
        var folders = (assets["packageFolders"] as DataMapping)?.Properties.Select(p => p.Key) ?? [];
        var packs = from root in folders
                    from file in (library?["files"] as DataSequence)?.Items.OfType<DataScalar>() ?? []
                    where file.Text.StartsWith("contentlint/", StringComparison.OrdinalIgnoreCase) && IsYaml(file.Text)
                    let path = FilePath.Combine(FilePath.Combine(FilePath.Normalize(root), (library!["path"] as DataScalar)?.Text ?? ""), file.Text)
                    let source = files.LoadPackagePack(path)
                    where source is not null
                    select new FoundPack($"{name}/{file.Text.Substring(file.Text.LastIndexOf('/') + 1)}", source, files.LoadPackagePack);
        var found = packs.GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => g.First()).ToArray();
        problem = found.Length > 0 ? null
            : library is null ? (Message)$"The project does not reference the package '{name}', or has not been restored since."
            : $"The package '{name}' holds no rule packs: no file contentlint/*.yml.";
        return found;
    }

    private DataMapping? FindAssets(string folder)
    {
        for (var at = folder; at.Length > 0; at = FilePath.FolderOf(at))
        {
            if (files.Load(FilePath.Combine(at, "obj/project.assets.json")) is { } source)
                return JsonReader.Read(MappedText.Whole(source)).Root as DataMapping;
            if (at == FilePath.FolderOf(at))
                break;
        }

        return null;
    }

    private static bool IsOf(string library, string name) =>
        library.Length > name.Length && library[name.Length] == '/' && library.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
