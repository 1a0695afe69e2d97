using ContentLint.Mermaid.Preparation;

namespace ContentLint.Tests.Mermaid;

public sealed class DiagramTextTests
{
    [TestCase("flowchart LR\n  A[\"say #quot;hi#quot; now\"] --> B", "flowchart LR A say hi now B")]
    [TestCase("flowchart LR\n  A[say \"hi\" now --> B", "flowchart LR A say hi now B")]
    [TestCase("pie\r\n  \"#65;urora &amp; &#83;lot#59; x\" : 42", "pie Aurora Slot x 42")]
    [TestCase("A[one<br/>two<BR>three] ```", "A one two three")]
    [TestCase("Начало -> é́ 😀 x#y; &z; #fff;", "Начало é́ 😀 x y z fff")]
    [TestCase("# & < <br", "br")]
    [TestCase("", "")]
    public void Words(string text, string expected) => Assert.That(string.Join(' ', DiagramText.Words(text)), Is.EqualTo(expected));

    [Test]
    public void A_fix_of_quotes_and_brackets_keeps_the_words() => Assert.That(
        DiagramText.Words("flowchart LR\n  A[\"f(#quot;x#quot;)\"] -->|\"a; b\"| B"),
        Is.EqualTo(DiagramText.Words("flowchart LR\n  A[f(\"x\")] -->|a#59; b| B")));
}
