using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>A hundred thousand statements, or openings, of each type of diagram are read in linear time and without a deep stack.</summary>
public sealed class LimitsTests
{
    private const int Count = 100_000;

    private static readonly (string Type, string Header, Func<int, string> Statement, string Opening)[] Shapes =
    [
        ("flowchart", "flowchart LR\n", i => $"  n{i} --> n{i + 1}[\"Label {i}\"]\n", "  subgraph s\n"),
        ("flowchart, brackets", "flowchart LR\n", i => $"  n{i}[text {i}] & m{i}{{choice}} -->|yes| o{i}((x))\n", "A["),
        ("sequence", "sequenceDiagram\n", i => $"  A{i % 100}->>B{i % 70}: message {i}\n", "  loop x\n"),
        ("class", "classDiagram\n", i => $"  class C{i} {{\n    +run(int x) bool\n  }}\n", "  namespace n {\n"),
        ("state", "stateDiagram-v2\n", i => $"  s{i} --> s{i + 1} : event {i}\n", "  state s {\n"),
        ("entity relationship", "erDiagram\n", i => $"  E{i} ||--o{{ E{i + 1} : has\n", "  E {\n"),
        ("gantt", "gantt\n", i => $"  Task {i} : t{i}, 2024-01-01, 3d\n", "  section s\n"),
        ("pie", "pie\n", i => $"  \"Slice {i}\" : {i}\n", "  \"a\n"),
        ("git graph", "gitGraph\n", i => i % 10 == 0 ? $"  branch b{i}\n" : $"  commit id: \"c{i}\"\n", "  branch \"a\n"),
        ("mindmap", "mindmap\n  root\n", i => $"{new string(' ', 4 + (i % 20))}Node {i}\n", "    a(("),
        ("journey", "journey\n", i => $"  Task {i}: 5: Me\n", "  section s\n"),
        ("timeline", "timeline\n", i => $"  {i} : event : another\n", "  : e"),
        ("quadrant chart", "quadrantChart\n", i => $"  Point {i}: [0.{i % 10}, 0.5] radius: 5\n", "  a: ["),
        ("requirement", "requirementDiagram\n", i => $"requirement r{i} {{\nid: {i}\n}}\nr{i} - traces -> r{i + 1}\n", "requirement a {\n"),
        ("flowchart, properties", "flowchart LR\n", i => $"  n{i}@{{ shape: rect, label: \"x\" }}\n", "A@{ a: b, "),
        ("flowchart, flags", "flowchart LR\n", i => $"  n{i}>flag {i}]\n", "a>b c\n"),
        ("sequence, reserved words", "sequenceDiagram\n", i => $"  participant p{i} as end {i}\n", "loop->>a: b\n"),
        ("state, words", "stateDiagram-v2\n", i => $"  state \"in-progress {i}\" as s{i}\n", "state "),
        ("quadrant chart, spaces", "quadrantChart\n", i => $"  quadrant-1   Text   {i}\n", "          "),
    ];

    private static IEnumerable<TestCaseData> Statements() => Shapes.Select(s => new TestCaseData(
        (int count) => s.Header + string.Concat(Enumerable.Range(0, count).Select(s.Statement))).SetArgDisplayNames(s.Type));

    private static IEnumerable<TestCaseData> Openings() => Shapes.Select(s => new TestCaseData(
        (int count) => s.Header + string.Concat(Enumerable.Repeat(s.Opening, count))).SetArgDisplayNames(s.Type));

    [TestCaseSource(nameof(Statements))]
    public void Many_statements_are_read(Func<int, string> make) =>
        AllocationGrowth.AssertLinear(make, Count, text => Assert.That(Parse(text).Diagnostics, Is.Empty));

    [TestCaseSource(nameof(Openings))]
    public void Deep_nesting_is_read(Func<int, string> make) =>
        AllocationGrowth.AssertLinear(make, Count, text => Assert.That(Parse(text).IsJudged, Is.True));

    private static MermaidDiagram Parse(string text) =>
        MermaidParser.Parse(MappedText.Whole(SourceText.From("a.mmd", text)), MermaidOptions.Default with { MaxEdges = int.MaxValue });
}
