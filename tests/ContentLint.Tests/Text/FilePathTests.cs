using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class FilePathTests
{
    [TestCase("/a/b", "c.yml", "/a/b/c.yml")]
    [TestCase("/a/b", "../c.yml", "/a/c.yml")]
    [TestCase("/a/b", "./x/./y/../c.yml", "/a/b/x/c.yml")]
    [TestCase("/a/b", "/c.yml", "/c.yml")]
    [TestCase("/", "c.yml", "/c.yml")]
    [TestCase("/a", "../../c.yml", "/../c.yml", TestName = "What leaves the root stays visible as such")]
    [TestCase("/a/b", ".", "/a/b")]
    public void Combine(string folder, string path, string expected) =>
        Assert.That(FilePath.Combine(folder, path), Is.EqualTo(expected));

    [TestCase("/a/b/c", "/a/b")]
    [TestCase("/a", "/")]
    [TestCase("a", "")]
    public void FolderOf(string path, string expected) => Assert.That(FilePath.FolderOf(path), Is.EqualTo(expected));

    [TestCase("/a", "/a/b/c", "b/c")]
    [TestCase("/", "/b", "b")]
    [TestCase("/a", "/ab/c", null)]
    public void RelativeTo(string folder, string path, string? expected) => Assert.That(FilePath.RelativeTo(folder, path), Is.EqualTo(expected));
}
