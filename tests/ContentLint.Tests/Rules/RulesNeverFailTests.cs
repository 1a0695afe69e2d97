// Texts on which a rule once fell over, or may: each in both kinds of file, at the end of the file and with text behind it, with
// either line end, with components listed and not.

using ContentLint.Diagnostics;
using ContentLint.Tests.Workspace;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Rules;

public sealed class RulesNeverFailTests
{
    private static readonly string[] Texts =
    [
        "```", "a\n```", "a\n\n~~~", "> ```", "- ```", "- a\n  ```", "1. ```\n", "> - ```js", "```js\n", "   ```", "| a |\n|-|\n| ``` |\n```", "```\n\n", "````\n```", ":::note\n```", "> ```\n>", "```\n> a",
        "<D: c>", "<D: c>x</D:c>", "<D:c/>", "<d:C />", "<D . c />", "< Callou t />", "<Callou>a</ Callou>", "<Callou\n>a</Callou\n>", "<A.b.c />", "<a:b.c />", "<D :c d:e=\"1\" />", "<Foo😀>", "<😀/>",
        "<p style=\"a\" class='b' />", "<p style />", "<p style=''>a</p>", "{{}}", "{{ a }}", "{\n{a}\n}", "import A from 'a'\n", "import A, {B as C} from 'a'", "import '\n\n{", "\uFEFF", "\uFEFF---", "---", "---\n", "---\n---", "[a]: b", "[", "<", "{",
        "<table class=a><td for>", "<Callout type={a}>", "<Callout {...a} />", "```mermaid", "```mermaid\n", "<Mermaid chart={`", "<Mermaid chart={`a`} />", "![", "![](", "| a", "|", "<!--", "<!-- contentlint", "{/* contentlint-disable */", "{/* contentlint-disable-next-line CL1101 */}", "#", "# ", "####### a", "- [ ] ", "- [x]",
    ];

    private static readonly string[] Configurations = ["flavor: mdx", "components: [Tabs, Callout]\nmdxFiles: ['**/*.md']", "flavor: docusaurus\ncomponents: []"];

    public static IEnumerable<TestCaseData> Cases => Texts.Select(t => new TestCaseData(t).SetArgDisplayNames(t.Replace("\n", "\\n", StringComparison.Ordinal)));

    [TestCaseSource(nameof(Cases))]
    public void No_text_makes_a_rule_fail(string text)
    {
        AssertSound(Lint("rulePacks: [callouts, lesson-structure, aurora-cdc]\nmath: true", "a.mdx", text), text);
        foreach (var configuration in Configurations)
        {
            foreach (var name in new[] { "a.md", "a.mdx" })
            {
                foreach (var variant in new[] { text, text + "\n\nb\n", "a 😀\n\n" + text, text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n" })
                    AssertSound(Lint(configuration, name, variant), variant);
            }
        }
    }

    private static IReadOnlyList<Diagnostic> Lint(string configuration, string name, string text)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration);
        return new LintWorkspace(files).LintText(SourceText.From(name, text), new LintRequest { BaseDirectory = InMemoryFileSystem.Root }).Diagnostics;
    }

    private static void AssertSound(IReadOnlyList<Diagnostic> diagnostics, string text)
    {
        var length = text.TrimStart('\uFEFF').Length;
        Assert.That(diagnostics.Where(d => d.Id is "CL0005" or "CL0002"), Is.Empty);
        Assert.That(diagnostics.SelectMany(d => d.Fixes).SelectMany(f => f.Edits).Select(e => e.Span).Concat(diagnostics.Select(d => d.Location.Span)).Where(s => s.End > length), Is.Empty);
    }
}
