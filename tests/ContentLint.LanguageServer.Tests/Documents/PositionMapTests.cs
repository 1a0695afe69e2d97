using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;

namespace ContentLint.LanguageServer.Tests.Documents;

public sealed class PositionMapTests
{
    private const string Text = "aя𝄞z\r\nb\rc\n";

    [TestCase(0, 0, 0, 0, 0)]
    [TestCase(1, 0, 1, 1, 1)]
    [TestCase(2, 0, 2, 3, 2)]
    [TestCase(4, 0, 4, 7, 3)]
    [TestCase(5, 0, 5, 8, 4)]
    [TestCase(7, 1, 0, 0, 0)]
    [TestCase(9, 2, 0, 0, 0)]
    [TestCase(11, 3, 0, 0, 0)]
    public void Offsets_are_places_in_each_encoding(int offset, int line, int utf16, int utf8, int utf32)
    {
        foreach (var (encoding, character) in new[] { (PositionEncoding.Utf16, utf16), (PositionEncoding.Utf8, utf8), (PositionEncoding.Utf32, utf32) })
        {
            var map = new PositionMap(Text, encoding);
            Assert.That(map.ToPosition(offset), Is.EqualTo(new LspPosition(line, character)), encoding.ToString());
            Assert.That(map.ToOffset(new LspPosition(line, character)), Is.EqualTo(offset), encoding.ToString());
        }
    }

    [TestCase(0, 99, 5)]
    [TestCase(99, 0, 11)]
    [TestCase(0, -1, 0)]
    [TestCase(-1, 5, 0)]
    public void Places_outside_of_the_text_are_its_nearest_place(int line, int character, int offset)
    {
        foreach (var encoding in Enum.GetValues<PositionEncoding>())
            Assert.That(new PositionMap(Text, encoding).ToOffset(new LspPosition(line, character)), Is.EqualTo(offset), encoding.ToString());
    }

    [TestCase(4, 2)]
    [TestCase(5, 2)]
    [TestCase(2, 1)]
    public void A_place_in_the_middle_of_a_character_is_before_it(int bytes, int offset) =>
        Assert.That(new PositionMap(Text, PositionEncoding.Utf8).ToOffset(new LspPosition(0, bytes)), Is.EqualTo(offset));

    [Test]
    public void A_mark_at_the_start_is_counted_by_the_client_and_not_by_us()
    {
        var map = new PositionMap("\uFEFFab", PositionEncoding.Utf16);
        Assert.That(map.ToPosition(0), Is.EqualTo(new LspPosition(0, 1)));
        Assert.That(map.ToOffset(new LspPosition(0, 0)), Is.Zero);
        Assert.That(map.Replace(new LspRange(new(0, 1), new(0, 2)), "x"), Is.EqualTo("\uFEFFxb"));
    }
}
