using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>No text makes the parser throw, overflow the stack or take more than linear time.</summary>
public class LimitsTests
{
    private static readonly string[] Units =
    [
        "<", "{", "}", ">", "> ", "[", "]", "![", "*", "_", "~", "`", "``` ", "$", "|", "#", "\\", "&", "!", "(", ")", "\"", "'", "-", "=", "+", ":", "\n", " ", "\t", "\0",
        "<a>", "</a>", "<a ", "<a b=\"", "<a b={", "<a {...", "<!--", "-->", "<!---->", "<!-- a --> ", "<1", "{{", "{(", "{[", "{`${", "{<a>", "{'", "{/*", "{a}", "{a b}", "{/", "<a>\n", "<a\n", "{\n", "{a\n", "</a>\n",
        "*a ", "a*", "*a _b ", "a**b", "~a ~~b ", "[a](", "[a](b \"", "[a]: b\n", "[^a]: b\n", "[^a]", "![[]()", "[[a](b)", "a@", "http://a.b/!", "www.a.b(", "- ", "1. ", "* - + ", "- a\n", "> a\n> > b\n",
        "| a ", "| a |\n|-|\n", "a | b\n", "import a from 'b'\n\n", "export const a = {\n\n", "import a\n", ":::a\n", "::a[", ":a[", ":a{b", ":::", "a\n===\n", "\r\n", "\r", "\uD800", "\u2028",
        "<b>\n\n</c>\n\n", ":::a\n{b}\n\n", "import a\n\n", "<a b=c ", "List<int> ", "<https://a.b> ", "<a-b> ", "${{ a }} ", "{% a %}", "&#123;", "`a`` ", "\\\n", "  \n", "{a}\n{b} c\n", "<a>{b", "{a => <b>{", "{a ? <b/> : ", "---\n",
        "a `\n", "a ``` {\n", "a {`\n", "a <b\n", "a {\n- b\n", "> a {\n", "- {`\n", "- <a>\n", "- </a>\n\n", "<a>\n\nb\n\n- </a>\n\n", "| {a | b\n", "| a |\n|-|\n| {b |\n", "[a] https://b.c/{d\n", "https://b.c/{d ", "| a | [a] https://b.c/{d ", "a ` ", "a {<b>\n\n", "---\n+++\n", "export default 1\n\n", "export const a = 1\n\n", "{`${`{", "<a {...b} key ",
    ];

    [Test]
    public void A_hundred_thousand_characters_of_anything_are_read_in_linear_time(
        [ValueSource(nameof(Units))] string unit, [Values("astro", "docusaurus", "satteri")] string site)
    {
        var options = new MdxOptions
        {
            Flavor = site == "docusaurus" ? MdxFlavor.Docusaurus : MdxFlavor.Astro,
            Engine = site == "satteri" ? MdxEngine.Satteri : MdxEngine.MdxJs,
            Math = site == "docusaurus",
        };
        AllocationGrowth.AssertLinear(
            length => string.Concat(Enumerable.Repeat(unit, length / unit.Length)), 100_000, text => MdxParser.Parse(SourceText.From("a.mdx", text), options));
    }

    // A tag is mended up to a length; what is wrong behind it is reported all the same.
    [Test]
    public void A_mistake_at_any_place_of_a_long_tag_is_reported([Values("b={1 +}/>", "b={1", "b=\"c>", "b={}/>", "b=<c>", "#/>", "</a>")] string mistake)
    {
        for (var length = 1480; length < 1520; length++)
        {
            var text = "<Box " + new string(' ', length) + mistake;
            Assert.That(MdxParser.Parse(SourceText.From("a.mdx", text), MdxOptions.Default).Diagnostics, Is.Not.Empty);
        }
    }

    // What a mistake costs is what was read because of it: a line, not all that follows.
    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Mistakes_that_end_with_their_line_are_all_reported(string lineBreak)
    {
        var text = string.Concat(Enumerable.Repeat("{/if}" + lineBreak, 5000));
        Assert.That(MdxParser.Parse(SourceText.From("a.mdx", text), MdxOptions.Default).Diagnostics, Has.Count.EqualTo(5000));
    }

    // Half a megabyte of each half: work that grows with the square takes a minute.
    [TestCase("**_a", "_**")]
    [TestCase("*_a", "_*")]
    [TestCase("__*a", "*__")]
    [TestCase("***_a", "_**")]
    public void Emphasis_that_opens_and_then_closes_is_read_in_linear_time(string opening, string closing)
    {
        AllocationGrowth.AssertLinear(
            count => string.Concat(Enumerable.Repeat(opening, count)) + string.Concat(Enumerable.Repeat(closing, count)), 120_000,
            text => MdxParser.Parse(SourceText.From("a.mdx", text), MdxOptions.Default));
    }
}
