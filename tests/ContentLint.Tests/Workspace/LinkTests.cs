// Where links lead, by builder: what is broken is said once, with what was meant; what nobody can know is left alone.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed partial class LinkTests
{
    private const string AstroPage = """
        ---
        import { getCollection, render } from 'astro:content';
        export async function getStaticPaths() {
          const entries = await getCollection('course');
          return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
        }
        ---
        """;

    private const string AstroContent = """
        import { defineCollection } from 'astro:content';
        import { glob } from 'astro/loaders';
        export const collections = { course: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/content/course' }) }) };
        """;

    // Each case: a link in src/content/course/02-part/01-a.mdx, and what is said of it.
    [TestCase("[x](/base/course/02-part/02-b/)", "")]
    [TestCase("[x](/base/course/02-part/02-b)", "")]
    [TestCase("[x](/base/course/02-part/02-b?x=1#top)", "")]
    [TestCase("[x](/base/course/part/02-b/)", "CL5301 /course/part/02-b -> /base/course/02-part/02-b/ Safe")]
    [TestCase("[x](/course/02-part/02-b/)", "CL5302 /base -> /base/course/02-part/02-b/ Safe")]
    [TestCase("[x](/course/gone/)", "CL5301 /course/gone")]
    [TestCase("[x](/base/course/02-part/02-c/)", "CL5301 /course/02-part/02-c -> /base/course/02-part/02-b/ Suggestion")]
    [TestCase("[x](/base/course/slug-of-its-own)", "")]
    [TestCase("[x](/base/course/04-folder)", "")]
    [TestCase("[x](/base/course/04-folder/index)", "CL5301 /course/04-folder/index")]
    [TestCase("[x](/base/about)", "")]
    [TestCase("[x](/base/other/page)", "", TestName = "Nothing is known of other addresses")]
    [TestCase("[x](/pricing)", "", TestName = "It may lead to another site of the host")]
    [TestCase("[x](/base/old)", "")]
    [TestCase("[x](/base/course/old/any)", "")]
    [TestCase("[x](/base/files/a.pdf)", "")]
    [TestCase("[x](/base/files/A.pdf)", "CL5103 a.pdf -> /base/files/a.pdf Safe")]
    [TestCase("[x](/base/files/b.pdf)", "CL5104 public/files/b.pdf -> /base/files/a.pdf Suggestion")]
    [TestCase("[x](/base/downloads/b.pdf)", "")]
    [TestCase("[x](/base/base/course/02-part/02-b/)", "CL5301 /base/course/02-part/02-b -> /base/course/02-part/02-b/ Safe", TestName = "The base twice")]
    [TestCase("[x](/base/base/course/gone/)", "", TestName = "The base twice, before nothing that is known")]
    [TestCase("[x](/base/base/files/a.pdf)", "CL5301 /base/files/a.pdf")]
    [TestCase("[x](/files/a.pdf)", "CL5302 /base -> /base/files/a.pdf Safe")]
    [TestCase("![x](./pic.png)", "")]
    [TestCase("![x](pic.png)", "")]
    [TestCase("![x](./Pic.png)", "CL5103 pic.png -> ./pic.png Safe")]
    [TestCase("![x](../pic.png)", "CL5102 src/content/course/pic.png -> ./pic.png Suggestion")]
    [TestCase("![x](./pik.png)", "CL5102 src/content/course/02-part/pik.png -> ./pic.png Suggestion")]
    [TestCase("![x](./a%20b.png)", "")]
    [TestCase("![x](https://example.org/x.png)", "")]
    [TestCase("[x](./02-b.mdx)", "CL5105 src/content/course/02-part/02-b.mdx -> /base/course/02-part/02-b/ Suggestion")]
    [TestCase("[x](./02-x.mdx)", "CL5101 src/content/course/02-part/02-x.mdx -> ./02-b.mdx Suggestion")]
    [TestCase("[x](../02-b)", "", TestName = "As a folder of pages")]
    [TestCase("[x](02-b)", "", TestName = "As a file of pages")]
    [TestCase("[x](../02-x)", "CL5301 /course/02-x")]
    [TestCase("[x](#here)", "")]
    [TestCase("[x](#hree)", "CL5201 hree -> here Suggestion")]
    [TestCase("[x](#Here)", "CL5201 Here -> here Safe")]
    [TestCase("[x](#_top) [x](#) [x](#:~:text=a) [x](#user-content-fn-1)", "")]
    [TestCase("[x](/base/course/02-part/02-b#part-one)", "")]
    [TestCase("[x](/base/course/02-part/02-b#part-two)", "CL5202 src/content/course/02-part/02-b.mdx")]
    [TestCase("[x](/base/course/02-part/02-b#own)", "")]
    [TestCase("[x][one]\n\n[one]: /course/gone\n", "CL5301 /course/gone")]
    [TestCase("[x][one] [y][one]\n\n[one]: /course/gone\n", "CL5301 /course/gone")]
    [TestCase("<a href=\"/course/gone\">x</a>", "CL5301 /course/gone")]
    [TestCase("<a href=\"../02-b\">x</a> <a href=\"02-b/\">x</a>", "")]
    [TestCase("<a href=\"../02-x\">x</a>", "CL5301 /course/02-x")]
    [TestCase("<a href=\"./x.png\">x</a> <iframe src=\"../02-x\" />", "")]
    [TestCase("[x](/base/course/demo/) [y](/base/course/demo) [z](/base/course/demo/index.html) [w](/base/course/plain)", "", TestName = "Pages among the files that are served")]
    [TestCase("[x](/base/course/empty/)", "CL5301 /course/empty")]
    [TestCase("<a href=\"#hree\">x</a>", "CL5201 hree -> here Suggestion")]
    [TestCase("<Card href=\"/base/course/gone\" />", "CL5301 /course/gone")]
    [TestCase("<Card href=\"/course/02-part/02-b\" />", "", TestName = "A component may add the base itself")]
    [TestCase("<Video src=\"/base/course/gone\" />", "")]
    [TestCase("[x](mailto:a@b.c) [x](tel:1) [x](//host/x) <https://a.b>", "")]
    [TestCase("[x]({frontmatter.url})", "")]
    public void Links_of_an_Astro_course(string text, string expected) => Assert.That(Said(Astro(), "src/content/course/02-part/01-a.mdx", "## Here\n\n" + text + "\n"), Is.EqualTo(expected));

    [TestCase("import X from 'x'\n\n[x](#gone)\n\n<X />\n", "", TestName = "A component may have ids")]
    [TestCase("{list.map((e) => <h2 id={e}>{e}</h2>)}\n\n[x](#gone)\n", "", TestName = "An expression may have ids")]
    [TestCase("<h2>JSX</h2>\n\n[x](#gone)\n", "")]
    [TestCase("## {frontmatter.title}\n\n[x](#gone)\n", "")]
    [TestCase("<h2 id=\"jsx\">JSX</h2>\n\n[x](#jsx)\n", "")]
    [TestCase("<a name=\"jsx\"></a>\n\n[x](#jsx)\n", "")]
    [TestCase("## A -- b\n\n[x](#a--b) [y](#a----b)\n", "")]
    [TestCase("## A (b)!\n\n[x](#a-b)\n", "")]
    [TestCase("## Слот репликации\n\n[x](#слот-репликации) [y](#%D1%81%D0%BB%D0%BE%D1%82-%D1%80%D0%B5%D0%BF%D0%BB%D0%B8%D0%BA%D0%B0%D1%86%D0%B8%D0%B8)\n", "")]
    [TestCase("## A\n\n## A\n\n[x](#a-1) [y](#a-2)\n", "CL5201 a-2 -> a-1 Suggestion")]
    [TestCase("{/* a comment */}\n\n[x](#gone)\n", "CL5201 gone")]
    [TestCase("import { Aside } from '@astrojs/starlight/components'\n\n<Aside>[x](#gone)</Aside>\n", "CL5201 gone")]
    [TestCase("## Footnotes\n\n[x](#footnotes) [y](#footnotes-gone) [z](#footnote-label)\n", "CL5201 footnotes-gone")]
    [TestCase("import { PackageManagers } from 'starlight-package-managers'\n\n[x](#gone)\n\n<PackageManagers pkg=\"x\" />\n", "CL5201 gone")]
    public void An_anchor_is_missing_where_nothing_is_hidden(string text, string expected) => Assert.That(Said(Astro(), "src/content/course/02-part/01-a.mdx", text), Is.EqualTo(expected));

    [TestCase("[x](/guides/a/)", "")]
    [TestCase("[x](/guides/gone/)", "CL5301 /guides/gone")]
    [TestCase("[x](/)", "")]
    [TestCase("[x](/ru/guides/a/)", "", TestName = "A language falls back")]
    [TestCase("[x](/ru/guides/gone/)", "CL5301 /ru/guides/gone")]
    [TestCase("[x](/moved/)", "")]
    [TestCase("[x](/guides/b/#b)", "")]
    [TestCase("[x](/guides/b/#c)", "CL5202 src/content/docs/guides/b.md")]
    [TestCase("[x](../b/)", "")]
    [TestCase("[x](./c/)", "CL5301 /guides/c -> /guides/b/ Suggestion")]
    [TestCase("[x](/images/x.png)", "")]
    [TestCase("[x](/Top.pdf)", "CL5103 top.pdf -> /top.pdf Safe")]
    [TestCase("[x](/topp.pdf)", "CL5104 public/topp.pdf -> /top.pdf Suggestion")]
    [TestCase("[x](/page.html)", "CL5301 /page.html")]
    [TestCase("[x](/guides/a.html)", "", TestName = "Pages may be served as files")]
    public void Links_of_Starlight(string text, string expected)
    {
        var files = new InMemoryFileSystem().With("package.json", "{ \"dependencies\": { \"astro\": \"^5.1.0\", \"@astrojs/starlight\": \"^0.32.0\" } }")
            .With("astro.config.mjs", "import starlight from '@astrojs/starlight';\nexport default { redirects: { '/moved': '/guides/a/' }, integrations: [starlight({ title: 'T', locales: { root: { label: 'English', lang: 'en' }, ru: { label: 'Русский' } } })] };")
            .With("src/content.config.ts", "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };")
            .With("src/content/docs/index.mdx", "---\ntitle: T\n---\n").With("src/content/docs/guides/b.md", "---\ntitle: B\n---\n\n## B\n").With("src/content/docs/ru/index.mdx", "---\ntitle: Т\n---\n")
            .With("public/images/x.png", "").With("public/top.pdf", "");
        Assert.That(Said(files, "src/content/docs/guides/a.mdx", "---\ntitle: A\n---\n\n" + text + "\n"), Is.EqualTo(expected));
    }

    // In docs/02-part/01-a.mdx.
    [TestCase("[x](./02-b.md)", "")]
    [TestCase("[x](02-b.md)", "")]
    [TestCase("[x](intro.md)", "", TestName = "Seen from the folder of the docs")]
    [TestCase("[x](./intro.md)", "CL5101 docs/02-part/intro.md -> ../intro.md Safe")]
    [TestCase("[x](/intro.md)", "")]
    [TestCase("[x](@site/docs/intro.md)", "")]
    [TestCase("[x](@site/docs/gone.md)", "CL5101 docs/gone.md")]
    [TestCase("[x](./02-B.md)", "CL5103 02-b.md -> ./02-b.md Safe")]
    [TestCase("[x](./02-b.mdx)", "CL5101 docs/02-part/02-b.mdx -> ./02-b.md Safe")]
    [TestCase("[x](/docs/part/b)", "")]
    [TestCase("[x](/docs/02-part/02-b)", "CL5301 /docs/02-part/02-b -> /docs/part/b Suggestion")]
    [TestCase("[x](/docs/part/gone)", "CL5301 /docs/part/gone")]
    [TestCase("[x](/docs/named)", "")]
    [TestCase("[x](/docs/category/part)", "")]
    [TestCase("[x](/docs/tags/x)", "")]
    [TestCase("[x](/docs/moved)", "")]
    [TestCase("[x](/blog/gone)", "CL5301 /blog/gone")]
    [TestCase("[x](/blog)", "")]
    [TestCase("[x](/blog/tags/a)", "")]
    [TestCase("[x](/blog/archive)", "")]
    [TestCase("[x](/blog/page/2)", "")]
    [TestCase("[x](/blog/authors/a)", "")]
    [TestCase("[x](/blog/rss.xml)", "")]
    [TestCase("[x](/blog/2021/05/30/welcome)", "")]
    [TestCase("[x](/blog/2021/5/3/folder/)", "")]
    [TestCase("[x](/blog/guides/2021/06/01/deep)", "")]
    [TestCase("[x](/blog/own)", "")]
    [TestCase("[x](/blog/plain)", "")]
    [TestCase("[x](/blog/2021-05-30-welcome)", "CL5301 /blog/2021-05-30-welcome -> /blog/2021/05/30/welcome Suggestion")]
    [TestCase("[x](/blog/named)", "CL5301 /blog/named -> /docs/named Safe")]
    [TestCase("[x](/gone)", "")]
    [TestCase("[x](./b)", "")]
    [TestCase("[x](./gone)", "CL5301 /docs/part/gone")]
    [TestCase("[x](./02-b.md#own)", "")]
    [TestCase("[x](./02-b.md#b)", "CL5202 docs/02-part/02-b.md", TestName = "Too far for a suggestion")]
    [TestCase("[x](./02-b.md#onw)", "CL5202 docs/02-part/02-b.md -> own Suggestion")]
    [TestCase("![x](./pic.png)", "")]
    [TestCase("![x](./gone.png)", "CL5102 docs/02-part/gone.png")]
    [TestCase("![x](/img/x.png)", "")]
    [TestCase("![x](/img/y.png)", "CL5102 static/img/y.png -> /img/x.png Suggestion")]
    [TestCase("[x](pathname:///docs/gone)", "")]
    [TestCase("[x](./file.pdf)", "")]
    [TestCase("[x](./gone.pdf)", "CL5104 docs/02-part/gone.pdf")]
    [TestCase("## `a` \\[object\\&lt;b>\n\n[x](#a-objectb) [y](#a-objectltb) [z](#gone)", "CL5201 gone", TestName = "An escaped reference")]
    public void Links_of_Docusaurus(string text, string expected) => Assert.That(Said(Docusaurus(), "docs/02-part/01-a.mdx", text + "\n"), Is.EqualTo(expected));

    [TestCase("[x](./b.mdx)", "")]
    [TestCase("[x](./c.mdx)", "CL5101 docs/c.mdx -> ./b.mdx Suggestion")]
    [TestCase("[x](./B.mdx)", "CL5103 b.mdx -> ./b.mdx Safe")]
    [TestCase("[x](../gone/c.mdx)", "", TestName = "A folder without lessons may be elsewhere")]
    [TestCase("[x](/c)", "")]
    [TestCase("![x](./gone.png)", "")]
    [TestCase("[x](#gone)", "CL5201 gone")]
    [TestCase("[x](#A-b)", "")]
    public void Without_a_site_only_lessons_are_looked_for(string text, string expected) =>
        Assert.That(Said(new InMemoryFileSystem().With("docs/b.mdx", "# B\n"), "docs/a.mdx", "# A b\n\n" + text + "\n"), Is.EqualTo(expected));

    // The fields that a collection takes for images: what is not there stops the build.
    [TestCase("cover: ./pic.png", "")]
    [TestCase("cover: pic.png", "")]
    [TestCase("cover: ./gone.png", "CL5102 src/content/course/02-part/gone.png")]
    [TestCase("cover: gone.png", "CL5102 src/content/course/02-part/gone.png")]
    [TestCase("cover: './pik.png'", "CL5102 src/content/course/02-part/pik.png -> ./pic.png Suggestion")]
    [TestCase("cover: \"./Pic.png\"", "CL5103 pic.png -> ./pic.png Safe")]
    [TestCase("cover: https://example.org/x.png", "")]
    [TestCase("cover: ./gone.txt", "")]
    [TestCase("title: ./gone.png", "")]
    [TestCase("title: /logo.png", "")]
    [TestCase("cover: /logo.png", "CL5102 logo.png")]
    [TestCase("cover: /src/content/course/02-part/pic.png", "")]
    [TestCase("cover: https://x.y/logo.png", "")]
    [TestCase("hero: { image: ./gone.png }", "CL5102 src/content/course/02-part/gone.png")]
    [TestCase("gallery:\n  - src: ./pic.png\n  - src: ./gone.png", "CL5102 src/content/course/02-part/gone.png")]
    [TestCase("either: ./gone.png", "", TestName = "A union may take it for a text")]
    public void Images_in_front_matter(string frontMatter, string expected)
    {
        const string Schema = "({ image }) => z.object({ title: z.string().optional(), cover: image().optional(), hero: z.object({ image: image() }).optional(), gallery: z.array(z.object({ src: image() })).optional(), either: z.union([z.string().url(), image()]).optional() })";
        var content = AstroContent.Replace("defineCollection }", "defineCollection, z }", StringComparison.Ordinal).Replace("}) }) };", $"}}), schema: {Schema} }}) }};", StringComparison.Ordinal);
        Assert.That(content, Does.Contain("schema:"));
        foreach (var end in new[] { "\n", "\r\n" })
            Assert.That(Said(Astro().With("src/content.config.ts", content), "src/content/course/02-part/01-a.mdx", $"---\n{frontMatter}\n---\n\n# A\n".Replace("\n", end, StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    // What stands behind `#` goes along where the other page has it; where it has not, the page is the better half.
    [TestCase("[x](/base/course/part/02-b/#part-one)", "Safe", "[x](/base/course/02-part/02-b/#part-one)", "Write '/base/course/02-part/02-b/'")]
    [TestCase("[x](/base/course/part/02-b/?a#part-two)", "Suggestion", "[x](/base/course/02-part/02-b/?a)", "Write '/base/course/02-part/02-b/', without '#part-two', which is not there")]
    [TestCase("[x](/course/02-part/02-b#own)", "Safe", "[x](/base/course/02-part/02-b#own)", "Write '/base/course/02-part/02-b'")]
    [TestCase("[x](/course/02-part/02-b#gone)", "Suggestion", "[x](/base/course/02-part/02-b)", "Write '/base/course/02-part/02-b', without '#gone', which is not there")]
    [TestCase("[x](/course/02-part/02-b#_top)", "Safe", "[x](/base/course/02-part/02-b#_top)", "Write '/base/course/02-part/02-b'")]
    public void A_fix_leads_to_no_other_broken_anchor(string text, string safety, string expected, string title)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var (before, after) = ("a" + end + text + end, "a" + end + expected + end);
            var files = Astro().With("src/content/course/02-part/01-a.mdx", before);
            var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["CL53*", "CL52*"] };
            var fix = new LintWorkspace(files).Lint(request).Diagnostics.Single(d => d.Id is "CL5301" or "CL5302").Fixes.Single();
            Assert.That((fix.Safety.ToString(), fix.Title.ToString()), Is.EqualTo((safety, title)));
            var mended = new LintWorkspace(files).Fix(request, fix.Safety).Single(f => f.Before.Path == "src/content/course/02-part/01-a.mdx");
            Assert.That(mended.After.Text, Is.EqualTo(after));
        }
    }

    [TestCase("[a b][gone]", "CL5107 gone")]
    [TestCase("[a b][gone]\n\n[goen]: /x", "CL5107 gone -> goen Suggestion CL5106 goen")]
    [TestCase("[a b][one]\n\n[one]: https://x.y", "")]
    [TestCase("[a b]\n\n[a b]: https://x.y", "")]
    [TestCase("a[i][j] and [1][2] and [[a]][b]", "")]
    [TestCase("text\n\n[one]: https://x.y", "CL5106 one")]
    [TestCase("[a][one]\n\n[one]: https://x.y\n[one]: https://y.z", "CL5106 one")]
    [TestCase("text\n\n[//]: # (a remark)", "")]
    [TestCase("`[a b][gone]`", "")]
    [TestCase("![a b][gone] and *[c `d`][other]*", "CL5107 gone CL5107 other")]
    [TestCase("> - [a\n>   b][gone]", "CL5107 gone")]
    [TestCase("これは[説明][gone]です", "CL5107 gone")]
    [TestCase("\\[a b][gone] [c d]\\[gone] [e f]\\[gone\\]", "")]
    [TestCase("[a [b](https://x.y) c][one]\n\n[one]: https://x.y", "", TestName = "A link in a link is none, and its label is there")]
    [TestCase("[a b][gone one][two]\n\n[two]: https://x.y", "")]
    [TestCase("| a |\n| - |\n| [a b][gone] |", "CL5107 gone")]
    public void Definitions_and_references(string text, string expected)
    {
        foreach (var path in new[] { "a.mdx", "a.md" })
        {
            foreach (var end in new[] { "\n", "\r\n" })
                Assert.That(Said(new InMemoryFileSystem(), path, (text + "\n").Replace("\n", end, StringComparison.Ordinal)), Is.EqualTo(expected), path);
        }
    }

    private static InMemoryFileSystem Astro() => new InMemoryFileSystem()
        .With("astro.config.mjs", "export default { base: '/base', redirects: { '/old': '/about', '/course/old/[...rest]': '/' } };")
        .With("package.json", "{ \"dependencies\": { \"astro\": \"^5.2.0\" } }")
        .With("src/content.config.ts", AstroContent).With("src/pages/course/[...slug].astro", AstroPage).With("src/pages/about.astro", "")
        .With("src/content/course/02-part/02-b.mdx", "## Part one\n\n<p id=\"own\" />\n").With("src/content/course/03-c.mdx", "---\nslug: slug-of-its-own\n---\n").With("src/content/course/04-folder/index.mdx", "# D\n")
        .With("src/content/course/02-part/pic.png", "").With("src/content/course/02-part/a b.png", "").With("public/files/a.pdf", "").With("public/course/demo/index.html", "").With("public/course/plain.html", "").With("public/course/empty/x.txt", "").With("src/content/course/02-part/X.astro", "");

    private static InMemoryFileSystem Starlight(string options) => new InMemoryFileSystem().With("package.json", "{ \"dependencies\": { \"astro\": \"^5.1.0\", \"@astrojs/starlight\": \"^0.32.0\" } }")
        .With("astro.config.mjs", $"import starlight from '@astrojs/starlight';\nimport starlightBlog from 'starlight-blog';\nexport default {{ integrations: [starlight({{ title: 'T', {options} }})] }};")
        .With("src/content.config.ts", "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nexport const collections = { docs: defineCollection({ loader: docsLoader() }) };");

    private static InMemoryFileSystem Docusaurus() => new InMemoryFileSystem()
        .With("docusaurus.config.js", "module.exports = { presets: [['classic', { docs: {}, blog: {} }]], plugins: [['client-redirects', { redirects: [{ from: '/docs/moved', to: '/docs/named' }] }]] };")
        .With("docs/02-part/02-b.md", "## B {#own}\n").With("docs/intro.md", "---\nslug: /named\n---\n").With("blog/2021-05-30-welcome.md", "").With("blog/2021-5-3-folder/index.mdx", "").With("blog/guides/2021-06-01-deep.md", "").With("blog/named.md", "---\nslug: /own\n---\n").With("blog/plain.md", "")
        .With("docs/02-part/_part.md", "").With("docs/02-part/pic.png", "").With("docs/02-part/file.pdf", "").With("static/img/x.png", "");

    // Each diagnostic as its id, what its words name, and its fix.
    private static string Said(InMemoryFileSystem files, string path, string text)
    {
        files.With(path, text);
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["CL51*", "CL52*", "CL53*"] };
        var said = new LintWorkspace(files).Lint(request).Diagnostics.Where(d => d.Location.Path == path);
        return string.Join(" ", said.Select(d => $"{d.Id} {d.Message.Arguments[0].Value}{string.Concat(d.Fixes.Select(f => $" -> {f.Edits[0].NewText} {f.Safety}"))}"));
    }
}
