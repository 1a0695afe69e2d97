using ContentLint.Conformance;

namespace ContentLint.Fuzz.Targets;

/// <summary>Lessons: MDX in all flavors, and Markdown.</summary>
internal sealed class LessonTarget(Corpus corpus) : DocumentTarget("lessons", TextsOf(corpus), [.. MdxGenerator.Slips, .. More])
{
    private static readonly string[] More =
    [
        "\n```mermaid\nflowchart TD\n  A[a (b)] --> end\n```\n", "<Mermaid chart={`\nsequenceDiagram\n  A->B: \\`x\\`\n`} />", "\n> ```mermaid\n> pie\n> \"a\" : 1\n> ```\n", "{/* contentlint-disable CL1001 */}",
        "<!-- contentlint-disable-next-line -->", "{/* contentlint-enable */}", "---\ntitle: a: b\n---\n", "---\n", "\n- a\n  - <b>\n", "| a | b |\n|---|---|\n| <c | {d} |\n",
    ];

    /// <inheritdoc/>
    protected override string PathOf(FuzzInput input) => input.Variant % 8 == 0 ? "a.md" : "a.mdx";

    /// <summary>Texts of lessons.</summary>
    public static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Files("tests/ContentLint.Tests/Fixtures", "*.mdx"), .. corpus.Files("tests/ContentLint.Tests/Fixtures", "*.md"), .. corpus.Files("samples", "*.mdx"), .. corpus.Files("docs", "*.md"), .. corpus.Fences("mdx", "markdown", "md"),
        .. Corpus.Rows("mdx-suite.jsonl", "input"), .. Corpus.Rows("mdx-files.jsonl", "text"), .. Corpus.Rows("mdx-mutants.jsonl", "text"), .. Corpus.Rows("mdx-builders.jsonl", "text"), .. Corpus.Rows("site-runs.jsonl", "text"),
    ];
}
