// Fresh blocks of front matter: edits of the corpus's blocks, the same ones for the same seed. What is put in are YAML's own
// marks and forms that its libraries read differently. For TOML the blocks' values are written as TOML first.

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

    private static readonly string[] TomlPieces =
    [
        "=", " = ", ":", "\"", "'", "\"\"\"", "'''", "[", "]", "[[", "]]", "{", "}", ",", ".", "#", " # a", "\n", "\r\n", "\r", "\t", " ", "\\", "\\n", "\\q", "\\u00e9", "\\x41", "\\\n", "-", "+", "_", "0", "1", "1_000", "0x1F", "0b2", "0o17", "017",
        "1.5", "1.", ".5", "1e3", "1e", "inf", "-nan", "true", "tru", "2024-05-31", "2024-02-30", "2024-13-01", "07:32:00", "25:00", "1979-05-27T07:32:00Z", "1979-05-27 00:32:00.999-07:00", "9007199254740993", "a", "a = 1\n", "a.b = 2\n", "[a]\n", "[a.b]\n", "[[a]]\n", "[[a.b]]\n",
        "a = {b = 1, c.d = 2}\n", "a = [1, \"b\", [2]]\n", "a = [\n  1, # b\n]\n", "\"a b\" = 1\n", "title = Text\n", "title: Text\n", "é", "\u0001", "\uFEFF", "x = \"\"\"\na\n  b\"\"\"\n", "x = '''a'''\n",
    ];

    private readonly Random _random;
    private readonly string[] _blocks;
    private readonly TextMutator _mutator;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">What decides all choices.</param>
    /// <param name="corpus">The folder of the corpora.</param>
    /// <param name="builder">Whose front matter it is.</param>
    public FrontMatterGenerator(int seed, string corpus, string builder)
    {
        _random = new Random(seed);
        var isToml = builder == "astro-toml";
        var rows = File.ReadLines(Path.Combine(corpus, "front-matter.jsonl"));
        _blocks = isToml ? [.. rows.Select(WriteToml).OfType<string>()] : [.. rows.Select(ReadText)];
        _mutator = new TextMutator(_random, isToml ? TomlPieces : Pieces, [.. _blocks.Where(b => b.Length > 0)]);
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

    private string? WriteToml(string line)
    {
        using var row = JsonDocument.Parse(line);
        if (!row.RootElement.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
            return null;

        var (fields, tables) = (new List<string>(), new List<string>());
        foreach (var property in value.EnumerateObject().Where(p => p.Name != "__proto__"))
        {
            if (property.Value.ValueKind == JsonValueKind.Object && !property.Value.TryGetProperty("$date", out _) && _random.Next(2) == 0)
                tables.Add($"[{WriteKey(property.Name)}]\n" + string.Join('\n', property.Value.EnumerateObject().Select(p => $"{WriteKey(p.Name)} = {WriteValue(p.Value)}")));
            else
                fields.Add($"{WriteKey(property.Name)} = {WriteValue(property.Value)}");
        }

        return string.Join('\n', [.. fields, .. tables]);
    }

    private static string WriteKey(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : JsonSerializer.Serialize(key);

    private static string WriteValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("$date", out var date) => date.GetString()!,
        JsonValueKind.Object => "{" + string.Join(", ", value.EnumerateObject().Select(p => $"{WriteKey(p.Name)} = {WriteValue(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(WriteValue)) + "]",
        JsonValueKind.Null => "\"\"",
        _ => value.GetRawText(),
    };

    private static string ReadText(string line)
    {
        using var row = JsonDocument.Parse(line);
        return FrontMatterValues.ReadString(row.RootElement.GetProperty("text"));
    }
}
