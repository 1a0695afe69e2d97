using ContentLint.Configuration.Sites;

namespace ContentLint.Tests.Configuration;

public sealed class PackageVersionTests
{
    [TestCase("7.1.2", "7.1.2")]
    [TestCase("v7.1.2", "7.1.2")]
    [TestCase("=7.1.2", "7.1.2")]
    [TestCase("7.0.0-beta.3", "7.0.0")]
    [TestCase("^7.1.2", "7")]
    [TestCase("^0.37.1", "0.37")]
    [TestCase("~3.9.1", "3.9")]
    [TestCase("3", "3")]
    [TestCase("3.x", "3")]
    [TestCase("3.9.*", "3.9")]
    [TestCase("^5 || ^6", "6")]
    [TestCase("^10.0.0 || ^11.0.0 || ^9", "11")]
    [TestCase("<8", "7")]
    [TestCase("<8.2.0", "8")]
    [TestCase("<=8.2.0", "8.2.0")]
    [TestCase(">=5.0.0 <8.0.0", "7")]
    [TestCase("5.0.0 - 7.2.0", "7.2.0")]
    [TestCase("npm:astro@^5.0.0", "5")]
    [TestCase("workspace:^7.0.0", "7")]
    public void The_newest_that_a_range_allows(string range, string expected) => Assert.That(PackageVersion.Parse(range)?.ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("*")]
    [TestCase("latest")]
    [TestCase(">=3")]
    [TestCase(">3.1 || ^2")]
    [TestCase("catalog:")]
    [TestCase("workspace:*")]
    [TestCase("git+https://host/astro.git")]
    [TestCase("file:../astro")]
    [TestCase("7.a")]
    [TestCase("99999999999.0.0")]
    [TestCase("<0")]
    public void What_has_no_end_says_nothing(string range) => Assert.That(PackageVersion.Parse(range), Is.Null);

    [TestCase("3.10.1", true)]
    [TestCase("3.10.2", false)]
    [TestCase("3.9", true)]
    [TestCase("3.10", false)]
    [TestCase("3", false)]
    [TestCase("2", true)]
    [TestCase("4.0.0", false)]
    public void Older_is_what_is_older_in_all_it_allows(string version, bool isBefore) => Assert.That(PackageVersion.Parse(version)!.IsBefore(3, 10, 2), Is.EqualTo(isBefore));
}
