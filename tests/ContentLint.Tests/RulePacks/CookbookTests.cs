// The rules of the cookbook are rules of ours: they are read as they stand on the page, nothing is suspicious about them, and their
// examples pass.

using System.Text.RegularExpressions;
using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed partial class CookbookTests
{
    private const string Head = "schemaVersion: 1\ntitle: Cookbook\nrules:\n";

    private static readonly RulePack Pack = RulePack.Read(SourceText.From("docs/rule-packs.md", Head + Rules()), "cookbook");

    public static IEnumerable<TestCaseData> Examples =>
        Pack.RunTests().Results.Select((r, i) => new TestCaseData(r).SetName($"{r.RuleId} example {i}"));

    [TestCaseSource(nameof(Examples))]
    public void Example_passes(RulePackTestResult result) => Assert.That(result.Failure, Is.Null);

    [Test]
    public void Rules_are_sound_and_nothing_about_them_is_suspicious()
    {
        Assert.That(Pack.Diagnostics, Is.Empty);
        Assert.That(Pack.Rules, Has.Count.AtLeast(40));
        Assert.That(Pack.Inspect().Where(d => d.Id != "CL9005" || ShippedPacksTests.HasLinearEngine), Is.Empty);
    }

    [Test]
    public void The_pack_at_the_top_of_the_page_is_one()
    {
        var text = Page().Split("```yaml\nschemaVersion", 2)[1].Split("```", 2)[0];
        var pack = RulePack.Read(SourceText.From(new FileId("/p/p.yml"), "schemaVersion" + text), "p", path => path == "/p/products.txt" ? SourceText.From("products.txt", "A\n") : null);
        Assert.That(pack.Diagnostics, Is.Empty);
        Assert.That(pack.RunTests().Results.Select(r => r.Failure), Is.Not.Empty.And.All.Null);
    }

    // Every fence of the page that begins with a rule.
    private static string Rules() => string.Concat(Fence().Matches(Page()).Select(m => Regex.Replace(m.Groups[1].Value, "(?m)^(?=.)", "  ")));

    private static string Page() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "rule-packs.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"(?m)^```yaml\n(- id:[\s\S]*?\n)```$")]
    private static partial Regex Fence();
}
