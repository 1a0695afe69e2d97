using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class SourceSliceTests
{
    // A diagram in a quote: each line has lost its "> ".
    private static readonly SourceText Quote = SourceText.From("a.mdx", "> ab\n> cd\nrest");
    private static readonly SourceSlice Lines = new SourceSlice.Builder(Quote).Append(new TextSpan(2, 5)).Append(new TextSpan(7, 10)).ToSlice(10);

    [TestCase(0, 1, "a")]
    [TestCase(1, 2, "b")]
    [TestCase(3, 5, "cd")]
    [TestCase(0, 5, "ab\n> cd", TestName = "A span over two lines takes in what lies between them")]
    public void Maps_spans_into_the_file(int start, int end, string expected) =>
        Assert.That(Quote.GetText(Lines.ToSource(new TextSpan(start, end))), Is.EqualTo(expected));

    [Test]
    public void The_end_of_the_text_is_the_end_of_the_slice() =>
        Assert.That(Lines.ToSource(TextSpan.At(Lines.Text.Length)), Is.EqualTo(TextSpan.At(10)));

    [Test]
    public void Substituted_characters_stand_for_their_escape()
    {
        var source = SourceText.From("a.mdx", @"a\`b");
        var slice = new SourceSlice.Builder(source).Append(new TextSpan(0, 1)).Append("`", new TextSpan(1, 3)).Append(new TextSpan(3, 4)).ToSlice(4);
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
}
