// Formats that are lines of a log: what a lesson says must not end a line or give the CI server a command.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class LogFormatTests
{
    [Test]
    public void GitHub_shows_the_worst_of_each_severity_within_its_caps_and_logs_the_rest()
    {
        var lines = AwkwardResult.Report("github", Many(errors: 12, warnings: 11, suggestions: 3)).TrimEnd('\n').Split('\n');
        Assert.That(lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(lines.Count(l => l.StartsWith("::notice ", StringComparison.Ordinal)), Is.EqualTo(3));
        var rest = lines.SkipWhile(l => !l.StartsWith("3 more findings", StringComparison.Ordinal)).ToArray();
        Assert.That(rest, Has.Length.EqualTo(6));
        Assert.That(rest[1], Does.StartWith("::stop-commands::contentlint-"));
        Assert.That(rest[^1], Is.EqualTo($"::{rest[1]["::stop-commands::".Length..]}::"));
    }

    [Test]
    public void GitHub_has_all_findings_in_the_job_summary_and_none_twice_in_the_log()
    {
        using var page = new StringWriter();
        var log = AwkwardResult.Report("github", Many(errors: 12, warnings: 0, suggestions: 0), AwkwardResult.Run with { JobSummary = new JobSummary(new PlainWriter(page), 1_000_000) });
        Assert.That(log.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(10));
        for (var line = 1; line <= 12; line++)
            Assert.That(page.ToString(), Does.Contain($"**{line}:1** error"));
    }

    [TestCase(700)]
    [TestCase(5_000)]
    [TestCase(12_000)]
    public void A_summary_holds_to_its_capacity_and_says_what_is_missing(int capacity)
    {
        using var page = new StringWriter();
        AwkwardResult.Report("github", Many(errors: 500, warnings: 0, suggestions: 0), AwkwardResult.Run with { JobSummary = new JobSummary(new PlainWriter(page), capacity) });
        var text = page.ToString();
        Assert.That(System.Text.Encoding.UTF8.GetByteCount(text), Is.LessThanOrEqualTo(capacity).And.GreaterThan(300));
        var shown = text.Split("** error").Length - 1;
        Assert.That(text, Does.Contain($"{500 - shown} more findings did not fit here"));
        Assert.That(text.Split("<details").Length, Is.EqualTo(text.Split("</details>").Length));
    }

    [Test]
    public void GitHub_commands_are_unescaped_to_what_was_said()
    {
        var command = AwkwardResult.Report("github").Split('\n').First(l => l.Contains("CL1001", StringComparison.Ordinal));
        var parts = command.Split("::", 3);
        var properties = parts[1]["error ".Length..].Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescape(p[1]));
        Assert.That(properties["file"], Is.EqualTo("мой курс/" + AwkwardResult.LessonPath));
        Assert.That((properties["line"], properties["col"], properties["endLine"], properties["endColumn"]), Is.EqualTo(("2", "13", "2", "16")));
        Assert.That(properties["title"], Is.EqualTo("CL1001 mdx-unexpected-character"));
        Assert.That(Unescape(parts[2]), Does.StartWith(LogText.Lines(AwkwardResult.Harmful)));

        static string Unescape(string text) => text.Replace("%3A", ":").Replace("%2C", ",").Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");
    }

    [Test]
    public void Azure_commands_are_unescaped_to_what_was_said()
    {
        var command = AwkwardResult.Report("azure").Split('\n').First(l => l.Contains("CL1001", StringComparison.Ordinal));
        Assert.That(command, Does.StartWith("##vso[task.logissue "));
        var end = command.IndexOf(']', StringComparison.Ordinal);
        var properties = command["##vso[task.logissue ".Length..end].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescape(p[1]));
        Assert.That(properties["sourcepath"], Is.EqualTo("мой курс/" + AwkwardResult.LessonPath));
        Assert.That((properties["type"], properties["linenumber"], properties["columnnumber"], properties["code"]), Is.EqualTo(("error", "2", "13", "CL1001")));
        Assert.That(Unescape(command[(end + 1)..]), Does.StartWith(LogText.Lines(AwkwardResult.Harmful)));

        static string Unescape(string text) => text.Replace("%3B", ";").Replace("%5D", "]").Replace("%0D", "\r").Replace("%0A", "\n").Replace("%AZP25", "%");
    }

    [TestCase("github", "::")]
    [TestCase("azure", "##")]
    public void No_line_of_the_log_is_a_command_of_the_lesson(string format, string mark)
    {
        var lines = AwkwardResult.Report(format, Harmful(Severity.Suggestion, 14)).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.GreaterThanOrEqualTo(14));
        var isStopped = false;
        foreach (var line in lines)
        {
            if (format == "github" && line.StartsWith("::stop-commands::", StringComparison.Ordinal))
                isStopped = true;
            else if (format == "azure")
                Assert.That(line, Does.Not.Contain(mark));
            else if (!isStopped)
                Assert.That(line, Does.StartWith("::notice file=").Or.StartsWith("4 more findings"));
        }
    }

    [Test]
    public void MSBuild_lines_are_canonical()
    {
        var lines = AwkwardResult.Report("msbuild").TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(5));
        Assert.That(lines, Has.All.Match(@"^.+\(\d+,\d+,\d+,\d+\): (error|warning|info) [A-Z]+\d+: .+$"));
        Assert.That(lines, Has.None.Contains("\u001b").And.None.Contains("\r"));
    }

    private static LintResult Harmful(Severity severity, int count) => new(
        Enumerable.Range(1, count).Select(i => new Diagnostic(new DiagnosticDescriptor("X001", "x", "x", severity), LineOf(i), AwkwardResult.Harmful)), _ => null, ["a.mdx"]);

    private static LintResult Many(int errors, int warnings, int suggestions) => new(
        new[] { (Severity.Suggestion, suggestions), (Severity.Warning, warnings), (Severity.Error, errors) }
            .SelectMany(s => Enumerable.Range(1, s.Item2).Select(i => new Diagnostic(new DiagnosticDescriptor("X001", "x", "x", s.Item1), LineOf(i), "Урок."))),
        _ => null,
        ["a.mdx"]);

    private static SourceLocation LineOf(int line) => new(new FileId("a.mdx"), TextSpan.At(line), new LinePosition(line, 1), new LinePosition(line, 1));
}
