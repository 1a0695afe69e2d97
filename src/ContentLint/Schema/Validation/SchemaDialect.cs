namespace ContentLint.Schema.Validation;

/// <summary>The rules a schema is read by: its draft, and which vocabularies its meta-schema switches on.</summary>
/// <param name="IsDraft7">Whether it is draft 7; else 2020-12.</param>
/// <param name="Validates">Whether keywords such as <c>minimum</c> count; a meta-schema may leave them out.</param>
/// <param name="AssertsFormat">Whether its meta-schema makes <c>format</c> an assertion.</param>
internal sealed record SchemaDialect(bool IsDraft7, bool Validates = true, bool AssertsFormat = false)
{
    public const string Draft7Uri = "http://json-schema.org/draft-07/schema";
    public const string Draft202012Uri = "https://json-schema.org/draft/2020-12/schema";

    public static SchemaDialect Draft7 { get; } = new(IsDraft7: true);

    public static SchemaDialect Draft202012 { get; } = new(IsDraft7: false);

    /// <summary>The dialect of a meta-schema's address; <see langword="null"/> for one that is not built in.</summary>
    public static SchemaDialect? Of(string metaSchemaUri) => metaSchemaUri.TrimEnd('#') switch
    {
        // 2019-09 is close to 2020-12 and has no reader of its own.
        Draft202012Uri or "https://json-schema.org/draft/2019-09/schema" => Draft202012,
        Draft7Uri or "https://json-schema.org/draft-07/schema" or "http://json-schema.org/schema"
            or "http://json-schema.org/draft-06/schema" or "http://json-schema.org/draft-04/schema" => Draft7,
        _ => null,
    };
}
