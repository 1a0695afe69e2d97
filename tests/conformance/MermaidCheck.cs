using System.Text.Json;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>Diagrams: CL30xx exactly where <c>mermaid.parse</c> rejects.</summary>
/// <param name="major">The major of mermaid whose verdicts the file holds; the corpora hold those of 12.</param>
internal sealed class MermaidCheck(int major) : CorpusCheck
{
    public override string Name => "mermaid";

    public override IReadOnlyList<(string File, double Bar)> Files { get; } =
    [
        ("mermaid-realworld.jsonl", 1),
        ("mermaid-examples.jsonl", 1),
        ("mermaid-suite.jsonl", 0.995),
        ("mermaid-mutants.jsonl", 0.995),
        ("mermaid-rare.jsonl", 0.995),
    ];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = row.GetProperty("text").GetString()!;
        var source = SourceText.From("diagram.mmd", text);
        var diagram = MermaidParser.Parse(MappedText.Whole(source), MermaidOptions.Default with { Major = major });
        yield return new Outcome(
            Optional(row, "id") ?? $"row {number}",
            Optional(row, "type") ?? "(none)",
            row.GetProperty("ok").GetBoolean(),
            diagram.Diagnostics.Count == 0,
            text,
            row.TryGetProperty("message", out var message) ? $"line {(row.TryGetProperty("line", out var line) ? line.ToString() : "-")}: {message.GetRawText()}" : null,
            diagram.Diagnostics.Count == 0 ? $"accepted as {diagram.Type?.Id}" : string.Join(Environment.NewLine + "             ", diagram.Diagnostics));
    }
}
