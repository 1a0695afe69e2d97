// Azure Pipelines' logging commands. A run shows them under its issues. Azure knows errors and warnings; suggestions are
// lines of the log. https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands

using System.Globalization;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of Azure Pipelines.</summary>
internal sealed class AzureReporter : Reporter
{
    public override bool ReadsSources => false;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Severity == Severity.Suggestion)
                writer.WriteLine(Disarm(MSBuildReporter.LineOf(diagnostic, paths)));
            else
                writer.WriteLine(CommandOf(diagnostic, paths));
        }
    }

    private static string CommandOf(Diagnostic diagnostic, ReportPaths paths)
    {
        var start = diagnostic.Location.Start;
        return "##vso[task.logissue "
            + $"type={diagnostic.Severity.Name};"
            + $"sourcepath={EscapeProperty(LogText.Line(paths.Show(diagnostic.Location.Path)))};"
            + $"linenumber={start.Line.ToString(CultureInfo.InvariantCulture)};"
            + $"columnnumber={start.Column.ToString(CultureInfo.InvariantCulture)};"
            + $"code={EscapeProperty(LogText.Line(diagnostic.Id))};]"
            + Escape(LogText.Lines(diagnostic.MessageWithHelp));
    }

    private static string Escape(string text) => text.Replace("%", "%AZP25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string EscapeProperty(string text) => Escape(text).Replace("]", "%5D").Replace(";", "%3B");

    // The agent looks for commands anywhere in a line; a lesson must not give any.
    private static string Disarm(string line) => line.Replace("##", "# #");
}
