// The canonical line of compilers, which MSBuild, Visual Studio and many editors and CI servers find in any log:
// file(line,column,endLine,endColumn): error CL1001: text. A suggestion is 'info', which none of them counts.

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of compilers' messages.</summary>
internal sealed class MSBuildReporter : Reporter
{
    public override bool ReadsSources => false;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        foreach (var diagnostic in result.Diagnostics)
            writer.WriteLine(LineOf(diagnostic, paths));
    }

    /// <summary>A finding as one line.</summary>
    public static string LineOf(Diagnostic diagnostic, ReportPaths paths)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var severity = diagnostic.Severity == Severity.Suggestion ? "info" : diagnostic.Severity.Name;
        return ReportText.OneLine(
            $"{paths.Show(diagnostic.Location.Path)}({start.Line},{start.Column},{end.Line},{end.Column}): {severity} {diagnostic.Id}: {diagnostic.MessageWithHelp}");
    }
}
