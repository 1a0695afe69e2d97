// What the command does with input that somebody else has written, and where things fail.

using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Workspace;

namespace ContentLint.Cli.Tests;

public sealed class SafetyTests
{
    [TestCase("--jobs", "x", "--jobs takes a number from 0 on, and 'x' is none.")]
    [TestCase("--jobs", "-1", "--jobs takes a number from 0 on, and '-1' is none.")]
    [TestCase("--max-diagnostics", "x", "--max-diagnostics takes a number from 1 on, and 'x' is none.")]
    public void A_number_that_is_none_is_refused(string option, string value, string message)
    {
        using var run = new CommandRun().With("a.mdx", "fine\n");
        Assert.That(run.Run("check", option, value), Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith(message));
    }

    [TestCase("@modal/page.mdx")]
    [TestCase("--config=x.mdx")]
    public void Any_name_is_a_file_behind_two_dashes(string name)
    {
        using var run = new CommandRun().With(name, "a <1\n");
        Assert.That(run.Run("check", "--", name), Is.EqualTo(1), run.Error);
        Assert.That(run.Out, Does.Contain($"{name}:1:3 error CL1001"));
    }

    [Test]
    public void A_name_with_an_at_sign_is_no_file_of_options()
    {
        using var run = new CommandRun().With("@a.mdx", "a <1\n").With("a.mdx", "--fail-on never\n");
        Assert.That(run.Run("check", "@a.mdx"), Is.EqualTo(1), run.Error);
    }

    [Test]
    public void What_is_said_beside_the_report_steers_nothing()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("check", "no\u001b[31m\u202e\n::add-mask::x ##vso[y]"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Not.Contain("\u001b").And.Not.Contain("\u202e").And.Not.Contain("##vso["));
        Assert.That(run.Error.Split('\n'), Has.None.StartsWith("::"));
    }

    [Test]
    public void A_difference_is_harmless_too()
    {
        using var run = new CommandRun().With("a.mdx", "a <1 \u001b[31m ##vso[y]\n::add-mask::x\n");
        Assert.That(run.Run("check", "--diff"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("+a \\<1 ␛[31m # #vso[y]\n : :add-mask::x\n"));
    }

    [Test]
    public void A_key_with_a_line_feed_starts_no_line()
    {
        using var run = new CommandRun().With("contentlint.yml", "\"a\\n::add-mask::x\": 1\n").With("a.mdx", "fine\n");
        Assert.That(run.Run("check"), Is.EqualTo(2));
        Assert.That(run.Out, Does.Contain("CL0002"));
        Assert.That(run.Out.Split('\n').Select(l => l.TrimStart()), Has.None.StartsWith("::"));
    }

    [Test]
    public void A_merged_report_without_a_file_is_refused()
    {
        using var run = new CommandRun().With("r.json", """{"version":1,"files":["a.mdx"],"diagnostics":[{"ruleId":"CL1001","message":"m","severity":"error"}]}""");
        Assert.That(run.Run("merge", "r.json"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("a part of this report is missing"));
    }

    [Test]
    public void A_cache_folder_that_is_a_link_is_not_written_through()
    {
        using var elsewhere = new CommandRun();
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        File.CreateSymbolicLink(Path.Combine(run.Folder, ".contentlint"), elsewhere.Folder);
        Assert.That(run.Run("check", "--cache"), Is.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.Contain("could not be written").And.Contain("is a link"));
        Assert.That(Directory.GetFiles(elsewhere.Folder), Is.Empty);
    }

    [Test]
    public void A_report_is_not_written_through_a_link_that_leads_out()
    {
        using var elsewhere = new CommandRun().With("profile", "mine");
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        File.CreateSymbolicLink(Path.Combine(run.Folder, "contentlint.sarif"), Path.Combine(elsewhere.Folder, "profile"));
        Assert.That(run.Run("check", "--format", "sarif=contentlint.sarif"), Is.EqualTo(2));
        Assert.That(elsewhere.Read("profile"), Is.EqualTo("mine"));
        Assert.That(run.Out, Does.Contain("a.mdx:1:3 error CL1001"), "the other report is there");
    }

    [TestCase("text", true)]
    [TestCase("json", false)]
    public void A_report_that_fails_does_not_take_the_others_with_it(string format, bool isListed)
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        using var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null) { Environment = _ => null };
        var result = new LintWorkspace().Lint(new LintRequest { BaseDirectory = run.Folder });
        ReportTarget[] targets = [new(format, null), new("html", Path.Combine(run.Folder, "r.html"))];
        var problems = new ReportOutput(terminal, run.Folder, f => f == format ? new FailingReporter() : Reporters.Find(f)).Write(targets, result, new ReportedRun("1", TimeSpan.Zero), ColorMode.Never);
        Assert.That(problems.Single().IsOurFault, Is.True);
        Assert.That(problems.Single().Message, Does.Contain("This is our fault"));
        Assert.That(run.Read("r.html"), Does.Contain("CL1001"));
        Assert.That(output.ToString().Contains("error CL1001", StringComparison.Ordinal), Is.EqualTo(isListed));
        Assert.That(problems.Single().WasListed, Is.EqualTo(isListed));
    }

    private sealed class FailingReporter : Reporter
    {
        public override void Write(LintResult result, ReportedRun run, StyledWriter writer) => throw new InvalidOperationException("oh dear");
    }
}
