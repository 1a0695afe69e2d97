namespace ContentLint.Cli.Tests;

public sealed class DoctorCommandTests
{
    [Test]
    public void Says_what_is_found_and_what_is_left_out()
    {
        using var run = new CommandRun();
        run.With("package.json", "{ \"dependencies\": { \"astro\": \"^5.2.0\" } }").With("contentlint.yml", "exclude: ['drafts/**']\nrulePacks: [callouts]\n")
            .With("a.mdx", "# A <17\n").With("b/c.mdx", "# C\n").With("d.mmd", "pie\n").With("drafts/x.mdx", "# X\n").With("node_modules/p/readme.md", "# P\n");
        Assert.That(run.Run("doctor"), Is.EqualTo(0));
        string[] lines = [.. run.Out.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Match(@"^contentlint \d+\.\d+\.\d+, managed, "));
            Assert.That(lines, Does.Contain("lessons 2 .mdx, 1 .mmd"));
            Assert.That(lines, Does.Contain("left out 1 in node_modules"));
            Assert.That(lines, Does.Contain("left out 1 by git, include, exclude, or a name that begins with a dot: drafts/x.mdx"));
            Assert.That(lines, Does.Contain("builder astro@5 (package.json:1)"));
            Assert.That(lines.Any(l => l.StartsWith("rule pack callouts, ", StringComparison.Ordinal)), Is.True);
            Assert.That(lines.Any(l => l.StartsWith("findings 1 error, ", StringComparison.Ordinal)), Is.True);
            Assert.That(run.Out, Does.Not.Contain(run.Folder));
        });
    }

    [Test]
    public void A_folder_that_is_not_there_is_a_mistake()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("doctor", "gone"), Is.EqualTo(2));
    }

    [TestCase("contentlint")]
    [TestCase("rule-pack")]
    public void Prints_the_schemas(string name)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("schema", name), Is.EqualTo(0));
        Assert.That(run.Out, Is.EqualTo(File.ReadAllText(Path.Combine(ContentLint.Tests.Repository.Root, "schemas", name + ".schema.json"))));
    }

    [Test]
    public void Another_schema_is_a_mistake()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("schema", "rulepack"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Did you mean 'rule-pack'?"));
    }
}
