// The Containerfile without a container host: its instructions are read, what stages copy must be there, and its installation is
// run on the folder with the packed tool.

namespace ContentLint.Packages.Tests;

public sealed class ContainerfileTests
{
    private static readonly string[] Lines = File.ReadAllText(Path.Combine(Repository.Root, "Containerfile")).Replace("\\\n", "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToArray();

    [Test]
    public void Every_instruction_is_known_and_what_stages_copy_has_a_source()
    {
        string[] known = ["FROM", "ARG", "ENV", "WORKDIR", "COPY", "RUN", "ENTRYPOINT", "CMD"];
        Assert.That(Lines.Select(l => l.Split(' ')[0]).Distinct(), Is.SubsetOf(known));
        var stages = Lines.Where(l => l.StartsWith("FROM", StringComparison.Ordinal)).Select(l => l.Split(' ')).Where(w => w.Length == 4 && w[2] == "AS").Select(w => w[3]);
        var used = Lines.Where(l => l.Contains("--from=", StringComparison.Ordinal)).Select(l => l.Split("--from=")[1].Split(' ')[0]).ToArray();
        Assert.That(used, Is.Not.Empty.And.SubsetOf(stages));
    }

    [Test]
    public void Nothing_but_packages_is_taken_from_outside()
    {
        var copied = Lines.Where(l => l.StartsWith("COPY", StringComparison.Ordinal) && !l.Contains("--from=", StringComparison.Ordinal)).ToArray();
        Assert.That(copied, Is.EqualTo(new[] { "COPY ContentLint.Cli*.nupkg ./" }));
        Assert.That(Directory.GetFiles(PackedTool.Feed, "ContentLint.Cli*.nupkg"), Is.Not.Empty);
        Assert.That(Lines, Has.None.StartsWith("ADD"));
    }

    [Test]
    public void What_it_installs_is_the_command_on_the_path()
    {
        const string Folder = "/opt/contentlint";
        var install = Lines.Single(l => l.StartsWith("RUN dotnet tool install", StringComparison.Ordinal))["RUN ".Length..];
        Assert.That(Lines, Does.Contain($"COPY --from=install {Folder} {Folder}").And.Contain($"ENV PATH=\"{Folder}:$PATH\"").And.Contain("ENTRYPOINT [\"contentlint\"]"));
        Assert.That(Array.IndexOf(Lines, "WORKDIR /feed"), Is.EqualTo(Array.IndexOf(Lines, "COPY ContentLint.Cli*.nupkg ./") - 1));
        var output = Directory.CreateTempSubdirectory("contentlint-image-").FullName;
        try
        {
            // Its sources are those of the command alone, whatever a configuration around it names.
            using var folder = new CourseFolder();
            folder.WithFeedOfAStranger();
            File.Delete(Path.Combine(folder.Path, "global.json"));
            var shell = new Shell(folder.Path) { Variables = { ["VERSION"] = PackedTool.Version } };
            var run = shell.Script(install.Replace(Folder, $"'{output}'", StringComparison.Ordinal).Replace("/feed", $"'{PackedTool.Feed}'", StringComparison.Ordinal));
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That(new Shell(Repository.Root).Run(Path.Combine(output, "contentlint"), "check", "samples/aurora-cdc-course").ExitCode, Is.Zero);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
