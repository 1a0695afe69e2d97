using ContentLint.Diagnostics;

namespace ContentLint.Tests.Mermaid;

/// <summary>Quotes inside a quoted text are the mistake, and are drawn as quotes by the fix.</summary>
public sealed class QuotesInTextTests
{
    private static readonly string[] Diagrams =
    [
        "flowchart LR\n  A[TEXT] --> B", "flowchart LR\n  A(TEXT) --> B", "flowchart LR\n  A((TEXT))", "flowchart LR\n  A(((TEXT)))", "flowchart LR\n  A{TEXT}", "flowchart LR\n  A{{TEXT}}",
        "flowchart LR\n  A([TEXT])", "flowchart LR\n  A[[TEXT]]", "flowchart LR\n  A[(TEXT)]", "flowchart LR\n  A>TEXT]", "flowchart LR\n  A -->|TEXT| B", "flowchart LR\n  A -- TEXT --> B", "flowchart LR\n  A == TEXT ==> B",
        "flowchart LR\n  subgraph one [TEXT]\n    A\n  end", "flowchart LR\n  A@{ shape: rect, label: TEXT }", "flowchart LR\n  A@{\n  label: TEXT\n  }", "pie\n  TEXT : 1", "quadrantChart\n  TEXT: [0.1, 0.2]", "quadrantChart\n  x-axis TEXT --> B", "gitGraph\n  commit id: TEXT tag: \"x\"", "gitGraph\n  commit\n  branch TEXT",
        "mindmap\n  a[TEXT]", "stateDiagram-v2\n  state TEXT as x", "classDiagram\n  class A[TEXT]", "classDiagram\n  note TEXT", "classDiagram\n  A TEXT --> B", "requirementDiagram\n  requirement a {\n    text: TEXT\n  }", "erDiagram\n  A {\n    int id TEXT\n  }",
    ];

    [Test]
    public void Are_replaced([ValueSource(nameof(Diagrams))] string diagram, [Values("\n", "\r\n")] string lineEnd)
    {
        diagram = diagram.Replace("\n", lineEnd) + lineEnd;
        var diagnostics = DiagramAssert.Reports(diagram.Replace("TEXT", "\"say {|CL3003:\"hi\"|} now\""));
        Assert.That(diagnostics.Single().Message.Text, Is.EqualTo("A quote inside a text in quotes ends the text."));
        Assert.That(diagnostics.Single().Fixes.Single().Safety, Is.EqualTo(FixSafety.Safe));
        DiagramAssert.Fixes(diagram.Replace("TEXT", "\"say {|CL3003:\"hi\"|} now\""), diagram.Replace("TEXT", "\"say #quot;hi#quot; now\""));
    }

    [TestCase("\"5{|CL3003:\"|} pipe\"", "\"5#quot; pipe\"")]
    [TestCase("\"{|CL3003:\"hi\"|} now\"", "\"#quot;hi#quot; now\"")]
    [TestCase("\"f({|CL3003:\"x\"|}) and ({|CL3003:\"y\"|})\"", "\"f(#quot;x#quot;) and (#quot;y#quot;)\"")]
    [TestCase("{|CL3003:\"a\" and \"b\"|}", "\"#quot;a#quot; and #quot;b#quot;\"")]
    [TestCase("{|CL3003:say \"hi\"|}", "\"say #quot;hi#quot;\"")]
    public void Which_quotes_are_inside(string label, string expected)
    {
        // One diagnostic spans the first quote to the last one inside.
        var marked = label.Replace("|}) and ({|CL3003:", ") and (");
        DiagramAssert.Fixes($"flowchart LR\n  A[{marked}]", $"flowchart LR\n  A[{expected}]");
    }

    [TestCase("gitGraph\n  commit id: \"a tag: \"b\"")]
    [TestCase("gitGraph\n  commit id: \"a\" tag: \"b")]
    [TestCase("classDiagram\n  A \"1\" --> \"2 B")]
    public void A_quote_that_may_open_a_text_is_not_inside(string text) =>
        Assert.That(DiagramAssert.Parse(text).Diagnostics.Single().Message.Text, Is.Not.EqualTo("A quote inside a text in quotes ends the text."));
}
