using ContentLint.Tests.Workspace;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Diagnostics;

public sealed class FingerprintsTests
{
    [TestCase("для версий <17 нет", "# Заголовок\n\n  для   версий <17 нет", TestName = "A line that moves keeps its fingerprint")]
    [TestCase("a <b c", "a <b c\n\nd <e f", TestName = "A mistake elsewhere changes nothing")]
    public void A_fingerprint_stays(string before, string after) =>
        Assert.That(FingerprintsOf(after).Intersect(FingerprintsOf(before)), Is.EquivalentTo(FingerprintsOf(before)));

    [TestCase("для версий <17 нет", "для версий <18 нет", TestName = "Another text at the same place is another mistake")]
    [TestCase("для версий <17 нет", "для версий <17 есть", TestName = "A changed line is looked at again")]
    public void A_fingerprint_changes(string before, string after) =>
        Assert.That(FingerprintsOf(after).Intersect(FingerprintsOf(before)), Is.Empty);

    [Test]
    public void Equal_mistakes_in_equal_lines_are_told_apart()
    {
        var once = FingerprintsOf("a <1");
        var twice = FingerprintsOf("a <1\n\na <1");
        Assert.That(twice, Is.Unique);
        Assert.That(twice, Is.EqualTo(new[] { once[0], once[0] + "-2" }));
    }

    [Test]
    public void Fields_that_are_missing_at_one_place_are_told_apart()
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "frontMatter: { schema: s.json }").With("s.json", """{ "required": ["title", "slug"] }""")
            .With("a.mdx", "---\nx: 1\n---\n").With("b.mdx", "---\nx: 1\ntitle: b\n---\n");
        var result = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root });
        var byFile = result.Diagnostics.ToLookup(d => d.Location.Path, result.FingerprintOf);
        Assert.That(byFile["a.mdx"], Has.Exactly(2).Items);
        Assert.That(byFile["b.mdx"], Has.Exactly(1).Items);
        Assert.That(byFile["a.mdx"], Does.Contain(byFile["b.mdx"].Single()));
    }

    private static string[] FingerprintsOf(string text)
    {
        var result = new LintWorkspace(new InMemoryFileSystem()).LintText(SourceText.From("a.mdx", text), new LintRequest { BaseDirectory = InMemoryFileSystem.Root });
        Assert.That(result.Diagnostics, Is.Not.Empty);
        return [.. result.Diagnostics.Select(result.FingerprintOf)];
    }
}
