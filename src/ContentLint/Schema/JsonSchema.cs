// JSON Schema, draft 7 and 2020-12, over the span-carrying tree.
//
// Loading turns a document and all it refers to into subschemas: lists of keywords, references resolved. What is wrong
// with a schema is found then, once, in the schema's file. Validation walks value and subschemas together and leaves
// raw errors; SchemaDiagnostics makes of them what an author reads.

using ContentLint.Data;
using ContentLint.Schema.Patterns;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>A loaded schema. Immutable and safe to share between threads.</summary>
internal sealed class JsonSchema
{
    private readonly IReadOnlyList<(EcmaRegex Pattern, SourceText Source, TextSpan Span)> _patterns;

    private JsonSchema(Subschema root, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<(EcmaRegex Pattern, SourceText Source, TextSpan Span)> patterns, bool isZod)
    {
        _patterns = patterns;
        IsZod = isZod;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The schema of the whole value.</summary>
    public Subschema Root { get; }

    /// <summary>Whether an Astro site applies it.</summary>
    public bool IsZod { get; }

    /// <summary>What is wrong with the schema, in its files. The rest of it applies all the same.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The patterns that took too long on some value so far, each in its file.</summary>
    public IEnumerable<Diagnostic> SlowPatterns => _patterns.Where(p => p.Pattern.IsGivenUp).Select(p => SchemaDiagnostics.SlowPattern(p.Source, p.Span));

    /// <summary>Loads a schema with all it refers to.</summary>
    /// <param name="document">The schema's file.</param>
    /// <param name="uri">Its address, against which relative references resolve; a path works.</param>
    /// <param name="resolve">
    /// Gives the document at an address, <see langword="null"/> when there is none. It is never asked for the
    /// meta-schemas of the two drafts, which are built in.
    /// </param>
    /// <param name="options">How to read it.</param>
    public static JsonSchema Load(SchemaDocument document, string uri, Func<string, SchemaDocument?>? resolve = null, SchemaOptions? options = null)
    {
        options ??= new SchemaOptions();
        var loader = new SchemaLoader(resolve ?? (_ => null), options);
        var root = loader.Load(document, uri);
        return new JsonSchema(root, loader.Diagnostics, loader.Patterns, options.IsZod);
    }

    /// <summary>Applies the schema to a value.</summary>
    public SchemaResult Validate(DataNode node)
    {
        var run = new ValidationRun();
        run.Validate(Root, node);
        return new SchemaResult(run.Errors, run.IsCutOff);
    }
}

/// <summary>What a validation has found.</summary>
/// <param name="Errors">All disagreements, in the order of evaluation.</param>
/// <param name="IsCutOff">Whether the schema refers to itself too deeply to be applied as a whole.</param>
internal sealed record SchemaResult(IReadOnlyList<SchemaError> Errors, bool IsCutOff)
{
    public bool IsValid => Errors.Count == 0;
}
