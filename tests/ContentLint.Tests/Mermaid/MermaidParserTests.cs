using ContentLint.Mermaid;

namespace ContentLint.Tests.Mermaid;

public sealed class MermaidParserTests
{
    [TestCase("graphics", "flowchart-v2")]
    [TestCase("  \n flowchart-elk TD", "flowchart-elk")]
    [TestCase("sequenceDiagram", "sequence")]
    [TestCase("Ishikawa-Beta\n", "ishikawa")]
    [TestCase("ishikawas", "ishikawa")]
    [TestCase("venn-beta", "venn")]
    [TestCase("cynefin-beta:", "cynefin")]
    [TestCase("agentflow-betas", "agentflow")]
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
    public void Positions_are_the_author_s() => DiagramAssert.Reports(
        "---\r\ntitle: x\r\n---\r\n%% comment\r\n%%{init: {}}%%\r\nflowchart TD\r\n  A[\"#quot;<b class=\"x\">\"] {|CL3005:->|} B\r\n");
}
