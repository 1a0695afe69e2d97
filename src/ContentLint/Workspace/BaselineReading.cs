using ContentLint.Configuration.Baselines;

namespace ContentLint.Workspace;

/// <summary>A baseline that a request names, as it was read.</summary>
/// <param name="Baseline">The baseline; <see langword="null"/> when the request names none.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record BaselineReading(Baseline? Baseline, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>No baseline.</summary>
    public static BaselineReading None { get; } = new(null, []);
}
