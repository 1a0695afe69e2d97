// --format: several at once, files and standard output, and what CI servers put into the environment.

using System.Text.Json;
using System.Xml.Linq;

namespace ContentLint.Cli.Tests;

public sealed class ReportFilesTests
{
    private const string Broken = "# Урок\n\nДля версий <17 это не работает.\n";

    [Test]
    public void Several_reports_are_written_at_once_and_folders_are_made()
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        Assert.That(run.Run("check", "--format", "sarif=out/отчёт 1/a.sarif", "--format", "html=report.html", "--format", "checkstyle=out/a.xml"), Is.EqualTo(1));
        using var sarif = JsonDocument.Parse(run.Read("out/отчёт 1/a.sarif"));
        Assert.That(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), Is.EqualTo(1));
        Assert.That(run.Read("report.html"), Does.Contain("Для версий"));
        Assert.That(XElement.Parse(run.Read("out/a.xml")).Descendants("error").Count(), Is.EqualTo(1));
        Assert.That(run.Out, Does.StartWith("a.mdx:3:12 error CL1001"), "text goes to standard output where nothing else does");
        Assert.That(Directory.GetFiles(run.Folder, "*.contentlint-*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_format_without_a_file_takes_the_place_of_text()
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        Assert.That(run.Run("check", "--format", "html=report.html", "--format", "msbuild"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Match(@"^a\.mdx\(3,12,3,15\): error CL1001: .+\n$"));
    }

    [Test]
    public void A_report_replaces_the_one_before_as_a_whole()
    {
        using var run = new CommandRun().With("a.mdx", "# Урок\n").With("out.json", new string('x', 100_000));
        Assert.That(run.Run("check", "--format", "json=out.json"), Is.Zero);
        Assert.That(() => JsonDocument.Parse(run.Read("out.json")).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Sarif_tells_about_rules_from_the_built_in_pages()
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        run.Run("check", "--format", "sarif");
        using var sarif = JsonDocument.Parse(run.Out);
        var rule = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.That(rule.GetProperty("help").GetProperty("markdown").GetString(), Does.Contain("## Why"));
    }

    [TestCase("sarfi", "Did you mean 'sarif'?")]
    [TestCase("xml=a.xml", "There is no format 'xml'.")]
    [TestCase("html=", "Say which file to write")]
    [TestCase("html=folder", "is a folder")]
    [TestCase("html=new/", "is a folder")]
    public void A_wrong_format_is_refused_before_anything_is_linted(string value, string message)
    {
        using var run = new CommandRun().With("a.mdx", Broken).With("folder/b.txt", "");
        Assert.That(run.Run("check", "--format", value), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(run.Out, Is.Empty);
    }

    [TestCase("json", "sarif")]
    [TestCase("json=a.out", "sarif=./x/../a.out")]
    public void Two_reports_do_not_go_to_one_place(string first, string second)
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        Assert.That(run.Run("check", "--format", first, "--format", second), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Both json and sarif would"));
    }

    [Test]
    public void A_report_that_cannot_be_written_is_said()
    {
        using var run = new CommandRun().With("a.mdx", Broken).With("file", "");
        Assert.That(run.Run("check", "--format", "json=file/a.json"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("could not be written"));
    }

    [TestCase("GITHUB_WORKSPACE")]
    [TestCase("CI_PROJECT_DIR")]
    [TestCase("BUILD_SOURCESDIRECTORY")]
    public void In_CI_paths_for_servers_start_at_the_repository(string variable)
    {
        using var run = new CommandRun().With("курс/a.mdx", Broken);
        run.Environment[variable] = run.Folder;
        run.RunIn("курс", "check", "--format", "gitlab", "--format", "json=../out.json");
        using var gitlab = JsonDocument.Parse(run.Out);
        Assert.That(gitlab.RootElement[0].GetProperty("location").GetProperty("path").GetString(), Is.EqualTo("курс/a.mdx"));
        using var json = JsonDocument.Parse(run.Read("out.json"));
        Assert.That(json.RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString(), Is.EqualTo("a.mdx"), "json keeps the paths as they were given");
    }

    [Test]
    public void Absolute_paths_inside_the_folder_are_reported_relative_to_it()
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        run.Run("check", Path.Combine(run.Folder, "a.mdx"), "--format", "checkstyle");
        Assert.That((string?)XElement.Parse(run.Out).Element("file")!.Attribute("name"), Is.EqualTo("a.mdx"));
    }

    [Test]
    public void GitHub_findings_are_added_to_the_job_summary()
    {
        using var run = new CommandRun().With("a.mdx", string.Concat(Enumerable.Repeat("Для версий <17 нет.\n\n", 12))).With("summary.md", "# Before\n");
        run.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(run.Folder, "summary.md");
        Assert.That(run.Run("check", "--format", "github"), Is.EqualTo(1));
        Assert.That(run.Out.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(10).And.All.StartsWith("::error file=a.mdx,line="));
        Assert.That(run.Read("summary.md"), Does.StartWith("# Before\n## ContentLint: 12 errors").And.Contain("**23:12** error"));
    }

    [Test]
    public void Where_the_job_summary_is_full_the_log_has_the_rest()
    {
        using var run = new CommandRun().With("a.mdx", string.Concat(Enumerable.Repeat("Для версий <17 нет.\n\n", 12))).With("summary.md", new string('x', 1024 * 1024));
        run.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(run.Folder, "summary.md");
        run.Run("check", "--format", "github");
        Assert.That(run.Out, Does.Contain("2 more findings").And.Contain("a.mdx(23,12,23,15): error CL1001"));
        Assert.That(run.Read("summary.md"), Has.Length.EqualTo(1024 * 1024));
    }

    [Test]
    public void The_job_summary_stays_below_the_limit_of_GitHub()
    {
        using var run = new CommandRun().With("a.mdx", string.Concat(Enumerable.Repeat("Для версий <17 нет.\n\n", 5_000))).With("summary.md", new string('x', 900_000));
        run.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(run.Folder, "summary.md");
        run.Run("check", "--format", "github");
        Assert.That(new FileInfo(Path.Combine(run.Folder, "summary.md")).Length, Is.InRange(1_000_000, 1024 * 1024));
        Assert.That(run.Read("summary.md"), Does.Contain("did not fit here"));
    }
}
