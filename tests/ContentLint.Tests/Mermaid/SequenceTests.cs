using ContentLint.Mermaid.Types.Sequence;

namespace ContentLint.Tests.Mermaid;

public sealed class SequenceTests
{
    [Test]
    public void Gives_a_model()
    {
        var model = (SequenceModel)DiagramAssert.Parse(
            "sequenceDiagram\n  title Failover\n  box Aurora\n    participant W as Writer\n  end\n  alt dead\n    App->>W: INSERT #quot;x#quot;\n    note over App,W: lost\n  end\n").Model!;
        Assert.That(model.Title, Is.EqualTo("Failover"));
        Assert.That(model.Nodes.Select(p => (p.Id, p.Label, p.IsDeclared, p.Box?.Label)), Is.EqualTo(new[]
        {
            ("W", "Writer", true, "Aurora"),
            ("App", null, false, null),
        }));
        Assert.That(model.Messages.Select(m => (m.From, m.To, m.Arrow, m.Text)), Is.EqualTo(new[] { ("App", "W", "->>", "INSERT #quot;x#quot;") }));
        Assert.That(model.Blocks.Select(b => (b.Word, b.Label)), Is.EqualTo(new[] { ("box", "Aurora"), ("alt", "dead") }));
    }
}
