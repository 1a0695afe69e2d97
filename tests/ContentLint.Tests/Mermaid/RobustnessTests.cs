using System.Text.Json;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>Whatever the text, reading it comes to an end, soon, without an exception and with its spans in the file.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "A", "b1", "end", "class", "state", "note", "section", "participant", "subgraph", "loop", "\n", "\n  ", " ", "-->", "->>", "--", ":", ":::",
        ";", "[", "]", "(", ")", "{", "}", "\"", "`", "~", "|", "@{", "#quot;", "%%", "%%{", "<<", ">>", "<b a=\"c\">", ",", "*", "Я", "😀", "accDescr {", "direction TB", "---\n",
        "\r\n", "\r", "\u200b", "：", "（", "“", "-", "->", "PK", "title:", "//", "\ud83d", "end-😀",
    ];

    private static IEnumerable<string> Headers() => DiagramTypes.All.Where(t => t.Read is not null).SelectMany(t => t.Keywords);

    [TestCaseSource(nameof(Headers))]
    [CancelAfter(20000)]
    public void Random_texts_are_read(string header)
    {
        var random = new Random(17);
        for (var i = 0; i < 400; i++)
        {
            var text = header + "\n" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            foreach (var diagnostic in DiagramAssert.Parse(text).Diagnostics)
                Assert.That(diagnostic.Location.Span.End, Is.LessThanOrEqualTo(text.Length), text);
        }
    }

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Generated"), "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void Spans_split_no_character_and_no_line_end(string type)
    {
        var random = new Random(5);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Generated", type + ".jsonl")).Take(300))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            for (var i = random.Next(4); i >= 0; i--)
                text = text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
            CheckSpans(random.Next(2) == 0 ? text : text.Replace("\r\n", "\n").Replace("\n", "\r\n"));
        }
    }

    private static void CheckSpans(string text)
    {
        foreach (var diagnostic in DiagramAssert.Parse(text).Diagnostics)
        {
            var spans = diagnostic.Related.Select(r => r.Location.Span).Append(diagnostic.Location.Span).Concat(diagnostic.Fixes.SelectMany(f => f.Edits).Select(e => e.Span));
            foreach (var span in spans)
                Assert.That(IsWhole(text, span), Is.True, $"{diagnostic} {span}: {text}");
        }
    }

    private static bool IsWhole(string text, TextSpan span) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length && IsBoundary(text, span.Start) && IsBoundary(text, span.End);

    private static bool IsBoundary(string text, int position) =>
        position == 0 || position == text.Length
        || !(char.IsSurrogatePair(text[position - 1], text[position]) || (text[position - 1] == '\r' && text[position] == '\n'));

    [TestCase("sequenceDiagram\r\n  loop x\r\n    A->>B: hi\r\n")]
    [TestCase("flowchart LR\r\n  subgraph x\r\n    A --> B\r\n")]
    [TestCase("classDiagram\r\n  class A {\r\n    +x\r\n")]
    [TestCase("stateDiagram-v2\r\n  state A {\r\n    B --> C\r\n")]
    [TestCase("erDiagram\r\n  A {\r\n    int id\r\n")]
    [TestCase("requirementDiagram\r\n  requirement a {\r\n    id: 1\r\n")]
    [TestCase("flowchart LR\r\n  A[\"x😀\r\n")]
    [TestCase("pie\r\n  😀 : 1\r\n")]
    [TestCase("gitGraph\r\n  😀\r\n")]
    [TestCase("😀\r\n")]
    [TestCase("flowchart LR\r\n  A 😀> B\r\n")]
    public void Spans_stand_on_whole_characters(string text)
    {
        Assert.That(DiagramAssert.Parse(text).Diagnostics, Is.Not.Empty);
        CheckSpans(text);
    }

    [TestCase("flowchart LR\n", "A[\"x\"] --> B\n")]
    [TestCase("flowchart LR\n", "a>b c\n")]
    [TestCase("flowchart LR\n", "end-a\n")]
    [TestCase("flowchart LR\nA@{ ", "a: b, ")]
    [TestCase("quadrantChart\n", "          ")]
    [TestCase("quadrantChart\n", "----------")]
    [TestCase("stateDiagram\n", "state ")]
    [TestCase("sequenceDiagram\n", "A->>end: x\n")]
    [TestCase("sequenceDiagram\n", "loop->>A: x\n")]
    [TestCase("stateDiagram\n", "a-b --> c\n")]
    [TestCase("erDiagram\nA {\n", "int a b PK FK\n")]
    [TestCase("classDiagram\n", "\"a \"b\" c\" ")]
    [TestCase("flowchart LR\n", "A[")]
    [TestCase("flowchart LR\n", "subgraph s\n")]
    [TestCase("flowchart LR\n", " \n")]
    [TestCase("sequenceDiagram\n", "A->>B: x\n")]
    [TestCase("sequenceDiagram\n", "loop x\n")]
    [TestCase("sequenceDiagram\n", "A->> \n")]
    [TestCase("classDiagram\n", "namespace a {\n")]
    [TestCase("stateDiagram\n", "state a {\n")]
    [TestCase("erDiagram\n", "a {\n")]
    [TestCase("mindmap\n", " a(")]
    [TestCase("flowchart LR\n", "%%{a")]
    [TestCase("flowchart LR\n", "<a")]
    public void Work_grows_with_the_text(string header, string line) =>
        AllocationGrowth.AssertLinear(count => header + string.Concat(Enumerable.Repeat(line, count)), 20_000, text => DiagramAssert.Parse(text));
}
