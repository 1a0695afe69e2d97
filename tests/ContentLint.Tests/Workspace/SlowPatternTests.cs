using ContentLint.RulePacks.Conditions;
using ContentLint.Schema.Patterns;
using ContentLint.Tests.RulePacks;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class SlowPatternTests
{
    private static readonly string Slow = new string('a', 60) + "!";

    [Test]
    public void A_pattern_that_takes_too_long_is_named_where_it_stands_and_no_lesson_is_blamed()
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "frontMatter: { schema: own.json }\nrulePacks: [pack.yml]\nmdxFiles: ['**']")
            .With("own.json", """{ "properties": { "title": { "pattern": "^(?=(a+)+$)a" }, "slug": { "pattern": "^[a-z]+$" } } }""")
            .With("pack.yml", """
                schemaVersion: 1
                title: A pack
                rules:
                  - id: TEAM001
                    name: no-a
                    title: No a
                    message: An a
                    forbid: { text: { matches: '^(?=(b+)+$)b|z' } }
                """)
            .With("a.mdx", "---\ntitle: x\nslug: A\n---\n\nz\n").With("b.mdx", $"---\ntitle: {Slow}\n---\n\n{Slow.Replace('a', 'b')} z\n");
        var found = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root], MaxDegreeOfParallelism = 1 })
            .Diagnostics.Select(d => $"{d.Location.Path}:{d.Location.Start} {d.Id} {d.Severity}");
        Assert.That(found, Is.EqualTo(new[] { "own.json:1:41 CL2125 Warning", "pack.yml:8:32 CL9005 Warning" }));
    }

    [Test]
    public void Nested_repetitions_are_matched_in_one_pass_where_the_framework_can()
    {
        Assert.That(EcmaRegex.TryParse("^(a+)+$", out var regex, out _), Is.True);
        Assert.That(PackPattern.Parse("^(a+)+$", out _)!.IsLinear, Is.EqualTo(ShippedPacksTests.HasLinearEngine));
        if (ShippedPacksTests.HasLinearEngine)
            Assert.That(regex!.IsMatch(Slow), Is.False);
    }

    [TestCase(201, false)]
    [TestCase(200, true)]
    public void Groups_nest_so_deep_and_no_deeper(int depth, bool expected)
    {
        var pattern = new string('(', depth) + "a" + new string(')', depth);
        Assert.That(EcmaRegex.TryParse(pattern, out _, out _), Is.EqualTo(expected));
        Assert.That(PackPattern.Parse(pattern, out _), expected ? Is.Not.Null : Is.Null);
        Assert.That(EcmaRegex.TryParse(new string('(', 100_000), out _, out _), Is.False);
        Assert.That(PackPattern.Parse(new string('(', 100_000), out _), Is.Null);
    }
}
