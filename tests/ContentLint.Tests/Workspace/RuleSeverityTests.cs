// A rule may weigh a finding itself: an object in the text stops a page of React and not one of Astro. The configuration has
// the last word.

using ContentLint.Diagnostics;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class RuleSeverityTests
{
    [TestCase("flavor: docusaurus", Severity.Error)]
    [TestCase("flavor: astro", Severity.Warning)]
    [TestCase("flavor: docusaurus\nrules:\n  CL1104: suggestion", Severity.Suggestion)]
    [TestCase("flavor: astro\nrules:\n  mdx-object-as-content: error", Severity.Error)]
    public void A_rule_weighs_its_findings_where_nothing_is_set(string configuration, Severity expected)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration + "\n").With("a.mdx", "Replace {{ value: 1 }} here.\n");
        var result = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] });
        Assert.That(result.Diagnostics.Select(d => (d.Id, d.Severity)), Is.EqualTo(new[] { ("CL1104", expected) }));
    }
}
