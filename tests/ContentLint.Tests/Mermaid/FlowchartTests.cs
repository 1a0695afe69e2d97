using ContentLint.Mermaid.Types.Flowchart;

namespace ContentLint.Tests.Mermaid;

public sealed class FlowchartTests
{
    [TestCase("flowchart TD\n  A --> B")]
    [TestCase("graph")]
    [TestCase("graph TD;A-->B;B-->C;")]
    [TestCase("flowchart LR\n  Начало[Старт кластера] --> Конец")]
    [TestCase("flowchart LR\n  A & B --> C & D\n  A@{ shape: diam }")]
    [TestCase("flowchart LR\n  A -- text --> B == more ==> C -. dots .-> D ~~~ E")]
    [TestCase("flowchart LR\n  A[\"a (b) [c]\"] e1@--> B{{x}}\n  e1@{ animate: true }")]
    [TestCase("flowchart LR\n  A e1@-->|x| B", Description = "An id before a link with a label behind it")]
    [TestCase("flowchart LR\n  subgraph one [Title]\n    direction TB\n    A\n  end\n  subgraph two\n  end B")]
    [TestCase("flowchart LR\n  A --o B\n  A---oB\n  classDef c fill:#f9f,stroke-width:4px\n  class A c\n  style B fill:#fff;\n  linkStyle 0,1 stroke:#333\n  linkStyle default interpolate basis stroke:#333")]
    [TestCase("flowchart LR\n  A\n  click A \"https://example.org\" \"tip\" _blank\n  click A call f(\"x\", 1) \"tip\"\n  click A href \"u\"")]
    [TestCase("flowchart LR\n  accTitle: t\n  accDescr: d\n  accDescr {\n    more\n  }\n  A")]
    [TestCase("flowchart LR\n  A((a)) --> B(((b))) --> C([c]) --> D[[d]] --> E[(e)] --> F>f] --> G[/g/] --> H[\\h\\] --> I[/i\\] --> J(-j-) --> K[|a:b|k]")]
    [TestCase("flowchart LR\n  A[the direction TB wins]", Description = "`direction TB` in a label makes the line a direction statement")]
    public void Accepts(string text) => DiagramAssert.Reports(text);

    [TestCase("flowchart LR\n  A --> {|CL3001:end|}\n  B --> C", "'end' is a reserved word and cannot be an id.")]
    [TestCase("flowchart LR\n  A{|CL3002:[|}Начало --> B[Конец]\n  C --> D", "'[' is opened here and never closed.")]
    [TestCase("flowchart LR\n  A[{|CL3003:Кластер (writer)|}] --> B", "A label with brackets in it must be in quotes.")]
    [TestCase("flowchart LR\n  A[{|CL3003:the \"best\" one|}] --> B", "A label with quotes in it must be in quotes.")]
    [TestCase("flowchart LR\n  A[\"a {|CL3020:\\\"|}b\\\" c\"]", "A backslash escapes nothing here: the quote after it ends the label.")]
    [TestCase("flowchart LR\n  A[{|CL3017:\"|}text]\n  B --> C", "This quote is never closed.")]
    [TestCase("flowchart LR\n  A {|CL3005:->|} B", "'->' is no arrow here.")]
    [TestCase("flowchart LR\n  A{|CL3005:->|}B", "'->' is no arrow here.")]
    [TestCase("flowchart LR\n  A {|CL3005:=>|} B", "'=>' is no arrow here.")]
    [TestCase("flowchart LR\n  A {|CL3005:→|} B", "'→' is no arrow here.")]
    [TestCase("flowchart LR\n  A {|CL3005:-->>|} B", "'-->>' is no arrow here.")]
    [TestCase("flowchart LR\n  {|CL3007:subgraph S|}\n  A", "This 'subgraph' has no 'end'.")]
    [TestCase("flowchart LR\n  A\n  {|CL3008:end|}\n", "This 'end' ends nothing: no block is open.")]
    [TestCase("flowchart {|CL3013:DT|}\n  A", "'DT' is no direction. Did you mean 'TD'?")]
    [TestCase("flowchart LR\n  {|CL3023:title Failover|}\n  A", "A flowchart has no 'title' statement.")]
    [TestCase("flowchart LR\n  A --> B\n  linkStyle {|CL3015:1|} stroke:#333", "There is no edge 1 above this line.")]
    [TestCase("flowchart LR\n  A{|CL3025:[\"\"]|}", "A label cannot be empty.")]
    [TestCase("{|CL3004:graphics|} TD\n  A", "'graphics' is no type of diagram. Did you mean 'flowchart'?")]
    [TestCase("flowchart LR\n  A {|CL3010:B|}", "'B' cannot stand here: expected a link such as '-->', or the end of the line.")]
    public void Reports(string marked, string message) =>
        Assert.That(DiagramAssert.Reports(marked)[0].Message.Text, Is.EqualTo(message));

