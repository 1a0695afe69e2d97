using ContentLint.Diagnostics;

namespace ContentLint.MSBuild.Tests;

public sealed class WarningPolicyTests
{
    private static readonly DiagnosticDescriptor Rule = new("CL1001", "mdx-unexpected-character", "A character", Severity.Warning);

    [TestCase(false, null, null, false)]
    [TestCase(true, null, null, true)]
    [TestCase(false, "CS1;cl1001", null, true)]
    [TestCase(false, "mdx-unexpected-character", null, true)]
    [TestCase(true, null, "MDX-unexpected-character", false)]
    [TestCase(true, null, "CL1001", false)]
    [TestCase(false, "CL1001", "CL1001", true, TestName = "Naming an id as an error is stronger")]
    public void Promotes_as_the_compiler_does(bool all, string? asErrors, string? notAsErrors, bool promoted) =>
        Assert.That(new WarningPolicy(all, asErrors, notAsErrors, null).IsPromoted(Rule), Is.EqualTo(promoted));

    [TestCase("CS1591;CL1001", true)]
    [TestCase("1701, CL1001", true)]
    [TestCase("1701,mdx-unexpected-character", true)]
    [TestCase("CL10", false)]
    [TestCase(null, false)]
    public void Silences_named_ids(string? noWarn, bool silent) =>
        Assert.That(new WarningPolicy(false, null, null, noWarn).IsSilent(Rule), Is.EqualTo(silent));
}
