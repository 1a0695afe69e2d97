using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

public sealed class FrontMatterBlockTests
{
    // What remark-frontmatter takes as YAML; null: none.
    [TestCase("---\na: b\n---\ntext", "a: b")]
    [TestCase("---\na: b\n---", "a: b")]
    [TestCase("--- \t\na: b\n---  \n", "a: b")]
    [TestCase("---\r\na: b\r\nc: d\r\n---\r\n", "a: b\r\nc: d")]
    [TestCase("---\n---\n", "")]
    [TestCase("---\n\n---\n", "")]
    [TestCase("---\n\n\n---\n", "\n")]
    [TestCase("---\na: |\n  ---\n----\n--- x\n---\n", "a: |\n  ---\n----\n--- x")]
    [TestCase("\uFEFF---\na: b\n---\n", "a: b", TestName = "A byte order mark does not count")]
    [TestCase("---\na: b\n---\n---\n", "a: b")]
    [TestCase("---\na: b\n", null)]
    [TestCase("---\na: b\n ---\n", null)]
    [TestCase("---\na: b\n----\n", null)]
    [TestCase("---", null)]
    [TestCase("----\na: b\n----\n", null)]
    [TestCase("--- a\n---\n", null)]
    [TestCase(" ---\na: b\n---\n", null)]
    [TestCase("\n---\na: b\n---\n", null)]
    [TestCase("+++\na = 1\n+++\n", null)]
    [TestCase("", null)]
    public void Finds_front_matter(string text, string? expected)
    {
        var block = FrontMatterBlock.Find(SourceText.From("a.mdx", text));
        Assert.That(block?.Content.Text, Is.EqualTo(expected));
    }

    // What Astro takes, by its own pattern; the text behind is where MDX goes on.
    [TestCase("---\na: b\n---\ntext", "a: b", "\ntext")]
    [TestCase("---\r\na: b\r\n---\r\ntext", "a: b", "\r\ntext")]
    [TestCase(" \n\t\r\n---\na: b\n---", "a: b", "")]
    [TestCase("+++\na = 1\n+++\n", "a = 1", "\n")]
    [TestCase("---\na: b\n+++\n", "a: b", "\n")]
    [TestCase("---{a: b\n---\n", "{a: b", "\n")]
    [TestCase("---{a: b\r\n---\r\n", "{a: b", "\r\n")]
    [TestCase("---\na: b\n---{c}\n", "a: b", "{c}\n")]
    [TestCase("---\na: b\n----\n", "a: b", "-\n")]
    [TestCase("---\na: b\n--- \t\n", "a: b", "\n")]
    [TestCase("---\n---\n", "", "\n")]
    [TestCase("---\n\n---\n", "", "\n")]
    [TestCase("\u00A0\n---\na: b\n---", "a: b", "")]
    [TestCase("--- a\n---\n", " a", "\n")]
    [TestCase("---\na: b\n ---\n", null, null)]
    [TestCase(" ---\na: b\n---\n", null, null)]
    [TestCase("a\n---\na: b\n---\n", null, null)]
    [TestCase("---\ra: b\r---\r", null, null)]
    [TestCase("---", null, null)]
    [TestCase("", null, null)]
    public void Finds_front_matter_as_Astro_does(string text, string? expected, string? behind)
    {
        var block = FrontMatterBlock.FindInAstro(SourceText.From("a.mdx", text));
        Assert.That(block?.Content.Text, Is.EqualTo(expected));
        Assert.That(block is null ? null : text[block.Span.End..], Is.EqualTo(behind));
    }

    [Test]
    public void Knows_where_everything_is()
    {
        var source = SourceText.From("a.mdx", "--- \na: b\n---\t\ntext");
        var block = FrontMatterBlock.Find(source)!;
        Assert.That(block.OpeningFence, Is.EqualTo(new TextSpan(0, 3)));
        Assert.That(block.ClosingFence, Is.EqualTo(new TextSpan(10, 13)));
        Assert.That(block.Span, Is.EqualTo(new TextSpan(0, 14)));
        Assert.That(block.Content.ToSource(new TextSpan(0, 1)), Is.EqualTo(new TextSpan(5, 6)));
    }

