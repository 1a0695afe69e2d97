using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class LineMapTests
{
    [TestCase("", 0, "1:1")]
    [TestCase("ab", 2, "1:3")]
    [TestCase("a\nb", 1, "1:2", TestName = "A line ending belongs to the line it ends")]
    [TestCase("a\nb", 2, "2:1")]
    [TestCase("a\n", 2, "2:1", TestName = "After the last line ending comes an empty line")]
    [TestCase("a\r\nb", 2, "1:3", TestName = "CRLF is one line ending")]
    [TestCase("a\r\nb", 3, "2:1")]
    [TestCase("a\rb", 2, "2:1", TestName = "A lone CR ends a line")]
    [TestCase("a\u2028b\u0085c\fd", 6, "1:7", TestName = "Nothing but CR and LF ends a line")]
    [TestCase("\tа😀b", 4, "1:5", TestName = "Columns count UTF-16 units, a tab is one")]
    public void Position_of_offset(string text, int offset, string expected) =>
        Assert.That(SourceText.From("x", text).Lines.GetPosition(offset).ToString(), Is.EqualTo(expected));

    [TestCase("a\r\nbc\n\rd")]
    [TestCase("\n\n")]
    [TestCase("")]
    public void Every_position_leads_back_to_its_offset(string text)
    {
        var lines = SourceText.From("x", text).Lines;
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var position = lines.GetPosition(offset);
            if (lines.GetLineSpan(position.Line).Length >= position.Column - 1)
                Assert.That(lines.GetOffset(position), Is.EqualTo(offset), text[..offset]);
        }
    }

    [Test]
    public void Lines_cover_the_text_without_gap_or_overlap()
    {
        const string Text = "one\r\ntwo\rthree\n\nfive";
        var lines = SourceText.From("x", Text).Lines;
        var joined = string.Concat(Enumerable.Range(1, lines.Count).Select(n => Text[lines.GetFullLineSpan(n).Start..lines.GetFullLineSpan(n).End]));
        Assert.That(lines.Count, Is.EqualTo(5));
        Assert.That(joined, Is.EqualTo(Text));
    }

    [Test]
    public void Offsets_outside_the_text_are_refused()
    {
        var lines = SourceText.From("x", "ab").Lines;
        Assert.That(() => lines.GetPosition(3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => lines.GetPosition(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => lines.GetLineSpan(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
