// An Astro site's own schemas: the collections of its content configuration, each with the schema that counts for it. The
// configuration itself is used where all of it is understood, since it is never out of date and says more than what is
// generated from it; else the schema that `astro sync` has generated; else as much of the configuration as is understood.

using ContentLint.Astro;
using ContentLint.Data;
using ContentLint.Schema;

namespace ContentLint.Configuration;

/// <summary>The collections of one site.</summary>
internal sealed class AstroSite
{
    private static readonly string[] ConfigPaths =
    [
        "src/content.config.mjs", "src/content.config.js", "src/content.config.mts", "src/content.config.ts",
        "src/content/config.ts", "src/content/config.js", "src/content/config.mjs", "src/content/config.mts",
    ];

    private readonly string _root;
    private readonly IReadOnlyList<(ContentCollection Collection, JsonSchema? Schema)> _collections;

    private AstroSite(string root, string configPath, IReadOnlyList<(ContentCollection Collection, JsonSchema? Schema)> collections, IReadOnlyList<Diagnostic> diagnostics)
    {
        _root = root;
        ConfigPath = configPath;
        _collections = collections;
        Diagnostics = diagnostics;
    }

    /// <summary>The content configuration's absolute path.</summary>
    public string ConfigPath { get; }

    /// <summary>What of the content configuration is not understood.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the site in a folder; <see langword="null"/> when there is no content configuration in it.</summary>
    /// <param name="root">The folder's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static AstroSite? Read(string root, Func<string, SourceText?> load)
    {
        foreach (var path in ConfigPaths.Select(p => FilePath.Combine(root, p)))
        {
            if (load(path) is { } source)
                return Read(root, path, source, load);
        }

        return null;
    }

    /// <summary>The path of the content configuration in a folder; <see langword="null"/> when there is none.</summary>
    /// <param name="root">The folder's normalised absolute path.</param>
    /// <param name="exists">Whether a file is there, by its path.</param>
    public static string? ConfigIn(string root, Func<string, bool> exists) =>
        ConfigPaths.Select(p => FilePath.Combine(root, p)).FirstOrDefault(exists);

    /// <summary>The schema of a lesson; <see langword="null"/> when it is in no collection, or in one that asks for nothing.</summary>
    /// <param name="path">The lesson's normalised absolute path.</param>
    public JsonSchema? SchemaFor(string path) =>
        _collections.FirstOrDefault(c => Holds(c.Collection, path)).Schema;

    private bool Holds(ContentCollection collection, string path)
    {
        if (FilePath.RelativeTo(FilePath.Combine(_root, collection.Base), path) is not { } relative)
            return false;

        // Without a loader, names that start with an underscore stay out.
        return collection.Glob?.Matches(relative) ?? relative.Split('/').All(part => part[0] != '_');
    }

    private static AstroSite Read(string root, string path, SourceText source, Func<string, SourceText?> load)
    {
        var config = ContentConfig.Read(source);
        var collections = new List<(ContentCollection Collection, JsonSchema? Schema)>();
        var isGuessing = false;
        foreach (var collection in config.Collections)
        {
            var generated = collection.IsComplete ? null : Generated(root, collection.Name, load);
            isGuessing |= !collection.IsComplete && generated is null;
            collections.Add((collection, generated ?? (collection.Schema is { } schema ? Load(source, path, schema) : null)));
        }

        return new AstroSite(root, path, collections, isGuessing ? [.. config.Problems, .. config.SchemaProblems] : config.Problems);
    }

    private static JsonSchema? Generated(string root, string collection, Func<string, SourceText?> load)
    {
        var path = FilePath.Combine(root, $".astro/collections/{collection}.schema.json");
        if (load(path) is not { } source)
            return null;

        var json = JsonReader.Read(MappedText.Whole(source));
        return json.Diagnostics.Count == 0 && json.Root is { } node ? Load(source, path, GeneratedSchema.Adapt(node)) : null;
    }

    private static JsonSchema Load(SourceText source, string path, DataNode schema) =>
        JsonSchema.Load(new SchemaDocument(source, schema), path, options: new SchemaOptions { IsZod = true });
}
