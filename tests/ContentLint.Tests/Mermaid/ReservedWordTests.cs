namespace ContentLint.Tests.Mermaid;

/// <summary>An id that is a word of the language is said once, and renamed wherever it is used, so that the reader sees the same words.</summary>
public sealed class ReservedWordTests
{
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}\n  end --> B\n  B --> end", "flowchart LR\n  A --> end_[\"end\"]\n  end_ --> B\n  B --> end_")]
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}\n  end --> B[x]\n  B --> end[The end]", "flowchart LR\n  A --> end_\n  end_ --> B[x]\n  B --> end_[The end]")]
    [TestCase("flowchart LR\n  A[\"the end\"] --> {|CL3001:end|} & B\n  C -->|end| end\n  D -- end --> end:::x", "flowchart LR\n  A[\"the end\"] --> end_[\"end\"] & B\n  C -->|end| end_\n  D -- end --> end_:::x")]
    [TestCase("flowchart LR\n  subgraph the end of\n    C --> {|CL3001:end|}\n  end\n", "flowchart LR\n  subgraph the end of\n    C --> end_[\"end\"]\n  end\n")]
    [TestCase("flowchart LR\n  A --> B\n  B --> {|CL3001:click|}", "flowchart LR\n  A --> B\n  B --> click_[\"click\"]")]
    [TestCase("flowchart LR\n  A --> {|CL3001:click|} --> C", "flowchart LR\n  A --> click_[\"click\"] --> C")]
    [TestCase("flowchart LR\n  A --> end_\n  A --> {|CL3001:end|}", "flowchart LR\n  A --> end_\n  A --> end__[\"end\"]")]
    [TestCase("flowchart LR\n  {|CL3001:end-user|}[x] --> B\n  style end-user fill:#f9f", "flowchart LR\n  end_user[x] --> B\n  style end_user fill:#f9f")]
    [TestCase("flowchart LR\n  A --> {|CL3001:end-user|}\n  B --> end-user", "flowchart LR\n  A --> end_user[\"end-user\"]\n  B --> end_user")]
    [TestCase("flowchart LR\n  subgraph s\n    {|CL3001:end-user|}[x] --> B\n  end\n", "flowchart LR\n  subgraph s\n    end_user[x] --> B\n  end\n")]
    [TestCase("flowchart LR\n  {|CL3001:class-a|} --> B", "flowchart LR\n  class_a[\"class-a\"] --> B")]
    [TestCase("sequenceDiagram\n  participant loop\n  A->>{|CL3001:loop|}: hi\n  loop->>A: yo", "sequenceDiagram\n  participant loop_ as loop\n  A->>loop_: hi\n  loop_->>A: yo")]
    [TestCase("sequenceDiagram\n  actor opt as Optional\n  A->>+{|CL3001:opt|}: hi\n  opt-->>-A: yo\n  note over A,opt: opt", "sequenceDiagram\n  actor opt_ as Optional\n  A->>+opt_: hi\n  opt_-->>-A: yo\n  note over A,opt_: opt")]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:end|}: the end\n  end->>A: yo", "sequenceDiagram\n  A->>end_: the end\n  participant end_ as end\n  end_->>A: yo")]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:end user|}: hi\n  end user->>A: yo", "sequenceDiagram\n  A->>end_user: hi\n  participant end_user as end user\n  end_user->>A: yo")]
    [TestCase("sequenceDiagram\n  {|CL3001:end user|}->>A: yo\n", "sequenceDiagram\n  end_user->>A: yo\n  participant end_user as end user\n")]
    [TestCase("sequenceDiagram\n  {|CL3001:loop|}->>A: yo\n  A->>B: z\n", "sequenceDiagram\n  loop_->>A: yo\n  participant loop_ as loop\n  A->>B: z\n")]
    [TestCase("sequenceDiagram\n  loop x\n    loop->>A: yo\n    A->>{|CL3001:loop|}: z\n  end", "sequenceDiagram\n  loop x\n    loop_->>A: yo\n    participant loop_ as loop\n    A->>loop_: z\n  end")]
    [TestCase("sequenceDiagram\n  alt x\n    A->>{|CL3001:else|}: yo\n  else y\n    else->>A: z\n  end", "sequenceDiagram\n  alt x\n    A->>else_: yo\n    participant else_ as else\n  else y\n    else_->>A: z\n  end")]
    [TestCase("sequenceDiagram\r\n  A->>{|CL3001:end|}: x\r\n", "sequenceDiagram\r\n  A->>end_: x\r\n  participant end_ as end\r\n")]
    public void Is_renamed_everywhere(string marked, string expected) => DiagramAssert.Fixes(marked, expected);

    [TestCase("flowchart LR\n  A --> {|CL3001:end|}@{ shape: diam }")]
    [TestCase("flowchart LR\n  A --> {|CL3001:end|}\n  A[\"two\n  end lines\"]")]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:end|}: x\n  A->>B: x; end->>B: y")]
    public void Is_not_renamed_where_uses_cannot_be_told(string marked) => Assert.That(DiagramAssert.Reports(marked)[0].Fixes, Is.Empty);

    [TestCase("flowchart LR\n  subgraph s\n    end-user[x] --> B")]
    [TestCase("sequenceDiagram\n  loop->>A: yo\n  end")]
    [TestCase("sequenceDiagram\n  participant end\n  activate end")]
    public void What_the_reference_accepts_is_not_reported(string text) => DiagramAssert.Reports(text);
}
