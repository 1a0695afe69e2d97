// The examples in docs/ci and the hooks: their commands run for real against the packed tool, with stand-ins for what the
// server would set; what they say they produce must be there.

using System.Text.Json;
using System.Xml.Linq;

namespace ContentLint.Packages.Tests;

public sealed class CiExampleTests
{
    [Test]
    public void GitLab_gets_its_reports()
    {
        var job = CiFile.Read("docs", "ci", "gitlab-ci.yml").Get("contentlint");
        using var course = new CourseFolder();
        using var home = new CourseFolder();
        course.WithFeedOfAStranger();
        var shell = new Shell(course.Path) { Variables = { ["HOME"] = home.Path, ["CI_PROJECT_DIR"] = course.Path } };
        var lines = job.Get("script").Items.Select(l => l.Text).ToArray();
        var install = shell.Script($"{lines[0]} --version {PackedTool.Version}");
        Assert.That(install.ExitCode, Is.Zero, install.Output);
        var check = shell.Script(lines[1]);
        Assert.That(check.ExitCode, Is.EqualTo(1), check.Output);

        var reports = job.Get("artifacts").Get("reports");
        using var quality = JsonDocument.Parse(course.Read(reports.Get("codequality").Text));
        Assert.That(quality.RootElement[0].GetProperty("location").GetProperty("path").GetString(), Is.EqualTo("lessons/урок 1.mdx"));
        Assert.That(XElement.Parse(course.Read(reports.Get("junit").Text)).Descendants("testsuite").Count(), Is.EqualTo(2));
        foreach (var path in job.Get("artifacts").Get("paths").Items)
            Assert.That(course.Read(path.Text), Does.Contain("CL1001"));
        Assert.That(job.Get("artifacts").Get("when").Text, Is.EqualTo("always"));
    }

    [Test]
    public void Azure_gets_its_issues_and_artifacts()
    {
        var steps = CiFile.Read("docs", "ci", "azure-pipelines.yml").Get("steps").Items.ToArray();
        using var course = new CourseFolder();
        using var agent = new CourseFolder();
        course.WithFeedOfAStranger();
        var shell = new Shell(course.Path)
        {
            Variables = { ["AGENT_TEMPDIRECTORY"] = agent.Path, ["BUILD_ARTIFACTSTAGINGDIRECTORY"] = Path.Combine(agent.Path, "a"), ["BUILD_SOURCESDIRECTORY"] = course.Path },
        };
        var scripts = steps.Select(s => s.Find("bash")?.Text).OfType<string>().ToArray();
        var install = shell.Script($"{scripts[0]} --version {PackedTool.Version}");
        Assert.That(install.ExitCode, Is.Zero, install.Output);
        var check = shell.Script(scripts[1]);
        Assert.That(check.ExitCode, Is.EqualTo(1), check.Output);
        Assert.That(check.Out, Does.StartWith("##vso[task.logissue type=error;sourcepath=lessons/урок 1.mdx;linenumber=3;columnnumber=12;code=CL1001;]"));

        var wanted = steps.Select(s => s.Find("publish")?.Text ?? s.Find("inputs")?.Find("testResultsFiles")?.Text).OfType<string>().ToArray();
        Assert.That(wanted, Has.Length.EqualTo(2));
        foreach (var path in wanted)
            Assert.That(path.Replace("$(Build.ArtifactStagingDirectory)", Path.Combine(agent.Path, "a")), Does.Exist);
    }

    [TestCase("contentlint", "Для версий <17 это не работает.")]
    [TestCase("contentlint-fix", "Для версий \\<17 это не работает.")]
    public void A_hook_runs_on_the_files_of_a_commit(string id, string after)
    {
        var hook = CiFile.Read(".pre-commit-hooks.yaml").Items.Single(h => h.Get("id").Text == id);
        using var course = new CourseFolder();
        course.With("--config=x.mdx", "# Урок\n").With("@a.mdx", "# Урок\n");
        string[] files = ["lessons/урок 1.mdx", "lessons/good.mdx", "nuget.config", "--config=x.mdx", "@a.mdx"];
        var matching = files.Where(f => System.Text.RegularExpressions.Regex.IsMatch(f, hook.Get("files").Text, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))).ToArray();
        Assert.That(matching, Has.Length.EqualTo(4));
        var words = hook.Get("entry").Text.Split(' ');
        Assert.That(words[0], Is.EqualTo("contentlint"));
        var run = new Shell(course.Path).Run(PackedTool.Command, [.. words.Skip(1), .. hook.Get("args").Items.Select(a => a.Text), .. matching]);
        Assert.That(run.ExitCode, Is.EqualTo(id == "contentlint" ? 1 : 0), run.Output);
        Assert.That(course.Read("lessons/урок 1.mdx"), Does.Contain(after));
    }

    [Test]
    public void The_pre_commit_example_names_hooks_that_there_are()
    {
        var hooks = CiFile.Read(".pre-commit-hooks.yaml").Items.Select(h => h.Get("id").Text);
        var used = CiFile.Read("docs", "ci", "pre-commit-config.yaml").Get("repos").Items.SelectMany(r => r.Get("hooks").Items).Select(h => h.Get("id").Text);
        Assert.That(used, Is.SubsetOf(hooks));
    }
}
