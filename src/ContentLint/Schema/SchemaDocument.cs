using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>A file that holds a schema.</summary>
/// <param name="Source">The file.</param>
/// <param name="Root">What it says.</param>
internal sealed record SchemaDocument(SourceText Source, DataNode Root);

/// <summary>How schemas are read and applied.</summary>
internal sealed record SchemaOptions
{
    /// <summary>Whether a value must have the <c>format</c> its schema names; by the standard that is a note to the reader.</summary>
    public bool AssertFormats { get; init; } = true;

    /// <summary>Whether zod applies the schema, so that dates are no texts and its own keywords count.</summary>
    public bool IsZod { get; init; }

    /// <summary>The draft of a schema that does not say.</summary>
    public SchemaDialect DefaultDialect { get; init; } = SchemaDialect.Draft202012;
}
