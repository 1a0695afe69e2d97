using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class SurrogatePairsTests
{
    [TestCase("abcdef", 6, "abcdef")]
    [TestCase("abcdef", 5, "abcd…")]
    [TestCase("abc😀de", 5, "abc…", TestName = "A pair is not parted")]
    [TestCase("abc😀de", 6, "abc😀…", TestName = "A pair that fits stays")]
    [TestCase("😀", 1, "…", TestName = "Nothing is left of a pair that does not fit")]
    [TestCase("", 5, "")]
    public void A_long_text_is_cut_between_characters(string text, int most, string expected)
    {
        var shown = SurrogatePairs.Shorten(text, most);

        Assert.That(shown, Is.EqualTo(expected));
        Assert.That(SurrogatePairs.AreWhole(shown));
    }
}
