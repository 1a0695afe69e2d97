// GitHub Actions' workflow commands: each becomes an annotation on a line of the pull request. GitHub keeps ten errors, ten
// warnings and ten notices of a step and drops the rest without a word. So the worst go first, and all of them go onto the
// job's summary, or into the log where there is none.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of GitHub Actions.</summary>
internal sealed class GitHubReporter : Reporter
{
    private const int MostOfSeverity = 10;
    private const int MostCharacters = 4_000;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        var left = new List<Diagnostic>();
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            var found = result.Diagnostics.Where(d => d.Severity == severity).ToArray();
            foreach (var diagnostic in found.Take(MostOfSeverity))
                writer.WriteLine(CommandOf(diagnostic, paths));
            left.AddRange(found.Skip(MostOfSeverity));
        }

        if (run.JobSummary is { } summary)
            new MarkdownReporter(summary.Capacity).Write(result, run, summary.Writer);
        else if (left.Count > 0)
            WriteLog(left, paths, writer);
    }

    private static string CommandOf(Diagnostic diagnostic, ReportPaths paths)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var command = new StringBuilder("::").Append(diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" });
        command.Append(" file=").Append(EscapeProperty(LogText.Line(paths.Show(diagnostic.Location.Path))));
        AppendNumber(command, "line", start.Line);

        // GitHub takes columns only within a line.
        if (start.Line == end.Line)
            AppendNumber(command, "col", start.Column);
        AppendNumber(command, "endLine", end.Line);
        if (start.Line == end.Line)
            AppendNumber(command, "endColumn", end.Column);
        return command
            .Append(",title=").Append(EscapeProperty(LogText.Line($"{diagnostic.Id} {diagnostic.Descriptor.Name}")))
            .Append("::").Append(Escape(LogText.Lines(MessageOf(diagnostic)))).ToString();
    }

    private static void AppendNumber(StringBuilder command, string name, int value) =>
        command.Append(',').Append(name).Append('=').Append(value.ToString(CultureInfo.InvariantCulture));

    private static string MessageOf(Diagnostic diagnostic)
    {
        var message = ReportText.Cut(diagnostic.Message.Text, MostCharacters);
        if (diagnostic.Help?.Text is { } help)
            message += "\n" + ReportText.Cut(help, MostCharacters);
        return $"{message}\n{ReportText.Explanation(diagnostic.Descriptor)}";
    }

    // The runner looks for commands in every line. What quotes lessons is put between stop-commands and a word that ends
    // it; the word comes from the lines themselves, so that no lesson can hold it.
    private static void WriteLog(List<Diagnostic> diagnostics, ReportPaths paths, StyledWriter writer)
    {
        var lines = string.Join("\n", diagnostics.Select(d => MSBuildReporter.LineOf(d, paths)));
        var word = "contentlint-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        writer.WriteLine($"{ReportText.Count(diagnostics.Count, "more finding")}, beyond what GitHub shows as annotations:");
        writer.WriteLine($"::stop-commands::{word}");
        writer.WriteLine(lines);
        writer.WriteLine($"::{word}::");
    }

    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string EscapeProperty(string text) => Escape(text).Replace(":", "%3A").Replace(",", "%2C");
}
