namespace ContentLint.Tests.Mermaid;

/// <summary>The cause is named where it stands, with a fix where that is mechanical and keeps the words.</summary>
public sealed class StraySignsTests
{
    [TestCase("sequenceDiagram\n  A->>B{|CL3006:：|}hi", "sequenceDiagram\n  A->>B: hi")]
    [TestCase("sequenceDiagram\n  Note over A{|CL3006:：|} hi", "sequenceDiagram\n  Note over A: hi")]
    [TestCase("pie\n  \"a\"{|CL3006:：|}1", "pie\n  \"a\": 1")]
    [TestCase("classDiagram\n  A {|CL3006:：|} B", "classDiagram\n  A : B")]
    [TestCase("classDiagram\n  class A[{|CL3010:“|}x”]", "classDiagram\n  class A[\"x\"]")]
    [TestCase("flowchart LR\n  A{|CL3010:（|}x） --> B", "flowchart LR\n  A(x) --> B")]
    [TestCase("flowchart LR\n  A{|CL3010:\u200b|} -->\u200b B", "flowchart LR\n  A --> B")]
    [TestCase("flowchart LR\r\n{|CL3010:\u200b|}  A --> B[👨\u200d👩]\r\n", "flowchart LR\r\n  A --> B[👨\u200d👩]\r\n")]
    [TestCase("sequenceDiagram\n  {|CL3010:\u200b|}participant B", "sequenceDiagram\n  participant B")]
    [TestCase("{|CL3004:\u200b|}flowchart LR\n  A --> B", "flowchart LR\n  A --> B")]
    [TestCase("flowchart LR\n  A --> B {|CL3010:%% c|}\n  B --> C", "flowchart LR\n  A --> B\n  %% c\n  B --> C")]
    [TestCase("flowchart LR\r\n  A --> B {|CL3010:// c|}\r\n", "flowchart LR\r\n  A --> B\r\n  %% c\r\n")]
    [TestCase("flowchart LR\n  {|CL3010://|} a comment\n  A --> B", "flowchart LR\n  %% a comment\n  A --> B")]
    [TestCase("sequenceDiagram\n  {|CL3010://|} a comment here\n  A->>B: x", "sequenceDiagram\n  %% a comment here\n  A->>B: x")]
    [TestCase("flowchart LR\n  {|CL3010:#|} a comment\n  A --> B", "flowchart LR\n  %% a comment\n  A --> B")]
    [TestCase("sequenceDiagram\n  {|CL3010:title:T|}\n  A->>B: x", "sequenceDiagram\n  title: T\n  A->>B: x")]
    [TestCase("sequenceDiagram\n  title: {|CL3010:#|}intro\n  A->>B: x", "sequenceDiagram\n  title: #35;intro\n  A->>B: x")]
    [TestCase("stateDiagram-v2\n  a --> b\n  note right of a: /x{|CL3010::|}y:z", "stateDiagram-v2\n  a --> b\n  note right of a: /x#58;y#58;z")]
    [TestCase("stateDiagram-v2\n  {|CL3010:in-progress|} --> done\n  [*] --> in-progress: in-progress", "stateDiagram-v2\n  state \"in-progress\" as in_progress\n  in_progress --> done\n  [*] --> in_progress: in-progress")]
    [TestCase("stateDiagram-v2\n{|CL3010:a-b|} --> c\n", "stateDiagram-v2\nstate \"a-b\" as a_b\na_b --> c\n")]
    [TestCase("erDiagram\n  A {\n    int id {|CL3010:FK UK|}\n  }", "erDiagram\n  A {\n    int id FK, UK\n  }")]
    [TestCase("erDiagram\n  A {\n    int id {|CL3010:PK_FK|}\n    string n\n  }", "erDiagram\n  A {\n    int id PK, FK\n    string n\n  }")]
    [TestCase("erDiagram\n  A {\n    double precision {|CL3010:x|}\n    string n\n  }", "erDiagram\n  A {\n    `double precision` x\n    string n\n  }")]
    [TestCase("erDiagram\n  A {\n    int id\n    timestamp with time zone {|CL3010:t|}\n  }", "erDiagram\n  A {\n    int id\n    `timestamp with time zone` t\n  }")]
    [TestCase("pie\n  {|CL3010:“|}a” : 1", "pie\n  \"a\" : 1")]
    [TestCase("{|CL3012:title: x|}\n---\nflowchart LR\n  A --> B", "---\ntitle: x\n---\nflowchart LR\n  A --> B")]
    [TestCase("{|CL3012:title: x|}\r\n---\r\nflowchart LR\r\n  A --> B", "---\r\ntitle: x\r\n---\r\nflowchart LR\r\n  A --> B")]
    [TestCase("{|CL3012:title: x|}\nsequenceDiagram\n  A->>B: x", "---\ntitle: x\n---\nsequenceDiagram\n  A->>B: x")]
    [TestCase("{|CL3004:flowchartLR|}\n  A --> B", "flowchart LR\n  A --> B")]
    public void Are_named_and_mended(string marked, string expected) => DiagramAssert.Fixes(marked, expected);

    [TestCase("erDiagram\n  A {\n    int id\n    double precision {|CL3010:x|}\n    string n\n  }", "An attribute is a type and a name, and 'x' is one word more.")]
    [TestCase("stateDiagram-v2\n  [*] --> {|CL3001:state|}\n  state --> b", "'state' is a reserved word and cannot be a state.")]
    [TestCase("stateDiagram-v2\n  [*] --> {|CL3001:note|}\n  note --> b", "'note' is a reserved word and cannot be a state.")]
    [TestCase("sequenceDiagram\n  actor note\n  A->>{|CL3001:note|}: hi\n  note over A: x\n  note->>A: y", "'note' is a reserved word and cannot be a participant.")]
    [TestCase("classDiagram\n  class {|CL3001:note|}\n  A --> B", "'note' is a reserved word and cannot be a class.")]
    [TestCase("classDiagram\n  class {|CL3001:note|} {\n    +x\n  }\n  A --> B", "'note' is a reserved word and cannot be a class.")]
    [TestCase("sequenceDiagram\n  A->>B: x\n  {|CL3011:else|} no\n    A->>B: y\n  end\n", "'else' belongs into 'alt', and no block is open.")]
    [TestCase("mindmap\n  a\n  {|CL3010:b|}\n    c\n", "A mindmap has one root, and this node stands no further in than the root.")]
    public void One_mistake_is_one_report(string marked, string message) =>
        Assert.That(DiagramAssert.Reports(marked).Single().Message.Text, Is.EqualTo(message));
}
