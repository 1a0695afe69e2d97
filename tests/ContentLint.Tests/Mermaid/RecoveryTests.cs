namespace ContentLint.Tests.Mermaid;

/// <summary>One mistake is one diagnostic, and mistakes in different lines are reported in one run.</summary>
public sealed class RecoveryTests
{
    [TestCase("flowchart LR\n  subgrap {|CL3010:one|}\n    a\n  end\n  b {|CL3005:->|} c\n")]
    [TestCase("flowchart LR\n  subgraph one\n    a\n  en {|CL3010:d|}\n")]
    [TestCase("flowchart LR\n  a {|CL3005:->|} b\n  linkStyle 0 stroke:red\n")]
    [TestCase("flowchart LR\n  A[{|CL3003:a (b)|}] --> B\n  B --> C[{|CL3003:c (d)|}]\n  {|CL3008:end|}\n")]
    [TestCase("{|CL3004:flowhart|} LR\n  A[{|CL3003:a (b)|}] --> B\n")]
    [TestCase("sequenceDiagram\n  {|CL3010:altt works|}\n    A->>B: x\n  else not\n    A->>B: y\n  end\n  A->>B: x\n")]
    [TestCase("classDiagram\n  clas A {|CL3010:{|}\n    +x()\n    +y()\n  }\n  class B {\n    +z()\n  }\n")]
    [TestCase("classDiagram\n  namespace N {\n    class A{|CL3010:;|} {\n      +x()\n    }\n    class B\n  }\n  A --> B\n")]
    [TestCase("classDiagram\n  class A {|CL3002:{|}\n    +x()\n  class B {\n    +z()\n  }\n")]
    [TestCase("classDiagram\n  class A {\n    +sw}{|CL3010:im|}()\n    +quack()\n  }\n  A --> B\n")]
    [TestCase("erDiagram\n  A{|CL3010:(|} {\n    int id\n    string name\n  }\n  B {\n    int {|CL3010:}|}\n")]
    [TestCase("erDiagram\n  A {|CL3002:{|}\n    int id\n  B {\n    int id\n  }\n")]
    [TestCase("stateDiagram-v2\n  stae Active {|CL3010:{|}\n    A --> B\n  }\n  C --> D\n")]
    [TestCase("stateDiagram-v2\n  state One {\n    state Two {\n      A {|CL3005:->|} B\n    }\n    C --> D\n  }\n")]
    [TestCase("gitGraph\n  commit\n  {|CL3010:brnch|} a\n  commit\n  checkout main\n  commit\n  merge a\n")]
    [TestCase("gitGraph\n  commit\n  branch a\n  commit\n  checkout {|CL3028:mian|}\n  merge a\n  merge {|CL3028:b|}\n")]
    [TestCase("quadrantChart\n  A: [0.3, 0.6] {|CL3010:colour: #ff3300|}, rad)ius: 3\n  B: [{|CL3010:3|}0, 0.6]\n")]
    public void Reports(string marked) => DiagramAssert.Reports(marked);
}
