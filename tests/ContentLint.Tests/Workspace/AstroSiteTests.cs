using ContentLint.Astro;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class AstroSiteTests
{
    private const string Imports = "import { defineCollection, z } from 'astro:content';\nimport { glob } from 'astro/loaders';\n";
    private const string Missing = "---\norder: 1\n---\n";

    private static string Config(string schema, string loader = "glob({ pattern: '**/*.mdx', base: './src/lessons' })") =>
        $"{Imports}const lessons = defineCollection({{ loader: {loader}, schema: {schema} }});\nexport const collections = {{ lessons }};\n";

    private static readonly string TitleAndOrder = Config("z.object({ title: z.string().describe('The heading'), order: z.number() })");

    [Test]
    public void The_site_says_what_front_matter_must_be()
    {
        var files = new InMemoryFileSystem().With("src/content.config.ts", TitleAndOrder).With("src/lessons/a/b.mdx", Missing);
        Assert.That(Lint(files), Is.EqualTo(new[] { "src/lessons/a/b.mdx:1:1 CL2101 The field 'title' is missing (a text)." }));
    }

    [TestCase("other/a.mdx")]
    [TestCase("src/lessons/a.md")]
    [TestCase("src/lessonsmore/a.mdx")]
    public void A_lesson_of_no_collection_is_free(string path)
    {
        var files = new InMemoryFileSystem().With("src/content.config.ts", TitleAndOrder).With(path, Missing);
        Assert.That(Lint(files), Is.Empty);
    }

    [TestCase("frontMatter: { astro: false }")]
    [TestCase("flavor: docusaurus")]
    [TestCase("frontMatter: { schema: own.json }")]
    public void The_configuration_can_say_otherwise(string configuration)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration).With("own.json", "{}")
            .With("src/content.config.ts", TitleAndOrder).With("src/lessons/a.mdx", Missing);
        Assert.That(Lint(files), Is.Empty);
    }

    [Test]
    public void What_several_sites_of_a_repository_do_alike_is_said_once()
    {
        var config = "import { title } from './schemas';\n" + Config("z.object({ title })");
        var files = new InMemoryFileSystem();
        foreach (var site in new[] { "a", "b", "c" })
            files.With($"{site}/src/content.config.ts", config).With($"{site}/src/lessons/x.mdx", "---\ntitle: x\n---\n");
        var found = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] }).Diagnostics;
        Assert.That(found.Select(d => d.Location.Path), Is.EqualTo(new[] { "a/src/content.config.ts" }));
        Assert.That(found[0].Related, Has.Count.EqualTo(2));
    }

    // Starlight's own schema, alone and extended.
    [TestCase("docsSchema()", "title: x", "")]
    [TestCase("docsSchema()", "titel: x", "CL2102")]
    [TestCase("docsSchema()", "title: x\ntemplate: wide", "CL2104")]
    [TestCase("docsSchema()", "title: x\nslug: a\ndescription: d\neditUrl: false\ntableOfContents: { maxHeadingLevel: 4 }\ntemplate: splash\nlastUpdated: 2024-05-31\nprev: false\nnext: { link: /a }\nsidebar: { order: 1, badge: New }\nbanner: { content: c }\npagefind: false\ndraft: true\nhero: { tagline: t, image: { file: ../a.png }, actions: [{ text: a, link: /b, icon: right-arrow }] }\nhead: [{ tag: title, content: c }]", "")]
    [TestCase("docsSchema()", "title: x\nsidebar: { order: first }", "CL2103")]
    [TestCase("docsSchema({ extend: z.object({ level: z.number() }) })", "title: x", "CL2101")]
    [TestCase("docsSchema({ extend: z.object({ level: z.number(), sidebar: z.object({ icon: z.string() }).optional() }) })", "title: x\nlevel: 2\nsidebar: { order: 1, icon: a }", "")]
    [TestCase("docsSchema({ extend: ({ image }) => z.object({ cover: image().optional() }) })", "titel: x\ncover: a.png", "CL2102")]
    [TestCase("docsSchema({ extend: theirs })", "title: x\nmore: y", "CL2124")]
    public void Starlights_pages_have_its_schema(string schema, string fields, string expected)
    {
        var config = $"import {{ defineCollection, z }} from 'astro:content';\nimport {{ docsLoader }} from '@astrojs/starlight/loaders';\nimport {{ docsSchema }} from '@astrojs/starlight/schema';\nimport {{ theirs }} from './a';\nexport const collections = {{ docs: defineCollection({{ loader: docsLoader(), schema: {schema} }}) }};\n";
        var files = new InMemoryFileSystem().With("src/content.config.ts", config).With("src/content/docs/a.mdx", $"---\n{fields}\n---\n");
        var found = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] }).Diagnostics;
        Assert.That(string.Join(" ", found.Select(d => d.Id)), Is.EqualTo(expected), () => string.Join("\n", found));
    }

    [Test]
    public void Collections_without_a_loader_are_folders_of_content()
    {
        var files = new InMemoryFileSystem()
            .With("src/content/config.ts", "import { z, defineCollection } from 'astro:content';\nexport const collections = { lessons: defineCollection({ schema: z.object({ title: z.string() }) }), data: defineCollection({ type: 'data', schema: z.object({ x: z.string() }) }) };\n")
            .With("src/content/lessons/a.mdx", Missing).With("src/content/lessons/_draft.mdx", Missing).With("src/content/data/a.mdx", Missing);
        Assert.That(Lint(files, dropped: false), Is.EqualTo(new[] { "src/content/lessons/a.mdx:1:1 CL2101 The field 'title' is missing (a text)." }));
    }

    [Test]
    public void What_is_not_understood_takes_anything_and_is_said_once()
    {
        var files = new InMemoryFileSystem()
            .With("src/content.config.ts", "import { title } from './schemas';\n" + Config("z.object({ title, order: z.number().min(limit()) })"))
            .With("src/lessons/a.mdx", "---\norder: 1\n---\n").With("src/lessons/b.mdx", "---\norder: x\n---\n");
        Assert.That(Lint(files), Is.EqualTo(new[]
        {
            "src/content.config.ts:4:117 CL2124 This part of the schema cannot be told without running it: any value is accepted here.",
            "src/content.config.ts:4:146 CL2124 This part of the schema cannot be told without running it: any value is accepted here.",
            "src/lessons/b.mdx:2:8 CL2103 'order' must be a number, but it is the text \"x\".",
        }));
    }

    [TestCase("z.object({ title: z.string(), {|...others|} })")]
    [TestCase("z.object({ title: z.string(), {|[key]: z.string()|} })")]
    [TestCase("z.object({ title: z.string().min({|limit|}) })")]
    [TestCase("z.object({ title: z.string().{|frobnicate|}() })")]
    [TestCase("z.object({ title: {|Math|}.max(1, 2) })")]
    [TestCase("z.object({ title: z.enum([{|others|}, 'a']) })")]
    [TestCase("z.object({ title: z.map(z.string(), z.string()) })", "z.map(z.string(), z.string())")]
    [TestCase("z.object({ title: flag ? z.string() : z.number() })", "flag ? z.string() : z.number()")]
    public void What_is_not_understood_is_marked(string schema, string? marked = null)
    {
        marked ??= schema.Split("{|")[1].Split("|}")[0];
        var source = SourceText.From("c.ts", Config(schema.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
        Assert.That(ContentConfig.Read(source).SchemaProblems.Select(p => source.GetText(p.Location.Span)), Is.EqualTo(new[] { marked }));
    }

    [Test]
    public void What_is_not_understood_comes_from_the_generated_schema()
    {
        var files = new InMemoryFileSystem()
            .With("src/content.config.ts", "import { schema } from './schemas';\n" + Config("schema"))
            .With(".astro/collections/lessons.schema.json", """
                { "$ref": "#/definitions/lessons", "definitions": { "lessons": { "type": "object", "additionalProperties": false, "required": ["title", "date"],
                  "properties": { "title": { "type": "string" }, "date": { "anyOf": [
                    { "type": "string", "format": "date-time" }, { "type": "string", "format": "date" }, { "type": "integer", "format": "unix-time" }] } } } },
                  "$schema": "http://json-schema.org/draft-07/schema#" }
                """)
            .With("src/lessons/a.mdx", "---\ntitle: 2024-05-31\ndate: 2024-05-31\n---\n").With("src/lessons/b.mdx", "---\ntitle: A\ndate: soon\nextra: 1\n---\n");
        Assert.That(Lint(files), Is.EqualTo(new[]
        {
            "src/lessons/a.mdx:2:8 CL2103 'title' must be a text, but it is the date 2024-05-31.",
            "src/lessons/b.mdx:3:7 CL2108 'date' must be a date such as 2024-05-31, but it is the text \"soon\".",
            "src/lessons/b.mdx:4:1 CL2114 The collection has no field 'extra', so the site drops it.",
        }));
    }

    [Test]
    public void A_date_in_quotes_is_a_text()
    {
        var files = new InMemoryFileSystem().With("src/content.config.ts", Config("z.object({ date: z.date() })")).With("src/lessons/a.mdx", "---\ndate: \"2024-05-31\"\n---\n");
        Assert.That(Lint(files), Is.EqualTo(new[] { "src/lessons/a.mdx:2:7 CL2108 'date' must be a date such as 2024-05-31, but it is the text \"2024-05-31\"." }));
        var fixedFile = new LintWorkspace(files).Fix(new LintRequest { BaseDirectory = InMemoryFileSystem.Root }, ContentLint.Diagnostics.FixSafety.Safe).Single();
        Assert.That(fixedFile.After.Text, Is.EqualTo("---\ndate: 2024-05-31\n---\n"));
    }

    [TestCase("glob({ pattern: '**/[^_]*.{md,mdx}', base: 'src/lessons' })", "src/lessons/x/a.md", true)]
    [TestCase("glob({ pattern: '**/[^_]*.{md,mdx}', base: 'src/lessons' })", "src/lessons/x/_a.mdx", false)]
    [TestCase("glob({ pattern: ['**/*.mdx', '!drafts/**'], base: 'src/lessons' })", "src/lessons/drafts/a.mdx", false)]
    [TestCase("glob({ pattern: ['**/*.mdx', '!drafts/**'], base: 'src/lessons' })", "src/lessons/a.mdx", true)]
    [TestCase("glob({ pattern: 'src/**/a?.mdx' })", "src/x/ab.mdx", true)]
    [TestCase("glob({ pattern: '*.mdx', base: './src/lessons/' })", "src/lessons/x/a.mdx", false)]
    [TestCase("glob({ pattern: '**/*.mdx', base: './src/lessons' })", "src/lessons/.x/a.mdx", false)]
    [TestCase("file('src/data.json')", "src/data.mdx", false)]
    public void A_lesson_is_in_the_collection_whose_loader_takes_it(string loader, string path, bool isHeld)
    {
        var files = new InMemoryFileSystem().With("src/content.config.ts", Config("z.object({ title: z.string() })", loader)).With(path, "Text.\n");
        var result = new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [path] });
        Assert.That(result.Diagnostics.Any(d => d.Id == "CL2112"), Is.EqualTo(isHeld));
    }

    [TestCase("")]
    [TestCase("export const collections = ")]
    [TestCase("export const collections = {{{{[[[((( `${`${`")]
    [TestCase("const a = a; const b = () => b(); export const collections = { a, b: b(), c: defineCollection(x => x), d: defineCollection() };")]
    [TestCase("import { z, defineCollection } from 'astro:content'; const f = (x) => z.object({ a: f(x) }); export const collections = { a: defineCollection({ schema: f(1) }) };")]
    [TestCase("import { z, defineCollection } from 'astro:content'; export const collections = { a: defineCollection({ schema: z.object().array().min().regex(/(/).extend().pick(3) }) };")]
    public void Any_configuration_has_a_result(string config)
    {
        var files = new InMemoryFileSystem().With("src/content.config.ts", config).With("src/content/a/a.mdx", "Text.\n");
        Assert.That(() => Lint(files), Throws.Nothing);
    }

    [Test]
    public void Configurations_that_grow_without_end_are_cut_off()
    {
        var doubling = string.Concat(Enumerable.Range(1, 60).Select(i => $"const t{i} = z.tuple([t{i - 1}, t{i - 1}]);\n"));
        var deep = new string('(', 20_000) + new string('[', 20_000) + string.Concat(Enumerable.Repeat("a => ", 20_000));
        var files = new InMemoryFileSystem()
            .With("src/content.config.ts", $"{Imports}const t0 = z.string();\n{doubling}const deep = {deep};\n{Config("z.object({ title: t60 })")[Imports.Length..]}")
            .With("src/lessons/a.mdx", "---\ntitle: []\n---\n");
        Assert.That(() => Lint(files), Throws.Nothing);
    }

    private static string[] Lint(InMemoryFileSystem files, bool dropped = true) =>
    [
        .. new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root }).Diagnostics
            .Where(d => dropped || d.Id != "CL2114")
            .Select(d => $"{d.Location.Path}:{d.Location.Start.Line}:{d.Location.Start.Column} {d.Id} {d.Message}"),
    ];
}
