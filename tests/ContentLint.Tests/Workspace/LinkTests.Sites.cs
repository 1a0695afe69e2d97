// What a site says of its addresses: its configuration, its host, its versions and languages.

namespace ContentLint.Tests.Workspace;

public sealed partial class LinkTests
{
    [TestCase("export default { base: process.env.BASE }", "[x](/course/gone)", "")]
    [TestCase("export default { base: '/base', redirects: all }", "[x](/base/course/gone)", "")]
    [TestCase("export default { base: '/base', markdown: { remarkPlugins: [mine] } }", "[x](/course/02-part/02-b)", "")]
    [TestCase("export default { base: '/base', markdown: { remarkPlugins: [mine] } }", "[x](./02-b.mdx)", "")]
    [TestCase("import math from 'remark-math'\nexport default { base: '/base', markdown: { remarkPlugins: [math] } }", "[x](/course/02-part/02-b)", "CL5302 /base -> /base/course/02-part/02-b Safe")]
    [TestCase("import { defineConfig } from 'astro/config'\nconst base = '/base/'\nexport default defineConfig({ base })", "[x](/course/02-part/02-b)", "CL5302 /base -> /base/course/02-part/02-b Safe")]
    [TestCase("export default {}", "[x](/course/02-part/02-b)", "")]
    [TestCase("export default {}", "[x](/base/course/02-part/02-b)", "")]
    public void What_the_configuration_says_counts(string config, string link, string expected) =>
        Assert.That(Said(Astro().With("astro.config.mjs", config), "src/content/course/02-part/01-a.mdx", link), Is.EqualTo(expected));

    [TestCase("return entries.map(({ id }) => ({ params: { slug: id } }))", "CL5301 /course/gone")]
    [TestCase("return entries.filter((e) => !e.data.draft).map((e) => { return { params: { slug: e.id }, props: e }; })", "CL5301 /course/gone")]
    [TestCase("return entries.map((e) => ({ params: { slug: e.id.replace('a', 'b') } }))", "")]
    [TestCase("return entries.flatMap((e) => [{ params: { slug: e.id } }])", "")]
    [TestCase("return [...entries.map((e) => ({ params: { slug: e.id } })), { params: { slug: 'gone' } }]", "")]
    [TestCase("return entries.map((e) => ({ params: { slug: e.id, lang: 'en' } }))", "")]
    public void A_page_of_a_collection_is_read(string paths, string expected)
    {
        var page = AstroPage.Replace("return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }))", paths, StringComparison.Ordinal);
        Assert.That(Said(Astro().With("src/pages/course/[...slug].astro", page), "src/content/course/02-part/01-a.mdx", "[x](/base/course/gone)"), Is.EqualTo(expected));
    }

    [TestCase("[x](/docs/part/gone)", "", "plugins: ['docusaurus-plugin-typedoc'], presets: [mine]", TestName = "A preset that nobody knows")]
    [TestCase("[x](/guide/part/b)", "", "presets: [['classic', { docs: { routeBasePath: 'guide' } }]]")]
    [TestCase("[x](/guide/part/gone)", "CL5301 /guide/part/gone", "presets: [['classic', { docs: { routeBasePath: '/guide' } }]]")]
    [TestCase("[x](/part/gone)", "CL5301 /part/gone", "presets: [['classic', { docs: { routeBasePath: '/' } }]]")]
    [TestCase("[x](/part/gone)", "", "plugins: ['mine'], presets: [['classic', { docs: { routeBasePath: '/' } }]]")]
    [TestCase("[x](/docs/part/gone)", "", "presets: [['classic', { docs: { routeBasePath: route } }]]")]
    [TestCase("[x](/site/docs/part/b) [y](/docs/part/b)", "", "baseUrl: '/site/', presets: ['classic']")]
    [TestCase("[x](/docs/02-part/02-b)", "", "presets: [['classic', { docs: { numberPrefixParser: false } }]]")]
    [TestCase("[x](/docs/old)", "", "presets: ['classic'], plugins: [['@docusaurus/plugin-client-redirects', { redirects: [{ from: ['/docs/old'], to: '/docs/named' }] }]]")]
    [TestCase("[x](/docs/old)", "", "presets: ['classic'], plugins: [['@docusaurus/plugin-client-redirects', { createRedirects }]]")]
    [TestCase("[x](/docs/part/gone)", "CL5301 /docs/part/gone", "presets: [['classic', { docs: { include: ['{02-part,03-part}/**/*.{md,mdx}', 'intro.md'] } }]]")]
    [TestCase("[x](/docs/part/gone)", "", "presets: [['classic', { docs: { include: ['**/*.md', '**/*.tsx'] } }]]")]
    [TestCase("[x](/docs/part/b)", "CL5301 /docs/part/b", "presets: [['classic', { docs: { exclude: ['**/02-b.md'] } }]]")]
    [TestCase("[x](/docs/part/gone)", "", "presets: [['classic', { docs: { exclude: mine } }]]")]
    [TestCase("[x](/docs/part/_part)", "", "presets: [['classic', { docs: { exclude: ['README.md'] } }]]", TestName = "Names with an underscore are only left out where nothing else is said")]
    [TestCase("[x](/docs/part/_part)", "CL5301 /docs/part/_part", "presets: ['classic']")]
    [TestCase("[x](/docs/part/b) [y](/docs/part/gone)", "", "baseUrl: process.env.BASE, presets: ['classic']", TestName = "A base that nobody knows")]
    public void What_Docusaurus_is_told_counts(string text, string expected, string config) =>
        Assert.That(Said(Docusaurus().With("docusaurus.config.js", $"module.exports = {{ {config} }};"), "docs/02-part/01-a.mdx", text), Is.EqualTo(expected));

