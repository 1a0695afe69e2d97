// A site's code is anybody's: whatever stands in it, reading ends soon, without an exception and the same way twice.

using ContentLint.Astro;
using ContentLint.Configuration;
using ContentLint.Text;

namespace ContentLint.Tests.Astro;

public sealed class HostileConfigurationTests
{
    private const string Head = "import { defineCollection, z } from 'astro:content';\n";

    private static string Many(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static string Doubling(string first, Func<int, string> next, string last) =>
        Head + first + string.Concat(Enumerable.Range(1, 40).Select(next)) + last;

    public static IEnumerable<TestCaseData> Configurations
    {
        get
        {
            foreach (var unit in new[]
            {
                "A<", "(", "[", "{", "a(", "z.object({a:", "(a = ", "({a = ", "<T>(", "a<b, ", "() => ", "() => {const a = ", "{a: {", "[...", "!", "-", "new ", "`${", "/*", "//", "\\", "'", "typeof ",
                "async ", "a?.", "a as ", "<", "keyof ", "(a: A<", "=> ", "x ? ", "\\u{", "\"\\u{", "function(", "enum A {", "import {", "a.b.", "(a: {b", "new A<", "A extends ", "((a) => ", "/a[",
            })
            {
                yield return new TestCaseData("type A = " + Many(unit, unit == "A<" ? 20_000 : 5_000)).SetArgDisplayNames("type A = " + unit);
                yield return new TestCaseData("export const collections = " + Many(unit, unit == "A<" ? 20_000 : 5_000)).SetArgDisplayNames("collections = " + unit);
                yield return new TestCaseData("export const collections = { a: defineCollection({ schema: " + Many(unit, unit == "A<" ? 20_000 : 5_000)).SetArgDisplayNames("schema: " + unit);
            }

            yield return new TestCaseData("export const collections = /*").SetArgDisplayNames("an open comment");
            yield return new TestCaseData(Doubling("const c0=[1,2];", i => $"const c{i}=[...c{i - 1},...c{i - 1}];\n", "export const collections = { a: defineCollection({ schema: z.object({ a: z.enum(c40) }) }) };")).SetArgDisplayNames("lists twice as long");
            yield return new TestCaseData(Doubling("const c0={a:1};", i => $"const c{i}={{a:c{i - 1},b:c{i - 1}}};\n", "export const collections = { a: defineCollection({ schema: z.object({ a: z.any().default(c40) }) }) };")).SetArgDisplayNames("objects twice as large");
            yield return new TestCaseData(Doubling("const c0=z.string();", i => $"const c{i}=z.tuple([c{i - 1},c{i - 1}]);\n", "export const collections = { a: defineCollection({ schema: z.object({ a: c40 }) }) };")).SetArgDisplayNames("schemas twice as large");
            yield return new TestCaseData(Doubling("const c0=z.object({a: z.string()});", i => $"const c{i}=z.object({{a: c{i - 1}, b: c{i - 1}}}).deepPartial();\n", "export const collections = { a: defineCollection({ schema: c40 }) };")).SetArgDisplayNames("schemas made optional in depth");
            yield return new TestCaseData(Doubling("const c0=z.string();", i => $"const c{i}=z.union([c{i - 1},c{i - 1}]);\n", "export const collections = { a: defineCollection({ schema: z.object({ a: c40 }) }) };")).SetArgDisplayNames("unions twice as large");
            yield return new TestCaseData(Doubling("const c0=(x)=>[x,x];", i => $"const c{i}=(x)=>c{i - 1}(c{i - 1}(x));\n", "export const collections = { a: defineCollection({ schema: z.object({ a: z.enum(c40('a')) }) }) };")).SetArgDisplayNames("functions called twice as often");
            yield return new TestCaseData(Head + "const f = (x) => f(x);\nexport const collections = { a: defineCollection({ schema: f(1) }) };").SetArgDisplayNames("a function that calls itself");
        }
    }

    [TestCaseSource(nameof(Configurations))]
    public void Any_configuration_is_read_soon(string text)
    {
        foreach (var source in new[] { text, text.Replace("\n", "\r\n") }.Select(t => SourceText.From("src/content.config.ts", t)))
        {
            var config = ContentConfig.Read(source);
            Assert.That(config.Problems.Concat(config.SchemaProblems).All(d => d.Location.Span.End <= source.Length), Is.True);
            Assert.That(AstroSite.Read("/site", path => path.EndsWith("src/content.config.ts", StringComparison.Ordinal) ? source : null), Is.Not.Null);
        }
    }

    [TestCase("**/*.mdx", "a/b.mdx a.mdx", "a/.b.mdx .a/b.mdx a.md")]
    [TestCase("**", "a a/b", ".a a/.b")]
    [TestCase("./*.{md,mdx}", "a.md a.mdx", "a.mdxx a/b.md a.")]
    [TestCase("**/[^_]*.md", "a.md b/c.md", "_a.md b/_c.md .md")]
    [TestCase("[a-c]?.md", "ax.md c1.md", "d1.md a.md a/.md")]
    [TestCase("{a,b/{c,d}}/*.md", "a/x.md b/c/x.md b/d/x.md", "b/x.md c/x.md a/.x.md")]
    [TestCase("a**b", "ab axb", "a/b")]
    [TestCase("{a", null, null)]
    [TestCase("a(b)", null, null)]
    [TestCase("{1..3}", null, null)]
    [TestCase("[z-a]x", "", "zx ax")]
    public void Globs_take_what_the_loader_takes(string pattern, string? taken, string? left)
    {
        var glob = AstroGlob.TryParse([pattern]);
        Assert.That(glob is null, Is.EqualTo(taken is null));
        Assert.That(taken?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => !glob!.Matches(p)) ?? [], Is.Empty);
        Assert.That(left?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => glob!.Matches(p)) ?? [], Is.Empty);
    }

    [Test]
    public void Globs_match_in_proportion()
    {
        var glob = AstroGlob.TryParse([Many("**/*a*", 100) + "b", Many("{a,", 500) + Many("}", 500)])!;
        Assert.That(glob.Matches(Many("aaaaaaa/", 1_000) + Many("a", 5_000)), Is.False);
    }
}
