// Diagnostics in MSBuild's canonical form, so that consoles, IDEs and CI systems show them like a compiler's. The most
// severe are chosen first where not all are to be shown, so that a limit never hides what fails the build.

using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ContentLint.MSBuild;

/// <summary>Writes a run's diagnostics and its summary into the build's log.</summary>
/// <param name="log">The task's log.</param>
/// <param name="policy">What the project says about warnings.</param>
/// <param name="most">The most diagnostics to show; 0 for all.</param>
internal sealed class DiagnosticLog(TaskLoggingHelper log, WarningPolicy policy, int most)
{
    /// <summary>Writes them, in the order they come in.</summary>
    /// <param name="diagnostics">The diagnostics of a run.</param>
    /// <param name="fileCount">The number of files that were linted.</param>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, int fileCount)
    {
        var all = new List<Diagnostic>(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            if (policy.SeverityOf(diagnostic) is { } severity)
                all.Add(diagnostic.WithSeverity(severity));
        }

        var shown = most <= 0 || all.Count <= most ? null : new HashSet<Diagnostic>(all.OrderByDescending(d => d.Severity).Take(most));
        foreach (var diagnostic in all)
        {
            if (shown?.Contains(diagnostic) != false)
                Write(diagnostic);
        }

        if (shown is not null)
            Say(MessageImportance.High, $"ContentLint: {Count(all.FindAll(d => !shown.Contains(d)), "more ")} not shown; ContentLintMaxDiagnostics is {most}.");
        var files = fileCount == 1 ? "1 file" : $"{fileCount} files";
        if (all.Count == 0)
            Say(MessageImportance.Normal, $"ContentLint: {files}, nothing found.");
        else
            Say(MessageImportance.High, $"ContentLint: {files}, {Count(all)}.");
    }

    // The text goes in as an argument: braces in it are the author's, not a format's. The canonical form has one line. The
    // page's address stands twice: consoles and IDEs take it from the link, and a binary log keeps only the keyword.
    private void Write(Diagnostic diagnostic)
    {
        var (path, start, end) = (diagnostic.Location.Path, diagnostic.Location.Start, diagnostic.Location.End);
        var text = LogText.Line(diagnostic.MessageWithHelp);
        path = LogText.Line(path);
        var uri = diagnostic.Descriptor.HelpUri;
        if (diagnostic.Severity == Severity.Error)
            log.LogError(null, diagnostic.Id, uri, uri, path, start.Line, start.Column, end.Line, end.Column, "{0}", text);
        else if (diagnostic.Severity == Severity.Warning)
            log.LogWarning(null, diagnostic.Id, uri, uri, path, start.Line, start.Column, end.Line, end.Column, "{0}", text);
        else
            log.LogMessage(null, diagnostic.Id, uri, path, start.Line, start.Column, end.Line, end.Column, MessageImportance.High, "{0}", text);
    }

    private void Say(MessageImportance importance, string text) => log.LogMessage(importance, "{0}", text);

    private static string Count(List<Diagnostic> diagnostics, string adjective = "")
    {
        var parts = new List<string>();
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            var count = diagnostics.FindAll(d => d.Severity == severity).Count;
            if (count > 0)
                parts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {adjective}{severity.ToString().ToLowerInvariant()}{(count == 1 ? "" : "s")}");
        }

        return string.Join(", ", parts);
    }
}
