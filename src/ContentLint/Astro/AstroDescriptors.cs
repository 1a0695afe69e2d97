namespace ContentLint.Astro;

/// <summary>The kinds of diagnostics about an Astro site's content configuration.</summary>
internal static class AstroDescriptors
{
    public static readonly DiagnosticDescriptor NotUnderstood = new(
        "CL2124", "astro-config-not-read", "A part of the content configuration cannot be read without running it", Severity.Suggestion);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotUnderstood];
}
