// A stream: every document is read for its mistakes, none for being the second.

using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

public sealed class YamlStreamTests
{
    [TestCase("")]
    [TestCase("---\n---\n---\n")]
    [TestCase("a: 1\n---\nb: 2\n...\n---\nc: 3\n")]
    [TestCase("a: 1\n...\n...\nb: 2\n")]
    [TestCase("&x a\n---\n&x b\n")]
    [TestCase("a: 1\n---\nb: {|CL2002:2: 3|}\n", TestName = "A mistake in the second document")]
    [TestCase("a: {|CL2002:b: 2|}\n---\nc: {|CL2012:*x|}\n", TestName = "A mistake in each")]
    public void Documents_are_read_one_after_the_other(string marked)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var expected = MarkedText.Parse(marked.Replace("\n", lineBreak, StringComparison.Ordinal));
            var found = YamlReader.ReadStream(MappedText.Whole(SourceText.From("a.yml", expected.Text))).Diagnostics;
            var actual = MarkedText.Format(expected.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
            Assert.That(actual, Is.EqualTo(MarkedText.Format(expected.Text, expected.Spans)));
        }
    }

    [TestCase("a: 1\n---\n!x b: *y\n", ExpectedResult = true)]
    [TestCase("&a b: *a\n", ExpectedResult = true)]
    [TestCase("a: b: c\n", ExpectedResult = false)]
    [TestCase("a: [1\n", ExpectedResult = false)]
    [TestCase("a: \"b\n", ExpectedResult = false)]
    [TestCase("a:\n\tb: 1\n", ExpectedResult = false)]
    public bool The_second_opinion_follows_the_specification(string text) => YamlEvents.Accepts(text);

    [Test]
    public void What_is_beyond_the_bounds_is_not_judged()
    {
        Assert.That(YamlEvents.Accepts(new string('[', 101) + "}"), Is.True);
        Assert.That(YamlEvents.Accepts("a: [" + new string(' ', 200_000)), Is.True);
    }
}
