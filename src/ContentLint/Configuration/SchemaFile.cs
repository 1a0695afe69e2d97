using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Yaml;

namespace ContentLint.Configuration;

/// <summary>Loads a schema from its file, and those it refers to from theirs. A schema may be JSON or YAML.</summary>
internal static class SchemaFile
{
    /// <summary>Loads a schema.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="load">Gives other files by path.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static JsonSchema? Load(string path, SourceText source, Func<string, SourceText?> load, List<Diagnostic> diagnostics)
    {
        if (Read(path, source, diagnostics) is not { } document)
            return null;

        var schema = JsonSchema.Load(document, path, uri => load(uri) is { } other ? Read(uri, other, diagnostics) : null);
        diagnostics.AddRange(schema.Diagnostics);
        return schema;
    }

    private static SchemaDocument? Read(string path, SourceText source, List<Diagnostic> diagnostics)
    {
        var slice = MappedText.Whole(source);
        DataNode? root;
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var json = JsonReader.Read(slice);
            diagnostics.AddRange(json.Diagnostics);
            root = json.Root;
        }
        else
        {
            var yaml = YamlReader.Read(slice);
            diagnostics.AddRange(yaml.Diagnostics);
            root = yaml.Root;
        }

        return root is null ? null : new SchemaDocument(source, root);
    }
}
