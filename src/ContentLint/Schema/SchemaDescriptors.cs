namespace ContentLint.Schema;

/// <summary>The kinds of diagnostics about values that do not fit their schema, and about schemas that are none.</summary>
internal static class SchemaDescriptors
{
    public static readonly DiagnosticDescriptor MissingField = Error("CL2101", "front-matter-missing-field", "A field the schema requires is missing");
    public static readonly DiagnosticDescriptor UnknownField = Error("CL2102", "front-matter-unknown-field", "A field the schema does not know");
    public static readonly DiagnosticDescriptor WrongType = Error("CL2103", "front-matter-wrong-type", "A value has another type than its schema asks for");
    public static readonly DiagnosticDescriptor NotAllowedValue = Error("CL2104", "front-matter-not-allowed-value", "A value is none of those the schema lists");
    public static readonly DiagnosticDescriptor PatternMismatch = Error("CL2105", "front-matter-pattern", "A value does not match its pattern");
    public static readonly DiagnosticDescriptor OutOfRange = Error("CL2106", "front-matter-out-of-range", "A number is too small or too large");
    public static readonly DiagnosticDescriptor WrongLength = Error("CL2107", "front-matter-wrong-length", "A text or a list is too short or too long");
    public static readonly DiagnosticDescriptor WrongFormat = Error("CL2108", "front-matter-wrong-format", "A value is no date, address or the like, as its schema asks");
    public static readonly DiagnosticDescriptor NoAlternative = Error("CL2109", "front-matter-no-alternative", "A value fits none of the alternatives of its schema");
    public static readonly DiagnosticDescriptor MissingFrontMatter = Error("CL2112", "front-matter-missing", "A lesson has no front matter, and its schema requires fields");
    public static readonly DiagnosticDescriptor DroppedField = new(
        "CL2114", "front-matter-dropped-field", "A field the Astro collection does not know is dropped", Severity.Suggestion);

    public static readonly DiagnosticDescriptor InvalidSchema = Error("CL2120", "schema-invalid", "A schema is not what JSON Schema allows");
    public static readonly DiagnosticDescriptor SlowPattern = new(
        "CL2125", "schema-slow-pattern", "A pattern of a schema takes too long", Severity.Warning);

    public static readonly DiagnosticDescriptor UnresolvedReference = Error("CL2121", "schema-unresolved-reference", "A reference in a schema leads nowhere");
    public static readonly DiagnosticDescriptor NetworkReference = Error("CL2122", "schema-network-reference", "A reference in a schema leads to the network");

    /// <summary>Those about values that do not fit their schema, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfValues { get; } =
    [
        MissingField, UnknownField, WrongType, NotAllowedValue, PatternMismatch, OutOfRange, WrongLength, WrongFormat, NoAlternative,
        MissingFrontMatter, DroppedField,
    ];

    /// <summary>Those about schemas that are none, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfSchemas { get; } = [InvalidSchema, UnresolvedReference, NetworkReference, SlowPattern];

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. OfValues, .. OfSchemas];

    private static DiagnosticDescriptor Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
