// One finding a line, for people in a hurry, editors and coding agents: where, how bad, which rule, what is wrong and what to write
// instead, and which option mends it. Lines stay in this form: path:line:column: severity id: text [--fix]

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of one line a finding.</summary>
internal sealed class ConciseReporter : Reporter
{
    public override bool ReadsSources => false;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        foreach (var diagnostic in result.Diagnostics)
            writer.WriteLine(ReportText.OneLine($"{diagnostic.Location}: {diagnostic.Severity.Name} {diagnostic.Id}: {diagnostic.MessageWithHelp}{OptionFor(diagnostic)}"));
    }

    private static string OptionFor(Diagnostic diagnostic) => diagnostic.Fixes.Count == 0 ? "" : diagnostic.Fixes.Min(f => f.Safety) switch
    {
        FixSafety.Safe => " [--fix]",
        FixSafety.Suggestion => " [--fix-suggestions]",
        _ => "",
    };
}
