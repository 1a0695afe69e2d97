// The Containerfile without a container host: its instructions are read, what it copies must be there, and its publish
// command is run.

namespace ContentLint.Packages.Tests;

public sealed class ContainerfileTests
{
    private static readonly string[] Lines = File.ReadAllText(Path.Combine(Repository.Root, "Containerfile")).Replace("\\\n", "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToArray();

    [Test]
    public void Every_instruction_is_known_and_what_stages_copy_has_a_source()
    {
        string[] known = ["FROM", "WORKDIR", "COPY", "RUN", "ENTRYPOINT", "CMD"];
        Assert.That(Lines.Select(l => l.Split(' ')[0]).Distinct(), Is.SubsetOf(known));
        var stages = Lines.Where(l => l.StartsWith("FROM", StringComparison.Ordinal)).Select(l => l.Split(' ')).Where(w => w.Length == 4 && w[2] == "AS").Select(w => w[3]);
        var used = Lines.Where(l => l.Contains("--from=", StringComparison.Ordinal)).Select(l => l.Split("--from=")[1].Split(' ')[0]).ToArray();
        Assert.That(used, Is.Not.Empty.And.SubsetOf(stages));
    }

    [Test]
    public void The_ignore_file_keeps_no_source_out()
    {
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".containerignore"));
        Assert.That(ignored, Does.Contain("artifacts").And.Contain(".git").And.None.StartsWith("src").And.None.StartsWith("docs").And.None.StartsWith("rules"));
    }

    [Test]
    public void What_it_publishes_is_the_command_that_the_link_names()
    {
        const string Target = "/app";
        var publish = Lines.Single(l => l.StartsWith("RUN dotnet publish", StringComparison.Ordinal))["RUN ".Length..];
        var output = Directory.CreateTempSubdirectory("contentlint-image-").FullName;
        try
        {
            Assert.That(publish, Does.EndWith($"-o {Target}"));
            var command = publish.Replace("-c Release", $"-c {PackedTool.Configuration}", StringComparison.Ordinal)[..^Target.Length];
            var run = new Shell(Repository.Root).Script($"{command}'{output}' --no-build");
            Assert.That(run.ExitCode, Is.Zero, run.Output);

            var copy = Lines.Single(l => l.StartsWith("COPY --from", StringComparison.Ordinal)).Split(' ');
            Assert.That(copy[2], Is.EqualTo(Target));
            var link = Lines.Single(l => l.StartsWith("RUN ln -s", StringComparison.Ordinal)).Split(' ');
            Assert.That(link[^1], Is.EqualTo("/usr/local/bin/contentlint"));
            var published = link[^2].Replace(copy[3], output, StringComparison.Ordinal);
            Assert.That(new Shell(Repository.Root).Run(published, "check", "samples/aurora-cdc-course").ExitCode, Is.Zero);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
