// Fresh diagrams for the reference to judge: single and multiple edits of the corpora's diagrams, the same ones for the
// same seed.

using System.Text.Json.Nodes;

namespace ContentLint.Conformance;

/// <summary>Makes diagrams by edits of real ones.</summary>
internal sealed class DiagramGenerator
{
    private static readonly string[] Corpora = ["suite", "examples", "realworld", "mutants", "rare"];

    // What grammars trip over: brackets, arrows, separators, words, characters outside ASCII.
    internal static readonly string[] Pieces =
    [
        "\n", " ", "  ", "\t", ";", ":", "::", ":::", ",", "\"", "\"\"", "'", "`", "(", ")", "[", "]", "{", "}", "<", ">", "|", "/", "\\", "-", "--",
        "-->", "->", "->>", "-->>", "=", "==", "==>", "-.->", "~~~", "@", "@{", "#", "#quot;", "%", "%%", "%%{", "&", "*", "+", "!", "?", "^", "_",
        "$", "end", "END", "title", "a", "x", "o", "v", "1", "42", "0.5", "Я", "привет", "日本", "😀", "\u00a0", "é", "as", "style", "class", "note",
        "and", "else", "subgraph", "direction TB", "click", "accTitle: x", "accDescr: y", "accDescr {\n z }", "fill:#f9f", "default", "|a|", "[\"a\"]",
        "(b)", "{c}", "((d))", "<br/>", "<b class=\"x\">", "x--x", "<-->", "---", "\r\n", "\n\n", "\u2028", " \n", "C4Context", "%%\n", "%% c\n", "---\n",
    ];

    private readonly Random _random;
    private readonly string[] _diagrams;
    private readonly TextMutator _mutator;

    /// <param name="seed">The same diagrams for the same seed.</param>
    /// <param name="corpus">The folder of the corpora.</param>
    /// <param name="types">The diagram types to take.</param>
    public DiagramGenerator(int seed, string corpus, string[] types)
    {
        _random = new Random(seed);
        _diagrams = Read(corpus, types);
        _mutator = new TextMutator(_random, Pieces, _diagrams);
    }

    /// <summary>Diagrams, each once.</summary>
    public IEnumerable<string> Generate(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < count)
        {
            var text = _mutator.Mutate(_diagrams[_random.Next(_diagrams.Length)]);
            if (TextMutator.IsWellFormed(text) && seen.Add(text))
                yield return text;
        }
    }

    private static string[] Read(string corpus, string[] types) =>
    [
        .. Corpora.SelectMany(c => File.ReadLines(Path.Combine(corpus, $"mermaid-{c}.jsonl")))
            .Select(line => JsonNode.Parse(line)!)
            .Where(row => types.Contains((string?)row["type"]))
            .Select(row => (string)row["text"]!)
            .Where(text => text.Length < 1500),
    ];
}
