using System.Diagnostics;
using System.Globalization;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// Time against size for each type of diagram: many statements one after the other, and something opened again and again. Twice
/// the size must cost about twice the time.
/// </summary>
internal static class MermaidGrowth
{
    private static readonly int[] Sizes = [12_500, 25_000, 50_000, 100_000];

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

    public static int Run()
    {
        foreach (var (type, header, statement, opening) in Shapes)
        {
            Measure(type, n => header + string.Concat(Enumerable.Range(0, n).Select(statement)));
            Measure(type + ", nested", n => header + string.Concat(Enumerable.Repeat(opening, n)));
        }

        return 0;
    }

    private static void Measure(string what, Func<int, string> make)
    {
        Parse(make(1000));
        var times = Sizes.Select(size => Parse(make(size)).TotalMilliseconds).ToArray();
        var exponent = Math.Log(times[^1] / times[0]) / Math.Log((double)Sizes[^1] / Sizes[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-28} {string.Join("  ", times.Zip(Sizes, (t, s) => string.Create(CultureInfo.InvariantCulture, $"{s,7}: {t,7:F1} ms")))}   grows with size^{exponent:F2}"));
    }

    // The best of three: what is measured is the parser, not the garbage of the run before.
    private static TimeSpan Parse(string text)
    {
        var options = MermaidOptions.Default with { MaxEdges = int.MaxValue };
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            MermaidParser.Parse(MappedText.Whole(SourceText.From("", text)), options);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }
}
