using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class SourceFrameTests
{
    [TestCase("для версий <17, да", 11, 14, "    1 │ для версий <17, да\n      │            ^^^\n")]
    [TestCase("\tab", 1, 2, "    1 │     ab\n      │     ^\n", TestName = "A tab is four columns")]
    [TestCase("漢字 <", 3, 4, "    1 │ 漢字 <\n      │      ^\n", TestName = "Wide characters are two columns")]
    [TestCase("😀 <", 3, 4, "    1 │ 😀 <\n      │    ^\n")]
    [TestCase("ab", 2, 2, "    1 │ ab\n      │   ^\n", TestName = "A point is marked with one sign")]
    [TestCase("ab\ncd", 1, 4, "    1 │ ab\n      │  ^\n", TestName = "Of several lines the first is shown")]
    [TestCase("a\u001b[31mb\u202e", 0, 1, "    1 │ a␛[31mb<U+202E>\n      │ ^\n", TestName = "Nothing in a lesson can steer the terminal")]
    public void Draws(string text, int start, int end, string expected) =>
        Assert.That(Draw(text, start, end), Is.EqualTo(expected));

    [Test]
    public void A_long_line_is_cut_to_the_part_around_the_span()
    {
        var text = new string('a', 500) + "<17" + new string('b', 500);
        var lines = Draw(text, 500, 503).Split('\n');
        Assert.That(lines[0], Has.Length.LessThan(130).And.Contains("…a").And.EndsWith("b…"));
        Assert.That(lines[1].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(lines[0].IndexOf("<17", StringComparison.Ordinal)));
    }

    private static string Draw(string text, int start, int end)
    {
        var source = SourceText.From("a.mdx", text);
        using var output = new StringWriter();
        SourceFrame.Write(new PlainWriter(output), source, source.GetLocation(new TextSpan(start, end)), TextStyle.Error);
        return output.ToString();
    }
}
