// What Mermaid 10.9, 11.17 and 12.3 judge differently, each difference in a table, and a sample of diagrams derived from
// the grammars with all three verdicts (Majors.jsonl).

using System.Text.Json;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>A diagram gets the verdict of the site's Mermaid.</summary>
public sealed class MajorsTests
{
    private const string Neo = "%%{init: { \"theme\": \"neo\", \"themeVariables\": { \"primaryColor\": \"nocolor\" } }}%%\n";

    private static readonly string Sample = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Majors.jsonl");

    // The id of a link begins in the node before a label, up to the last `@` before a blank or a quote.
    [TestCase("flowchart LR\nA[a@b.c] --> B", false, true)]
    [TestCase("flowchart LR\nA --> B(a@b)", false, true)]
    [TestCase("flowchart LR\nA -->|@vscode/x| B", false, true)]
    [TestCase("flowchart LR\nA[https://x@y]", false, true)]
    [TestCase("flowchart LR\nsubgraph S[a@b]\nend", false, true)]
    [TestCase("flowchart LR\nA[https://x]", true, true)]
    [TestCase("flowchart LR\nA[\"a@b\"] -->|\"@x\"| B", true, true)]
    [TestCase("flowchart LR\nA[mail a@b] --> B", true, true)]
    [TestCase("flowchart LR\nA e1@--> B", true, true)]

    // A second space where one belongs.
    [TestCase("flowchart LR\nA -->|x|  B", false, true)]
    [TestCase("flowchart LR\nA\nstyle  A fill:red", false, true)]
    [TestCase("flowchart LR\nA --> B\nlinkStyle  0 stroke:red", false, true)]
    [TestCase("flowchart LR\nA --> B\nlinkStyle 0  interpolate basis", false, true)]
    [TestCase("flowchart LR\nA\nclassDef  x fill:red", false, true)]
    [TestCase("flowchart LR\nA\nclass A  x", false, true)]
    [TestCase("flowchart LR\nA\nclick A \"x\"  \"y\"", false, true)]
    [TestCase("flowchart LR\nsubgraph  \"T\"\nend", false, true)]
    [TestCase("flowchart LR\nsubgraph  T\nend", true, true)]
    [TestCase("flowchart LR\nA\nstyle A  fill:red", true, true)]
    [TestCase("flowchart LR\nA  &   B  -->   C", true, true)]

    // What stands behind properties and a space.
    [TestCase("flowchart LR\nA@{ shape: rect } ;", false, true)]
    [TestCase("flowchart LR\nA@{ shape: rect } e1@--> B", false, true)]
    [TestCase("flowchart LR\nA@{ shape: rect }; B@{ shape: rect } & C@{ shape: rect } --> D", true, true)]
    [TestCase("flowchart LR\nA@{ shape: bpmn-start }", false, true)]
    [TestCase("flowchart LR\nA@{ shape: BPMN-start }", false, false)]

    // Words of attachments are participants only in Mermaid 12.
    [TestCase("sequenceDiagram\nA->>Details: x", false, true)]
    [TestCase("sequenceDiagram\nlink->>A: x", false, true)]
    [TestCase("sequenceDiagram\nnote over links: x", false, true)]
    [TestCase("sequenceDiagram\nA->>properties page: x", false, false)]
    [TestCase("sequenceDiagram\nparticipant Details\nactivate Details", true, true)]
    [TestCase("sequenceDiagram\nA->>linker: x\ndetails A: x", true, true)]

    // The id before a configuration.
    [TestCase("sequenceDiagram\nparticipant A-b@{ \"type\": \"actor\" }", false, true)]
    [TestCase("sequenceDiagram\nparticipant A @{ \"type\": \"actor\" }", false, true)]
    [TestCase("sequenceDiagram\nparticipant A@{ \"type\": \"actor\" } as B", true, true)]

    // A second preparation takes out what is not at the start.
    [TestCase("---\ntitle: a\n---\n---\ntitle: b\n---\nflowchart LR\nA", true, false)]
    [TestCase("\n---\ntitle: a\n---\ngantt\na : 1d", true, false)]
    [TestCase("%%{init: {}}%%\n---\ntitle: a\n---\nsequenceDiagram\nA->>B: x", true, false)]
    [TestCase("%% a\n---\ntitle: a\n---\nflowchart LR\nA", true, false)]
    [TestCase("\n---\na: 1\na: 2\n---\npie\n\"a\": 1", false, true)]
    [TestCase("---\na: 1\n---\n---\nb: 1\n---\n---\nc: 1\n---\nflowchart LR\nA", false, false)]

