using ContentLint.Data;

namespace ContentLint.Schema;

/// <summary>The messages about schemas and the values they judge.</summary>
internal static partial class SchemaDiagnostics
{
    public static Diagnostic InvalidSchema(SourceText source, TextSpan span, Message message, Message? help = null) =>
        new(SchemaDescriptors.InvalidSchema, source.GetLocation(span), message, help);

    /// <summary>A pattern that was given up.</summary>
    public static Diagnostic SlowPattern(SourceText source, TextSpan span) => new(
        SchemaDescriptors.SlowPattern, source.GetLocation(span),
        $"This pattern took more than {(long)GuardedRegex.Limit.TotalSeconds:seconds} seconds on a value and was given up: any value counts as matching.",
        "Write it without look-around, back references and repetitions within repetitions, such as '(a+)+'.");

    public static Diagnostic UnresolvedReference(SourceText source, DataScalar site, Message reason) =>
        new(SchemaDescriptors.UnresolvedReference, source.GetLocation(site.Span), $"The reference '{site.Text}' leads nowhere: {reason}.");

    public static Diagnostic NetworkReference(SourceText source, DataScalar site, string uri) => new(
        SchemaDescriptors.NetworkReference, source.GetLocation(site.Span),
        $"The reference '{site.Text}' leads to the network ({uri}), and nothing is ever fetched from there.",
        "Save the schema in the repository and refer to the file.");
}
