using ContentLint.Fixing;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

public sealed class LineDiffTests
{
    [TestCase("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")]
    [TestCase("a\n", "a\nb\n", "@@ -1,1 +1,2 @@\n a\n+b\n")]
    [TestCase("a\nb\n", "b\n", "@@ -1,2 +1,1 @@\n-a\n b\n")]
    [TestCase("a", "b", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [TestCase("a\r\nb\r\n", "a\r\nB\r\n", "@@ -1,2 +1,2 @@\n a\n-b\n+B\n")]
    public void Shows_what_changed(string before, string after, string hunks) =>
        Assert.That(Diff(before, after), Is.EqualTo("--- a/a.mdx\n+++ b/a.mdx\n" + hunks));

    [Test]
    public void Equal_texts_have_no_difference() => Assert.That(Diff("a\n", "a\n"), Is.Empty);

    [Test]
    public void Far_changes_get_hunks_of_their_own()
    {
        var lines = Enumerable.Range(1, 30).Select(n => $"line {n}\n").ToArray();
        var before = string.Concat(lines);
        (lines[1], lines[27]) = ("X\n", "Y\n");
        var diff = Diff(before, string.Concat(lines));
        Assert.That(diff.Split("@@ -").Length - 1, Is.EqualTo(2));
        Assert.That(diff, Does.Contain("@@ -1,5 +1,5 @@").And.Contain("@@ -25,6 +25,6 @@"));
    }

    private static string Diff(string before, string after) => LineDiff.Unified(SourceText.From("a.mdx", before), SourceText.From("a.mdx", after));
}
