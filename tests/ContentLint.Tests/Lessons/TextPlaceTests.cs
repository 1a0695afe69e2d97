// Where the words of a lesson stand: a rule reports there, and a fix writes there. Every word is looked for in either kind of
// file; its place must hold just that word.

using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Tests.Workspace;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Lessons;

public sealed class TextPlaceTests
{
    private static readonly string[] Wholes =
    [
        "keep TODO this", "| one | keep TODO this |\n|---|---|\n| a | keep TODO this |\n| TODO |", "a\\* TODO b", "a\\* b\\_c TODO \\| d", "\\\\ TODO \\\\", "# H \\# TODO", "- a\\* TODO\n  more TODO", "> | a |\n> |---|\n> |  x TODO y   |", "**a\\* TODO**",
        "[a\\] TODO](b)", "![a\\] TODO](b)", "~~x TODO~~", "`` a ` TODO ``", "a  \nTODO  \nb", "a\\\nTODO", "😀 TODO 😀\\* TODO", "* a\n\n  TODO\\*", "1. | a |\n   |---|\n   | TODO |", "\\TODO", "a &amp; TODO &lt; b", "<b>TODO</b>", "_TODO_ \\_TODO", "| a\\|b TODO | c |\n|---|---|", "|TODO|\n|-|\n|`TODO`|",
        "Term TODO\n===", ":::note\na\\* TODO\n:::", "| **b TODO** | [l TODO](x) |\n|---|---|", "a TODO[^1]\n\n[^1]: TODO", "http://a.b/ TODO", "\ta TODO", "TODO\\", "&copy;TODO", "a*b TODO", "a\\*TODO",
    ];

    public static IEnumerable<TestCaseData> Cases =>
        from text in Wholes
        from name in new[] { "a.md", "a.mdx" }
        from lineEnd in new[] { "\n", "\r\n" }
        select new TestCaseData(name, text.Replace("\n", lineEnd, StringComparison.Ordinal)).SetArgDisplayNames(name, text.Replace("\n", "\\n", StringComparison.Ordinal), lineEnd == "\n" ? "LF" : "CRLF");

    [TestCaseSource(nameof(Cases))]
    public void A_word_is_where_it_stands(string name, string text)
    {
        var lesson = LessonReader.Read(SourceText.From(name, text), LessonOptions.Default);
        foreach (var run in lesson.Texts)
        {
            foreach (var at in IndexesOf(run.Text.Text, "TODO"))
                Assert.That(lesson.Source.GetText(run.Text.ToSource(TextSpan.FromLength(at, 4))), Is.EqualTo("TODO"));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_fix_replaces_the_word_and_nothing_else(string name, string text)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [p.yml]").With("p.yml", """
            schemaVersion: 1
            title: T
            rules:
              - id: T1
                name: todo
                title: T
                message: M
                forbid: { text: [TODO] }
                fix: { replace: DONE, safety: safe }
            """);
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["T1"] };
        var (after, applied) = new FixApplier(source => new LintWorkspace(files).LintText(source, request).Diagnostics, source => LessonReader.Read(source, LessonOptions.Default), FixSafety.Safe).Apply(SourceText.From(name, text));
        Assert.That(applied, Is.EqualTo(new LintWorkspace(files).LintText(SourceText.From(name, text), request).Diagnostics.Count(d => d.Id == "T1")));
        Assert.That(after.Text.Replace("DONE", "TODO", StringComparison.Ordinal), Is.EqualTo(text));
    }

    [Test]
    public void Words_with_markup_between_them_are_reported_and_not_replaced()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [p.yml]").With("p.yml", """
            schemaVersion: 1
            title: T
            rules:
              - { id: T1, name: todo, title: T, message: M, forbid: { text: [big cat] }, fix: { replace: lion } }
            """);
        var found = new LintWorkspace(files).LintText(SourceText.From("a.mdx", "A **big** cat and a big cat\n"), new LintRequest { BaseDirectory = InMemoryFileSystem.Root }).Diagnostics;
        Assert.That(found.Select(d => (d.Location.Start.Column, d.Fixes.Count)), Is.EqualTo(new[] { (5, 0), (21, 1) }));
    }

    [Test]
    public void Whatever_the_text_a_place_that_claims_to_be_exact_is()
    {
        var (exact, all) = (0, 0);
        var random = new Random(20261129);
        string[] pieces = ["a", "TODO", " ", "  ", "\\*", "*", "**", "_", "`", "| ", " |", "\n", "\n\n", "|---|---|\n", "[", "](b)", "&amp;", "> ", "- ", "\\", "😀", "~~", "<b>", "# "];
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(3, 16)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (random.Next(2) == 0)
                text = $"| a | b |\n|---|---|\n| {text.Replace("\n", "", StringComparison.Ordinal)} | c TODO |\n";
            foreach (var variant in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
            {
                var lesson = LessonReader.Read(SourceText.From("a.md", variant), LessonOptions.Default);
                foreach (var (run, at) in lesson.Texts.SelectMany(r => IndexesOf(r.Text.Text, "TODO").Select(at => (r, at))))
                {
                    var word = TextSpan.FromLength(at, 4);
                    Assert.That(!run.Text.IsVerbatim(word) || lesson.Source.GetText(run.Text.ToSource(word)) == "TODO", Is.True, () => variant);
                    exact += run.Text.IsVerbatim(word) ? 1 : 0;
                    all++;
                }
            }
        }

        Assert.That(exact, Is.GreaterThan(all * 99 / 100));
    }

    private static IEnumerable<int> IndexesOf(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
