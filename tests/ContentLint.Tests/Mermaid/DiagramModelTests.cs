using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Class;
using ContentLint.Mermaid.Types.EntityRelationship;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.GitGraph;
using ContentLint.Mermaid.Types.Mindmap;
using ContentLint.Mermaid.Types.Requirement;
using ContentLint.Mermaid.Types.State;

namespace ContentLint.Tests.Mermaid;

/// <summary>What rules see of each type of diagram; of flowcharts and sequences see there.</summary>
public sealed class DiagramModelTests
{
    [Test]
    public void Gives_models()
    {
        var git = (GitGraphModel)DiagramAssert.Parse("gitGraph\n  commit id: \"A\"\n  branch b\n  commit\n  checkout main\n  commit\n  merge b\n").Model!;
        Assert.That(git.Branches.Select(b => b.Name), Is.EqualTo(["main", "b"]));
        Assert.That(git.Commits.Select(c => (c.Id, c.Branch, c.Kind, c.Parents.Count)), Is.EqualTo(new[]
        {
            ("A", "main", GitCommitKind.Commit, 0), (null, "b", GitCommitKind.Commit, 1), (null, "main", GitCommitKind.Commit, 1), (null, "main", GitCommitKind.Merge, 2),
        }));

        var quadrants = (ChartModel)DiagramAssert.Parse("quadrantChart\n  title T\n  A b: [0.3, 1]\n").Model!;
        Assert.That((quadrants.Title, quadrants.Nodes[0].Label, quadrants.Nodes[0].Details![0], quadrants.Nodes[0].Details![1]), Is.EqualTo(("T", "A b", "0.3", "1")));

        var requirements = (RequirementModel)DiagramAssert.Parse("requirementDiagram\nrequirement \"a b\" {\nid: 1.1\nrisk: High\n}\nelement c:::d {\n}\nc - satisfies -> \"a b\"\nc <- copies - e\n").Model!;
        Assert.That(requirements.Nodes.Select(n => (n.Kind, n.Name, n.Properties.Count)), Is.EqualTo(new[] { ("requirement", "a b", 2), ("element", "c", 0) }));
        Assert.That(requirements.Nodes[0].Properties, Is.EqualTo(new[] { ("id", "1.1"), ("risk", "High") }));
        Assert.That(requirements.Relations.Select(r => (r.From.Name, r.Kind, r.To.Name)), Is.EqualTo(new[] { ("c", "satisfies", "a b"), ("e", "copies", "c") }));

        var pie = (ChartModel)DiagramAssert.Parse("pie title Reads\n  \"A\" : 1.5\n").Model!;
        Assert.That((pie.Title, pie.Nodes[0].Label, pie.Nodes[0].Details![0]), Is.EqualTo(("Reads", "A", "1.5")));

        var classes = (ClassModel)DiagramAssert.Parse("classDiagram\n  class A~T~[\"Label\"] {\n    +x\n  }\n  A <|-- B : is\n").Model!;
        Assert.That(classes.Nodes.Select(c => (c.Id, c.Label)), Is.EqualTo(new[] { ("A", "Label"), ("B", null) }));
        Assert.That(classes.Relations.Select(r => (r.From, r.Link, r.To, r.Label)), Is.EqualTo(new[] { ("A", "<|--", "B", "is") }));

        var states = (StateModel)DiagramAssert.Parse("stateDiagram\n  state C {\n    A --> [*] : done\n  }\n").Model!;
        Assert.That(states.Nodes.Select(s => (s.Id, s.Parent?.Id, s.IsComposite)), Is.EqualTo(new[] { ("C", null, true), ("A", "C", false) }));
        Assert.That(states.Transitions.Select(t => (t.From, t.To, t.Label)), Is.EqualTo(new[] { ("A", "[*]", "done") }));

        var entities = (ErModel)DiagramAssert.Parse("erDiagram\n  A[\"Alias\"] {\n    int id PK\n  }\n  A_ ||--o{ B : has\n").Model!;
        Assert.That(entities.Find("A")!.Alias, Is.EqualTo("Alias"));
        Assert.That(entities.Find("A")!.Attributes.Select(a => (a.Type, a.Name, a.Keys[0])), Is.EqualTo(new[] { ("int", "id", "PK") }));
        Assert.That(entities.Relationships.Select(r => (r.From, r.Link, r.To, r.Role)), Is.EqualTo(new[] { ("A_", "||--o{", "B", "has") }));

        var gantt = (GanttModel)DiagramAssert.Parse("gantt\n  section S\n  T : done, a, 1d\n").Model!;
        Assert.That(gantt.Tasks.Select(t => (t.Name, t.Tags[0], t.Items[1].Name, t.Section?.Label)), Is.EqualTo(new[] { ("T", "done", "1d", "S") }));

        var journey = (ChartModel)DiagramAssert.Parse("journey\n  title J\n  T: 5: Me\n").Model!;
        Assert.That((journey.Title, journey.Nodes[0].Label, journey.Nodes[0].Details![0]), Is.EqualTo(("J", "T", "5: Me")));

        var timeline = (ChartModel)DiagramAssert.Parse("timeline\n  2021 : a : b\n").Model!;
        Assert.That(timeline.Nodes.Single().Details, Is.EqualTo(["a", "b"]));

        var mindmap = (MindmapModel)DiagramAssert.Parse("mindmap\n  r\n    a((b))\n").Model!;
        Assert.That(mindmap.Nodes.Select(n => (n.Label, n.Parent?.Label)), Is.EqualTo(new[] { ("r", null), ("b", "r") }));
    }
}
