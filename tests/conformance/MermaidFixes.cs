// What the fixes make of the diagrams the reference rejects:
//
//   dotnet run -c Release --project tests/conformance -- fixes mermaid out.jsonl [--file FILE]
//
// applies all fixes of a diagram, up to suggestions, as long as there are any, and writes the fixed diagrams out for the
// reference: `mermaid.mjs` judges them, `join` puts its verdict beside them, and
//
//   dotnet run -c Release --project tests/conformance -- fixed mermaid joined.jsonl
//
// prints by the ids that were fixed how many the reference accepts, and shows those it rejects although we accept them.
//
// A fix that parses may still change what the reader gets. `draw.mjs` draws the fixed diagrams, and
//
//   dotnet run -c Release --project tests/conformance -- drawn mermaid out.jsonl drawn.jsonl [--show N]
//
// counts the words that fixes lost and added, in the text and in what is drawn, and shows each row to be read.

using System.Text.Json.Nodes;
using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>The commands that hold fixes of diagrams against the reference.</summary>
internal static class MermaidFixes
{
    private static readonly string[] Corpora = ["mermaid-suite.jsonl", "mermaid-examples.jsonl", "mermaid-realworld.jsonl", "mermaid-mutants.jsonl", "mermaid-rare.jsonl"];

    /// <summary>Runs <c>fixes mermaid</c> or <c>fixed mermaid</c>; <see langword="null"/> when the words are another command.</summary>
    public static int? Run(string[] args, string corpus, string? file, int show)
    {
        switch (args)
        {
            case ["fixes", "mermaid", var output]:
                Write(file is null ? Corpora.Select(c => Path.Combine(corpus, c)) : [file], output);
                return 0;
            case ["fixed", "mermaid", var judged]:
                return Print([.. File.ReadLines(judged).Select(line => JsonNode.Parse(line)!)]);
            case ["drawn", "mermaid", var rows, var drawn]:
                return Compare([.. File.ReadLines(rows).Select(line => JsonNode.Parse(line)!)], File.ReadLines(drawn).Select(line => JsonNode.Parse(line)!).ToDictionary(r => (string)r["id"]!), show);
            default:
                return null;
        }
    }

    // Words only count as lost or added where the whole diagram is mended: before that nothing is drawn.
    private static int Compare(JsonNode[] rows, Dictionary<string, JsonNode> drawn, int show)
    {
        var (count, lost, added, invented, shown) = (0, 0, 0, 0, 0);
        foreach (var row in rows.Where(r => drawn.TryGetValue((string)r["id"]!, out var d) && (string)d["stage"]! == "ok"))
        {
            var before = DiagramText.Words((string)row["original"]!);
            var after = DiagramText.Words((string)row["text"]!);
            var texts = ((JsonArray)drawn[(string)row["id"]!]["texts"]!).SelectMany(t => DiagramText.Words((string)t!));
            var changes = (Lost: Without(before, after), Added: Without(after, before), Invented: Without(texts.Distinct(), before));
            count++;
            lost += changes.Lost.Length;
            added += changes.Added.Length;
            invented += changes.Invented.Length;
            if ((changes.Lost.Length > 0 || changes.Added.Length > 0 || changes.Invented.Length > 0) && shown++ < show)
                Console.WriteLine($"--- {row["id"]} {row["ids"]}\n{row["original"]}\n=>\n{row["text"]}\n  lost: {string.Join(' ', changes.Lost)}; added: {string.Join(' ', changes.Added)}; drawn and not in the text: {string.Join(' ', changes.Invented)}");
        }

        Console.WriteLine($"{count} fixed and drawn, {shown} with other words: {lost} words lost, {added} added, {invented} drawn that the source does not have");
        return 0;
    }

    private static string[] Without(IEnumerable<string> words, IEnumerable<string> others)
    {
        var left = others.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. words.Where(w => !left.TryGetValue(w, out var n) || (left[w] = n - 1) < 0)];
    }

    private static void Write(IEnumerable<string> files, string output)
    {
        var rows = files.SelectMany(f => File.ReadLines(f).Select((line, i) => (Id: $"{Path.GetFileName(f)}:{i + 1}", Row: JsonNode.Parse(line)!)))
            .Where(r => !(bool)r.Row["ok"]! && TextMutator.IsWellFormed((string)r.Row["text"]!))
            .AsParallel().AsOrdered()
            .Select(r => Fix(r.Id, (string)r.Row["text"]!))
            .ToArray();
        var fixedRows = rows.OfType<JsonObject>().ToArray();
        Console.WriteLine($"{rows.Length} rejected, {fixedRows.Length} with a fix that applies, {fixedRows.Count(r => (int)r["left"]! == 0)} accepted by us afterwards, "
            + $"{fixedRows.Count(r => (int)r["left"]! >= (int)r["before"]!)} with as many errors as before");
        foreach (var row in fixedRows.Where(r => (int)r["left"]! >= (int)r["before"]!).Take(20))
            Console.WriteLine($"NOT BETTER {row["id"]} {row["ids"]}: {row["says"]}");
        File.WriteAllLines(output, fixedRows.Select(r => r.ToJsonString()));
    }

    private static JsonObject? Fix(string id, string text)
    {
        var source = SourceText.From("a.mmd", text);
        var before = Lint(source);
        var (after, applied) = new FixApplier(Lint, text => LessonReader.Read(text, LessonOptions.Default), FixSafety.Suggestion).Apply(source);
        if (applied == 0)
            return null;

        var left = Lint(after);
        return new JsonObject
        {
            ["id"] = id,
            ["text"] = after.Text,
            ["original"] = text,
            ["ids"] = string.Join(' ', before.Where(d => d.Fixes.Any(f => f.Safety <= FixSafety.Suggestion)).Select(d => d.Id).Distinct()),
            ["before"] = before.Count,
            ["left"] = left.Count,
            ["says"] = string.Join("; ", left),
        };
    }

    private static IReadOnlyList<Diagnostic> Lint(SourceText source) => MermaidParser.Parse(MappedText.Whole(source), MermaidOptions.Default).Diagnostics;

    private static int Print(JsonNode[] rows)
    {
        foreach (var group in rows.SelectMany(r => ((string)r["ids"]!).Split(' ').Select(id => (id, r))).GroupBy(x => x.id).OrderBy(g => g.Key))
        {
            var all = group.Select(x => x.r).ToArray();
            Console.WriteLine($"{group.Key}  {all.Length,5} fixed  {all.Count(r => (bool)r["ok"]!),5} accepted  {all.Count(r => !(bool)r["ok"]! && (int)r["left"]! > 0),5} with other mistakes left  "
                + $"{all.Count(r => !(bool)r["ok"]! && (int)r["left"]! == 0),4} wrong");
        }

        var wrong = rows.Where(r => (bool)r["ok"]! != ((int)r["left"]! == 0)).ToArray();
        foreach (var row in wrong.Take(20))
            Console.WriteLine($"WRONG {row["id"]}\n{row["text"]}\n{row["message"]}");
        Console.WriteLine($"{rows.Length} fixed, {rows.Count(r => (bool)r["ok"]!)} accepted by the reference, {wrong.Length} verdicts that differ from ours");
        return wrong.Length == 0 ? 0 : 1;
    }
}
