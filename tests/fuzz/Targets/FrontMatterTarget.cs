namespace ContentLint.Fuzz.Targets;

/// <summary>The YAML of front matter.</summary>
internal sealed class FrontMatterTarget(Corpus corpus) : DocumentTarget("front-matter", TextsOf(corpus), Marks)
{
    /// <summary>What YAML trips over.</summary>
    public static readonly string[] Marks =
    [
        "\n", " ", "  ", "\t", ":", ": ", "::", "- ", "-", "? ", "#", " #", "&a ", "*a", "<<: *a\n", "!!str ", "!<tag> ", "|", ">", "|-2", ">+", "'", "\"", "''", "\"\\x\"", "[", "]", "{", "}", ",", "[]", "{}", "---\n", "...\n", "%YAML 1.2\n",
        "@", "`", "\\", "\"\\u0041\"", "\"\\ud800\"", "null", "~", "true", "0x1F", "0o7", "1_000", ".inf", "2024-01-01", "2024-13-01T00:00:00Z", "title: a: b", "  - a\n", "a: b\n", "\n\n", "\r\n", "é", "Я", "😀", "\u00a0", "\u2028",
    ];

    /// <inheritdoc/>
    protected override string PathOf(FuzzInput input) => "a.mdx";

    /// <inheritdoc/>
    protected override string TextOf(FuzzInput input) => $"---\n{input.Text}\n---\n\n# A\n";

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Files("tests/ContentLint.Tests/Fixtures", "*.mdx").Where(t => t.StartsWith("---", StringComparison.Ordinal)).Select(t => t.Split("---")[1]), .. corpus.Fences("yaml", "yml"), .. corpus.Files("rules", "*.yml"),
        .. Corpus.Rows("front-matter.jsonl", "text"), .. Corpus.Rows("front-matter-builders.jsonl", "text"),
    ];
}
