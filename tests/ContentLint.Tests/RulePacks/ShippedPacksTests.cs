// The packs of `rules/`: their examples pass, they are tidy, and their pages are written from them.

using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class ShippedPacksTests
{
    public static IReadOnlyList<string> Names => RulePack.BuiltInNames;

    public static IEnumerable<TestCaseData> Examples =>
        from name in RulePack.BuiltInNames
        from result in RulePack.FindBuiltIn(name)!.RunTests().Results
        select new TestCaseData(result).SetName($"{result.RuleId} {result.Name ?? "example"} in line {result.Location.Start.Line}");

    [TestCaseSource(nameof(Examples))]
    public void Example_passes(RulePackTestResult result) => Assert.That(result.Failure, Is.Null);

    [Test]
    public void Pack_has_no_mistake_and_nothing_suspicious([ValueSource(nameof(Names))] string name)
    {
        var pack = RulePack.FindBuiltIn(name)!;
        Assert.That(pack.Diagnostics, Is.Empty);
        Assert.That(pack.Rules, Is.Not.Empty);
        Assert.That(pack.Title, Is.Not.Null);

        // Without .NET's linear engine every pattern is suspect.
        Assert.That(pack.Inspect().Where(d => d.Id != "CL9005" || HasLinearEngine), Is.Empty);
    }

    [Test]
    public void Page_is_up_to_date([ValueSource(nameof(Names))] string name)
    {
        var path = Path.Combine(Repository.Root, "docs", "packs", name + ".md");
        var page = RulePack.FindBuiltIn(name)!.ToMarkdown();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, page);
        Assert.That(File.ReadAllText(path), Is.EqualTo(page), $"Run `contentlint rules docs {name} > docs/packs/{name}.md`.");
    }

    [Test]
    public void Every_rule_can_be_explained([ValueSource(nameof(Names))] string name)
    {
        var pack = RulePack.FindBuiltIn(name)!;
        foreach (var rule in pack.Rules)
            Assert.That(pack.ToMarkdown(rule.Name), Does.StartWith($"# {rule.Id} {rule.Name}\n").And.Contain("## Wrong").And.Contain("## Right").And.Contain("## Fix"));
    }

    [TestCase("team")]
    [TestCase("./rules/team.yml")]
    [TestCase("C:\\rules\\team.YAML")]
    public void Page_has_the_name_of_the_pack_and_not_its_path(string name)
    {
        const string text = "schemaVersion: 1\nrules:\n  - { id: T1, name: t-one, title: T, message: m, forbid: { text: a } }\n";
        Assert.That(RulePack.Read(SourceText.From("team.yml", text), name).ToMarkdown(), Does.StartWith("# team\n\nThe rules of the pack `team`.").And.Contain("Pack: team."));
    }

    internal static bool HasLinearEngine { get; } = ContentLint.RulePacks.Conditions.PackPattern.Parse("(a|b)+", out _)!.IsLinear;
}
