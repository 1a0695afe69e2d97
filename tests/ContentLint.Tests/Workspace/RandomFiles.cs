namespace ContentLint.Tests.Workspace;

/// <summary>What tests make random courses of: every kind of file that has a say, right, wrong and broken.</summary>
internal static class RandomFiles
{
    /// <summary>The folders of the course.</summary>
    public static readonly string[] Folders = ["", "docs", "docs/one", "docs/two", "site/src/content/docs", "other"];

    /// <summary>Names of files, and texts for each.</summary>
    public static readonly (string Name, string[] Texts)[] Kinds =
    [
        ("a.mdx",
        [
            "---\ntitle: A\norder: 1\nnext: b\n---\n\n# A\n\ntext <17\n",
            "---\ntitle: A\norder: 2\n---\n\nfine, with some seventeen\n",
            "---\ntitle: longer\norder: 2\n---\n\nfine\n",
            "---\ntitle: A\n\n\norder: 1\nnext: b\n---\n",
            "---\norder: 1\ntitle: [\n---\n",
            "---\ntitle: A\n---\n\n## Part {#own}\n\n[b](./b.mdx#part) [c](c.md#c) [here](#prat) ![p](./pic.png) [r](/base/docs/two/b/#part) [s](/docs/gone) [t](/docs/b#own)\n",
            "---\ntitle: A\n---\n\nmoved\n\n## Part {#own}\n\n[b](./b.mdx#part) [c](c.md#c) [here](#prat) ![p](./pic.png) [r](/base/docs/two/b/#part) [s](/docs/gone) [t](/docs/b#own)\n",
            "[one][two]\n\n[two]: ./b.mdx#own\n[three]: ../two/b.mdx\n\n<a id=\"part\" href=\"/base/docs/b\">x</a>\n",
            "no front matter\n\n{/* contentlint-disable-next-line CL1001 -- known */}\na <5\n",
            "\r\n\r\n---\r\ntitle: behind blank lines\r\norder: 1\r\n---\r\n",
        ]),
        ("b.mdx", ["---\nslug: b\norder: 2\n---\n\n```mermaid\nflowchart LR\n  A --> B{\n```\n", "---\norder: 3\nnext: ./a\n---\n\n<Note>\n", "import X from './x'\n\n<X />\n", "## Part\n\n[a](./a.mdx#part) [a](/docs/a)\n", "---\nslug: b\n---\n\n## Prat\n\n{x}\n", "import A from './a.mdx'\n\n<A />\n\n[x](#x)\n"]),
        ("pic.png", ["x"]),
        ("src/pages/docs/[...slug].astro",
        [
            "---\nexport async function getStaticPaths() {\n  const all = await getCollection('docs');\n  return all.map((e) => ({ params: { slug: e.id } }));\n}\n---\n",
            "---\nexport const prerender = false;\n---\n",
        ]),
        ("sidebars.js", ["module.exports = { docs: ['a', 'b'] };\n"]),
        ("versions.json", ["[\"1.0\"]", "["]),
        ("c.md", ["# C\n\n<!-- comment --> <17\n", "---\norder: 3\n---\n"]),
        ("d.mmd", ["flowchart LR\n  A --> B\n", "sequenceDiagram\n  A->>B\n"]),
        ("contentlint.yml",
        [
            "frontMatter:\n  unique: [order]\n  references: [next]\n  sequence: [order]\n",
            "frontMatter:\n  schema: lesson.schema.json\nrules:\n  CL1001: warning\n",
            "rulePacks: [team.yml]\nflavor: docusaurus\n",
            "extends: ../contentlint.yml\nrules: { mdx-unused-import: error }\n",
            "rules: { CL1001: of }\nunknown: 1\n",
            "baseline: known.json\nexclude: ['**/b.mdx']\n",
            "links: { ignore: '/docs/gone', base: /base, routes: { /docs: . } }\n",
            ": [",
        ]),
        ("lesson.schema.json", ["{ \"required\": [\"title\"] }", "{ \"properties\": { \"order\": { \"maximum\": 1 } } }", "{"]),
        ("team.yml",
        [
            "rules:\n  - id: T001\n    name: no-seventeen\n    message: No seventeen.\n    forbid: { text: { phrases: ['seventeen'] } }\n",
            "rules:\n  - id: T002\n    name: title\n    message: A heading.\n    require: { heading: { level: 1 } }\n",
            "rules: 1\n",
        ]),
        ("known.json", ["{ \"version\": 1, \"files\": { \"a.mdx\": [ { \"rule\": \"CL1001\", \"message\": \"gone\" } ] } }", "{}"]),
        ("docusaurus.config.js", ["module.exports = { presets: ['classic'] };\n", "module.exports = { presets: [['classic', { docs: { path: '.', routeBasePath: 'docs' } }]] };\n", "export default { markdown: { format: 'detect' } }\n", "export default {}\n"]),
        ("astro.config.mjs", ["export default { base: '/base' };\n", "export default { base: '/base', redirects: { '/docs/gone': '/' } };\n", "export default {}\n"]),
        ("package.json", ["{ \"dependencies\": { \"astro\": \"7\" } }", "{ \"dependencies\": { \"remark-math\": \"6\", \"@docusaurus/core\": \"3\" } }", "{"]),
        ("src/content.config.ts",
        [
            "import { defineCollection, z } from 'astro:content';\nconst docs = defineCollection({ schema: z.object({ title: z.string() }) });\nexport const collections = { docs };\n",
            "import { defineCollection, z } from 'astro:content';\nconst docs = defineCollection({ schema: z.object({ order: z.number().max(1) }) });\nexport const collections = { docs };\n",
            "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { docs: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: '.' }) }) };\n",
            "export const collections = {",
        ]),
    ];
}
