// A configuration and links are somebody else's word. What lies outside of the repository is not read for it, and nothing of
// it is shown.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class ReadBoundaryTests
{
    private const string Secret = "SECRET-TOKEN: [";

    [TestCase("extends: {0}/secret.yml\n")]
    [TestCase("extends: [../outside/secret.yml]\n")]
    [TestCase("frontMatter:\n  schema: {0}/secret.yml\n")]
    [TestCase("frontMatter:\n  schema: own.schema.json\n")]
    [TestCase("rulePacks: ['{0}/secret.yml']\n")]
    [TestCase("baseline: {0}/secret.yml\n")]
    [TestCase("overrides:\n  - files: ['**']\n    frontMatter:\n      schema: {0}/secret.yml\n")]
    [TestCase("extends: link.yml\n")]
    [TestCase("extends: folder/secret.yml\n")]
    [TestCase("extends: up.yml\n")]
    [TestCase("extends: absolute.yml\n")]
    [TestCase("extends: ../repository/secret.yml\n", TestName = "A folder whose name begins with the root's is another one")]
    [TestCase("extends: .git/config\n")]
    public void What_a_configuration_names_outside_is_not_read(string configuration)
    {
        using var folder = Repository();
        folder.With("repo/contentlint.yml", configuration.Replace("{0}", folder.Full("outside"))).With("repo/a.mdx", "---\ntitle: a\n---\n\na <1\n");
        var report = ReportOf(folder, folder.Request with { BaseDirectory = folder.Full("repo") });
        Assert.That(report, Does.Not.Contain("SECRET-TOKEN").And.Contain("a.mdx:5:3 error CL1001"));
        Assert.That(report, Does.Contain("outside of this repository, and is not read").Or.Contain("'$ref'").Or.Contain("$ref"));
    }

    [Test]
    public void A_configuration_that_is_a_link_outside_is_not_read()
    {
        using var folder = Repository();
        folder.WithLink("repo/contentlint.yml", "../outside/secret.yml").With("repo/a.mdx", "a <1\n");
        Assert.That(ReportOf(folder, folder.Request with { BaseDirectory = folder.Full("repo") }), Does.Not.Contain("SECRET-TOKEN").And.Contain("a.mdx:1:3 error CL1001"));
    }

    [TestCase("../outside/secret.mdx")]
    [TestCase(".git/config")]
    [TestCase("loop.mdx")]
    public void A_lesson_that_is_a_link_outside_is_said_and_not_read(string target)
    {
        using var folder = Repository();
        folder.WithLink("repo/x.mdx", target).WithLink("repo/loop.mdx", "x.mdx").With("repo/a.mdx", "a <1\n");
        var report = ReportOf(folder, folder.Request with { BaseDirectory = folder.Full("repo") });
        Assert.That(report, Does.Not.Contain("SECRET-TOKEN").And.Contain("x.mdx:1:1 error CL0001").And.Contain("a.mdx:1:3 error CL1001"));
    }

    [Test]
    public void The_host_may_allow_it()
    {
        using var folder = Repository();
        folder.With("repo/contentlint.yml", "extends: ../outside/base.yml\n").With("outside/base.yml", "rules: { mdx-unexpected-character: off }\n").With("repo/a.mdx", "a <1\n");
        var request = folder.Request with { BaseDirectory = folder.Full("repo") };
        Assert.That(folder.Lint(request), Has.Length.EqualTo(2));
        Assert.That(folder.Lint(request with { AllowOutside = true }), Is.Empty);
    }

    [Test]
    public void What_lies_inside_is_read_whichever_way_leads_there()
    {
        using var folder = Repository();
        folder.With("repo/shared/base.yml", "rules: { mdx-unexpected-character: off }\n").WithLink("repo/course/base.yml", "../shared/base.yml")
            .With("repo/course/contentlint.yml", "extends: base.yml\n").With("repo/course/a.mdx", "a <1\n").WithLink("repo/course/b.mdx", "a.mdx");
        Assert.That(folder.Lint(folder.Request with { BaseDirectory = folder.Full("repo/course") }), Is.Empty, "the root is the repository");
        Assert.That(folder.Lint(folder.Request with { BaseDirectory = "/", Paths = [folder.Full("repo/course")] }), Is.Empty, "and is found from a path too");
    }

    [Test]
    public void Without_a_repository_a_configuration_above_counts_with_what_lies_beside_it()
    {
        using var folder = new DiskFolder();
        folder.With("contentlint.yml", "extends: base.yml\n").With("base.yml", "rules: { mdx-unexpected-character: off }\n").With("lessons/a.mdx", "a <1\n");
        Assert.That(folder.Lint(folder.Request with { BaseDirectory = folder.Full("lessons") }), Is.Empty);
    }

    [Test]
    public void A_file_that_is_named_on_the_command_line_is_read_wherever_it_is()
    {
        using var folder = Repository();
        folder.With("outside/c.yml", "rules: { mdx-unexpected-character: off }\n").With("repo/a.mdx", "a <1\n");
        Assert.That(folder.Lint(folder.Request with { BaseDirectory = folder.Full("repo"), ConfigurationPath = "../outside/c.yml" }), Is.Empty);
    }

    [Test]
    public void So_are_packs_and_baselines_that_are_named_there()
    {
        using var folder = Repository();
        folder.With("outside/pack.yml", "schemaVersion: 1\nrules: [{ id: T1, name: t-t, title: t, message: m, forbid: { text: x } }]\n").With("repo/a.mdx", "a <1 x\n");
        var request = folder.Request with { BaseDirectory = folder.Full("repo"), RulePacks = ["../outside/pack.yml"], BaselinePath = "../outside/known.json", IgnoreBaseline = true };
        Assert.That(new LintWorkspace().Lint(request).Diagnostics.Select(d => d.Id), Is.EquivalentTo(new[] { "CL1001", "T1" }));
        new LintWorkspace().Write(new LintWorkspace().Revise(request, BaselineMode.Create));
        Assert.That(folder.Lint(request with { IgnoreBaseline = false }), Is.Empty);
    }

    // As git itself leaves it in a work tree and in a submodule.
    [Test]
    public void A_repository_may_have_a_file_in_place_of_its_folder()
    {
        using var folder = new DiskFolder();
        folder.With("repo/.git", "gitdir: elsewhere\n").With("repo/base.yml", "rules: { mdx-unexpected-character: off }\n").With("repo/course/contentlint.yml", "extends: ../base.yml\n").With("repo/course/a.mdx", "a <1\n");
        Assert.That(folder.Lint(folder.Request with { BaseDirectory = folder.Full("repo/course") }), Is.Empty);
    }

    [TestCase("/etc/passwd")]
    [TestCase("../outside/secret.yml")]
    [TestCase("notes.txt")]
    public void A_merged_report_shows_no_other_file(string path)
    {
        using var folder = Repository();
        folder.With("repo/notes.txt", Secret);
        folder.With("repo/r.json", $$"""{"version":1,"files":["a.mdx"],"summary":{},"diagnostics":[{"ruleId":"CL1001","name":"n-n","severity":"error","file":"{{path}}","message":"m","start":{"line":1,"column":1},"end":{"line":1,"column":2},"related":[],"fixes":[]}]}""");
        var merged = new LintWorkspace().Merge(folder.Full("repo"), ["r.json"]);
        Assert.That(merged.Diagnostics, Has.Count.EqualTo(1));
        Assert.That(merged.FindSource(path), Is.Null);
    }

    private static DiskFolder Repository() => new DiskFolder()
        .With("repo/.git/config", Secret).With("outside/secret.yml", Secret).With("outside/secret.mdx", $"a <1 {Secret}")
        .With("repo/own.schema.json", "{ \"$ref\": \"../outside/secret.yml\" }")
        .WithLink("repo/link.yml", "../outside/secret.yml").WithLink("repo/folder", "../outside").WithLink("repo/up.yml", "folder/../outside/secret.yml")
        .With("repository/secret.yml", Secret).WithAbsoluteLink("repo/absolute.yml", "outside/secret.yml");

    private static string ReportOf(DiskFolder folder, LintRequest request)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ContentLint.Reporting.Reporters.Find("text")!.Write(new LintWorkspace().Lint(request), new ContentLint.Reporting.ReportedRun("1", TimeSpan.Zero), new ContentLint.Reporting.PlainWriter(output));
        return output.ToString();
    }
}
