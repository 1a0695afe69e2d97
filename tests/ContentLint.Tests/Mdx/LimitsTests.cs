using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>No text makes the parser throw, overflow the stack or take more than linear time.</summary>
public class LimitsTests
{
    private static readonly string[] Units =
    [
        "<", "{", "}", ">", "> ", "[", "]", "![", "*", "_", "~", "`", "``` ", "$", "|", "#", "\\", "&", "!", "(", ")", "\"", "'", "-", "=", "+", ":", "\n", " ", "\t", "\0",
        "<a>", "</a>", "<a ", "<a b=\"", "<a b={", "<a {...", "<!--", "-->", "<1", "{{", "{(", "{[", "{`${", "{<a>", "{'", "{/*", "{a}", "{a b}", "{/", "<a>\n", "<a\n", "{\n", "{a\n", "</a>\n",
        "*a ", "a*", "*a _b ", "a**b", "~a ~~b ", "[a](", "[a](b \"", "[a]: b\n", "[^a]: b\n", "[^a]", "![[]()", "[[a](b)", "a@", "http://a.b/!", "www.a.b(", "- ", "1. ", "* - + ", "- a\n", "> a\n> > b\n",
        "| a ", "| a |\n|-|\n", "a | b\n", "import a from 'b'\n\n", "export const a = {\n\n", "import a\n", ":::a\n", "::a[", ":a[", ":a{b", ":::", "a\n===\n", "\r\n", "\r", "\uD800", "\u2028",
        "<b>\n\n</c>\n\n", ":::a\n{b}\n\n", "import a\n\n", "<a b=c ", "List<int> ", "<https://a.b> ", "<a-b> ", "${{ a }} ", "{% a %}", "&#123;", "`a`` ", "\\\n", "  \n", "{a}\n{b} c\n", "<a>{b", "{a => <b>{", "{a ? <b/> : ", "---\n",
    ];

    [Test]
    public void A_hundred_thousand_characters_of_anything_are_read_in_linear_time(
        [ValueSource(nameof(Units))] string unit, [Values] bool docusaurus)
    {
        var options = new MdxOptions { Flavor = docusaurus ? MdxFlavor.Docusaurus : MdxFlavor.Astro, Math = docusaurus };
        AllocationGrowth.AssertLinear(
            length => string.Concat(Enumerable.Repeat(unit, length / unit.Length)), 100_000, text => MdxParser.Parse(SourceText.From("a.mdx", text), options));
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
