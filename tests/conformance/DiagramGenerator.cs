// Fresh diagrams for the reference to judge: single and multiple edits of the corpora's diagrams, the same ones for the
// same seed. Three steps:
//
//   dotnet run -c Release --project tests/conformance -- generate mermaid SEED COUNT TYPE[,TYPE...] in.jsonl
//   node_modules/.bin/node mermaid.mjs < in.jsonl > out.jsonl          (in the oracle's folder)
//   dotnet run -c Release --project tests/conformance -- join in.jsonl out.jsonl case.jsonl
//
// and then `mermaid --file case.jsonl --no-bar` compares.

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentLint.Conformance;

/// <summary>Makes diagrams by edits of real ones, and puts the reference's verdicts beside them.</summary>
internal sealed class DiagramGenerator
{
    private static readonly int[] EditCounts = [1, 1, 1, 2, 2, 3, 5];

    private static readonly string[] Corpora = ["suite", "examples", "realworld", "mutants"];

    // What grammars trip over: brackets, arrows, separators, words, characters outside ASCII.
    private static readonly string[] Pieces =
    [
        "\n", " ", "  ", "\t", ";", ":", "::", ":::", ",", "\"", "\"\"", "'", "`", "(", ")", "[", "]", "{", "}", "<", ">", "|", "/", "\\", "-", "--",
        "-->", "->", "->>", "-->>", "=", "==", "==>", "-.->", "~~~", "@", "@{", "#", "#quot;", "%", "%%", "%%{", "&", "*", "+", "!", "?", "^", "_",
        "$", "end", "END", "title", "a", "x", "o", "v", "1", "42", "0.5", "Я", "привет", "日本", "😀", "\u00a0", "é", "as", "style", "class", "note",
        "and", "else", "subgraph", "direction TB", "click", "accTitle: x", "accDescr: y", "accDescr {\n z }", "fill:#f9f", "default", "|a|", "[\"a\"]",
        "(b)", "{c}", "((d))", "<br/>", "<b class=\"x\">", "x--x", "<-->", "---", "\r\n", "\n\n", "\u2028", " \n", "C4Context", "%%\n", "%% c\n", "---\n",
    ];

    private readonly Random _random;
    private readonly string[] _diagrams;

    private DiagramGenerator(int seed, string[] diagrams) => (_random, _diagrams) = (new Random(seed), diagrams);

    /// <summary>Runs <c>generate</c> or <c>join</c>; <see langword="null"/> when the words are neither.</summary>
    public static int? Run(string[] args, string corpus)
    {
        switch (args)
        {
            case ["generate", "mermaid", var seed, var count, var types, var output, ..]:
                var generator = new DiagramGenerator(int.Parse(seed), Read(corpus, types.Split(',')));
                File.WriteAllLines(output, generator.Generate(int.Parse(count)).Select((text, i) => Row($"{seed}-{i + 1}", text)));
                return 0;
            case ["join", var input, var verdicts, var output, ..]:
                Join(input, verdicts, output);
                return 0;
            default:
                return null;
        }
    }

    private static string Row(string id, string text) => new JsonObject { ["id"] = id, ["text"] = text }.ToJsonString();

    private static string[] Read(string corpus, string[] types) =>
    [
        .. Corpora.SelectMany(c => File.ReadLines(Path.Combine(corpus, $"mermaid-{c}.jsonl")))
            .Select(line => JsonNode.Parse(line)!)
            .Where(row => types.Contains((string?)row["type"]))
            .Select(row => (string)row["text"]!)
            .Where(text => text.Length < 1500),
    ];

    private static void Join(string input, string verdicts, string output)
    {
        var byId = File.ReadLines(verdicts).Select(line => JsonNode.Parse(line)!.AsObject()).ToDictionary(row => (string)row["id"]!);
        File.WriteAllLines(output, File.ReadLines(input).Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(row => byId.ContainsKey((string)row["id"]!))
            .Select(row => new JsonObject
            {
                ["id"] = (string)row["id"]!,
                ["text"] = (string)row["text"]!,
                ["type"] = (string?)byId[(string)row["id"]!]["type"],
                ["ok"] = (bool)byId[(string)row["id"]!]["ok"]!,
                ["message"] = byId[(string)row["id"]!]["message"]?.DeepClone(),
            }.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.General))));
    }

    private IEnumerable<string> Generate(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < count)
        {
            var text = Pick(_diagrams);
            for (var edits = EditCounts[_random.Next(EditCounts.Length)]; edits > 0; edits--)
                text = Edit(text);
            if (IsWellFormed(text) && seen.Add(text))
                yield return text;
        }
    }

    private string Edit(string text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(7))
        {
            case 0:
                return at < text.Length ? text.Remove(at, 1) : text;
            case 1:
                return text.Insert(at, Pick(Pieces));
            case 2:
                return text.Insert(at, Pick(Pieces) + Pick(Pieces));
            case 3:
                return EditLines(text, lines => lines.RemoveAt(_random.Next(lines.Count)));
            case 4:
                return EditLines(text, lines => lines.Insert(_random.Next(1, lines.Count + 1), Pick(Pick(_diagrams).Split('\n'))));
            case 5:
                return EditWords(text, (words, i) => words[i] = _random.Next(2) == 0 ? Pick(Pieces) : Pick([.. Words(Pick(_diagrams))]));
            default:
                return EditWords(text, (words, i) => words[i] = _random.Next(2) == 0 ? "" : words[i] + Pick([.. words]));
        }
    }

    private static string EditLines(string text, Action<List<string>> edit)
    {
        List<string> lines = [.. text.Split('\n')];
        edit(lines);
        return string.Join('\n', lines);
    }

    private string EditWords(string text, Action<List<string>, int> edit)
    {
        var words = Words(text);
        edit(words, _random.Next(words.Count));
        return string.Concat(words);
    }

    // Runs of letters and digits, runs of white space, runs of anything else.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (word.Length > 0 && Kind(word[^1]) != Kind(c))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(c);
        }

        words.Add(word.ToString());
        return words;

        static int Kind(char c) => char.IsLetterOrDigit(c) ? 0 : char.IsWhiteSpace(c) ? 1 : 2;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
