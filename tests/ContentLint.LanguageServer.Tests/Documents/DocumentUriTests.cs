using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;

namespace ContentLint.LanguageServer.Tests.Documents;

[Platform("Linux,MacOsX")]
public sealed class DocumentUriTests
{
    [TestCase("file:///a/b.mdx", "/a/b.mdx")]
    [TestCase("file:///a%20b/%D1%8F.mdx", "/a b/я.mdx")]
    [TestCase("file:///a/b%23c.mdx#L3", "/a/b#c.mdx")]
    [TestCase("file:///a/./c/../b.mdx", "/a/b.mdx")]
    [TestCase("file:///a//b/", "/a/b")]
    [TestCase("file://localhost/a/b.mdx", "/a/b.mdx")]
    [TestCase("file:///c%3A/a/b.mdx", "C:/a/b.mdx")]
    [TestCase("file:///C:/a/b.mdx", "C:/a/b.mdx")]
    [TestCase("FILE:///a", "/a")]
    [TestCase("file:///", "/")]
    [TestCase("file://", null)]
    [TestCase("untitled:Untitled-1", null)]
    [TestCase("git:/a/b.mdx?x", null)]
    [TestCase("", null)]
    public void A_uri_is_a_path(string uri, string? path) => Assert.That(DocumentUri.ToPath(uri), Is.EqualTo(path));

    [TestCase("/a b/я#?%.mdx")]
    [TestCase("/a/[slug]/(group)/b.mdx")]
    [TestCase("C:/a/b.mdx")]
    [TestCase("/")]
    public void A_path_comes_back_from_its_uri(string path) => Assert.That(DocumentUri.ToPath(DocumentUri.FromPath(path)), Is.EqualTo(path));

    [TestCase("/a", "/a/b.mdx", true)]
    [TestCase("/a", "/a", true)]
    [TestCase("/a", "/ab/c.mdx", false)]
    [TestCase("/", "/a", true)]
    public void A_folder_holds_its_files(string folder, string path, bool isIn) => Assert.That(DocumentUri.IsIn(folder, path), Is.EqualTo(isIn));

    [TestCase("/a/b.mdx", "/a/c.mdx", "./c.mdx")]
    [TestCase("/a/b/c.mdx", "/a/d/e.mdx", "../d/e.mdx")]
    [TestCase("/a.mdx", "/b/c d.mdx", "./b/c%20d.mdx")]
    [TestCase("/a/b/c/d.mdx", "/e.mdx", "../../../e.mdx")]
    public void A_path_is_seen_from_another(string from, string to, string way) => Assert.That(RelativePath.Of(from, to), Is.EqualTo(way));
}
