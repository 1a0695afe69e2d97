namespace ContentLint.Yaml.Toml;

/// <summary>The kinds of diagnostics that only TOML has; the others are those of YAML.</summary>
internal static class TomlDescriptors
{
    public static readonly DiagnosticDescriptor Invalid =
        new("CL2019", "toml-invalid", "A key or a value is none in TOML", Severity.Error);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Invalid];
}
