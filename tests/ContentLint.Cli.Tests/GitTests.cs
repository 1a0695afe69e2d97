// Real repositories: what counts is what git itself says of renames, untracked files and quoted names.

using System.Diagnostics;

namespace ContentLint.Cli.Tests;

public sealed class GitTests
{
    [Test]
    public void Changed_checks_what_a_branch_has_changed_committed_staged_and_untracked()
    {
        using var run = Repository();
        run.With("old.mdx", "a <1\n");
        Commit(run);
        Git(run, "checkout", "-q", "-b", "topic");
        run.With("committed.mdx", "b <2\n");
        Commit(run);
        run.With("staged.mdx", "c <3\n").With("урок с \"кавычками\".mdx", "d <4\n").With(".gitignore", "ignored.mdx\n").With("ignored.mdx", "e <5\n");
        Git(run, "add", "staged.mdx");
        Assert.That(run.Run("check", "--changed", "main"), Is.EqualTo(1), run.Error);
        Assert.That(FilesOf(run), Is.EqualTo(new[] { "committed.mdx", "staged.mdx", "урок с \"кавычками\".mdx" }));
        Assert.That(run.Run("check", "--staged"), Is.EqualTo(1), run.Error);
        Assert.That(FilesOf(run), Is.EqualTo(new[] { "staged.mdx" }));
        Assert.That(run.Run("check", "committed.mdx", "--changed", "HEAD"), Is.Zero, "a path that is not changed has nothing to check");
    }

    [Test]
    public void What_the_other_branch_has_changed_since_is_not_ours()
    {
        using var run = Repository();
        Git(run, "checkout", "-q", "-b", "topic");
        run.With("ours.mdx", "a <1\n");
        Commit(run);
        Git(run, "checkout", "-q", "main");
        run.With("theirs.mdx", "b <2\n");
        Commit(run);
        Git(run, "checkout", "-q", "topic");
        Assert.That(run.Run("check", "--changed", "main"), Is.EqualTo(1), run.Error);
        Assert.That(FilesOf(run), Is.EqualTo(new[] { "ours.mdx" }));
    }

    [Test]
    public void Changed_lines_reports_what_stands_on_them_also_in_a_renamed_file()
    {
        using var run = Repository();
        run.With("a b.mdx", "a <1\n\nb\n\nc <3\n\nd\n\ne\n\nf\n");
        Commit(run);
        Directory.CreateDirectory(Path.Combine(run.Folder, "m"));
        Git(run, "mv", "a b.mdx", "m/новый урок.mdx");
        run.With("m/новый урок.mdx", "a <1\n\nb <2\n\nc <3\n\nd\n\ne\n\nf\n");
        Git(run, "add", ".");
        foreach (var option in new[] { "--changed", "--staged" })
        {
            Assert.That(run.Run("check", option, "--changed-lines"), Is.EqualTo(1), run.Error);
            Assert.That(run.Out, Does.Contain("m/новый урок.mdx:3:3 error CL1001").And.Contain("1 error in 1 of 1 file"), option);
        }
    }

    [Test]
    public void Changed_lines_reports_a_tag_whose_other_half_was_taken_out()
    {
        using var run = Repository();
        run.With("a.mdx", "a <1\n\n<Note>\n\ntext\n\n</Note>\n\nend\n");
        Commit(run);
        run.With("a.mdx", "a <1\n\n<Note>\n\ntext\n\nmore\n\nmore\n\nmore\n\nend\n");
        Assert.That(run.Run("check", "--changed-lines"), Is.EqualTo(1), run.Error);
        Assert.That(run.Out, Does.Contain("CL1006").And.Not.Contain("a.mdx:1:3"));
    }

    [Test]
    public void A_changed_configuration_may_change_the_verdict_of_any_lesson()
    {
        using var run = Repository();
        run.With("a.mdx", "---\nx: 1\n---\n").With("contentlint.yml", "flavor: astro\n");
        Commit(run);
        run.With("contentlint.yml", "frontMatter: { schema: s.json }\n").With("s.json", """{ "required": ["title"] }""");
        Assert.That(run.Run("check", "--changed", "HEAD"), Is.EqualTo(1), run.Error);
        Assert.That(FilesOf(run), Is.EqualTo(new[] { "a.mdx", "start.mdx" }));
    }

