namespace ContentLint.Cli.Tests;

public sealed class BaselineCommandTests
{
    [Test]
    public void A_course_with_problems_is_clean_once_they_are_listed_and_new_ones_fail()
    {
        using var run = new CommandRun().With("contentlint.yml", "flavor: astro\n").With("урок 1.mdx", "a <17\n");
        Assert.That(run.Run("baseline", "create"), Is.Zero, run.Error);
        Assert.That(run.Out, Is.EqualTo("Wrote contentlint-baseline.json: 1 problem.\nNext: put the line `baseline: contentlint-baseline.json` into contentlint.yml.\n"));
        run.With("contentlint.yml", "flavor: astro\nbaseline: contentlint-baseline.json\n");
        Assert.That(run.Run("check"), Is.Zero, run.Out);
        Assert.That(run.Out, Does.Contain("1 known problem in the baseline."));
        run.With("урок 1.mdx", "a <17\n\nb <18\n");
        Assert.That(run.Run("check"), Is.EqualTo(1));
        Assert.That(run.Run("baseline", "update"), Is.Zero);
        Assert.That(run.Out, Is.EqualTo("Wrote contentlint-baseline.json: 2 problems, 1 added, 0 taken off.\n"));
        run.With("урок 1.mdx", "fine\n");
        Assert.That(run.Run("check", "--fail-on", "warning"), Is.EqualTo(1));
        Assert.That(run.Run("baseline", "prune"), Is.Zero);
        Assert.That(run.Run("check", "--fail-on", "warning"), Is.Zero, run.Out);
    }

    [TestCase("is there already", "create", TestName = "Create does not replace a baseline unasked")]
    [TestCase("No such file", "prune", "--file", "none.json", TestName = "Prune needs a baseline")]
    [TestCase("No such file", "create", "nowhere", TestName = "A path must lead somewhere")]
    [TestCase("contentlint baseline create --force", "update", "--file", "broken.json", TestName = "A broken baseline is not written over")]
    public void Wrong_use_is_refused(string expected, params string[] args)
    {
        using var run = new CommandRun().With("a.mdx", "a <17\n").With("contentlint-baseline.json", "{}").With("broken.json", "{ \"files\": 1");
        Assert.That(run.Run(["baseline", .. args]), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(expected));
        Assert.That(File.ReadAllText(Path.Combine(run.Folder, "contentlint-baseline.json")), Is.EqualTo("{}"));
    }
}
