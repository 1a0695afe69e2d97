// The table of what diagrams are made of: many of one statement, or of one opening inside the other. The tests hold that memory
// grows with the text, the benchmarks print that time does.

namespace ContentLint.Tests.Mermaid;

/// <summary>A statement and an opening of a type of diagram.</summary>
/// <param name="Type">What it is about.</param>
/// <param name="Header">The first lines.</param>
/// <param name="Statement">A statement by its number.</param>
/// <param name="Opening">What is opened and never closed.</param>
internal sealed record DiagramShape(string Type, string Header, Func<int, string> Statement, string Opening)
{
    /// <summary>One or more for each type that has a grammar.</summary>
    public static IReadOnlyList<DiagramShape> All { get; } =
    [
        new("flowchart", "flowchart LR\n", i => $"  n{i} --> n{i + 1}[\"Label {i}\"]\n", "  subgraph s\n"),
        new("flowchart, brackets", "flowchart LR\n", i => $"  n{i}[text {i}] & m{i}{{choice}} -->|yes| o{i}((x))\n", "A["),
        new("agent flow", "agentflow-beta\n", i => $"  connector c{i}[\"C {i}\"]\n  n{i}[text %% c\n  {i}] --x n{i + 1}@{{ shape: tool }} %% c\n", "  flow s %% c\n"),
        new("agent flow, blanks", "agentflow-beta\n", i => $"    \t n{i}   \v  %% c\n", "        "),
        new("sequence", "sequenceDiagram\n", i => $"  A{i % 100}->>B{i % 70}: message {i}\n", "  loop x\n"),
        new("class", "classDiagram\n", i => $"  class C{i} {{\n    +run(int x) bool\n  }}\n", "  namespace n {\n"),
        new("state", "stateDiagram-v2\n", i => $"  s{i} --> s{i + 1} : event {i}\n", "  state s {\n"),
        new("entity relationship", "erDiagram\n", i => $"  E{i} ||--o{{ E{i + 1} : has\n", "  E {\n"),
        new("gantt", "gantt\n", i => $"  Task {i} : t{i}, 2024-01-01, 3d\n", "  section s\n"),
        new("pie", "pie\n", i => $"  \"Slice {i}\" : {i}\n", "  \"a\n"),
        new("git graph", "gitGraph\n", i => i % 10 == 0 ? $"  branch b{i}\n" : $"  commit id: \"c{i}\"\n", "  branch \"a\n"),
        new("mindmap", "mindmap\n  root\n", i => $"{new string(' ', 4 + (i % 20))}Node {i}\n", "    a(("),
        new("journey", "journey\n", i => $"  Task {i}: 5: Me\n", "  section s\n"),
        new("timeline", "timeline\n", i => $"  {i} : event : another\n", "  : e"),
        new("quadrant chart", "quadrantChart\n", i => $"  Point {i}: [0.{i % 10}, 0.5] radius: 5\n", "  a: ["),
        new("requirement", "requirementDiagram\n", i => $"requirement r{i} {{\nid: {i}\n}}\nr{i} - traces -> r{i + 1}\n", "requirement a {\n"),
        new("kanban", "kanban\n", i => i % 5 == 0 ? $"  s{i}[Section {i}]\n" : $"    i{i}[Item {i}]@{{ ticket: T-{i} }}\n", "    a(("),
        new("kanban, properties", "kanban\n", i => $"  s{i}\n", "  a@{ \"b\n"),
        new("venn", "venn-beta\n", i => $"  set S{i}[\"Label {i}\"]: {i}\n    text t{i}\n", "  set A[["),
        new("venn, unknown sets", "venn-beta\n  set A\n", i => $"  union A, A[\"Label {i}\"]\n", "  union A, a\"b\n"),
        new("sankey", "sankey\n", i => $"Source {i},Target {i},{i}.5\n", "\"a,b\n"),
        new("ishikawa", "ishikawa\n  Effect\n", i => $"{new string(' ', 4 + (i % 20))}Cause {i}\n", "    ishikawa"),
        new("xy chart", "xychart\n", i => $"  line \"L {i}\" [{i}, 2.5, 3]\n", "  x-axis [a, ("),
        new("xy chart, lists", "xychart\n", i => $"  bar [{i} \"top\"]\n", "  line [1\n"),
        new("c4", "C4Context\n", i => $"  Person(p{i}, \"Person {i}\", \"Text {i}\")\n", "  Boundary(b, \"b\") {\n"),
        new("c4, attributes", "C4Context\n", i => $"  Rel(a{i}, b{i}, \"x\", $tags=\"t\")\n", "Person(a, b\n"),
        new("block", "block\n", i => $"  a{i}[\"Label {i}\"] --> b{i}\n", "  block:b\n"),
        new("block, styles", "block\n", i => $"  a{i}<[\"x\"]>(right):2\n  style a{i} fill:#f00\n", "  a --> style x y\n"),
        new("use case", "usecase-beta\n", i => $"  actor A{i}\n  A{i} -- text {i} --> U{i}\n", "systemBoundary s\n"),
        new("use case, properties", "usecase-beta\n", i => $"  json j{i}@{{ \"a\": {i} }}\n  U{i}(Text {i})@{{ business: true }}\n", "json a@{ \"\n"),
        new("use case, labels", "usecase-beta\n", i => $"  \"A {i}\" --> \"B {i}\"\n", "a -- \"`b\n"),
        new("flowchart, properties", "flowchart LR\n", i => $"  n{i}@{{ shape: rect, label: \"x\" }}\n", "A@{ a: b, "),
        new("flowchart, flags", "flowchart LR\n", i => $"  n{i}>flag {i}]\n", "a>b c\n"),
        new("sequence, reserved words", "sequenceDiagram\n", i => $"  participant p{i} as end {i}\n", "loop->>a: b\n"),
        new("state, words", "stateDiagram-v2\n", i => $"  state \"in-progress {i}\" as s{i}\n", "state "),
        new("quadrant chart, spaces", "quadrantChart\n", i => $"  quadrant-1   Text   {i}\n", "          "),
        new("architecture", "architecture-beta\n  group g(cloud)[G]\n", i => $"  service s{i}(server)[Service {i}] in g\n  s{i}:L -- R:s{i}\n", "  a:L -[\n"),
        new("event model", "eventmodeling\n", i => i < 1000 ? $"  tf {i} evt Name{i}\n" : $"  entity Name{i}\n", "  data a {\n"),
        new("packet", "packet\n", i => $"  +8: \"Field {i}\"\n", "  +1: \"\\\"\n"),
        new("radar", "radar-beta\n  axis a, b\n", i => $"  curve c{i}[\"C {i}\"]{{1, {i}}}\n", "  curve c{1,\n"),
        new("radar, curves by axes", "radar-beta\n  axis a, b\n", i => $"  curve c{i}{{\n    b: {i},\n    a: 1\n  }}\n", "  curve c{ a: 1, curve\n"),
        new("treemap", "treemap-beta\n", i => i % 10 == 0 ? $"\"Section {i}\"\n" : $"    \"Leaf {i}\": {i}\n", "\"a\" :\n"),
        new("tree view", "treeView-beta\n", i => $"{new string(' ', 4 * (i % 10))}name{i}.cs :::c ## text\n", "  \"a\n"),
        new("tree view, drawn", "treeView-beta\n", i => i % 10 == 0 ? $"├── folder{i}/\n" : $"│   ├── file{i}\n", "├──\n"),
        new("railroad", "railroad-beta\n", i => $"r{i} = sequence(terminal(\"a\"), nonterminal(\"r{i}\")) ;\n", "a = optional(\n"),
        new("railroad, one line", "railroad-ebnf-beta\n", i => $"r{i} = r{i}, {{ \"a\" | 'b' }} ;\n", "("),
        new("railroad, abnf", "railroad-abnf-beta\n", i => $"r{i} = 1*2r{i} / %x41-5A\n    [ \"b\" ] ;\n", "a = [ ; b\n"),
        new("railroad, peg", "railroad-peg-beta\n", i => $"r{i} <- &r{i} !'a'? / . ;\n", "a <- ( b <-\n"),
        new("event model, one line", "eventmodeling ", i => $"entity Name{i} ", "tf 1 evt "),
        new("treemap, one line", "treemap\n", i => $"\"Leaf {i}\":{i}", "\"a\" x "),
        new("wardley", "wardley-beta\n", i => $"  component N{i} [0.5, 0.{i % 10}] label [-10, 5]\n  N{i} -> N{i}; text\n", "  pipeline A {\n  component\n"),
        new("cynefin", "cynefin-beta\n", i => i % 10 == 0 ? "  clear\n" : $"    \"Item {i}\"\n", "  clear --> \"\n"),
    ];

    /// <summary>A diagram of many statements.</summary>
    public string Repeat(int count) => Header + string.Concat(Enumerable.Range(0, count).Select(Statement));

    /// <summary>A diagram of many openings.</summary>
    public string Nest(int count) => Header + string.Concat(Enumerable.Repeat(Opening, count));
}
