using ContentLint.Data;

namespace ContentLint.Rules.Links;

/// <summary>The front matter fields of a collection that are paths of images; a build stops where one is not there.</summary>
/// <param name="Content">The collection.</param>
/// <param name="Paths">The fields: <c>cover</c>, <c>hero.image</c>, <c>gallery.*.src</c> for each of a list.</param>
internal sealed record ImageFields(ContentRoute Content, IReadOnlyList<string> Paths)
{
    // What Astro takes for an image; anything else is left as it is.
    private static readonly string[] Endings = [".jpeg", ".jpg", ".png", ".tiff", ".webp", ".gif", ".svg", ".avif"];

    /// <summary>The fields of the top level that hold them.</summary>
    public IEnumerable<string> Names => Paths.Select(p => p.Split('.')[0]);

    /// <summary>The paths in a lesson's front matter.</summary>
    public IEnumerable<DataScalar> In(DataMapping? frontMatter) => Paths.SelectMany(p => Find(frontMatter, p.Split('.'), 0)).Where(s => Array.Exists(Endings, e => s.Text.EndsWith(e, StringComparison.Ordinal)));

    private static IEnumerable<DataScalar> Find(DataNode? node, string[] path, int at) => node switch
    {
        DataScalar scalar when at == path.Length => [scalar],
        DataSequence list when at < path.Length && path[at] == "*" => list.Items.SelectMany(i => Find(i, path, at + 1)),
        DataMapping mapping when at < path.Length => Find(mapping[path[at]], path, at + 1),
        _ => [],
    };
}
