using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class WildcardTests
{
    [TestCase("CL10*", "CL1001", true)]
    [TestCase("cl10*", "CL1001", true)]
    [TestCase("CL10*", "CL2001", false)]
    [TestCase("*", "", true)]
    [TestCase("", "", true)]
    [TestCase("", "a", false)]
    [TestCase("a", "a", true)]
    [TestCase("a*a", "a", false)]
    [TestCase("a*a", "aa", true)]
    [TestCase("*b*", "abc", true)]
    [TestCase("a*b*c", "axbxbxc", true)]
    [TestCase("a*bc*c", "abc", false)]
    [TestCase("*.gif", "a.gif.png", false)]
    [TestCase("mdx-*-tag", "mdx-unclosed-tag", true)]
    public void Matches_from_end_to_end(string pattern, string word, bool expected) =>
        Assert.That(Wildcard.IsMatch(pattern, word, StringComparison.OrdinalIgnoreCase), Is.EqualTo(expected));
}
