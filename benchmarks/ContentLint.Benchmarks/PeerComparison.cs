using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ContentLint.Mdx;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// The same documents through us and through the reference, one after the other in one run, each on one core and warm:
/// passes are repeated, so that both just-in-time compilers have done their work, and the best one counts. What counts is
/// the ratio.
/// </summary>
internal static class PeerComparison
{
    private const int TimedPasses = 3;

    public static int Run(string kind, string corpus, string oracle)
    {
        var texts = File.ReadLines(corpus).Select(TextOf).ToArray();
        Action<string> parse = kind == "mdx"
            ? text => MdxParser.Parse(SourceText.From("", text), MdxOptions.Default)
            : text => MermaidParser.Parse(SourceSlice.Whole(SourceText.From("", text)), MermaidOptions.Default);
        var ours = Enumerable.Range(0, PassesOf(kind)).Select(_ => Measure(texts, parse)).Min();
        var theirs = MeasurePeer(kind, texts, oracle);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {texts.Length} documents of {Path.GetFileName(corpus)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ContentLint {texts.Length / ours.TotalSeconds,10:F0} documents/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference   {texts.Length / theirs.TotalSeconds,10:F0} documents/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio       {theirs.TotalSeconds / ours.TotalSeconds,10:F1}"));
        return 0;
    }

    // A diagram takes microseconds, a lesson milliseconds.
    private static int PassesOf(string kind) => kind == "mdx" ? 5 : 200;

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

    // The oracle reads a document a line. It gets all of them several times; the first pass is not timed.
    private static TimeSpan MeasurePeer(string kind, string[] texts, string oracle)
    {
        var node = kind == "mdx" ? "node" : Path.Combine(oracle, "node_modules", ".bin", "node");
        var start = new ProcessStartInfo(node, [kind + ".mjs"]) { WorkingDirectory = oracle, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = texts.Select(t => JsonSerializer.Serialize(new { id = 0, text = t })).ToArray();
        var writing = Task.Run(() =>
        {
            for (var pass = 0; pass <= TimedPasses; pass++)
            {
                foreach (var line in lines)
                    process.StandardInput.WriteLine(line);
            }

            process.StandardInput.Close();
        });
        var best = TimeSpan.MaxValue;
        for (var pass = 0; pass <= TimedPasses; pass++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < lines.Length; i++)
                process.StandardOutput.ReadLine();
            best = pass > 0 && watch.Elapsed < best ? watch.Elapsed : best;
        }

        writing.Wait();
        return best;
    }
}
