// What a builder asks of front matter by itself. Docusaurus validates the fields it knows and stops the build for a wrong
// value; fields it does not know stay the author's, so one that is misspelt is lost without a word.

using ContentLint.Data;

namespace ContentLint.Schema;

/// <summary>The schemas of builders; they are part of the engine.</summary>
internal static class BuilderSchemas
{
    private static readonly Lazy<JsonSchema> Docs = new(() => Load("docs"));
    private static readonly Lazy<JsonSchema> Blog = new(() => Load("blog"));
    private static readonly Lazy<JsonSchema> Pages = new(() => Load("pages"));

    /// <summary>Docusaurus' fields for documents.</summary>
    public static JsonSchema DocusaurusDocs => Docs.Value;

    /// <summary>Docusaurus' fields for blog posts.</summary>
    public static JsonSchema DocusaurusBlog => Blog.Value;

    /// <summary>Docusaurus' fields for pages.</summary>
    public static JsonSchema DocusaurusPages => Pages.Value;

    /// <summary>Whether a schema is one of these, which leave other fields free.</summary>
    public static bool Has(JsonSchema schema) =>
        (Docs.IsValueCreated && Docs.Value == schema) || (Blog.IsValueCreated && Blog.Value == schema) || (Pages.IsValueCreated && Pages.Value == schema);

    private static JsonSchema Load(string name)
    {
        var file = $"docusaurus-{name}.schema.json";
        using var stream = typeof(BuilderSchemas).Assembly.GetManifestResourceStream($"ContentLint.Schema.{file}")!;
        using var reader = new StreamReader(stream);
        var source = SourceText.From(file, reader.ReadToEnd());
        return JsonSchema.Load(new SchemaDocument(source, JsonReader.Read(MappedText.Whole(source)).Root!), file);
    }
}