    // Frames of an event model may share an id.
    [TestCase("eventmodeling\ntf 01 ui A\ntf 01 cmd B\n", true, false)]
    [TestCase("eventmodeling\ntf 01 ui A\ntf 1 cmd B\n", true, true)]

    // Types, renderers and themes.
    [TestCase("usecase-beta\n  actor A\n", false, true)]
    [TestCase("agentflow-beta\n  A --> B\n", false, true)]
    [TestCase("%%{init: { \"flowchart\": { \"defaultRenderer\": \"dagre-d3\" } }}%%\nflowchart LR\nA", false, true)]
    [TestCase("%%{init: { \"flowchart\": { \"defaultRenderer\": \"dagre-d3\" } }}%%\ngraph LR\nA", true, true)]
    [TestCase(Neo + "flowchart LR\nA", false, false)]
    [TestCase("---\nconfig:\n  themeVariables:\n    primaryColor: nocolor\n---\nflowchart LR\nA", true, false)]
    [TestCase("---\nconfig:\n  flowchart:\n    theme: dark\n  themeVariables:\n    primaryColor: nocolor\n---\nflowchart LR\nA", true, false)]
    public void The_verdict_is_that_of_the_major(string text, bool by11, bool by12)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            Assert.That(Accepts(written, 11), Is.EqualTo(by11), written);
            Assert.That(Accepts(written, 12), Is.EqualTo(by12), written);
        }
    }

    [Test]
    public void A_sample_of_what_differs()
    {
        var rows = File.ReadLines(Sample).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var differing = rows.Where(r => !Agrees(r, 10) || !Agrees(r, 11) || !Agrees(r, 12)).Select(r => r.GetProperty("text").GetString());
        Assert.That(differing, Is.Empty);
        foreach (var major in new[] { "10", "11" })
            Assert.That(rows.Count(r => r.GetProperty(major).GetBoolean()), Is.InRange(40, rows.Length - 40));
    }

    // What is said stands on what must be changed, and says that the newest Mermaid accepts it.
    [TestCase("flowchart LR\n  A[a{|CL3003:@|}b.c] --> B", "flowchart LR\n  A[\"a@b.c\"] --> B")]
    [TestCase("flowchart LR\n  A -->|{|CL3003:@|}vscode/x| B", "flowchart LR\n  A -->|\"@vscode/x\"| B")]
    [TestCase("flowchart LR\n  A -->|x| {|CL3010:  |}B", "flowchart LR\n  A -->|x| B")]
    [TestCase("flowchart LR\n  A\n  style {|CL3010: |}A fill:red", "flowchart LR\n  A\n  style A fill:red")]
    [TestCase("flowchart LR\n  subgraph {|CL3010: |}\"T\"\n  A\n  end", "flowchart LR\n  subgraph \"T\"\n  A\n  end")]
    [TestCase("flowchart LR\n  A@{ shape: rect }{|CL3010: |}; B", "flowchart LR\n  A@{ shape: rect }; B")]
    [TestCase("flowchart LR\n  A@{ shape: rect }{|CL3010: |}e1@--> B", "flowchart LR\n  A@{ shape: rect }e1@--> B")]
    [TestCase("flowchart LR\n  A@{ shape: {|CL3014:bpmn-end|} }", null)]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:Details|}: x", "sequenceDiagram\n  A->>Details_: x\n  participant Details_ as Details")]
    [TestCase("sequenceDiagram\n  {|CL3001:link|}->>A: x", "sequenceDiagram\n  link_->>A: x\n  participant link_ as link")]
    [TestCase("sequenceDiagram\n  participant A{|CL3010:-|}b@{ \"type\": \"actor\" }", null)]
    [TestCase("sequenceDiagram\n  participant A{|CL3010: |}@{ \"type\": \"actor\" }", null)]
    [TestCase("{|CL3004:usecase-beta|}\n  actor A", null)]
    [TestCase("---\ntitle: a\n---\n{|CL3004:agentflow-beta|} LR\n  A --> B", null)]
    [TestCase("---\nconfig:\n  flowchart:\n    defaultRenderer: {|CL3004:dagre-d3|}\n---\nflowchart LR\n  A", null)]
    public void What_only_Mermaid_11_rejects(string marked, string? mended)
    {
        foreach (var (text, expected) in new[] { (marked, mended), (marked.Replace("\n", "\r\n", StringComparison.Ordinal), mended?.Replace("\n", "\r\n", StringComparison.Ordinal)) })
        {
            var diagnostic = DiagramAssert.Reports(text, 11).Single();
            Assert.That(diagnostic.Message.Text + diagnostic.Help?.Text, Does.Contain("Mermaid 11").And.Contains("Mermaid 12"));
            Assert.That(diagnostic.Fixes.Select(f => ContentLint.Text.TextEdit.Apply(MarkedText.Parse(text).Text, f.Edits)), Is.EqualTo(expected is null ? [] : new[] { expected }));
            if (expected is not null)
                Assert.That(Accepts(expected, 11), Is.True, expected);
        }
    }

    // Types, headers and front matter.
    [TestCase("sankey\na,b,1\n", false)]
    [TestCase("sankey-beta\na,b,1\n", true)]
    [TestCase("block\n  a\n", false)]
    [TestCase("block-beta\n  block\n    a\n  end\n", true)]
    [TestCase("block-beta\n  block-beta\n    a\n  end\n", false)]
    [TestCase("xychart-beta\nline [1 \"a\"]\n", false)]
    [TestCase("  ---\n  title: a\n  ---\nflowchart LR\nA", false)]
    [TestCase("%%{init: { \"theme\": \"base\", \"fontFamily\": \"x\", \"themeVariables\": { \"primaryColor\": \"nocolor\" } }}%%\nflowchart LR\nA", true)]

    // Grammars that differ in lines.
    [TestCase("info\nshowInfo\nshowInfo\n", true)]
    [TestCase("info\ntitle a\n", false)]
    [TestCase("pie\n\"a\" : 1\n", true)]
    [TestCase("pie\n'a' : 1\n", false)]
    [TestCase("pie\n\"a\" : 1  \n\"b\" : 2\n", false)]
    [TestCase("C4Context\nComponentQueue_Ext(a, \"b\")\n", false)]
    [TestCase("gantt\nweekend friday\na : 1d\n", false)]
    [TestCase("timeline\n  2024 : a;b\n", false)]
    [TestCase("timeline\n  2024 : http://a\n", false)]
    [TestCase("quadrantChart\n  Ж: [0.1, 0.2]\n", false)]
    [TestCase("quadrantChart\n  a: [0.1, 0.2] radius: 12\n", false)]
    [TestCase("requirementDiagram\nelement a:b {\ntype: c, d\n}\n", true)]
    [TestCase("requirementDiagram\ndirection LR\n", false)]
    [TestCase("flowchart LR\nsubgraph a\ndirection TD\nb\nend\n", false)]

    // Git graphs.
    [TestCase("gitGraph\nCommit id: \"a\" TAG: \"b\"\n", true)]
    [TestCase("gitGraph\ncommit tag: \"a\" tag: \"b\"\n", false)]
    [TestCase("gitGraph BT:\ncommit\n", false)]
    [TestCase("gitGraph\nbranch a\nswitch a\n", false)]
    [TestCase("gitGraph commit\n", false)]
    [TestCase("gitGraph\ncommit\nbranch a\ncheckout main\ncommit\ncheckout a\nmerge main\n", true)]

    // Sequence diagrams.
    [TestCase("sequenceDiagram\nA->>B:\n", false)]
    [TestCase("sequenceDiagram\nA->>B: \n", true)]
    [TestCase("sequenceDiagram\nA<<->>B: x\n", true)]
    [TestCase("sequenceDiagram\nA(1)/b->>B<c: x\n", true)]
    [TestCase("sequenceDiagram\nA()->>B: x\n", true)]
    [TestCase("sequenceDiagram\nautonumber 1.5\nA->>B: x\n", false)]
    [TestCase("sequenceDiagram\nparticipant A b as c\n", true)]
    [TestCase("sequenceDiagram\nparticipant A<b>\n", false)]
    [TestCase("sequenceDiagram\n> A->>B: x\n", false)]

    // Entity relationship, class and state diagrams.
    [TestCase("erDiagram\nstyle ||--|| end : has\n", true)]
    [TestCase("erDiagram\nA ||--|| u : has\n", false)]
    [TestCase("erDiagram\nA.b\n", false)]
    [TestCase("erDiagram\nA { int[] a-b PK, FK \"c\" }\n", true)]
    [TestCase("erDiagram\nA { list~a b~ c }\n", true)]
    [TestCase("erDiagram\nA:::b\n", false)]
    [TestCase("classDiagram\nclassDef <|-- B\n", true)]
    [TestCase("classDiagram\nA.b <|-- B\n", false)]
    [TestCase("classDiagram\nclass A {}\n", false)]
    [TestCase("classDiagram\nA : b)\n", true)]
    [TestCase("classDiagram\nnamespace N {\nnote \"a\"\n}\n", false)]
    [TestCase("classDiagram\nlink A \"b\"\n", true)]
    [TestCase("classDiagram\nlink A \"b\" \"c\"\n", false)]
    [TestCase("classDiagram\nA --> B\ncallback B \"c\"\n", true)]
    [TestCase("stateDiagram-v2\nstyle --> A\n", true)]
    [TestCase("stateDiagram-v2\nstyle A fill:red,a:b\n", false)]
    [TestCase("stateDiagram-v2\nA : b: c\n", false)]
    [TestCase("stateDiagram-v2\nnote left of A\nsend note\nend note\n", false)]
    [TestCase("stateDiagram-v2\nA --> B % c\n", true)]
    [TestCase("mindmap\n  a C4Container b", false)]
    [TestCase("flowchart-elk LR\n  A[C4Dynamic]", false)]
    public void The_verdict_is_that_of_Mermaid_10(string text, bool isAccepted)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
            Assert.That(Accepts(written, 10), Is.EqualTo(isAccepted), written);
    }

    [TestCase("{|CL3004:sankey|}\na,b,1", "sankey-beta\na,b,1")]
    [TestCase("{|CL3004:block|}\n  a", "block-beta\n  a")]
    [TestCase("gitGraph\n  commit{|CL3026:  |}\n  commit", "gitGraph\n  commit\n  commit")]
    [TestCase("gitGraph\n  commit tag: \"a\" {|CL3010:tag:|} \"b\"", null)]
    [TestCase("sequenceDiagram\n  A->>B{|CL3010::|}", null)]
    [TestCase("sequenceDiagram\n  participant A{|CL3010:@{|} \"type\": \"actor\" }", null)]
    [TestCase("classDiagram\n  click {|CL3010:A|} call f()", null)]
    [TestCase("stateDiagram-v2\n  a : b{|CL3010:: c|}", null)]
    public void What_only_Mermaid_10_rejects(string marked, string? mended)
    {
        foreach (var (text, expected) in new[] { (marked, mended), (marked.Replace("\n", "\r\n", StringComparison.Ordinal), mended?.Replace("\n", "\r\n", StringComparison.Ordinal)) })
        {
            var diagnostic = DiagramAssert.Reports(text, 10).Single();
            Assert.That(diagnostic.MessageWithHelp, Does.Contain("Mermaid 11"));
            Assert.That(diagnostic.Fixes.Select(f => ContentLint.Text.TextEdit.Apply(MarkedText.Parse(text).Text, f.Edits)), Is.EqualTo(expected is null ? [] : new[] { expected }));
        }
    }

    // Mermaid 10 has no `@` in flowcharts but in labels, and five themes.
    [TestCase("flowchart LR\n  A{|CL3010:@|}{ shape: rect }")]
    [TestCase("flowchart LR\n  A {|CL3010:e1|}@--> B")]
    [TestCase("flowchart LR\n  A[a@b] -->|@x| B(@)")]
    [TestCase(Neo + "flowchart LR\n  A")]
    [TestCase("flowchart LR\n  A -->|x| {|CL3010:  |}B")]
    public void Mermaid_10_is_older(string marked)
    {
        DiagramAssert.Reports(marked, 10);
        DiagramAssert.Reports(marked.Replace("\n", "\r\n", StringComparison.Ordinal), 10);
    }

    [TestCase(10, "kanban", 11)]
    [TestCase(10, "swimlane-beta", 11)]
    [TestCase(10, "usecase-beta", 12)]
    [TestCase(11, "usecase-beta", 12)]
    public void A_type_that_came_later_is_named_with_its_major(int major, string word, int since)
    {
        var diagnostic = DiagramAssert.Reports($"{{|CL3004:{word}|}}\nx", major).Single();
        Assert.That(diagnostic.Message.Text, Is.EqualTo($"'{word}' diagrams come with Mermaid {since}, and this site has Mermaid {major}."));
        Assert.That(diagnostic.Fixes, Is.Empty);
    }

    [Test]
    public void Every_type_came_with_a_major_that_is_known() =>
        Assert.That(DiagramTypes.All.Select(t => t.Since).Distinct(), Is.SubsetOf(new[] { 10, 11, 12 }));

    private static bool Agrees(JsonElement row, int major) =>
        Accepts(row.GetProperty("text").GetString()!, major) == row.GetProperty($"{major}").GetBoolean();

    private static bool Accepts(string text, int major) => DiagramAssert.Parse(text, major).Diagnostics.Count == 0;
}
