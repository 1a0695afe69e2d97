// The files of words that a pack names, seen from its folder. Where they come from is for the host to say: it knows what may be
// read, and which pack to read again when one changes.

using ContentLint.Yaml;

namespace ContentLint.RulePacks.Reading;

/// <summary>Gives the files beside a pack.</summary>
/// <param name="pack">The pack.</param>
/// <param name="load">Gives files by their normalised absolute path; <see langword="null"/> where there are none.</param>
internal sealed class PackFiles(FileId pack, Func<string, SourceText?>? load)
{
    /// <summary>A file; <see langword="null"/> where there is none.</summary>
    /// <param name="path">Its path, seen from the pack's folder.</param>
    public SourceText? Load(string path) => load?.Invoke(FilePath.Combine(FilePath.FolderOf(pack.FullPath), path));

    /// <summary>Reads a file as YAML, which JSON is too.</summary>
    public static YamlDocument Read(SourceText source) => YamlReader.Read(MappedText.Whole(source));
}
