namespace ContentLint.Cli.Tests;

/// <summary>A run that has checked nothing is not green, unless there was nothing that it should have checked.</summary>
public sealed class EmptyRunTests
{
    private static readonly string[] Everything = ["check"];

    [TestCase("", "check")]
    [TestCase("", "check", "--diff")]
    [TestCase("", "check", "--fix")]
    [TestCase("", "check", "--cache")]
    [TestCase("", "check", "--shard", "1/2")]
    [TestCase("", "check", "--format", "json")]
    [TestCase("", "check", "empty")]
    [TestCase("", "check", "empty", ".")]
    [TestCase("", "rules", "try", "CL1001")]
    [TestCase("", "baseline", "create")]
    [TestCase("exclude: ['**']\n", "check")]
    [TestCase("include: ['lesons/**']\n", "check")]
    [TestCase("include: ['lesons/**']\n", "check", "lessons")]
    [TestCase("", "check", "a.txt")]
    [TestCase("", "check", "a.txt", "b.png")]
    public void Nothing_checked_says_so_and_exits_with_2(string configuration, params string[] args)
    {
        using var run = new CommandRun().With("empty/readme.txt", "").With("a.txt", "a <1\n").With("b.png", "").With("node_modules/a.mdx", "fine\n");
        if (configuration.Length > 0)
            run.With("contentlint.yml", configuration).With("lessons/a.mdx", "fine\n");
        Assert.That(run.Run(args), Is.EqualTo(2), run.Out);
        Assert.That(run.Error, Does.Contain("Nothing was checked"));
        Assert.That(run.Out, Does.Not.Contain("No problems"));
        Assert.That(run.Run(args), Is.EqualTo(2), "the second time");
    }

    [TestCase("check", "--allow-empty")]
    [TestCase("check", "--allow-empty", "a.txt")]
    [TestCase("check", "--allow-empty", "--diff")]
    public void Who_may_have_nothing_says_so(params string[] args)
    {
        using var run = new CommandRun().With("a.txt", "a <1\n");
        Assert.That(run.Run(args), Is.Zero, run.Error);
    }

    [Test]
    public void A_mistake_in_the_configuration_is_reported_also_where_it_leaves_nothing()
    {
        using var run = new CommandRun().With("contentlint.yml", "includes: ['lessons/**']\nexclude: ['**']\n").With("a.mdx", "fine\n");
        Assert.That(run.Run(Everything), Is.EqualTo(2));
        Assert.That(run.Out, Does.Contain("Unknown key 'includes'. Did you mean 'include'?"));
        Assert.That(run.Out, Does.EndWith("1 error in none of 0 files and in 1 configuration file.\n"));
    }

    [Test]
    public void Other_files_beside_lessons_are_left_out_with_a_word()
    {
        using var run = new CommandRun().With("a.mdx", "fine\n").With("b.png", "a <1\n").With("c.css", "");
        Assert.That(run.Run("check", "a.mdx", "b.png", "c.css"), Is.Zero, run.Out);
        Assert.That(run.Out, Is.EqualTo("No problems in 1 file.\n"));
        Assert.That(run.Error, Is.EqualTo("Not checked: b.png, c.css. Lessons end in .mdx or .md, diagrams in .mmd or .mermaid.\n"));
    }

    [Test]
    public void What_the_configuration_reads_as_mdx_is_a_lesson_when_it_is_named()
    {
        using var run = new CommandRun().With("contentlint.yml", "mdxFiles: ['*.markdown']\n").With("a.markdown", "a <1\n");
        Assert.That(run.Run("check", "a.markdown"), Is.EqualTo(1), run.Error);
    }

    [Test]
    public void A_change_without_lessons_is_green_and_a_course_without_lessons_is_not()
    {
        using var run = new CommandRun().With("a.mdx", "fine\n").With("b.txt", "");
        Git(run, "init", "-q");
        Git(run, "add", ".");
        Git(run, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a");
        run.With("b.txt", "changed\n");
        Assert.That(run.Run("check", "--changed", "HEAD"), Is.Zero, run.Error);
        Assert.That(run.Out, Is.EqualTo("No files were checked.\n"));
        File.Delete(Path.Combine(run.Folder, "a.mdx"));
        Assert.That(run.Run("check", "--changed", "HEAD"), Is.EqualTo(2));
    }

    [Test]
    public void A_shard_that_gets_nothing_is_green()
    {
        using var run = new CommandRun().With("a.mdx", "fine\n");
        Assert.That(run.Run("check", "--shard", "1/2") + run.Run("check", "--shard", "2/2"), Is.Zero, run.Error);
    }

    private static void Git(CommandRun run, params string[] args)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", args) { WorkingDirectory = run.Folder, RedirectStandardOutput = true })!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero);
    }
}
