using System.Diagnostics;
using ContentLint.Mermaid;

namespace ContentLint.Tests.Mermaid;

/// <summary>Whatever the text, reading it comes to an end, soon, without an exception and with its spans in the file.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "A", "b1", "end", "class", "state", "note", "section", "participant", "subgraph", "loop", "\n", "\n  ", " ", "-->", "->>", "--", ":", ":::",
        ";", "[", "]", "(", ")", "{", "}", "\"", "`", "~", "|", "@{", "#quot;", "%%", "%%{", "<<", ">>", "<b a=\"c\">", ",", "*", "Я", "😀", "accDescr {", "direction TB", "---\n",
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

    [TestCase("flowchart LR\n", "A[\"x\"] --> B\n")]
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
    public void Time_grows_with_the_text(string header, string line)
    {
        DiagramAssert.Parse(header + line);
        var watch = Stopwatch.StartNew();
        DiagramAssert.Parse(header + string.Concat(Enumerable.Repeat(line, 20000)));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
