// GitLab's Code Quality report: a JSON array, a fingerprint each by which a merge request tells new findings from known
// ones. Where a fingerprint appears twice GitLab drops one finding, so a file's path goes into it.

using System.Security.Cryptography;
using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of GitLab's Code Quality.</summary>
internal sealed class GitLabReporter : Reporter
{
    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        var json = new JsonTextWriter(writer).BeginArray();
        foreach (var diagnostic in result.Diagnostics)
        {
            var path = paths.Show(diagnostic.Location.Path);
            json.BeginObject()
                .Name("description").Value(diagnostic.MessageWithHelp)
                .Name("check_name").Value(diagnostic.Id)
                .Name("fingerprint").Value(FingerprintOf(path, result.FingerprintOf(diagnostic)))
                .Name("severity").Value(SeverityOf(diagnostic.Severity));
            json.Name("location").BeginObject().Name("path").Value(path)
                .Name("lines").BeginObject()
                .Name("begin").Value(diagnostic.Location.Start.Line)
                .Name("end").Value(diagnostic.Location.End.Line)
                .EndObject().EndObject().EndObject();
        }

        json.EndArray().End();
    }

    private static string FingerprintOf(string path, string fingerprint) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{fingerprint}")));

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "minor",
        _ => "info",
    };
}
