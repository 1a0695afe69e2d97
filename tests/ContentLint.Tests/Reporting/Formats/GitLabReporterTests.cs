using System.Text.Json;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class GitLabReporterTests
{
    private static readonly string[] Severities = ["info", "minor", "major", "critical", "blocker"];

    [Test]
    public void Every_finding_has_what_GitLab_asks_for()
    {
        using var report = JsonDocument.Parse(AwkwardResult.Report("gitlab"));
        var findings = report.RootElement.EnumerateArray().ToArray();
        Assert.That(findings, Has.Length.EqualTo(5));
        foreach (var finding in findings)
        {
            Assert.That(Severities, Does.Contain(finding.GetProperty("severity").GetString()));
            Assert.That(finding.GetProperty("check_name").GetString(), Is.Not.Empty);
            var location = finding.GetProperty("location");
            var lines = location.GetProperty("lines");
            Assert.That(lines.GetProperty("begin").GetInt32(), Is.InRange(1, lines.GetProperty("end").GetInt32()));
            Assert.That(location.GetProperty("path").GetString(), Does.Not.StartWith("./"));
        }

        Assert.That(findings[^2].GetProperty("description").GetString(), Does.StartWith(AwkwardResult.Harmful));
    }

    [Test]
    public void Fingerprints_are_unique_across_files_with_the_same_mistake()
    {
        using var report = JsonDocument.Parse(AwkwardResult.Report("gitlab", AwkwardResult.CreateLarge(200)));
        Assert.That(report.RootElement.EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()), Is.Unique);
    }
}
