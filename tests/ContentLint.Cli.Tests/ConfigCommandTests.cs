namespace ContentLint.Cli.Tests;

public sealed class ConfigCommandTests
{
    [TestCase("config", "docs/a.mdx")]
    [TestCase("config", "--print", "docs/a.mdx")]
    public void Prints_what_holds_for_a_file_and_where_that_is_said(params string[] args)
    {
        using var run = new CommandRun();
        run.With("package.json", "{\n  \"dependencies\": {\n    \"@docusaurus/core\": \"3.6.3\",\n    \"mermaid\": \"^11.4.0\"\n  }\n}\n")
            .With("contentlint.yml", "rules:\n  mdx-unclosed-tag: warning\nmath: true\n");
        Assert.That(run.Run(args), Is.EqualTo(0));
        Assert.That(run.Out.Split('\n'), Is.SupersetOf(new[]
        {
            "builder                 docusaurus@3.6.3  (package.json:3)",
            "read as                 MDX, by mdx-js",
            "front matter            js-yaml 3",
            "mermaid.version         11  (package.json:4)",
            "math                    on  (contentlint.yml:3)",
            "rules                   CL1006 warning  (contentlint.yml:1)",
        }));
    }

    [Test]
    public void A_configuration_that_is_not_there_is_a_mistake()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("config", "a.mdx", "--config", "gone.yml"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("gone.yml"));
    }
}
