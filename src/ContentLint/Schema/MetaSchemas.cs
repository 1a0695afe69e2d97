using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>The schemas of schemas; they are part of the engine, so that nothing is ever fetched.</summary>
internal static class MetaSchemas
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [SchemaDialect.Draft7Uri] = "draft-07.schema.json",
        [SchemaDialect.Draft202012Uri] = "draft-2020-12.schema.json",
        ["https://json-schema.org/draft/2020-12/meta/core"] = "draft-2020-12.core.json",
        ["https://json-schema.org/draft/2020-12/meta/applicator"] = "draft-2020-12.applicator.json",
        ["https://json-schema.org/draft/2020-12/meta/unevaluated"] = "draft-2020-12.unevaluated.json",
        ["https://json-schema.org/draft/2020-12/meta/validation"] = "draft-2020-12.validation.json",
        ["https://json-schema.org/draft/2020-12/meta/meta-data"] = "draft-2020-12.meta-data.json",
        ["https://json-schema.org/draft/2020-12/meta/format-annotation"] = "draft-2020-12.format-annotation.json",
        ["https://json-schema.org/draft/2020-12/meta/content"] = "draft-2020-12.content.json",
    };

    public static SchemaDocument? Find(string uri) => Files.TryGetValue(uri, out var file) ? Read(file) : null;

    private static SchemaDocument? Read(string file)
    {
        using var stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream($"ContentLint.Schema.{file}");
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        var source = SourceText.From(file, reader.ReadToEnd());
        return JsonReader.Read(MappedText.Whole(source)).Root is { } root ? new SchemaDocument(source, root) : null;
    }
}
