// Whether one mistake is one diagnostic, and whether mistakes in different lines are all reported in one run:
//
//   dotnet run -c Release --project tests/conformance -- recovery mermaid SEED COUNT [--show N]
//
// Takes diagrams the reference accepts, makes mistakes in lines of their own, each of which alone has them refused, and
// compares what is reported for all of them at once with what is reported for each alone.

using System.Text.Json.Nodes;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>The command that counts diagnostics per mistake.</summary>
internal static class MermaidRecovery
{
    private static readonly string[] Corpora = ["mermaid-realworld.jsonl", "mermaid-examples.jsonl", "mermaid-suite.jsonl"];

    // What people get wrong within a line.
    private static readonly string[] Pieces = ["(", ")", "[", "]", "{", "}", "\"", ";", ":", "-", ">", "->", "<", "end", " ", "@", "|", "%", "#", "\\\"", ","];

    /// <summary>Runs <c>recovery mermaid</c>; <see langword="null"/> when the words are another command.</summary>
    public static int? Run(string[] args, string corpus, int show)
    {
        if (args is not ["recovery", "mermaid", var seed, var count])
            return null;

        var random = new Random(int.Parse(seed));
        var diagrams = Corpora.SelectMany(c => File.ReadLines(Path.Combine(corpus, c)))
            .Select(line => JsonNode.Parse(line)!)
            .Where(row => (bool)row["ok"]! && ((string)row["text"]!).Count(c => c == '\n') > 5 && Judge((string)row["text"]!) is { Type: not null })
            .Select(row => (Type: (string)row["type"]!, Text: (string)row["text"]!))
            .ToArray();
        var cases = Enumerable.Range(0, int.Parse(count)).Select(_ => Make(random, diagrams[random.Next(diagrams.Length)])).OfType<Case>().ToArray();
        Print(cases, show);
        return 0;
    }

    private sealed record Case(string Type, string[] Singles, string Text, string[] Expected, string[] Found, int[] CountsAlone)
    {
        public IEnumerable<string> Missing => Expected.Except(Found);

        public IEnumerable<string> Invented => Found.Except(Expected);
    }

    private static Case? Make(Random random, (string Type, string Text) diagram)
    {
        var lines = diagram.Text.Split('\n');
        var chosen = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Trim().Length > 3 && !lines[i].TrimStart().StartsWith("%%", StringComparison.Ordinal))
            .OrderBy(_ => random.Next()).Take(3).ToArray();
        var edited = (string[])lines.Clone();
        var singles = new List<string>();
        foreach (var i in chosen)
        {
            for (var tries = 0; tries < 10; tries++)
            {
                var single = (string[])lines.Clone();
                single[i] = Edit(random, lines[i]);
                if (!TextMutator.IsWellFormed(single[i]) || Judge(string.Join('\n', single)).Diagnostics.Count == 0)
                    continue;

                edited[i] = single[i];
                singles.Add(string.Join('\n', single));
                break;
            }
        }

        if (singles.Count < 2)
            return null;
        var text = string.Join('\n', edited);
        return new Case(
            diagram.Type, [.. singles], text, [.. singles.SelectMany(Report).Distinct()], [.. Report(text)], [.. singles.Select(s => Judge(s).Diagnostics.Count)]);
    }

    private static string Edit(Random random, string line)
    {
        var start = line.Length - line.TrimStart().Length;
        var at = random.Next(start, line.Length);
        return random.Next(3) == 0 ? line.Remove(at, 1) : line.Insert(at, Pieces[random.Next(Pieces.Length)]);
    }

    private static MermaidDiagram Judge(string text) => MermaidParser.Parse(MappedText.Whole(SourceText.From("a.mmd", text)), MermaidOptions.Default);

    private static IEnumerable<string> Report(string text) =>
        Judge(text).Diagnostics.Select(d => $"{d.Location.Start.Line} {d.Id}");

    private static void Print(Case[] cases, int show)
    {
        foreach (var group in cases.GroupBy(c => c.Type).Append(cases.GroupBy(_ => "total").First()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var alone = group.SelectMany(c => c.CountsAlone).ToArray();
            var expected = group.Sum(c => c.Expected.Length);
            var missing = group.Sum(c => c.Missing.Count());
            Console.WriteLine(
                $"{group.Key,-16} {alone.Length,6} mistakes alone: {Share(alone.Count(n => n == 1), alone.Length)} one diagnostic, {Share(alone.Count(n => n == 2), alone.Length)} two, "
                + $"{Share(alone.Count(n => n > 2), alone.Length)} more | {group.Count(),5} diagrams of several: {Share(expected - missing, expected)} of {expected} reported, "
                + $"{group.Sum(c => c.Invented.Count())} invented");
        }

        foreach (var single in cases.SelectMany(c => c.Singles.Where((_, i) => c.CountsAlone[i] > 1)).Take(show))
            Console.WriteLine($"--- MORE THAN ONE\n{single}\n{string.Join(Environment.NewLine, Judge(single).Diagnostics)}");
        foreach (var c in cases.Where(c => c.Missing.Any() || c.Invented.Any()).Take(show))
            Console.WriteLine($"--- MISSING {string.Join(", ", c.Missing)} INVENTED {string.Join(", ", c.Invented)}\n{c.Text}\n{string.Join(Environment.NewLine, Judge(c.Text).Diagnostics)}");
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1} %";
}
