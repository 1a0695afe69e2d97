namespace ContentLint.MSBuild;

/// <summary>
/// What the project says about warnings. MSBuild promotes and silences the compiler's warnings by these properties but
/// not a task's, and never silences a task's errors, so the task decides itself, as the compiler would.
/// </summary>
internal sealed class WarningPolicy(bool treatWarningsAsErrors, string? warningsAsErrors, string? warningsNotAsErrors, string? noWarn)
{
    private readonly HashSet<string> _asErrors = Split(warningsAsErrors);
    private readonly HashSet<string> _notAsErrors = Split(warningsNotAsErrors);
    private readonly HashSet<string> _silent = Split(noWarn);

    /// <summary>Whether <c>NoWarn</c> names an id; it silences what would be an error too, as it does for analyzers.</summary>
    public bool IsSilent(string id) => _silent.Contains(id);

    /// <summary>Whether a warning of an id is an error in this project.</summary>
    public bool IsPromoted(string id) => _asErrors.Contains(id) || (treatWarningsAsErrors && !_notAsErrors.Contains(id));

    private static HashSet<string> Split(string? ids) =>
        new((ids ?? "").Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
