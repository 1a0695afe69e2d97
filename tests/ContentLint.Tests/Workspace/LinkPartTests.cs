// What stands on a page besides its lesson has ids too: parts that are lessons, components of the site's own. Where these can be
// told an anchor is missing or there; where not, nothing is said.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class LinkPartTests
{
    private const string Lesson = "src/content/docs/a.mdx";

    // A component, and what is said of `#gone` on a page that shows it.
    [TestCase("X.astro", "<aside class=\"note\"><slot /></aside>", "CL5201")]
    [TestCase("X.astro", "---\nconst { title, ...rest } = Astro.props;\n---\n<aside {...rest}><p>{title}</p><slot /></aside>", "CL5201")]
    [TestCase("X.astro", "<p id=\"gone\">x</p>", "", TestName = "The component has the id")]
    [TestCase("X.astro", "<p id='other'>x</p>", "CL5201")]
    [TestCase("X.astro", "<p id={Astro.props.anchor}>x</p>", "")]
    [TestCase("X.astro", "---\nconst { id } = Astro.props;\n---\n<p {id}>x</p>", "")]
    [TestCase("X.astro", "<p id={`a-${b}`}>x</p>", "")]
    [TestCase("X.astro", "<div set:html={await Astro.slots.render('default')} />", "")]
    [TestCase("X.astro", "<script>document.querySelector('p').id = 'gone'</script>", "")]
    [TestCase("X.astro", "<script>import './ids'</script>", "")]
    [TestCase("X.astro", "<script>p.setAttribute(name, value)</script>", "")]
    [TestCase("X.astro", "<my-box />", "", TestName = "An element that a script defines")]
    [TestCase("X.astro", "<a name=\"gone\" />", "")]
    [TestCase("X.astro", "<a name=\"other\" href={x}>{name}</a>", "CL5201")]
    [TestCase("X.astro", "<a name={x} />", "")]
    [TestCase("X.astro", "<a {...rest} />", "", TestName = "A link may be handed a name")]
    [TestCase("X.astro", "<p data-id={x} class=\"id-of\" title=\"x\">x</p>", "CL5201")]
    [TestCase("X.astro", "---\nimport { Icon, Tabs } from '@astrojs/starlight/components';\nimport type { P } from 'pkg';\n---\n<Icon name=\"x\" /><Tabs><slot /></Tabs>", "CL5201")]
    [TestCase("X.astro", "---\nimport { Anything } from 'pkg';\n---\n<Anything />", "")]
    [TestCase("X.astro", "---\nimport Y from './Y.astro';\n---\n<Y />", "CL5201")]
    [TestCase("X.astro", "---\nimport Y from '../Y.astro';\n---\n<Y />", "", TestName = "A file that is not there")]
    [TestCase("X.astro", "---\nimport Z from './Z.astro';\n---\n<Z />", "", TestName = "What it shows in turn has the id")]
    [TestCase("X.astro", "---\nimport Loop from './Loop.astro';\n---\n<Loop />", "CL5201", TestName = "Components that show each other")]
    [TestCase("X.astro", "---\nconst { Content } = await Astro.glob('*.md');\n---\n<Content />", "")]
    [TestCase("X.astro", "---\nconst all = import.meta.glob('*.md');\n---\n<p />", "")]
    [TestCase("X.astro", "---\nconst dev = import.meta.env.DEV;\nconst sample = `\n  import x from 'y'\n`;\n---\n<p>{sample}</p>", "CL5201")]
    [TestCase("X.astro", "---\nconst data = await fetch('https://x.y');\n---\n<p>{data}</p>", "CL5201")]
    [TestCase("X.astro", "---\nconst data = await fetch('https://x.y');\n---\n<p {...data}>x</p>", "", TestName = "Data from elsewhere may name any attribute")]
    [TestCase("X.astro", "---\nimport list, { first as one } from './list';\n---\n<p title={one}>{list.map((e) => <li>{e.name}</li>)}<Fragment><Astro.self /></Fragment></p>", "CL5201", TestName = "Values are written as text")]
    [TestCase("X.astro", "---\nimport list from './list';\n---\n{list.map((e) => <li {...e} />)}", "", TestName = "Values may be attributes")]
    [TestCase("X.astro", "---\nimport list from './list';\nimport Y from './Y.astro';\n---\n<Y items={list} />", "CL5201")]
    [TestCase("X.astro", "---\nimport list from './list';\nimport Spread from './Spread.astro';\n---\n<Spread items={list} />", "", TestName = "Values may be attributes elsewhere")]
    [TestCase("X.astro", "---\nimport List from './list';\n---\n<List />", "")]
    [TestCase("X.astro", "---\nimport { first as List } from './list';\n---\n<List />", "")]
    [TestCase("X.astro", "---\nimport list from './list';\nconst Tag = list.tag;\n---\n<Tag />", "", TestName = "A component among the values")]
    [TestCase("X.astro", "---\nimport list from './list';\n---\n<list.tag />", "")]
    [TestCase("X.astro", "---\nimport list from './list';\n---\n<div set:html={list} />", "")]
    [TestCase("X.jsx", "import list from './list'\nexport default function X() { return <p>{list}</p> }\n", "")]
    [TestCase("X.jsx", "import React from 'react'\nimport './x.css'\nexport default function X({ children, ...props }) {\n  return <div {...props}>{children}</div>\n}\n", "CL5201")]
    [TestCase("X.jsx", "export default function X({ slug }) {\n  return <h2 id={slug}>x</h2>\n}\n", "")]
    [TestCase("X.jsx", "export default function X({ children }) {\n  return cloneElement(children, { id: 'gone' })\n}\n", "")]
    [TestCase("X.jsx", "export default function X({ html }) {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />\n}\n", "")]
    [TestCase("X.jsx", "export { default } from './Inner'\n", "CL5201")]
    [TestCase("X.jsx", "export * from 'pkg'\nexport default function X() { return null }\n", "")]
    [TestCase("X.jsx", "import('pkg')\nexport default function X() { return null }\n", "")]
    [TestCase("X.jsx", "import text from './Inner.jsx?raw'\nexport default function X() { return <pre>{text}</pre> }\n", "CL5201")]
    [TestCase("X.jsx", "import ''\nimport\n'", "", TestName = "A module without a name")]
    [TestCase("X.vue", "<template><p /></template>", "", TestName = "A component that is not read")]
    [TestCase("X.mdx", "## Other\n", "CL5201", TestName = "A part without the heading")]
    [TestCase("X.mdx", "## Gone\n", "", TestName = "A part with the heading")]
    [TestCase("X.mdx", "import X from './X.mdx'\n\n<X />\n\n## Other\n", "CL5201", TestName = "A part of itself")]
    [TestCase("X.mdx", "<Unknown />\n", "", TestName = "A part that shows what nobody knows")]
    public void A_page_has_the_ids_of_what_it_shows(string file, string text, string expected)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var files = Starlight().With("src/components/" + file, text.Replace("\n", end, StringComparison.Ordinal));
            Assert.That(Said(files, $"import X from '../../components/{file}'\n\n[x](#gone)\n\n<X>text</X>\n".Replace("\n", end, StringComparison.Ordinal)), Is.EqualTo(expected));
        }
    }

    [TestCase("<Fragment slot=\"x\">y</Fragment>", "CL5201")]
    [TestCase("<Other />", "")]
    [TestCase("import X from '@/Plain.astro'\n\n<X id=\"gone\" />", "", TestName = "The lesson gives the id")]
    [TestCase("import X from '@/Plain.astro'\n\n<X id={gone} />", "")]
    [TestCase("import X from '@/Plain.astro'\n\n<X {...gone} />", "")]
    [TestCase("import X from '@/Plain.astro'\n\n<X />", "CL5201")]
    public void A_lesson_hands_on_ids_itself(string text, string expected) =>
        Assert.That(Said(Starlight().With("tsconfig.json", "{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./src/components/*\"] } } }"), $"{text}\n\n[x](#gone)\n"), Is.EqualTo(expected));

    [TestCase("import Tabs from '@theme/Tabs'\n\n<Tabs />", null, "CL5201")]
    [TestCase("import Tabs from '@theme/Tabs'\n\n<Tabs />", "export default function Tabs({ list }) { return list.map(t => <h2 id={t}>{t}</h2>) }", "", TestName = "A theme's component that the site has changed")]
    [TestCase("import Tabs from '@theme/Tabs'\n\n<Tabs />", "import Tabs from '@theme-original/Tabs'\nexport default function Wrapper(props) { return <Tabs {...props} /> }", "CL5201", TestName = "A theme's component that the site wraps")]
    [TestCase("import Toc from '@theme/TOCInline'\n\n<Toc toc={toc} />", null, "CL5201")]
    public void A_theme_may_be_changed(string text, string? tabs, string expected)
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "module.exports = { presets: ['classic'] };");
        if (tabs is not null)
            files.With("src/theme/Tabs/index.js", tabs);
        Assert.That(SaidOf(files, "docs/a.mdx", $"{text}\n\n[x](#gone)\n"), Is.EqualTo(expected));
    }

    // An edit of a part tells of the pages that show it.
    [Test]
    public void A_part_that_is_edited_counts_at_once()
    {
        var files = Starlight().With("src/parts/_p.mdx", "## Gone\n").With(Lesson, "import P from '../../parts/_p.mdx'\nimport Y from '../../components/Y.astro'\n\n[x](#gone)\n\n<P /> <Y />\n");
        var course = Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["CL52*"] }, files);
        Assert.That(course.Result.Diagnostics, Is.Empty);
        course = course.With("src/parts/_p.mdx", "## Other\n");
        Assert.That(course.Result.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL5201" }));
        files.With("src/components/Y.astro", "<p id=\"gone\" />");
        Assert.That(course.Refresh(["src/components/Y.astro"]).Result.Diagnostics, Is.Empty);
    }

    private static InMemoryFileSystem Starlight() => new InMemoryFileSystem()
        .With("package.json", "{ \"dependencies\": { \"astro\": \"^5.1.0\", \"@astrojs/starlight\": \"^0.32.0\" } }")
        .With("astro.config.mjs", "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'T' })] };")
        .With("src/content.config.ts", "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nexport const collections = { docs: defineCollection({ loader: docsLoader() }) };")
        .With("src/components/Y.astro", "<p><slot /></p>").With("src/components/Z.astro", "<p id=\"gone\" />").With("src/components/Inner.jsx", "export default () => null\n").With("src/components/x.css", "#gone {}")
        .With("src/components/Loop.astro", "---\nimport X from './X.astro';\n---\n<X />").With("src/components/Plain.astro", "<p {...Astro.props} />")
        .With("src/components/list.ts", "import id from 'pkg';\nexport const first = '';\nexport default [id];\n").With("src/components/Spread.astro", "{Astro.props.items.map((e) => <li {...e} />)}");

    private static string Said(InMemoryFileSystem files, string text) => SaidOf(files, Lesson, text);

    private static string SaidOf(InMemoryFileSystem files, string path, string text)
    {
        files.With(path, text);
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["CL52*"] };
        return string.Join(" ", new LintWorkspace(files).Lint(request).Diagnostics.Where(d => d.Location.Path == path).Select(d => d.Id));
    }
}
