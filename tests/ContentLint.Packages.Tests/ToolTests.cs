using System.Text.Json;

namespace ContentLint.Packages.Tests;

public sealed class ToolTests
{
    [Test]
    public void The_installed_command_says_its_version()
    {
        var run = new Shell(Repository.Root).Run(PackedTool.Command, "--version");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out.Trim(), Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [TestCase("aurora-cdc-course", 0)]
    [TestCase("broken-course", 1)]
    public void It_lints_the_sample_courses(string course, int exitCode)
    {
        var run = new Shell(Repository.Root).Run(PackedTool.Command, "check", $"samples/{course}");
        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Output);
    }

    [Test]
    public void It_brings_the_pages_and_packs_along()
    {
        var shell = new Shell(Repository.Root);
        Assert.That(shell.Run(PackedTool.Command, "explain", "CL1001").Out, Does.Contain("mdx-unexpected-character"));
        Assert.That(shell.Run(PackedTool.Command, "rules", "test", "aurora-cdc").ExitCode, Is.Zero);
    }

    [Test]
    public void It_writes_reports_of_every_format_at_once()
    {
        using var course = new CourseFolder();
        string[] formats = ["text", "json", "sarif", "html", "markdown", "github", "gitlab", "azure", "junit", "checkstyle", "msbuild"];
        var run = new Shell(course.Path).Run(PackedTool.Command, ["check", .. formats.SelectMany(f => new[] { "--format", $"{f}=out/{f}.txt" })]);
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
        foreach (var format in formats)
            Assert.That(course.Read($"out/{format}.txt"), Does.Contain("CL1001"), format);
        Assert.That(() => JsonDocument.Parse(course.Read("out/sarif.txt")).Dispose(), Throws.Nothing);
    }
}
