using ContentLint.Mermaid.Types.Flowchart;

namespace ContentLint.Tests.Mermaid;

public sealed class FlowchartTests
{
    [Test]
    public void Limits_the_number_of_edges()
    {
        var links = string.Concat(Enumerable.Range(0, 501).Select(i => $"a --> b{i}\n"));
        Assert.That(DiagramAssert.Parse("flowchart LR\n" + links).Diagnostics.Select(d => d.Id), Is.EqualTo(["CL3016"]));
        Assert.That(DiagramAssert.Parse("flowchart LR\n" + links.Replace("a --> b500\n", "")).Diagnostics, Is.Empty);
    }

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