    [Test]
    public void Reports_all_mistakes_in_one_run() => DiagramAssert.Reports(
        "flowchart LR\n  A[{|CL3003:f(x)|}] --> B\n  B {|CL3005:->|} C\n  subgraph S\n    C --> {|CL3001:end|}\n  end\n  {|CL3008:end|}\n  D{|CL3002:(|}x");

    [Test]
    public void Limits_the_number_of_edges()
    {
        var links = string.Concat(Enumerable.Range(0, 501).Select(i => $"a --> b{i}\n"));
        Assert.That(DiagramAssert.Parse("flowchart LR\n" + links).Diagnostics.Select(d => d.Id), Is.EqualTo(["CL3016"]));
        Assert.That(DiagramAssert.Parse("flowchart LR\n" + links.Replace("a --> b500\n", "")).Diagnostics, Is.Empty);
    }

    [TestCase("flowchart LR\n  A[{|CL3003:f(x)|}]", "flowchart LR\n  A[\"f(x)\"]")]
    [TestCase("flowchart LR\n  A(({|CL3003:f(x)|}))", "flowchart LR\n  A((\"f(x)\"))")]
    [TestCase("flowchart LR\n  A{{{|CL3003:a {b} c|}}}", "flowchart LR\n  A{{\"a {b} c\"}}")]
    [TestCase("flowchart LR\n  A[[{|CL3003:a[0]|}]]", "flowchart LR\n  A[[\"a[0]\"]]")]
    [TestCase("flowchart LR\n  A[{|CL3003:a \"b\" c|}]", "flowchart LR\n  A[\"a #quot;b#quot; c\"]")]
    [TestCase("flowchart LR\n  A[\"a {|CL3020:\\\"|}b\\\" c\"]", "flowchart LR\n  A[\"a #quot;b#quot; c\"]")]
    [TestCase("flowchart LR\n  A {|CL3005:->|} B", "flowchart LR\n  A --> B")]
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}", "flowchart LR\n  A --> end_[\"end\"]")]
    [TestCase("flowchart LR\n  {|CL3007:subgraph S|}\n  A\n", "flowchart LR\n  subgraph S\n  A\nend\n")]
    [TestCase("{|CL3004:flowchrt|} TD\n  A", "flowchart TD\n  A")]
    public void Fixes(string marked, string expected) => DiagramAssert.Fixes(marked, expected);

    [Test]
    public void Gives_a_model()
    {
        var model = (FlowchartModel)DiagramAssert.Parse(
            "flowchart LR\n  subgraph az [Zone A]\n    w[(Writer #quot;1#quot;)]\n  end\n  w e1@-->|replicates| r & s\n").Model!;
        Assert.That(model.Direction, Is.EqualTo("LR"));
        Assert.That(model.Nodes.Select(n => (n.Id, n.Label, n.Shape, n.Subgraph?.Id)), Is.EqualTo(new[]
        {
            ("w", "Writer #quot;1#quot;", "[(", "az"),
            ("r", null, null, null),
            ("s", null, null, null),
        }));
        Assert.That(model.Edges.Select(e => (e.From, e.To, e.Link, e.Label, e.Id)), Is.EqualTo(new[]
        {
            ("w", "r", "-->", "replicates", "e1"),
            ("w", "s", "-->", "replicates", "e1"),
        }));
        Assert.That(model.Subgraphs.Single().Title, Is.EqualTo("Zone A"));
    }
}
