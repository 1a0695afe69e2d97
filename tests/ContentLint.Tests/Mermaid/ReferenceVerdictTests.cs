// Diagrams with the verdict of mermaid.parse 12.3: causes of disagreement that were found by comparing, and a sample of
// generated diagrams of each type (tests/conformance/Grammars), which holds them without the reference at hand.

using System.Text.Json;

namespace ContentLint.Tests.Mermaid;

/// <summary>We accept what the reference accepts, and nothing else.</summary>
public sealed class ReferenceVerdictTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Generated");

    private static IEnumerable<string> Samples => Directory.EnumerateFiles(Folder, "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    // An empty text at the end of the diagram leaves no end of a statement, which most grammars ask for.
    [TestCase("erDiagram\naccTitle:", false)]
    [TestCase("classDiagram\nclass A\naccDescr: \n  ", false)]
    [TestCase("gantt\naccDescr: ", false)]
    [TestCase("journey\na: 1\naccDescr:\n\n", false)]
    [TestCase("timeline\na: 1\naccTitle:", false)]
    [TestCase("quadrantChart\naccDescr: ", false)]
    [TestCase("requirementDiagram\naccDescr: ", false)]
    [TestCase("flowchart LR\nA\naccDescr: ", true)]
    [TestCase("stateDiagram\nA\naccDescr: ", true)]
    [TestCase("sequenceDiagram\naccDescr: ", true)]

    // The statement calls what is not there.
    [TestCase("gantt\ntopAxis\n a : 1d", false)]
    [TestCase("gantt\n  TopAxis\n", false)]
    [TestCase("gantt\ninclusiveEndDates\nweekday monday\ntodayMarker off\n", true)]

    // `%%` alone on a line is no comment that is cut out.
    [TestCase("%%\n\nrequirementDiagram", false)]
    [TestCase("%%\n%%\nrequirementDiagram\nelement a {\n}", false)]
    [TestCase("%%%\nrequirementDiagram\nelement a {\n}", true)]

    // Front matter in the middle goes to the last fence that closes it, if need be to the very next line.
    [TestCase("gitGraph\n---\n---\nx: 1\n---\ncommit", true)]
    [TestCase("gitGraph\n---\n---\ncommit", true)]
    [TestCase("gitGraph\n---\n\n---\ncommit", true)]
    [TestCase("pie\n---\n---\n \"a\": 1\n", true)]

    // Properties that are no value at all, and front matter behind what is a comment only for detection.
    [TestCase("flowchart TB\na@{\n}\nB", false)]
    [TestCase("flowchart TB\na@{ }\nB", true)]
    [TestCase("---\ntitle: a\n---\n%%\n---\nb: 1\n---\ngitGraph\ncommit\n", false)]
    public void Found_by_comparing(string text, bool isAccepted) => Assert.That(Accepts(text), Is.EqualTo(isAccepted));

    [TestCaseSource(nameof(Samples))]
    public void Generated(string type)
    {
        var differing = new List<string>();
        var (accepted, rejected) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(Folder, type + ".jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var isAccepted = row.RootElement.GetProperty("ok").GetBoolean();
            (accepted, rejected) = isAccepted ? (accepted + 1, rejected) : (accepted, rejected + 1);
            if (Accepts(text) != isAccepted)
                differing.Add($"{(isAccepted ? "false alarm" : "miss")}: {text}");
        }

        Assert.That(differing, Is.Empty);
        Assert.That(Math.Min(accepted, rejected), Is.GreaterThanOrEqualTo(15), "both verdicts in earnest");
    }

    private static bool Accepts(string text)
    {
        var diagram = DiagramAssert.Parse(text);
        return diagram.Diagnostics.Count == 0;
    }
}
