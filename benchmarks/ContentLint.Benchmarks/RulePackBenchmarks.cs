using System.Globalization;
using BenchmarkDotNet.Attributes;
using ContentLint.Configuration;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.RulePacks.Reading;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>A lesson with packs of one rule and of a thousand: a thousand must cost a few times what one does, not a thousand times.</summary>
[MemoryDiagnoser]
public class RulePackBenchmarks
{
    private SourceText _source = null!;
    private LessonConfiguration _configuration = null!;

    /// <summary>The number of rules in the pack; every rule looks for words of its own and, where they stand, for a callout.</summary>
    [Params(0, 1, 10, 100, 1000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _source = SourceText.From("lesson.mdx", LessonBenchmarks.Read("lesson-05-aurora-failover-handling"));
        var words = LessonReader.Read(_source, LessonOptions.Default).Texts.SelectMany(t => t.Text.Text.Split(' ')).Where(w => w.Length > 4 && w.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var rules = Enumerable.Range(0, Rules).Select(i => $$"""
              - id: T{{i.ToString(CultureInfo.InvariantCulture)}}
                name: t-{{i.ToString(CultureInfo.InvariantCulture)}}
                title: T
                message: "{match}"
                when: { text: { formsOf: ['{{words[i % words.Length]}} {{words[(i * 7 + 3) % words.Length]}}'], anyOf: ['word{{i.ToString(CultureInfo.InvariantCulture)}}*'] } }
                require: { callout: { kind: warning } }
            """);
        var pack = RulePackReader.Read(SourceText.From("pack.yml", "schemaVersion: 1\nrules:\n" + string.Join("\n", rules) + "\n"), "pack", []);
        _configuration = LessonConfiguration.Default with { PackRules = pack.Rules };
    }

    /// <summary>All that is done to a lesson, reading it included.</summary>
    [Benchmark]
    public int Lint() => Linter.Lint(ContentLint.Lessons.LessonReader.Read(_source, _configuration.Reading), _configuration, profile: null, CancellationToken.None).Found.Count;
}
