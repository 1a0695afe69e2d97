using ContentLint.Mermaid;

namespace ContentLint.Tests.Mermaid;

public sealed class MermaidParserTests
{
    [TestCase("graphics", "flowchart-v2")]
    [TestCase("  \n flowchart-elk TD", "flowchart-elk")]
    [TestCase("sequenceDiagram", "sequence")]
    [TestCase("Ishikawa-Beta\n", "ishikawa")]
    [TestCase("ishikawas", null)]
    [TestCase("venn-beta", "venn")]
    [TestCase("cynefin-beta:", "cynefin")]
    [TestCase("cynefin-betas", null)]
    [TestCase("pie\n \"C4Container\": 1", "c4")]
    [TestCase("pie %% C4Container\n", "pie")]
    [TestCase("Error", "error")]
    [TestCase("---\ntitle: x\n---\npie", "pie")]
    [TestCase("%%{init: {\"theme\": \"dark\"}}%%\n%% a comment\npie", "pie")]
    [TestCase("---\ntitle: x\npie", "---")]
    [TestCase("", null)]
    public void Detects_the_type(string text, string? id) =>
        Assert.That(DiagramAssert.Parse(text).Type?.Id, Is.EqualTo(id));

    [Test]
    public void Knows_all_types() => Assert.That(DiagramTypes.All, Has.Count.EqualTo(39));

    [Test]
    public void Does_not_judge_a_type_without_a_grammar()
    {
        var diagram = DiagramAssert.Parse("kanban\n ]]] nonsense");
        Assert.That((diagram.IsJudged, diagram.Diagnostics.Count), Is.EqualTo((false, 0)));
    }

    [TestCase("{|CL3009:|}", "This diagram is empty.")]
    [TestCase("{|CL3009:%% nothing but a comment|}", "This diagram is empty.")]
    [TestCase("{|CL3009:%%{|}init: {}\nflowchart TD\n A", "'%%{' is never closed, so it takes the rest of the diagram with it.")]
    [TestCase("{|CL3004:flowchrt|} TD\n A", "'flowchrt' is no type of diagram. Did you mean 'flowchart'?")]
    [TestCase("%% note\n{|CL3004:Flowchart|} TD\n A", "'Flowchart' is no type of diagram. Did you mean 'flowchart'?")]
    [TestCase("{|CL3004:rDiagram|}\n A", "'rDiagram' is no type of diagram. Did you mean 'erDiagram'?")]
    [TestCase("{|CL3004:raph|} TD\n A", "'raph' is no type of diagram. Did you mean 'graph'?")]
    [TestCase("{|CL3004:diagram|}\n A", "'diagram' is no type of diagram.")]
    [TestCase("{|CL3004:A --> B|}\n", "This diagram does not say what type it is.")]
    [TestCase("{|CL3004:zenuml|}\n A", "'zenuml' is a plug-in of its own and not part of mermaid.")]
    [TestCase("flowchart TD\n A[the {|CL3018:C4Container|}]", "'C4Container' makes mermaid take this flowchart for a C4 diagram, wherever the word stands.")]
    [TestCase("{|CL3012:---|}\ntitle: x\npie", "'---' begins front matter that is not closed in the same way.")]
    [TestCase("\n{|CL3012:---|}\ntitle: x\n---\nmindmap\n a", "Front matter must begin on the first line of the diagram.")]
    public void Reports(string marked, string message) =>
        Assert.That(DiagramAssert.Reports(marked)[0].Message.Text, Is.EqualTo(message));

    [TestCase("\n---\ntitle: x\n---\npie")]
    [TestCase("    ---\ntitle\\ foo\n---\n  gitGraph TB:")]
    public void Accepts_late_front_matter_where_the_grammar_skips_it(string text) => DiagramAssert.Reports(text);

    [Test]
    public void Positions_are_the_author_s() => DiagramAssert.Reports(
        "---\r\ntitle: x\r\n---\r\n%% comment\r\n%%{init: {}}%%\r\nflowchart TD\r\n  A[\"#quot;<b class=\"x\">\"] {|CL3005:->|} B\r\n");
}
