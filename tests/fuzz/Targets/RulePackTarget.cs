using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.Fuzz.Targets;

/// <summary>Rule packs: read, looked over, tested, described, and run on a lesson.</summary>
internal sealed class RulePackTarget(Corpus corpus) : CourseTarget("rule-packs", TextsOf(corpus), [.. FrontMatterTarget.Marks, .. Words])
{
    private static readonly string[] Words =
    [
        "rules:\n", "- id: T1\n", "id: TEAM001", "name: a-b", "message: ", "when:", "require:", "forbid:", "any:", "all:", "not:", "heading:", "text:", "callout:", "component:", "code:", "link:", "within:", "before:", "after:", "matches:", "words:",
        "stems:", "pattern: '(a+)+$'", "pattern: '['", "fix:", "replace: '$1'", "valid:", "invalid:", "severity: error", "{0}", "{text}", "count: 3", "min: -1", "max: 1e400", "level: 2", "frontMatter:", "outline:",
    ];

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input) => new()
    {
        ["contentlint.yml"] = "rulePacks: [pack.yml]\n",
        ["pack.yml"] = input.Text,
        ["a.mdx"] = Lesson,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(FuzzInput input)
    {
        var pack = RulePack.Read(SourceText.From("pack.yml", input.Text), "pack");
        _ = pack.ToMarkdown();
        _ = pack.RunTests();
        var sources = new Dictionary<string, SourceText> { ["pack.yml"] = pack.Source };
        return Properties.Sound([.. pack.Diagnostics, .. pack.Inspect()], sources).Concat(base.Check(input));
    }

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Files("rules", "*.yml"), .. corpus.Files("samples", "*.yml"), .. corpus.Fences("yaml", "yml").Where(t => t.Contains("rules:", StringComparison.Ordinal)),
    ];
}
