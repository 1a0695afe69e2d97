using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class GlobSetTests
{
    [TestCase("**/*.mdx", "a/b/c.mdx", true)]
    [TestCase("**/*.mdx", "c.mdx", true)]
    [TestCase("*.mdx", "a/c.mdx", false)]
    [TestCase("docs/", "docs/a/b.md", true)]
    [TestCase("./docs/*.md", "docs/b.md", true)]
    [TestCase("src/{a,b}/**/*.{md,mdx}", "src/b/x/y.mdx", true)]
    [TestCase("src/{a,b}/**/*.{md,mdx}", "src/c/x/y.mdx", false)]
    [TestCase("уроки/**", "уроки/первый урок.mdx", true)]
    [TestCase("A/*.md", "a/x.md", false, TestName = "Case counts")]
    [TestCase("a/../b/*.md", "b/x.md", true)]
    [TestCase("a/../b/*.md", "a/b/x.md", false)]
    [TestCase("a/b/../../*.md", "x.md", true)]
    [TestCase("*/../x.md", "x.md", true)]
    [TestCase("**/../*.md", "a/x.md", true)]
    [TestCase("a/./x.md", "a/x.md", true)]
    [TestCase("a/./../b/*.md", "b/x.md", true)]
    [TestCase("a/./../b/*.md", "a/b/x.md", false)]
    [TestCase("a/..", "x.md", false)]
    [TestCase("../x.md", "x.md", false)]
    [TestCase("a/../../x.md", "x.md", false)]
    [TestCase("..", "x.md", false)]
    [TestCase("{a/..,b}/x.md", "x.md", true)]
    [TestCase("", "x.md", false)]
    [TestCase("/../x.md", "x.md", true)]
    [TestCase("***/a", "x.md", false)]
    [TestCase("!", "x.md", false)]
    [TestCase("{a", "{a", true, TestName = "An open brace is a brace")]
    public void Matches(string pattern, string path, bool expected) =>
        Assert.That(new GlobSet([pattern]).Matches(path), Is.EqualTo(expected));

    [Test]
    public void An_exclamation_mark_takes_out_again()
    {
        var globs = new GlobSet(["**/*.md", "!**/drafts/**"]);
        Assert.That(globs.Matches("a/b.md"), Is.True);
        Assert.That(globs.Matches("a/drafts/b.md"), Is.False);
        var several = new GlobSet(["**/*.md", "!**/{drafts,{old,older}}/**"]);
        Assert.That(several.Matches("a/b.md"), Is.True);
        Assert.That(new[] { "drafts/b.md", "a/old/b.md", "older/b/c.md" }.Where(several.Matches), Is.Empty);
    }

    [Test]
    public void Nested_braces_expand_and_never_explode()
    {
        Assert.That(GlobSet.Expand("{a,{b,c}}x"), Is.EquivalentTo(new[] { "ax", "bx", "cx" }));
        Assert.That(GlobSet.Expand(string.Concat(Enumerable.Repeat("{a,b}", 40))), Has.Count.LessThan(1000));
    }
}
