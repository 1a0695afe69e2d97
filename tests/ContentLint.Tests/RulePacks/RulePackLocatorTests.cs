using ContentLint.Configuration;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class RulePackLocatorTests
{
    private const string Assets = """
        {
          "libraries": {
            "Contoso.CourseRules/1.2.0": {
              "type": "package",
              "path": "contoso.courserules/1.2.0",
              "files": ["contentlint/a.yml", "contentlint/b.yaml", "contentlint/readme.md", "lib/netstandard2.0/a.dll", "other/c.yml"]
            },
            "Contoso.Empty/1.0.0": { "type": "package", "path": "contoso.empty/1.0.0", "files": [] }
          },
          "packageFolders": { "/nothing/": {}, "/packages/": {} }
        }
        """;

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["/course/rules/own.yml"] = "own",
        ["/course/obj/project.assets.json"] = Assets,
        ["/packages/contoso.courserules/1.2.0/contentlint/a.yml"] = "a",
        ["/packages/contoso.courserules/1.2.0/contentlint/b.yaml"] = "b",
    };

    [TestCase("rules/own.yml", "rules/own.yml=own")]
    [TestCase("./rules/own.yml", "./rules/own.yml=own")]
    [TestCase("package:Contoso.CourseRules", "Contoso.CourseRules/a.yml=a Contoso.CourseRules/b.yaml=b")]
    [TestCase("package:contoso.courserules", "contoso.courserules/a.yml=a contoso.courserules/b.yaml=b")]
    public void Finds(string word, string expected)
    {
        var found = Locator.Find("/course", word, out var problem);
        Assert.That(problem, Is.Null);
        Assert.That(string.Join(" ", found.Select(f => $"{f.Name}={f.Source.Text}")), Is.EqualTo(expected));
    }

    [Test]
    public void Looks_for_the_assets_above_too() => Assert.That(Locator.Find("/course/src/content", "package:Contoso.CourseRules", out _), Has.Count.EqualTo(2));

    [TestCase("aurora-cbc", "No rule pack 'aurora-cbc' comes with ContentLint. Did you mean 'aurora-cdc'?")]
    [TestCase("rules/none.yml", "There is no rule pack file 'rules/none.yml'.")]
    [TestCase("package:Contoso.Other", "The project does not reference the package 'Contoso.Other', or has not been restored since.")]
    [TestCase("package:Contoso.Empty", "The package 'Contoso.Empty' holds no rule packs: no file contentlint/*.yml.")]
    public void Says_what_is_missing(string word, string expected)
    {
        Assert.That(Locator.Find("/course", word, out var problem), Is.Empty);
        Assert.That(problem?.Text, Is.EqualTo(expected));
    }

    [Test]
    public void Says_that_nothing_has_been_restored()
    {
        Assert.That(Locator.Find("/elsewhere", "package:Contoso.CourseRules", out var problem), Is.Empty);
        Assert.That(problem?.Text, Does.Contain("no obj/project.assets.json"));
    }

    [TestCase("aurora-cdc")]
    [TestCase("callouts")]
    public void Finds_what_comes_with_ContentLint(string name) => Assert.That(Locator.Find("/course", name, out _).Single().Name, Is.EqualTo(name));

    private static RulePackLocator Locator => new(ConfigurationFiles.From(path => Files.TryGetValue(path, out var text) ? SourceText.From(path, text) : null));
}
