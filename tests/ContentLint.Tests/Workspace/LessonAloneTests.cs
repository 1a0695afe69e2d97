// A lesson that is checked alone, as a hook checks what is committed or one machine of several its share, is told of its links
// what it is told among all lessons.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class LessonAloneTests
{
    [TestCase("[b](./b.md#gone)", "CL5202")]
    [TestCase("[b](./b.md#here)", "")]
    [TestCase("[b](./b.md#Here)", "", TestName = "Case is left aside without a site")]
    [TestCase("[b](./c.md#gone)", "", TestName = "An excluded lesson is none")]
    [TestCase("[b](./d.md#gone)", "CL5101")]
    [TestCase("[b](./e.txt#gone)", "")]
    [TestCase("[b](./f.mdx#gone)", "", TestName = "Who knows what a component makes")]
    public void A_link_is_judged_as_among_all_lessons(string link, string ids)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var files = Files($"# A{lineBreak}{lineBreak}{link}{lineBreak}");
            Assert.That(Lint(files), Is.EqualTo(ids));
            Assert.That(Lint(files, []), Is.EqualTo(ids));
        }
    }

    [Test]
    public void A_page_of_a_site_is_found_by_its_address()
    {
        var files = new InMemoryFileSystem()
            .With("package.json", """{ "dependencies": { "@docusaurus/core": "3.10.2" } }""")
            .With("docusaurus.config.js", "export default { presets: [['classic', {}]] }")
            .With("docs/a.md", "# A\n\n[b](/docs/part/b#gone) [b](./part/b.md#here)\n")
            .With("docs/part/b.md", "# B\n\n## Here\n");
        Assert.That(Lint(files, ["docs/a.md"]), Is.EqualTo("CL5202"));
        Assert.That(Lint(files, []), Is.EqualTo("CL5202"));
    }

    [Test]
    public void With_a_cache_the_other_lesson_counts_as_it_is_now()
    {
        var files = Files("[b](./b.md#gone)\n");
        Assert.That(Lint(files, cache: true), Is.EqualTo("CL5202"));
        files.With("b.md", "# Gone\n");
        Assert.That(Lint(files, cache: true), Is.Empty);
        files.With("b.md", "# Here\n");
        Assert.That(Lint(files, cache: true), Is.EqualTo("CL5202"));
    }

    [Test]
    public void While_editing_the_other_lesson_counts_as_it_is_now()
    {
        var files = Files("[b](./b.md#gone)\n");
        var course = Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = ["a.md"] }, files);
        Assert.That(Ids(course), Is.EqualTo("CL5202"));
        course = course.With(InMemoryFileSystem.Root + "/b.md", "# Gone\n");
        Assert.That(Ids(course), Is.Empty);
        course = course.With(InMemoryFileSystem.Root + "/contentlint.yml", "rules: { CL5202: error }\n").With(InMemoryFileSystem.Root + "/b.md", "# Here\n");
        Assert.That(course.Result.Diagnostics.Select(d => $"{d.Id} {d.Severity}"), Is.EqualTo(new[] { "CL5202 Error" }));

        static string Ids(Course course) => string.Join(" ", course.Result.Diagnostics.Select(d => d.Id));
    }

    private static InMemoryFileSystem Files(string text) => new InMemoryFileSystem()
        .With("contentlint.yml", "exclude: [c.md]\n")
        .With("a.md", text)
        .With("b.md", "# B\n\n## Here\n")
        .With("c.md", "# C\n")
        .With("e.txt", "E\n")
        .With("f.mdx", "# F\n\n<Parts />\n");

    private static string Lint(InMemoryFileSystem files, string[]? paths = null, bool cache = false)
    {
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = paths ?? ["a.md"], CacheFile = cache ? InMemoryFileSystem.Root + "/obj/cache.bin" : null };
        return string.Join(" ", new LintWorkspace(files).Lint(request).Diagnostics.Where(d => d.Id.StartsWith("CL5", StringComparison.Ordinal)).Select(d => d.Id));
    }
}
