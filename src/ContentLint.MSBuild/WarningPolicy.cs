using ContentLint.Diagnostics;

namespace ContentLint.MSBuild;

/// <summary>
/// What the project says about warnings. MSBuild promotes and silences the compiler's warnings by these properties but
/// not a task's, and never silences a task's errors, so the task decides itself, as the compiler would. A rule may be
/// called by its id or by its name.
/// </summary>
internal sealed class WarningPolicy(bool treatWarningsAsErrors, string? warningsAsErrors, string? warningsNotAsErrors, string? noWarn)
{
    private readonly HashSet<string> _asErrors = Split(warningsAsErrors);
    private readonly HashSet<string> _notAsErrors = Split(warningsNotAsErrors);
    private readonly HashSet<string> _silent = Split(noWarn);

    /// <summary>Whether <c>NoWarn</c> names a rule; it silences what would be an error too, as it does for analyzers.</summary>
    public bool IsSilent(DiagnosticDescriptor rule) => Names(_silent, rule);

    /// <summary>
    /// Whether a warning of a rule is an error in this project. A rule named as an error is one whatever the other list
    /// says: so MSBuild has it, and would turn the warning into an error after us.
    /// </summary>
    public bool IsPromoted(DiagnosticDescriptor rule) => Names(_asErrors, rule) || (treatWarningsAsErrors && !Names(_notAsErrors, rule));

    /// <summary>The severity a diagnostic has in this project; <see langword="null"/> when it is not reported.</summary>
    public Severity? SeverityOf(Diagnostic diagnostic)
    {
        if (IsSilent(diagnostic.Descriptor))
            return null;
        return diagnostic.Severity == Severity.Warning && IsPromoted(diagnostic.Descriptor) ? Severity.Error : diagnostic.Severity;
    }

    private static bool Names(HashSet<string> words, DiagnosticDescriptor rule) =>
        words.Count > 0 && (words.Contains(rule.Id) || words.Contains(rule.Name));

    private static HashSet<string> Split(string? words) =>
        new((words ?? "").Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
