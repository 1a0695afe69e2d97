using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class MappedTextTests
{
    // A diagram in a quote: each line has lost its "> ".
    private static readonly SourceText Quote = SourceText.From("a.mdx", "> ab\n> cd\nrest");
    private static readonly MappedText Lines = new MappedText.Builder(Quote).Append(new TextSpan(2, 5)).Append(new TextSpan(7, 10)).ToMappedText(10);

    [TestCase(0, 1, "a")]
    [TestCase(1, 2, "b")]
    [TestCase(3, 5, "cd")]
    [TestCase(0, 5, "ab\n> cd", TestName = "A span over two lines takes in what lies between them")]
    public void Maps_spans_into_the_file(int start, int end, string expected) =>
        Assert.That(Quote.GetText(Lines.ToSource(new TextSpan(start, end))), Is.EqualTo(expected));

    [Test]
    public void The_end_of_the_text_maps_to_the_end_of_its_part() =>
        Assert.That(Lines.ToSource(TextSpan.At(Lines.Text.Length)), Is.EqualTo(TextSpan.At(10)));

    [Test]
    public void Substituted_characters_stand_for_their_escape()
    {
        var source = SourceText.From("a.mdx", @"a\`b");
        var slice = new MappedText.Builder(source).Append(new TextSpan(0, 1)).Append("`", new TextSpan(1, 3)).Append(new TextSpan(3, 4)).ToMappedText(4);
        Assert.That(slice.Text, Is.EqualTo("a`b"));
        Assert.That(slice.ToSource(new TextSpan(1, 2)), Is.EqualTo(new TextSpan(1, 3)));
        Assert.That(slice.ToSource(new TextSpan(2, 3)), Is.EqualTo(new TextSpan(3, 4)));
        Assert.That(slice.IsVerbatim(new TextSpan(0, 1)), Is.True);
        Assert.That(slice.IsVerbatim(new TextSpan(0, 2)), Is.False);
    }

    [Test]
    public void A_slice_of_a_slice_maps_to_the_same_file()
    {
        var inner = Lines.Slice(new TextSpan(1, 4));
        Assert.That(inner.Text, Is.EqualTo("b\nc"));
        Assert.That(Quote.GetText(inner.ToSource(new TextSpan(2, 3))), Is.EqualTo("c"));
        Assert.That(Lines.Slice(TextSpan.At(6)).ToSource(0), Is.EqualTo(10));
    }

    [TestCase(0, 0, TestName = "Before the text")]
    [TestCase(2, 0)]
    [TestCase(4, 2, TestName = "The line break")]
    [TestCase(5, 3, TestName = "In a prefix that the text has lost")]
    [TestCase(7, 3)]
    [TestCase(9, 5)]
    [TestCase(13, 6, TestName = "Behind the text")]
    public void Maps_offsets_of_the_file_to_the_text(int source, int expected) =>
        Assert.That(Lines.FromSource(source), Is.EqualTo(expected));

    [TestCase(0, 2, 0, 0)]
    [TestCase(0, 13, 0, 6)]
    [TestCase(3, 8, 1, 4)]
    [TestCase(5, 7, 3, 3)]
    [TestCase(7, 7, 3, 3)]
    public void Maps_spans_of_the_file_to_the_text(int start, int end, int expectedStart, int expectedEnd) =>
        Assert.That(Lines.FromSource(new TextSpan(start, end)), Is.EqualTo(new TextSpan(expectedStart, expectedEnd)));

    [Test]
    public void The_inside_of_an_escape_is_its_character()
    {
        var text = MappedText.Whole(SourceText.From("a.mdx", "a&amp;b")).Rewrite([new Replacement(new TextSpan(1, 6), "&")]);
        Assert.That(text.Text, Is.EqualTo("a&b"));
        Assert.That(text.FromSource(3), Is.EqualTo(1));
        Assert.That(text.FromSource(6), Is.EqualTo(2));
        Assert.That(text.FromSource(new TextSpan(3, 4)), Is.EqualTo(new TextSpan(1, 2)));
    }

    [Test]
    public void Rewritings_follow_each_other()
    {
        var once = Lines.Rewrite([new Replacement(new TextSpan(2, 3), " ")]);
        var twice = once.Rewrite([new Replacement(new TextSpan(1, 4), "<br>")]);
        Assert.That(twice.Text, Is.EqualTo("a<br>d\n"));
        Assert.That(Quote.GetText(twice.ToSource(new TextSpan(1, 5))), Is.EqualTo("b\n> c"));
        Assert.That(Quote.GetText(twice.ToSource(new TextSpan(5, 6))), Is.EqualTo("d"));
        Assert.That(twice.ToSource(6), Is.EqualTo(Lines.ToSource(5)));
    }

    [Test]
    public void Nothing_to_do_makes_no_copy()
    {
        Assert.That(Lines.Rewrite([]), Is.SameAs(Lines));
        Assert.That(Lines.Slice(new TextSpan(0, Lines.Text.Length)), Is.SameAs(Lines));
    }
}
