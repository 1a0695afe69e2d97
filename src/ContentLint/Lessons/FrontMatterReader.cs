// Front matter as the site's builder finds and reads it: Astro by a pattern of its own, with TOML between lines of `+++`, the
// others by remark's and with the YAML library that each has.

using ContentLint.Yaml;
using ContentLint.Yaml.Toml;

namespace ContentLint.Lessons;

/// <summary>Finds and reads front matter.</summary>
internal static class FrontMatterReader
{
    /// <summary>Finds the front matter of a lesson; <see langword="null"/> when it has none.</summary>
    public static FrontMatterBlock? Find(SourceText source, LessonOptions options) =>
        options.HasAstroFrontMatter ? FrontMatterBlock.FindInAstro(source) : FrontMatterBlock.Find(source, options.FrontMatterMayFollowBlankLines);

    /// <summary>Reads what a block says, and what is wrong with it.</summary>
    public static YamlDocument Read(FrontMatterBlock block, LessonOptions options) =>
        block.IsToml ? TomlReader.Read(block.Content) : YamlReader.Read(block.Content, options.Yaml);

    /// <summary>Finds it in the bytes of a file, of which most are not looked at.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="options">How the file is read.</param>
    /// <param name="block">The front matter; <see langword="null"/> when there is none.</param>
    /// <returns>The text up to its end, or more of it.</returns>
    public static SourceText ReadHead(FileId file, byte[] bytes, LessonOptions options, out FrontMatterBlock? block) =>
        FrontMatterBlock.ReadHead(file, bytes, source => Find(source, options), out block);
}
