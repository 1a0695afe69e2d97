using ContentLint.Rules;

namespace ContentLint.Cli.Tests;

public sealed class RulesAndExplainTests
{
    [Test]
    public void Rules_lists_every_rule_on_a_line()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules"), Is.Zero);
        Assert.That(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(RuleCatalog.All.Count));
        Assert.That(run.Out, Does.Match(@"CL1001  mdx-unexpected-character +error "));
    }

    [TestCase("CL1001")]
    [TestCase("cl1001")]
    [TestCase("mdx-unexpected-character")]
    public void Explain_shows_the_page(string word)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("explain", word), Is.Zero);
        Assert.That(run.Out, Does.StartWith("CL1001 mdx-unexpected-character\n").And.Contain("Why").And.Not.Contain("```"));
    }

    [Test]
    public void Every_rule_can_be_explained([ValueSource(typeof(RuleCatalog), nameof(RuleCatalog.All))] ContentLint.Diagnostics.DiagnosticDescriptor rule)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("explain", rule.Id), Is.Zero, run.Error);
    }

    [Test]
    public void An_unknown_rule_gets_a_suggestion()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("explain", "mdx-unexpected-charcter"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Did you mean 'mdx-unexpected-character'?"));
    }
}
