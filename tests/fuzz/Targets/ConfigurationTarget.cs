namespace ContentLint.Fuzz.Targets;

/// <summary>Configurations of a course.</summary>
internal sealed class ConfigurationTarget(Corpus corpus) : CourseTarget("configurations", TextsOf(corpus), [.. FrontMatterTarget.Marks, .. Words])
{
    private const string Everything = """
        flavor: docusaurus
        math: true
        include: ['**/*.mdx']
        exclude: ['x/**', '!y']
        rules:
          CL1101: off
          mdx-unknown-component: error
          CL31*: warning
        frontMatter:
          schema: other.json
          unique: [order]
          references: [next]
          sequence: [order]
        mermaid:
          languages: [mermaid, mmd]
          components: [{name: Mermaid, attribute: chart}]
          maxNodes: 5
        codeBlocks: {yaml: off, json: on}
        mdx:
          components: [A]
          files: ['**/*.md']
        callouts:
          - component: A
            attribute: title
        rulePacks: [aurora-cdc, pack.yml]
        baseline: base.json
        extends: ./other.yml
        overrides:
          - files: ['a*']
            flavor: mdx
        """;

    private static readonly string[] Words =
    [
        "flavor: mdx\n", "extends: ./contentlint.yml\n", "extends: [other.yml, missing.yml]\n", "rules: {CL1001: off}\n", "rules:\n  '*': error\n", "include: ['**']\n", "include: ['[']\n", "exclude: ['**/{a,b}*']\n", "overrides:\n  - files: ['*.md']\n", "rulePacks: [/etc/passwd]\n",
        "rulePacks: ['../x.yml']\n", "baseline: base.json\n", "frontMatter: {schema: a.mdx}\n", "plugins: [x.dll]\n", "mdx: {files: ['*']}\n", "callouts: {forms: []}\n", "off", "error", "[off, {max: 1}]",
    ];

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input) => new()
    {
        ["contentlint.yml"] = input.Text,
        ["other.yml"] = "rules: {CL1102: warning}\nextends: contentlint.yml\n",
        ["other.json"] = "{\"type\": \"object\", \"required\": [\"slug\"]}",
        ["base.json"] = "{ \"version\": 1, \"files\": { \"a.mdx\": [ { \"rule\": \"CL1001\", \"fingerprint\": \"x\" } ] } }",
        ["pack.yml"] = "rules: []\n",
        ["a.mdx"] = Lesson,
        ["x/b.md"] = Lesson,
    };

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. Enumerable.Repeat(Everything, 10), .. corpus.Files("tests/ContentLint.Tests/Fixtures", "contentlint.yml"), .. corpus.Files("samples", "*contentlint.yml"), .. corpus.Fences("yaml", "yml"),
    ];
}
