// What the fixes make of the documents the reference rejects:
//
//   dotnet run -c Release --project tests/conformance -- fixes in.jsonl [--file FILE] [--show N]
//
// prints, for the safe fixes and for the suggestions too, how many documents compile afterwards, how many have fewer
// errors, how many a fix broke, which must be none, in how many documents more than one mistake is reported, and the first N
// documents of each kind. The fixed documents go to in.jsonl; whether the reference agrees that
// they compile is what `mdx.mjs --flavor astro`, `join` and `mdx --file case.jsonl` tell, see FreshInputs. What their
// readers get is what `site.mjs` tells:
//
//   dotnet run -c Release --project tests/conformance -- shown in.jsonl out.jsonl [--show N]
//
// counts the words that the author wrote as text and the page does not show, and those that it shows and nobody wrote.

using System.Text.Json;
using System.Text.Json.Nodes;
using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>The command that applies fixes to the corpora's rejected documents.</summary>
internal static class MdxFixes
{
    private static readonly string[] Corpora = ["mdx-suite.jsonl", "mdx-files.jsonl", "mdx-mutants.jsonl"];

    private static readonly FixSafety[] Safeties = [FixSafety.Safe, FixSafety.Suggestion];

    /// <summary>Runs <c>fixes</c>; <see langword="null"/> when the words are another command.</summary>
    public static int? Run(string[] args, string corpus, string? file, int show)
    {
        if (args is ["shown", var asked, var answered])
            return ShownWords.Compare(asked, answered, show);
        if (args is not ["fixes", var output])
            return null;

        var results = (file is null ? Corpora.Select(c => Path.Combine(corpus, c)) : [file])
            .SelectMany(path => File.ReadLines(path).AsParallel().AsOrdered().SelectMany((line, i) => Fix($"{Path.GetFileName(path)}:{i + 1}", line)))
            .ToArray();
        foreach (var group in results.GroupBy(r => (r.File, r.Safety)))
            Print(group.Key.File, group.Key.Safety, [.. group]);
        foreach (var safety in results.GroupBy(r => r.Safety))
            Print("total", safety.Key, [.. safety]);
        foreach (var group in results.Where(r => r.Safety == FixSafety.Safe).GroupBy(r => r.File))
            PrintCounts(group.Key, [.. group], show);
        PrintWhatIsLeft([.. results.Where(r => r.Safety == FixSafety.Suggestion)], show);

        PrintRefused(file is null ? Corpora.Select(c => Path.Combine(corpus, c)) : [file], show);
        var broken = results.Where(r => r.IsBroken).ToArray();
        foreach (var result in broken)
            Console.WriteLine($"BROKEN by {result.Safety} fixes: {result.Id}: {result.After[0].Message}");
        File.WriteAllLines(output, results.Where(r => r.Text != r.Original).Select(r => r.ToJson()));
        return broken.Length == 0 ? 0 : 1;
    }

    private static IEnumerable<Result> Fix(string id, string line)
    {
        using var row = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
        var text = MdxCheck.ReadText(row.RootElement);
        // What JSON cannot carry the reference cannot be asked about.
        if (row.RootElement.GetProperty("ok").GetBoolean() || !TextMutator.IsWellFormed(text))
            yield break;

        var source = SourceText.From("a.mdx", text);
        var before = Lint(source);
        foreach (var safety in Safeties)
        {
            var (after, applied) = new FixApplier(Lint, Read, safety).Apply(source);
            yield return new Result(id, safety, text, after.Text, applied, before, Lint(after));
        }
    }

    private static Lesson Read(SourceText source) => LessonReader.Read(source, LessonOptions.Default);

    private static IReadOnlyList<Diagnostic> Lint(SourceText source) => MdxParser.Parse(source, MdxOptions.Default).Diagnostics;

    private static void Print(string file, FixSafety safety, Result[] results) =>
        Console.WriteLine(
            $"{file,-20} {safety,-12} {results.Length,6} rejected before  {results.Count(r => r.After.Count == 0),6} accepted after  "
            + $"{results.Count(r => r.After.Count > 0 && r.After.Count < r.Before.Count),6} with fewer errors  {results.Count(r => r.Applied == 0),6} as before  "
            + $"{results.Sum(r => r.Applied),6} fixes  {results.Count(r => r.IsBroken),4} broken");

