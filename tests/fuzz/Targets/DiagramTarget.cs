using ContentLint.Conformance;

namespace ContentLint.Fuzz.Targets;

/// <summary>Diagrams of all types: by themselves, in a fence, in a quote, in a component's attribute.</summary>
internal sealed class DiagramTarget(Corpus corpus) : DocumentTarget("diagrams", TextsOf(corpus), DiagramGenerator.Pieces)
{
    /// <inheritdoc/>
    protected override string PathOf(FuzzInput input) => input.Variant % 4 > 0 ? "a.mmd" : "a.mdx";

    /// <inheritdoc/>
    protected override string TextOf(FuzzInput input) => (input.Variant % 4, input.Variant / 4 % 4) switch
    {
        ( > 0, _) => input.Text,
        (_, 0) => $"# A\n\n```mermaid\n{input.Text}\n```\n",
        (_, 1) => $"> ```mermaid\n> {input.Text.Replace("\n", "\n> ")}\n> ```\n",
        (_, 2) => $"- a\n\n  ```mermaid\n  {input.Text.Replace("\n", "\n  ")}\n  ```\n",
        _ => $"<Mermaid chart={{`{input.Text.Replace("\\", "\\\\").Replace("`", "\\`").Replace("${", "\\${")}`}} />\n",
    };

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Fences("mermaid"), .. corpus.Files("tests/ContentLint.Tests/Fixtures", "*.mmd"), .. corpus.Files("samples", "*.mmd"),
        .. new[] { "suite", "examples", "rare", "realworld", "mutants", "drawn" }.SelectMany(c => Corpus.Rows($"mermaid-{c}.jsonl", "text")),
    ];
}
