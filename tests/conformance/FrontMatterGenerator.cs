// Fresh blocks of front matter: edits of the corpus's blocks, the same ones for the same seed. What is put in are YAML's own
// marks and forms that its libraries read differently.

using System.Text.Json;

namespace ContentLint.Conformance;

/// <summary>Makes blocks of front matter by edits of real ones.</summary>
internal sealed class FrontMatterGenerator
{
    private static readonly string[] Pieces =
    [
        ":", ": ", " :", "::", "-", "- ", " - ", "\n- ", "\n  - ", "?", "? ", "\n? ", "\n: ", "'", "\"", "''", "\\", "\\n", "\\x41", "\\q", "\t", "\n\t", " ", "  ", "\n", "\n\n", "\n ", "\n  ", "\n    ", "\r\n",
        "#", " #", " # a", "#a", "\n# a\n", "[", "]", "{", "}", "[a, b]", "{a: b}", "[a: b]", "{a}", "{{ a }}", "[\n", "\n]", ",", ", ", ",,", "|", ">", "|-", ">+", "|2", ">\n", ": |\n", ": >-\n  a\n\n   b\n  c",
        "&a ", "*a", "&a", "*b ", "!", "!!", "!a ", "!!str ", "!!int ", "!!map ", "!!seq ", "!!null ", "!!set ", "!!binary ", "%", "@", "`", "~", "null", "true", "No", "2024-05-31", "2001-12-14t21:59:43.10-05:00",
        "0b101", "0o17", "017", "0x1F", "1_000", "190:20:30", "1e3", "1.5", ".5", "-.inf", ".nan", "+1", "<<: ", "<<: *a\n", "---", "\n---\n", "...", "\n...\n", "%YAML 1.2", "\uFEFF", "\u00a0", "\u2028", "\u0001", "\u007f", "é", "😀", "=", "a", "a: b", "a: b\n", "title: c\n", "\na:\n  b: c\n",
    ];

    private readonly Random _random;
    private readonly string[] _blocks;
    private readonly TextMutator _mutator;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">What decides all choices.</param>
    /// <param name="corpus">The folder of the corpora.</param>
    public FrontMatterGenerator(int seed, string corpus)
    {
        _random = new Random(seed);
        _blocks = [.. File.ReadLines(Path.Combine(corpus, "front-matter.jsonl")).Select(ReadText)];
        _mutator = new TextMutator(_random, Pieces, [.. _blocks.Where(b => b.Length > 0)]);
    }

    /// <summary>Gives so many blocks.</summary>
    public IEnumerable<string> Generate(int count)
    {
        while (count > 0)
        {
            var text = _mutator.Mutate(_blocks[_random.Next(_blocks.Length)]);
            if (!TextMutator.IsWellFormed(text))
                continue;

            yield return text;
            count--;
        }
    }

    private static string ReadText(string line)
    {
        using var row = JsonDocument.Parse(line);
        return FrontMatterValues.ReadString(row.RootElement.GetProperty("text"));
    }
}