    [TestCase("[x](/docs/1.0/a)", "")]
    [TestCase("[x](/docs/a)", "")]
    [TestCase("[x](/docs/next/b)", "")]
    [TestCase("[x](/docs/b)", "CL5301 /docs/b -> /docs/next/b Safe")]
    public void Versions_have_addresses_of_their_own(string text, string expected)
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "export default { presets: ['classic'] };").With("versions.json", "[\"2.0\", \"1.0\"]")
            .With("versioned_docs/version-1.0/a.md", "# A\n").With("versioned_docs/version-2.0/a.md", "# A\n").With("docs/b.md", "# B\n");
        Assert.That(Said(files, "docs/c.md", text + "\n"), Is.EqualTo(expected));
    }

    [Test]
    public void A_translation_may_name_what_is_not_translated()
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: ['classic'] };").With("docs/b.md", "# B\n").With("docs/c.md", "# C\n");
        Assert.That(Said(files, "i18n/fr/docusaurus-plugin-content-docs/current/c.md", "[x](./b.md) [y](/docs/b) [z](./d.md)\n"), Is.EqualTo("CL5101 i18n/fr/docusaurus-plugin-content-docs/current/d.md -> ../../../../docs/b.md Suggestion").Or.StartsWith("CL5101 i18n/fr/docusaurus-plugin-content-docs/current/d.md"));
    }

    // Docusaurus lists its docs by the originals.
    [Test]
    public void A_translation_without_an_original_is_no_page()
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: ['classic'] };").With("docs/b.md", "# B\n")
            .With("i18n/fr/docusaurus-plugin-content-docs/current/b.md", "# B\n").With("i18n/fr/docusaurus-plugin-content-docs/current/gone.md", "# G\n");
        Assert.That(Said(files, "docs/a.md", "[x](/docs/b) [y](/docs/gone)\n"), Is.EqualTo("CL5301 /docs/gone"));
    }

    [TestCase("plugins", "[x](/docs/gone)", "CL5301 /docs/gone")]
    [TestCase("plugins;\nplugins.push(mine())", "[x](/docs/gone)", "")]
    [TestCase("plugins;\nif (process.env.CI) { plugins.push(mine()) }", "[x](/docs/gone)", "")]
    [TestCase("plugins;\nconfig.baseUrl = '/b/'", "[x](/docs/gone)", "")]
    public void What_a_script_changes_later_is_not_known(string rest, string text, string expected) =>
        Assert.That(Said(new InMemoryFileSystem().With("docs/b.md", "# B\n").With("docusaurus.config.js", $"const plugins = ['docusaurus-plugin-sass'];\nconst config = {{ baseUrl: '/', presets: [['classic', {{ docs: {{ routeBasePath: 'docs' }} }}]], plugins }};\n{rest};\nmodule.exports = config;"), "docs/a.md", text), Is.EqualTo(expected));

    [TestCase("redirects: { ...old, '/moved': '/a' }", "import old from './old.mjs'", "")]
    [TestCase("redirects: old", "import old from './old.mjs'", "")]
    [TestCase("redirects: old", "import { old } from './old.mjs'", "CL5301 /a CL5301 /moved", TestName = "Only what is exported counts")]
    [TestCase("redirects: { ...old }", "import old from './gone.mjs'", "")]
    [TestCase("redirects: { ...make() }", "import make from './old.mjs'", "")]
    public void Redirects_may_be_in_a_file_of_their_own(string redirects, string import, string expected)
    {
        var files = Starlight("").With("astro.config.mjs", $"import starlight from '@astrojs/starlight';\n{import};\nexport default {{ {redirects}, integrations: [starlight({{ title: 'T' }})] }};")
            .With("old.mjs", "export const old = {};\nexport default { '/a': '/b', '/moved': '/b' };");
        Assert.That(Said(files, "src/content/docs/guides/a.mdx", "[x](/a) [y](/moved)\n"), Is.EqualTo(expected));
    }

    [TestCase("starlightBlog()", "[x](/blog/tags/x) [y](/gone)", "CL5301 /gone")]
    [TestCase("starlightBlog({ prefix: 'news' })", "[x](/news/2) [y](/blog/tags)", "CL5301 /blog/tags")]
    [TestCase("starlightBlog({ prefix })", "[x](/gone)", "")]
    public void A_blog_of_Starlight_makes_pages_below_its_own_address(string plugin, string text, string expected) =>
        Assert.That(Said(Starlight($"plugins: [{plugin}]"), "src/content/docs/guides/a.mdx", text), Is.EqualTo(expected));

    [TestCase("_redirects", "/course/* /new/:splat 301\n")]
    [TestCase("netlify.toml", "[[redirects]]\n  from = \"/base/course/*\"\n  to = \"/x\"\n")]
    [TestCase("vercel.json", "{ \"rewrites\": [{ \"source\": \"/base/course/:path*\", \"destination\": \"https://x\" }] }")]
    [TestCase("_redirects", "/course/go* /new/:splat 301\n")]
    [TestCase("_redirects", "/course/go:rest /new/:rest 301\n")]
    [TestCase(".gitignore", "gone.mdx\n")]
    [TestCase(".gitignore", "src/**/gone*\n")]
    [TestCase(".gitignore", "/src/content/\n!/src/content/keep\n", TestName = "What is taken out again is not asked")]
    [TestCase("src/.gitignore", "gon[a-f].mdx\n")]
    public void What_a_host_or_a_build_may_serve_is_left_alone(string file, string text)
    {
        Assert.That(Said(Astro(), "src/content/course/02-part/01-a.mdx", "[x](/base/course/gone)"), Is.EqualTo("CL5301 /course/gone"));
        Assert.That(Said(Astro().With(file, text), "src/content/course/02-part/01-a.mdx", "[x](/base/course/gone)"), Is.Empty);
    }

    [TestCase("/gone.mdx", TestName = "It is seen from the folder of the .gitignore")]
    [TestCase("other/gone.mdx")]
    [TestCase("/content")]
    [TestCase("src/content/other/**")]
    [TestCase("**/course/*/x")]
    [TestCase("contentlint", TestName = "A folder around the repository")]
    [TestCase("# gone.mdx")]
    [TestCase("/")]
    public void What_git_is_told_of_something_else_says_nothing(string pattern) =>
        Assert.That(Said(Astro().With(".gitignore", pattern + "\n"), "src/content/course/02-part/01-a.mdx", "[x](/base/course/gone)"), Is.EqualTo("CL5301 /course/gone"));

    // Its pages are those of the originals.
    [TestCase("[x](/docs/gone)", "CL5301 /docs/gone")]
    [TestCase("[x](/blog/gone)", "CL5301 /blog/gone")]
    public void Translations_that_are_fetched_make_no_pages(string text, string expected)
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: ['classic'] };").With("docs/b.md", "# B\n").With(".gitignore", "/i18n\n");
        Assert.That(Said(files, "docs/a.md", text + "\n"), Is.EqualTo(expected));
    }

    [TestCase("/course/old-* /new/:splat 301", "CL5301 /course/gone")]
    [TestCase("/course/go(ne)? /new 301", "")]
    public void What_a_host_serves_begins_as_it_says(string redirect, string expected) =>
        Assert.That(Said(Astro().With("_redirects", redirect + "\n"), "src/content/course/02-part/01-a.mdx", "[x](/base/course/gone)"), Is.EqualTo(expected));

    // Which addresses versions have is computed; what is beside a lesson is in the same one.
    [TestCase("[x](./b)", "")]
    [TestCase("[x](./gone)", "CL5301 /docs/next/gone")]
    [TestCase("[x](gone)", "CL5301 /docs/next/gone")]
    [TestCase("[x](./B)", "CL5301 /docs/next/B -> /docs/next/b Suggestion", TestName = "Another case is another address")]
    [TestCase("[x](../gone)", "", TestName = "Above the docs")]
    [TestCase("[x](/docs/next/gone)", "")]
    [TestCase("[x](./moved)", "", TestName = "A redirect of another version's address")]
    [TestCase("[x](./b#gone)", "CL5202 docs/b.md")]
    [TestCase("[x](/docs/next/b#gone)", "", TestName = "Another page may be there")]
    public void A_version_whose_address_is_not_known_knows_its_own_pages(string text, string expected) => Assert.That(Said(Versions("process.env.LAST"), "docs/a.md", text + "\n"), Is.EqualTo(expected));

    // One of two versions is the last: what is in neither case there is missing.
    [TestCase("[x](/docs/a) [y](/docs/b) [z](/docs/next/b) [v](/docs/2.0/a) [w](./b)", "")]
    [TestCase("[x](/docs/gone)", "CL5301 /docs/gone")]
    [TestCase("[x](/docs/next/gone)", "CL5301 /docs/next/gone")]
    [TestCase("[x](./gone)", "CL5301 /docs/next/gone")]
    [TestCase("[x](../gone)", "", TestName = "Above the docs, or in the last version")]
    [TestCase("[x](./moved)", "", TestName = "A redirect in one of the cases")]
    [TestCase("[x](/docs/a#in-both) [y](/docs/a#next-only) [z](/docs/a#last-only)", "", TestName = "A part of the page in one of the cases")]
    [TestCase("[x](/docs/a#gone)", "CL5202 docs/a.md")]
    public void A_version_may_have_one_address_or_another(string text, string expected) =>
        Assert.That(Said(Versions("process.env.CI ? 'current' : undefined").With("docs/a.md", "# A\n\n## In both\n\n## Next only\n"), "docs/c.md", text + "\n"), Is.EqualTo(expected));

    private static InMemoryFileSystem Versions(string last) => new InMemoryFileSystem()
        .With("docusaurus.config.js", $"export default {{ presets: [['classic', {{ docs: {{ lastVersion: {last} }} }}]], plugins: [['client-redirects', {{ redirects: [{{ from: '/docs/moved', to: '/docs/b' }}] }}]] }};").With("versions.json", "[\"2.0\"]")
        .With("versioned_docs/version-2.0/a.md", "# A\n\n## In both\n\n## Last only\n").With("docs/b.md", "# B\n");

    // Outside of all lessons Docusaurus stops for a link to what is no page, and only for its own links.
    [TestCase("[x](/gone)", "", "CL5301 /gone")]
    [TestCase("[x](/about) [y](/search) [z](/fr/any) [v](/files/a.pdf) [w](/list.txt)", "i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }", "")]
    [TestCase("[x](/gone)", "onBrokenLinks: 'warn'", "")]
    [TestCase("[x](/gone)", "onBrokenLinks: 'throw'", "CL5301 /gone")]
    [TestCase("[x](/gone)", "themes: ['mine']", "")]
    [TestCase("[x](/gone)", "themes: ['@docusaurus/theme-mermaid']", "CL5301 /gone")]
    [TestCase("[x](/gone)", "plugins: ['mine']", "")]
    [TestCase("[x](/gone)", "plugins: [['@docusaurus/plugin-content-pages', { path: 'more', routeBasePath: '/' }]]", "")]
    [TestCase("[x](/found)", "themeConfig: { algolia: { searchPagePath: 'found' } }", "")]
    [TestCase("<a href=\"/gone\">x</a>", "", "")]
    [TestCase("import Link from '@docusaurus/Link'\n\n<Link to=\"/gone\">x</Link>", "", "CL5301 /gone")]
    public void Docusaurus_stops_for_links(string text, string config, string expected)
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", $"export default {{ presets: ['classic'], {config} }};").With("src/pages/about.js", "").With("docs/b.md", "# B\n").With("static/x.txt", "");
        Assert.That(Said(files, "docs/a.mdx", text + "\n"), Is.EqualTo(expected));
    }

    // Docusaurus puts the base before its own links, and leaves elements as they are written.
    [TestCase("[x](/docs/b)", "")]
    [TestCase("[x](/site/docs/b) <a href=\"/site/docs/b\">y</a>", "")]
    [TestCase("<a href=\"/docs/b\">x</a>", "CL5302 /site -> /site/docs/b Safe")]
    [TestCase("<a href=\"/docs/gone\">x</a>", "CL5301 /docs/gone")]
    [TestCase("<a href=\"/elsewhere\">x</a>", "", TestName = "Another site of the host")]
    [TestCase("<img src=\"/img/x.png\" />", "CL5302 /site -> /site/img/x.png Safe")]
    [TestCase("import Link from '@docusaurus/Link'\n\n<Link to=\"/docs/b\">x</Link>", "")]
    public void An_element_of_Docusaurus_gets_no_base(string text, string expected) => Assert.That(Said(WithBase(""), "docs/a.mdx", text + "\n"), Is.EqualTo(expected));

    // As Markdown elements are the theme's, and a plugin may do anything.
    [TestCase("markdown: { format: 'detect' }")]
    [TestCase("presets: [['classic', { docs: { rehypePlugins: [mine] } }]]")]
    public void An_element_may_be_shown_by_a_component(string options) => Assert.That(Said(WithBase(options), "docs/a.mdx", "<a href=\"/docs/b\">x</a>\n"), Is.Empty);

    private static InMemoryFileSystem WithBase(string options) => new InMemoryFileSystem()
        .With("docusaurus.config.js", $"export default {{ baseUrl: '/site/', presets: ['classic'], {options} }};").With("package.json", "{ \"dependencies\": { \"@docusaurus/core\": \"3.9.2\" } }")
        .With("docs/b.md", "# B\n").With("static/img/x.png", "");

    [TestCase("base: `${root}/docs`", "[x](/a/docs/course/gone) [y](/course/02-part/02-b)", "CL5301 /course/gone CL5302 /a/docs -> /a/docs/course/02-part/02-b Safe")]
    [TestCase("base: `${root}${process.env.BASE}`", "[x](/a/course/gone)", "")]
    [TestCase("base: process.env.BASE ?? '/a'", "[x](/a/course/gone)", "")]
    [TestCase("base: `${root.length}`", "[x](/a/course/gone)", "")]
    [TestCase("['ba' + 'se']: root", "[x](/a/course/gone)", "")]
    [TestCase("[key]: root", "[x](/a/course/gone)", "CL5301 /course/gone")]
    [TestCase("[`${key}`]: root", "[x](/a/course/gone)", "CL5301 /course/gone")]
    [TestCase("base: root, markdown: { remarkPlugins: [process.env.CI ? math : null].filter(Boolean) }", "[x](/course/02-part/02-b)", "CL5302 /a -> /a/course/02-part/02-b Safe")]
    [TestCase("base: root, markdown: { remarkPlugins: [math].filter(wanted) }", "[x](/course/02-part/02-b)", "")]
    public void What_a_configuration_puts_together_is_read(string config, string text, string expected) =>
        Assert.That(Said(Astro().With("astro.config.mjs", $"import math from 'remark-math'\nconst root = '/a'\nconst key = 'base'\nexport default {{ {config} }}"), "src/content/course/02-part/01-a.mdx", text), Is.EqualTo(expected));

    [TestCase("unified()", "CL5201 gone")]
    [TestCase("satteri()", "CL5201 gone")]
    [TestCase("satteri({ features: { directive: true } })", "CL5201 gone")]
    [TestCase("satteri({ features: { headingAttributes: true } })", "", TestName = "Ids in headings")]
    [TestCase("satteri({ features })", "")]
    [TestCase("satteri({ mdastPlugins: [mine] })", "")]
    [TestCase("mine({ unified: { remarkPlugins: [ids] } })", "", TestName = "A function of the site's own")]
    [TestCase("mine()", "")]
    public void A_processor_may_make_other_ids(string processor, string expected)
    {
        var config = $"import {{ unified }} from '@astrojs/markdown-remark'\nimport {{ satteri }} from '@astrojs/markdown-satteri'\nimport mine, {{ ids, features }} from './mine'\nexport default {{ base: '/base', markdown: {{ processor: {processor} }} }}";
        Assert.That(Said(Astro().With("astro.config.mjs", config), "src/content/course/02-part/01-a.mdx", "## Other\n\n[x](#gone)\n"), Is.EqualTo(expected));
    }

    // What nobody computes ends with its line.
    [TestCase("const url = (process.env.CI ? process.env.A : process.env.B) ?? 'https://x/'\nexport default { base: '/a', site: url }")]
    [TestCase("const isDev = process.env.NODE_ENV !== 'production'\nconst base = '/a'\nexport default { base }")]
    [TestCase("const year = 2000 + 26\nlet base = '/a'\nmodule.exports = { base }")]
    [TestCase("const year = 2000 +\n  26\nimport x from 'x'\nexport default { base: '/a' }")]
    public void No_semicolon_is_needed(string config) =>
        Assert.That(Said(Astro().With("astro.config.mjs", config), "src/content/course/02-part/01-a.mdx", "[x](/a/course/gone)"), Is.EqualTo("CL5301 /course/gone"));

    // The host reads the file of the folder that is deployed.
    [Test]
    public void The_nearest_of_Vercels_files_counts()
    {
        var files = new InMemoryFileSystem().With("vercel.json", "{ \"rewrites\": [{ \"source\": \"/(.*)\", \"destination\": \"/\" }] }").With("web/docusaurus.config.js", "export default { presets: ['classic'] };").With("web/docs/b.md", "# B\n");
        Assert.That(Said(files, "web/docs/a.md", "[x](/docs/gone)\n"), Is.Empty);
        Assert.That(Said(files.With("web/vercel.json", "{}"), "web/docs/a.md", "[x](/docs/gone)\n"), Is.EqualTo("CL5301 /docs/gone"));
    }

    [TestCase("[x](/gone/)", "CL5301 /gone")]
    [TestCase("[x](/ru/guides/b/)", "", TestName = "A page of the language, if there is one")]
    public void Languages_may_be_there_or_not(string text, string expected) =>
        Assert.That(Said(Starlight("locales: process.env.CI ? { root: { label: 'English' }, ru: { label: 'Русский' } } : undefined").With("src/content/docs/guides/b.md", "# B\n"), "src/content/docs/guides/a.mdx", text), Is.EqualTo(expected));

    [TestCase("plugins: [llms()]", "")]
    [TestCase("", "")]
    public void Files_that_plugins_write_are_left_alone(string options, string expected) =>
        Assert.That(Said(Starlight(options).With("astro.config.mjs", $"import starlight from '@astrojs/starlight';\nimport llms from 'starlight-llms-txt';\nexport default {{ integrations: [starlight({{ title: 'T', {options} }})] }};"), "src/content/docs/guides/a.mdx", "[x](/llms.txt) <iframe src=\"/llms-full.txt\" /> [y](/sitemap-index.xml)"), Is.EqualTo(expected));

    // The manifest of a whole repository names the builders of its parts too.
    [Test]
    public void Docs_beside_a_site_belong_to_it_whatever_manifest_is_above()
    {
        var files = new InMemoryFileSystem().With("package.json", "{ \"devDependencies\": { \"@docusaurus/core\": \"^3.9.2\" } }")
            .With("website/docusaurus.config.js", "export default { presets: [['classic', { docs: { path: '../docs' } }]] };").With("docs/b.md", "# B\n");
        Assert.That(Said(files, "docs/a.md", "[x](./moved/b.md) [y](/docs/gone) [z](/docs/b)\n"), Is.EqualTo("CL5101 docs/moved/b.md -> ./b.md Safe CL5301 /docs/gone"));
    }

    [TestCase("links: { ignore: ['/base/course/g*'] }", "[x](/base/course/gone) [y](/base/course/other)", "CL5301 /course/other")]
    [TestCase("links: { base: /else }", "[x](/else/course/gone) [y](/base/course/other)", "CL5301 /course/gone")]
    [TestCase("links: { routes: { /lessons: src/content/course } }", "[x](/base/lessons/02-part/02-b) [y](/base/lessons/gone)", "CL5301 /lessons/gone")]
    [TestCase("overrides: [{ files: ['src/**'], links: { ignore: '/**' } }]", "[x](/base/course/gone)", "")]
    public void A_configuration_says_what_cannot_be_read(string configuration, string text, string expected) =>
        Assert.That(Said(Astro().With("contentlint.yml", configuration), "src/content/course/02-part/01-a.mdx", text), Is.EqualTo(expected));

    [TestCase("[x](/course/b)", "")]
    [TestCase("[x](/course/gone)", "CL5301 /course/gone")]
    [TestCase("[x](/other/gone)", "")]
    public void A_configuration_gives_addresses_to_lessons_without_a_site(string text, string expected) =>
        Assert.That(Said(new InMemoryFileSystem().With("contentlint.yml", "links: { routes: { /course: lessons } }").With("lessons/b.mdx", "# B\n"), "lessons/a.mdx", text), Is.EqualTo(expected));
}
