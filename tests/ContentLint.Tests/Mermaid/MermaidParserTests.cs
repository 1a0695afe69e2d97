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

    // What stands behind a type without a space is the author's, and no fix takes it away.
    [TestCase("{|CL3004:stateDiagram-v2[*]|} --> A", false)]
    [TestCase("{|CL3004:kanbanRoot(x)|}", false)]
    [TestCase("{|CL3004:stateDiagram-v3|}\n  A --> B", true)]
    [TestCase("{|CL3004:stateDiagram-v3:|}\n  A --> B", true)]
    public void A_mistaken_header_is_mended_alone(string marked, bool isMended)
    {
        foreach (var text in new[] { marked, marked.Replace("\n", "\r\n", StringComparison.Ordinal) })
            Assert.That(DiagramAssert.Reports(text).First(d => d.Id == "CL3004").Fixes, isMended ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void Knows_all_types() => Assert.That(DiagramTypes.All, Has.Count.EqualTo(39));

    [Test]
    public void Positions_are_the_author_s() => DiagramAssert.Reports(
        "---\r\ntitle: x\r\n---\r\n%% comment\r\n%%{init: {}}%%\r\nflowchart TD\r\n  A[\"#quot;<b class=\"x\">\"] {|CL3005:->|} B\r\n");
}
