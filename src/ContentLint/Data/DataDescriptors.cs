namespace ContentLint.Data;

/// <summary>The kinds of diagnostics about data files that are no YAML.</summary>
internal static class DataDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson =
        new("CL2123", "json-invalid", "A JSON file cannot be read", Severity.Error);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [InvalidJson];
}
