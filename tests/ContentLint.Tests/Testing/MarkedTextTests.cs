
using ContentLint.Text;

namespace ContentLint.Tests.Testing;

public sealed class MarkedTextTests
{
    [TestCase("версий {|CL1001:<17|}, да", "версий <17, да", "CL1001[7, 10)")]
    [TestCase("{|A1:a{|B2:b|}|}", "ab", "A1[0, 2) B2[1, 2)")]
    [TestCase("a{|A1:|}b", "ab", "A1[1, 1)")]
    [TestCase("| a | {|b} |}", "| a | {|b} |}", "", TestName = "Table bars and braces are text")]
    public void Marks_are_read_and_written(string marked, string text, string spans)
    {
        var parsed = MarkedText.Parse(marked);
        Assert.That(parsed.Text, Is.EqualTo(text));
        Assert.That(string.Join(' ', parsed.Spans.Select(s => s.Id + s.Span)), Is.EqualTo(spans));
        Assert.That(MarkedText.Format(parsed.Text, parsed.Spans), Is.EqualTo(marked));
    }

    [Test]
    public void An_open_mark_is_an_error() => Assert.That(() => MarkedText.Parse("{|A1:a"), Throws.InstanceOf<FormatException>());
}
