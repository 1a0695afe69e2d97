using BenchmarkDotNet.Attributes;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>Hostile documents: twice the size must cost about twice the time, whatever is repeated.</summary>
public class GrowthBenchmarks
{
    private SourceText _source = SourceText.From("", "");

    [Params("<", "{", ">", "[", "*", "<a>", "{`", "- ", "> ", "![")]
    public string Repeated { get; set; } = "";

    [Params(25_000, 50_000, 100_000)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => _source = SourceText.From("", string.Concat(Enumerable.Repeat(Repeated, Times)));

    [Benchmark]
    public int Parse() => MdxParser.Parse(_source, MdxOptions.Default).Diagnostics.Count;
}
