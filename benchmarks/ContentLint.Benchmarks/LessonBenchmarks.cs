using BenchmarkDotNet.Attributes;
using ContentLint.Configuration;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Benchmarks;

/// <summary>The parts of the way of a lesson, on the larger lesson of the sample course.</summary>
[MemoryDiagnoser]
public class LessonBenchmarks
{
    private readonly SourceText _lesson = SourceText.From("lesson.mdx", Read("lesson-05-aurora-failover-handling"));
    private readonly MappedText _diagram = MappedText.Whole(SourceText.From("", "sequenceDiagram\n" + string.Concat(Enumerable.Repeat("  A->>B: text\n  B-->>A: answer\n", 10))));

    [Benchmark]
    public int WholeLesson() => Linter.Lint(ContentLint.Lessons.LessonReader.Read(_lesson, LessonConfiguration.Default.Reading), LessonConfiguration.Default, profile: null, CancellationToken.None).Found.Count;

    [Benchmark]
    public int Mdx() => MdxParser.Parse(_lesson, MdxOptions.Default).Diagnostics.Count;

    [Benchmark]
    public int FrontMatter() => YamlReader.Read(FrontMatterBlock.Find(_lesson)!.Content).Diagnostics.Count;

    [Benchmark]
    public int Diagram() => MermaidParser.Parse(_diagram, MermaidOptions.Default).Diagnostics.Count;

    internal static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(LessonBenchmarks).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