    [Test]
    public void The_first_commit_has_nothing_before_it()
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        Git(run, "init", "-q", "-b", "main");
        Git(run, "add", ".");
        Assert.That(run.Run("check", "--staged"), Is.EqualTo(1), run.Error);
        Assert.That(run.Run("check", "--staged", "--changed-lines"), Is.EqualTo(1), run.Error);
    }

    [Test]
    public void Outside_a_repository_and_for_unknown_commits_the_reason_is_said()
    {
        using var outside = new CommandRun().With("a.mdx", "a\n");
        Assert.That(outside.Run("check", "--changed"), Is.EqualTo(2));
        Assert.That(outside.Error, Does.Contain("is in no git repository"));
        using var run = Repository();
        Assert.That(run.Run("check", "--changed", "origin/nowhere"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("git knows no commit 'origin/nowhere'").And.Contain("git fetch origin nowhere"));
        Assert.That(run.Run("check", "--changed", "--output=x"), Is.EqualTo(2), "a reference is never an option of git's");
    }

    [Test]
    public void Whatever_the_user_has_set_for_differences_the_files_are_found()
    {
        using var run = Repository();
        foreach (var setting in new[] { "diff.relative=true", "diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.interHunkContext=9", "core.quotePath=true" })
            Git(run, "config", setting.Split('=')[0], setting.Split('=')[1]);
        run.With("sub/new.mdx", "fine\n\nb\n").With("sub/other.mdx", "fine\n");
        Commit(run);
        run.With("sub/new.mdx", "fine\n\nb <1\n").With("start.mdx", "c <2\n");
        foreach (var option in new[] { "--changed=HEAD", "--changed-lines" })
        {
            Assert.That(run.RunIn("sub", "check", "..", option), Is.EqualTo(1), run.Error);
            Assert.That(run.Out, Does.Contain("new.mdx:3:3 error CL1001").And.Contain("start.mdx:1:3 error CL1001"), option);
        }
    }

    [TestCase("--output=hacked")]
    [TestCase("-h")]
    [TestCase("main --output=hacked")]
    [TestCase("::add-mask::x")]
    public void A_reference_is_never_an_option_of_git(string reference)
    {
        using var run = Repository();
        Assert.That(run.Run("check", $"--changed={reference}"), Is.EqualTo(2), run.Out);
        Assert.That(run.Error, Does.StartWith("git knows no commit '"));
        Assert.That(Path.Combine(run.Folder, "hacked"), Does.Not.Exist);
    }

    [Test]
    public void A_branch_with_the_name_of_an_option_is_a_branch()
    {
        using var run = Repository();
        Git(run, "update-ref", "refs/heads/--output=hacked", "HEAD");
        run.With("new.mdx", "b <1\n");
        Assert.That(run.Run("check", "--changed=refs/heads/--output=hacked"), Is.EqualTo(1), run.Error);
        Assert.That(FilesOf(run), Is.EqualTo(new[] { "new.mdx" }));
    }

    private static CommandRun Repository()
    {
        var run = new CommandRun().With("start.mdx", "fine\n");
        Git(run, "init", "-q", "-b", "main");
        Commit(run);
        return run;
    }

    private static void Commit(CommandRun run)
    {
        Git(run, "add", ".");
        Git(run, "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "x");
    }

    private static void Git(CommandRun run, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = run.Folder, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error);
    }

    private static string[] FilesOf(CommandRun run) =>
        [.. run.Out.Split('\n').Where(l => l.Contains(".mdx:", StringComparison.Ordinal)).Select(l => l[..(l.IndexOf(".mdx:", StringComparison.Ordinal) + 4)]).Distinct().Order(StringComparer.Ordinal)];
}
