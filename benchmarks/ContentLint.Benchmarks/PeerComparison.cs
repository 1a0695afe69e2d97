using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// The same documents through us and through the reference in one run, each on one core and warm. Both make the same number
/// of passes, a pass of ours after each of theirs, so that both just-in-time compilers have had the same documents and
/// other work on the machine hits both; the first pass does not count, and of the others the best does. What counts is the ratio.
/// </summary>
internal static class PeerComparison
{
    private const int TimedPasses = 3;

    public static int Run(string kind, string corpus, string oracle)
    {
        var texts = File.ReadLines(corpus).Select(TextOf).ToArray();
        Action<string> parse = kind == "mdx"
            ? text => MdxParser.Parse(SourceText.From("", text), MdxOptions.Default)
            : text => MermaidParser.Parse(MappedText.Whole(SourceText.From("", text)), MermaidOptions.Default);
        var (ours, theirs) = Measure(kind, texts, parse, oracle);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {texts.Length} documents of {Path.GetFileName(corpus)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ContentLint {texts.Length / ours.TotalSeconds,10:F0} documents/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference   {texts.Length / theirs.TotalSeconds,10:F0} documents/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio       {theirs.TotalSeconds / ours.TotalSeconds,10:F1}"));
        return 0;
    }

    private static string TextOf(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.TryGetProperty("text", out var text) ? text.GetString()! : row.RootElement.GetProperty("input").GetString()!;
    }

    private static TimeSpan Measure(string[] texts, Action<string> parse)
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
            parse(text);
        return watch.Elapsed;
    }

    // The oracle reads a document a line and answers with one.
    private static (TimeSpan Ours, TimeSpan Theirs) Measure(string kind, string[] texts, Action<string> parse, string oracle)
    {
        var node = kind == "mdx" ? "node" : Path.Combine(oracle, "node_modules", ".bin", "node");
        var start = new ProcessStartInfo(node, [kind + ".mjs"]) { WorkingDirectory = oracle, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = texts.Select(t => JsonSerializer.Serialize(new { id = 0, text = t })).ToArray();
        var (ours, theirs) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var pass = 0; pass <= TimedPasses; pass++)
        {
            var watch = Stopwatch.StartNew();
            var writing = Task.Run(() => Array.ForEach(lines, process.StandardInput.WriteLine));
            for (var i = 0; i < lines.Length; i++)
                process.StandardOutput.ReadLine();
            writing.Wait();
            var peer = watch.Elapsed;
            var own = Measure(texts, parse);
            if (pass > 0)
                (ours, theirs) = (own < ours ? own : ours, peer < theirs ? peer : theirs);
        }

        process.StandardInput.Close();
        return (ours, theirs);
    }
}
