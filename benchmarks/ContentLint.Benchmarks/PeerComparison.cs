using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ContentLint.Mdx;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// The same documents through us and through the reference, one after the other in one run, each on one core and warm:
/// a first pass is not counted. What counts is the ratio.
/// </summary>
internal static class PeerComparison
{
    public static int Run(string kind, string corpus, string oracle)
    {
        var texts = File.ReadLines(corpus).Select(TextOf).ToArray();
        Action<string> parse = kind == "mdx"
            ? text => MdxParser.Parse(SourceText.From("", text), MdxOptions.Default)
            : text => MermaidParser.Parse(SourceSlice.Whole(SourceText.From("", text)), MermaidOptions.Default);
        Measure(texts, parse);
        var ours = Measure(texts, parse);
        var theirs = MeasurePeer(kind, texts, oracle);
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

    // The oracle reads a document a line. It gets all of them twice: between the two passes it is warm, and only the
    // second one's answers are timed.
    private static TimeSpan MeasurePeer(string kind, string[] texts, string oracle)
    {
        var node = kind == "mdx" ? "node" : Path.Combine(oracle, "node_modules", ".bin", "node");
        var start = new ProcessStartInfo(node, [kind + ".mjs"]) { WorkingDirectory = oracle, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = texts.Select(t => JsonSerializer.Serialize(new { id = 0, text = t })).ToArray();
        var writing = Task.Run(() =>
        {
            foreach (var line in lines.Concat(lines))
                process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        });
        for (var i = 0; i < lines.Length; i++)
            process.StandardOutput.ReadLine();
        var watch = Stopwatch.StartNew();
        while (process.StandardOutput.ReadLine() is not null)
        {
        }

        writing.Wait();
        return watch.Elapsed;
    }
}
