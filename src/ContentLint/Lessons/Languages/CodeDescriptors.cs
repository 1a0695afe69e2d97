namespace ContentLint.Lessons.Languages;

/// <summary>The kinds of diagnostics about code in fences. A page is built in spite of all of them; its readers copy the mistake.</summary>
internal static class CodeDescriptors
{
    public static readonly DiagnosticDescriptor Json =
        new("CL1310", "json-fence", "A JSON example cannot be read", Severity.Warning);

    public static readonly DiagnosticDescriptor JsonDuplicateKey =
        new("CL1311", "json-fence-duplicate-key", "A key stands twice in one object of a JSON example", Severity.Warning);

    public static readonly DiagnosticDescriptor Yaml =
        new("CL1312", "yaml-fence", "A YAML example cannot be read", Severity.Warning);

    /// <summary>Reported where a host reads C#.</summary>
    public static readonly DiagnosticDescriptor CSharp =
        new("CL1313", "csharp-fence", "A C# example cannot be read", Severity.Warning);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Json, JsonDuplicateKey, Yaml, CSharp];
}