    private static void PrintWhatIsLeft(Result[] results, int show)
    {
        foreach (var id in results.SelectMany(r => r.After).GroupBy(d => d.Id).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  left: {id.Count(),5} {id.Key}, without a fix to apply {id.Count(d => !d.Fixes.Any(f => f.Safety <= FixSafety.Suggestion))}");
            foreach (var result in results.Where(r => r.After.Any(d => d.Id == id.Key)).Take(show))
                Console.WriteLine($"    {result.Id}: {Around(result.Text, result.After.First(d => d.Id == id.Key))}");
        }
    }

    // Fixes that would cost a word, or bring one: each is right to refuse, or the fix should say what it does.
    private static void PrintRefused(IEnumerable<string> files, int show)
    {
        var refused = files.SelectMany(path => File.ReadLines(path).AsParallel().AsOrdered().SelectMany((line, i) => Refused($"{Path.GetFileName(path)}:{i + 1}", line))).ToArray();
        foreach (var id in refused.GroupBy(r => r.Id).OrderBy(g => g.Key))
        {
            Console.WriteLine($"  refused: {id.Count(),5} fixes of {id.Key}");
            foreach (var (_, says) in id.Take(show))
                Console.WriteLine("    " + says);
        }
    }

    private static IEnumerable<(string Id, string Says)> Refused(string id, string line)
    {
        using var row = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
        var text = MdxCheck.ReadText(row.RootElement);
        if (row.RootElement.GetProperty("ok").GetBoolean() || !TextMutator.IsWellFormed(text))
            yield break;

        var source = SourceText.From("a.mdx", text);
        var before = Read(source);
        foreach (var diagnostic in before.SyntaxDiagnostics.Where(d => d.Id.StartsWith("CL10", StringComparison.Ordinal)).Take(20))
        {
            foreach (var fix in diagnostic.Fixes.Where(f => f.Safety < FixSafety.Unsafe))
            {
                var (lost, added) = WordCheck.Compare(before, Read(source.WithText(TextEdit.Apply(text, fix.Edits))), [fix], namesWords: true);
                if (lost.Count + added.Count > 0)
                    yield return (diagnostic.Id, $"{id} {fix.Title}: lost {string.Join(' ', lost.Select(t => t.Text))} added {string.Join(' ', added.Select(t => t.Text))}: {Around(text, diagnostic)}");
            }
        }
    }

    // An edit of a sound document is one mistake, and should be one diagnostic.
    private static void PrintCounts(string file, Result[] results, int show)
    {
        var counts = results.GroupBy(r => Math.Min(r.Before.Count, 5)).OrderBy(g => g.Key).Select(g => $"{g.Key}{(g.Key == 5 ? "+" : "")}: {g.Count()}");
        Console.WriteLine($"{file,-20} documents by diagnostics  {string.Join("  ", counts)}");
        foreach (var result in results.Where(r => r.Before.Count > 1).Take(show))
        {
            Console.WriteLine($"    {result.Id}");
            foreach (var diagnostic in result.Before.Take(4))
                Console.WriteLine($"      {diagnostic.Location.Start} {diagnostic.Id} {Around(result.Original, diagnostic)}");
        }
    }

    private static string Around(string text, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.Span;
        var (start, end) = (Math.Max(0, span.Start - 60), Math.Min(text.Length, span.End + 60));
        var marked = text[start..Math.Min(text.Length, span.Start)] + "⟦" + text[Math.Min(text.Length, span.Start)..Math.Min(text.Length, span.End)] + "⟧" + text[Math.Min(text.Length, span.End)..end];
        return $"{marked.ReplaceLineEndings("⏎")}  {diagnostic.Message}";
    }

    private sealed record Result(
        string Id, FixSafety Safety, string Original, string Text, int Applied, IReadOnlyList<Diagnostic> Before, IReadOnlyList<Diagnostic> After)
    {
        public string File => Id[..Id.IndexOf(':', StringComparison.Ordinal)];

        public bool IsBroken => After.Count > Before.Count || (Applied > 0 && After.Count == Before.Count);

        public string ToJson() => new JsonObject { ["id"] = $"{Id} {Safety}", ["text"] = Text, ["original"] = Original, ["flavor"] = "astro" }.ToJsonString();
    }
}
