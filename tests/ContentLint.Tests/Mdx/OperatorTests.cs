using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>Operators that the library for JavaScript takes and the reference does not: of all pairs of punctuators these.</summary>
public sealed class OperatorTests
{
    [TestCase("{a %* b}", false)]
    [TestCase("{a %*= b}", false)]
    [TestCase("{a++ %* b}", false)]
    [TestCase("<A b={a %*-b} />", false)]
    [TestCase("<A {...(a %* b)} />", false)]
    [TestCase("{`${a %* b}`}", false)]
    [TestCase("export const a = 1 %* 2", false)]
    [TestCase("{a % b}", true)]
    [TestCase("{a ** b}", true)]
    [TestCase("{\"%*\"}", true)]
    [TestCase("{/%*/}", true)]
    [TestCase("{/* %* */}", true)]
    [TestCase("{`%*`}", true)]
    [TestCase("{a %/*c*/ b}", true)]
    [TestCase("a %* b", true)]
    public void An_expression_is_what_the_reference_takes(string text, bool expected) =>
        Assert.That(MdxParser.Parse(SourceText.From("a.mdx", text), MdxOptions.Default).Diagnostics.Count == 0, Is.EqualTo(expected));
}
