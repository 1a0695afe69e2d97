// What only a disk has: files that are no files, modes, owners, links, folders that cannot be read or written.

using ContentLint.Diagnostics;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class DiskTests
{
    [Test]
    public void A_pipe_a_device_and_a_link_to_one_are_said_and_not_read()
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "a <1\n");
        folder.Unix("mkfifo", "pipe.mdx");
        folder.WithLink("zero.mdx", "/dev/zero");
        var found = folder.Lint(folder.Request with { AllowOutside = true });
        Assert.That(found.Select(d => string.Join(' ', d.Split(' ').Take(2))), Is.EqualTo(new[] { "a.mdx:1:3 CL1001", "pipe.mdx:1:1 CL0001", "zero.mdx:1:1 CL0001" }));
        Assert.That(found.Skip(1), Has.All.Contains("a pipe, a socket or a device"));
    }

    [Test]
    public void A_configuration_and_a_cache_that_are_pipes_do_not_stop_the_run()
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "a <1\n");
        folder.Unix("mkfifo", "contentlint.yml", "cache.bin");
        var result = new LintWorkspace().Lint(folder.Request with { CacheFile = folder.Full("cache.bin") });
        Assert.That(result.Diagnostics.Select(d => d.Id), Does.Contain("CL1001"));
        Assert.That(result.Notes.Single(), Does.Contain("cache.bin was not written"));
    }

    [Test]
    public void A_path_that_is_too_long_and_a_broken_link_are_said()
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "a <1\n").WithLink("gone.mdx", "nowhere.mdx");
        Assert.That(folder.Lint().Select(d => string.Join(' ', d.Split(' ').Take(2))), Is.EqualTo(new[] { "a.mdx:1:3 CL1001", "gone.mdx:1:1 CL0001" }));
    }

    [Test]
    public void A_fix_keeps_mode_and_links()
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "a <1\n").With("b.mdx", "a <1\n").With("c/target.mdx", "a <1\n").WithLink("link.mdx", "c/target.mdx");
        folder.Unix("chmod", "640", "a.mdx");
        folder.Unix("ln", "b.mdx", "second-name.mdx");
        var written = new LintWorkspace().WriteFixes(folder.Request with { Paths = ["a.mdx", "b.mdx", "link.mdx"] }, FixSafety.Safe);
        Assert.That(written.Problems, Is.Empty);
        Assert.That(written.Files, Has.Count.EqualTo(3));
        Assert.That(UnixFile.StatusOf(folder.Full("a.mdx"))!.Value.Mode, Is.EqualTo(Convert.ToInt32("640", 8)));
        Assert.That(folder.Read("second-name.mdx"), Is.EqualTo("a \\<1\n"), "both names lead to the new text");
        Assert.That(new FileInfo(folder.Full("link.mdx")).LinkTarget, Is.EqualTo("c/target.mdx"));
        Assert.That(folder.Read("c/target.mdx"), Is.EqualTo("a \\<1\n"));
        Assert.That(Directory.GetFiles(folder.Path, "*contentlint-*", SearchOption.AllDirectories), Is.Empty, "nothing is left behind");
    }

    // Somebody who has the file open goes on seeing the old bytes, all of them: another file has taken its name.
    [TestCase(false)]
    [TestCase(true)]
    public void A_file_is_replaced_as_a_whole(bool isCache)
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "old bytes");
        if (OperatingSystem.IsWindows())
            Assert.Ignore("needs Unix");
        using var reader = new StreamReader(new FileStream(folder.Full("a.mdx"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1));
        if (isCache)
            WorkspaceFileSystem.Physical.Write(folder.Full("a.mdx"), "new"u8.ToArray());
        else
            WorkspaceFileSystem.Physical.Replace(folder.Full("a.mdx"), "new"u8.ToArray());
        Assert.That(reader.ReadToEnd(), Is.EqualTo("old bytes"));
        Assert.That(folder.Read("a.mdx"), Is.EqualTo("new"));
    }

    [Test]
    public void A_read_only_file_is_named_and_the_others_are_fixed()
    {
        using var folder = new DiskFolder();
        folder.With("a.mdx", "a <1\n").With("b.mdx", "a <1\n");
        folder.Unix("chmod", "444", "a.mdx");
        if ((File.GetAttributes(folder.Full("a.mdx")) & FileAttributes.ReadOnly) == 0)
            Assert.Ignore("this user may write everything");
        var written = new LintWorkspace().WriteFixes(folder.Request, FixSafety.Safe);
        Assert.That(written.Problems.Single(), Does.StartWith("a.mdx: could not be written"));
        Assert.That((folder.Read("a.mdx"), folder.Read("b.mdx")), Is.EqualTo(("a <1\n", "a \\<1\n")));
    }
}
