namespace ContentLint.MSBuild.Tests;

public sealed class WarningPolicyTests
{
    [TestCase(false, null, null, false)]
    [TestCase(true, null, null, true)]
    [TestCase(false, "CS1;cl1001", null, true)]
    [TestCase(true, null, "CL1001", false)]
    [TestCase(false, "CL1001", "CL1001", true, TestName = "Naming an id as an error is stronger")]
    public void Promotes_as_the_compiler_does(bool all, string? asErrors, string? notAsErrors, bool promoted) =>
        Assert.That(new WarningPolicy(all, asErrors, notAsErrors, null).IsPromoted("CL1001"), Is.EqualTo(promoted));

    [TestCase("CS1591;CL1001", true)]
    [TestCase("1701, CL1001", true)]
    [TestCase("CL10", false)]
    [TestCase(null, false)]
    public void Silences_named_ids(string? noWarn, bool silent) =>
        Assert.That(new WarningPolicy(false, null, null, noWarn).IsSilent("CL1001"), Is.EqualTo(silent));
}