    // A head ends behind so many bytes; whatever stands around there must not change what is front matter.
    [TestCase("", false)]
    [TestCase("", true)]
    [TestCase("\n \r\n", true)]
    [TestCase("\n", false)]
    public void The_head_of_a_file_has_the_front_matter_of_the_file(string before, bool mayFollowBlankLines)
    {
        foreach (var end in new[] { "\n---\n", "\r\n---\r\n", "\n--- x\n---\n", "\n----\n", "\n---", "я\n---\nя", "" })
        {
            for (var length = 4050; length < 4110; length++)
            {
                var text = before + "---\na: " + new string('b', length) + end + new string('c', 9000);
                ReadHead(text, mayFollowBlankLines, out var found);
                var expected = FrontMatterBlock.Find(SourceText.From("a.mdx", text), mayFollowBlankLines);
                Assert.That((found?.Span, found?.Content.Text), Is.EqualTo((expected?.Span, expected?.Content.Text)), $"{length} {end}");
            }
        }

        if (before.Length == 0 || mayFollowBlankLines)
            Assert.That(ReadHead(before + "---\na: b\n---\n" + new string('c', 9000), mayFollowBlankLines, out _).Length, Is.LessThan(5000));
    }

    [Test]
    public void Front_matter_far_behind_blank_lines_is_found_too()
    {
        ReadHead(new string('\n', 5000) + "---\na: b\n---\n", mayFollowBlankLines: true, out var found);
        Assert.That(found?.Content.Text, Is.EqualTo("a: b"));
    }

    private static SourceText ReadHead(string text, bool mayFollowBlankLines, out FrontMatterBlock? block) =>
        FrontMatterBlock.ReadHead(new FileId("a.mdx"), System.Text.Encoding.UTF8.GetBytes(text), source => FrontMatterBlock.Find(source, mayFollowBlankLines), out block);

    [TestCase("---\ntitle: a\norder: 1\n\n# Heading\n", "---\ntitle: a\norder: 1\n---\n\n# Heading\n")]
    [TestCase("---\ntitle: a\ntags:\n- b\n  - c\n# note\n", "---\ntitle: a\ntags:\n- b\n  - c\n# note\n---\n")]
    [TestCase("---\r\ntitle: a\r\n\r\ntext", "---\r\ntitle: a\r\n---\r\n\r\ntext")]
    [TestCase("---\ntitle: a", "---\ntitle: a\n---")]
    public void Closes_what_is_open(string text, string expected)
    {
        var source = SourceText.From("a.mdx", text);
        var miss = FrontMatterBlock.FindNearMiss(source);
        Assert.That(miss?.Id, Is.EqualTo("CL2110"));
        Assert.That(source.GetText(miss!.Location.Span), Is.EqualTo("---"));
        Assert.That(TextEdit.Apply(text, miss.Fixes[0].Edits), Is.EqualTo(expected));
    }

    [TestCase("\n\n---\ntitle: a\n---\n", "---\ntitle: a\n---\n")]
    [TestCase("  ---\ntitle: a\n---\ntext", "---\ntitle: a\n---\ntext")]
    [TestCase(" \t\n---\ntitle: a\ntags: [b]\n---\n", "---\ntitle: a\ntags: [b]\n---\n")]
    public void Moves_what_is_late_to_the_start(string text, string expected)
    {
        var source = SourceText.From("a.mdx", text);
        var miss = FrontMatterBlock.FindNearMiss(source);
        Assert.That(miss?.Id, Is.EqualTo("CL2111"));
        Assert.That(source.GetText(miss!.Location.Span), Is.EqualTo("---"));
        Assert.That(TextEdit.Apply(text, miss.Fixes[0].Edits), Is.EqualTo(expected));
        Assert.That(FrontMatterBlock.Find(SourceText.From("a.mdx", expected)), Is.Not.Null);
    }

    [TestCase("---\n\nA text after a thematic break.\n")]
    [TestCase("---\nA text right after one.\n")]
    [TestCase("---\n# Heading\n")]
    [TestCase("---\n- a list\n- of things\n")]
    [TestCase("---\n\ntitle: a\n", TestName = "A blank line before what looks like a field")]
    [TestCase("\n---\n\nText\n\n---\n")]
    [TestCase("\n---\nNote that: this is text\n---\n")]
    [TestCase("\n---\ntitle: a\n\ntext\n\n---\n", TestName = "A field and other text between two thematic breaks")]
    [TestCase("text\n---\ntitle: a\n---\n", TestName = "A setext heading")]
    [TestCase("---")]
    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("<!-- x -->\n---\na: b\n---\n")]
    public void A_thematic_break_raises_no_alarm(string text) =>
        Assert.That(FrontMatterBlock.FindNearMiss(SourceText.From("a.mdx", text)), Is.Null);
}
