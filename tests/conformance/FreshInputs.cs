// Fresh inputs for the references to judge, which the corpora do not have. Three steps:
//
//   dotnet run -c Release --project tests/conformance -- generate mermaid SEED COUNT TYPE[,TYPE...] in.jsonl [--from grammar]
//   dotnet run -c Release --project tests/conformance -- generate mdx SEED COUNT FLAVOR in.jsonl
//   dotnet run -c Release --project tests/conformance -- generate front-matter SEED COUNT BUILDER in.jsonl
//   node mermaid.mjs < in.jsonl > out.jsonl, node mdx.mjs --flavor FLAVOR < in.jsonl > out.jsonl,
//   node satteri.mjs < in.jsonl > out.jsonl where FLAVOR is satteri, or
//   node front-matter.mjs --builder BUILDER < in.jsonl > out.jsonl   (in the oracle's folder)
//   dotnet run -c Release --project tests/conformance -- join in.jsonl out.jsonl case.jsonl
//
// and then `mermaid --file case.jsonl --no-bar` `mdx --file case.jsonl --no-bar` or `front-matter-builders --file
// case.jsonl --no-bar` compares. What `node mermaid.mjs --v11` says is compared by `mermaid --mermaid 11 --file case.jsonl
// --no-bar`. For `--mermaid 10` the verdicts are those of `parse` of the package `mermaid` at 10.9.8, on the same DOM as the
// others have; a sequence diagram may hang it, and then has no verdict.
//
// Diagrams are edits of real ones, COUNT of all types together; with `--from grammar` they are derived from the grammars
// in Grammars/, COUNT of each type, and no corpora are needed.

using System.Text.Json;
using System.Text.Json.Nodes;
using ContentLint.Conformance.Grammars;

namespace ContentLint.Conformance;

/// <summary>The commands that write generated inputs and put the references' verdicts beside them.</summary>
internal static class FreshInputs
{
    /// <summary>Runs <c>generate</c> or <c>join</c>; <see langword="null"/> when the words are neither.</summary>
    public static int? Run(string[] args, string corpus, string? from)
    {
        switch (args)
        {
            case ["generate", "mermaid", var seed, var count, var types, var output, ..] when from == "grammar":
                File.WriteAllLines(output, types.Split(',').SelectMany(type => Derive(type, seed, int.Parse(count))));
                return 0;
            case ["generate", "mermaid", var seed, var count, var types, var output, ..]:
                Write(output, seed, new DiagramGenerator(int.Parse(seed), corpus, types.Split(',')).Generate(int.Parse(count)), null);
                return 0;
            case ["generate", "mdx", var seed, var count, var flavor, var output, ..]:
                Write(output, seed, new MdxGenerator(int.Parse(seed), corpus).Generate(int.Parse(count)), ("flavor", flavor));
                return 0;
            case ["generate", "front-matter", var seed, var count, var builder, var output, ..]:
                Write(output, seed, new FrontMatterGenerator(int.Parse(seed), corpus, builder).Generate(int.Parse(count)), ("builder", builder));
                return 0;
            case ["join", var input, var verdicts, var output, ..]:
                Join(input, verdicts, output);
                return 0;
            default:
                return null;
        }
    }

    private static IEnumerable<string> Derive(string type, string seed, int count) =>
        new GrammarGenerator(int.Parse(seed), type).Generate(count).Select((text, i) => Row($"{type}-{seed}-{i + 1}", text, null));

    private static void Write(string output, string seed, IEnumerable<string> texts, (string Name, string Value)? kind) =>
        File.WriteAllLines(output, texts.Select((text, i) => Row($"{seed}-{i + 1}", text, kind)));

    private static string Row(string id, string text, (string Name, string Value)? kind)
    {
        var row = new JsonObject { ["id"] = id, ["text"] = text };
        if (kind is var (name, value))
            row[name] = value;
        return row.ToJsonString();
    }

    // The verdict's members after the input's own, as they are written: a message may quote half of a surrogate pair. A
    // verdict is missing where the reference was stopped.
    private static void Join(string input, string verdicts, string output)
    {
        var byId = File.ReadLines(verdicts).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(row => row.GetProperty("id").GetString()!);
        File.WriteAllLines(output, File.ReadLines(input)
            .Select(line => (line, Verdict: byId.GetValueOrDefault((string)JsonNode.Parse(line)!["id"]!)))
            .Where(row => row.Verdict.ValueKind == JsonValueKind.Object)
            .Select(row => row.line[..^1] + string.Concat(row.Verdict.EnumerateObject().Skip(1).Select(p => $",\"{p.Name}\":{p.Value.GetRawText()}")) + "}"));
    }
}
