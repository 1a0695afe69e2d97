using System.Diagnostics;
using System.Globalization;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Tests.Mermaid;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// Time against size for each type of diagram: many statements one after the other, and something opened again and again. Twice
/// the size must cost about twice the time.
/// </summary>
internal static class MermaidGrowth
{
    private static readonly int[] Sizes = [12_500, 25_000, 50_000, 100_000];

    public static int Run()
    {
        foreach (var shape in DiagramShape.All)
        {
            Measure(shape.Type, shape.Repeat);
            Measure(shape.Type + ", nested", shape.Nest);
        }

        return 0;
    }

    private static void Measure(string what, Func<int, string> make)
    {
        Parse(make(1000));
        var times = Sizes.Select(size => Parse(make(size)).TotalMilliseconds).ToArray();
        var exponent = Math.Log(times[^1] / times[0]) / Math.Log((double)Sizes[^1] / Sizes[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-28} {string.Join("  ", times.Zip(Sizes, (t, s) => string.Create(CultureInfo.InvariantCulture, $"{s,7}: {t,7:F1} ms")))}   grows with size^{exponent:F2}"));
    }

    // The best of three: what is measured is the parser, not the garbage of the run before.
    private static TimeSpan Parse(string text)
    {
        var options = MermaidOptions.Default with { MaxEdges = int.MaxValue };
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            MermaidParser.Parse(MappedText.Whole(SourceText.From("", text)), options);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }
}
