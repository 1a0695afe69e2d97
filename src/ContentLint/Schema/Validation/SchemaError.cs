using ContentLint.Data;

namespace ContentLint.Schema.Validation;

/// <summary>What a value does that its schema does not allow.</summary>
internal enum SchemaErrorKind
{
    Type,
    Enum,
    Const,
    Required,
    UnknownProperty,
    NotAllowed,
    Pattern,
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    UniqueItems,
    Contains,
    MaxContains,
    MinProperties,
    MaxProperties,
    PropertyName,
    Format,
    Date,
    AnyOf,
    OneOf,
    Not,
}

/// <summary>One disagreement between a value and a schema.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">The value; for a property that is missing or unknown, the mapping.</param>
/// <param name="Path">Where the value is from the root, <c>sidebar.order</c> or <c>topics[2]</c>; empty for the root.</param>
/// <param name="Key">The entry the value belongs to; <see langword="null"/> for the root and for items.</param>
/// <param name="Schema">The schema that is not met.</param>
internal sealed record SchemaError(SchemaErrorKind Kind, DataNode Node, string Path, DataProperty? Key, Subschema Schema)
{
    /// <summary>The keyword's value in the schema.</summary>
    public DataNode? Expected { get; init; }

    /// <summary>The name of the property that is missing or unknown.</summary>
    public string? Name { get; init; }

    /// <summary>The entry that is unknown or misnamed.</summary>
    public DataProperty? Property { get; init; }

    /// <summary>What is wrong by each of the alternatives of <c>anyOf</c> or <c>oneOf</c>; empty when several fit.</summary>
    public IReadOnlyList<IReadOnlyList<SchemaError>> Branches { get; init; } = [];
}
