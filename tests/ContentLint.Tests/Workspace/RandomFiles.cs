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
            "no front matter\n\n{/* contentlint-disable-next-line CL1001 -- known */}\na <5\n",
            "\r\n\r\n---\r\ntitle: behind blank lines\r\norder: 1\r\n---\r\n",
        ]),
        ("b.mdx", ["---\nslug: b\norder: 2\n---\n\n```mermaid\nflowchart LR\n  A --> B{\n```\n", "---\norder: 3\nnext: ./a\n---\n\n<Note>\n", "import X from './x'\n\n<X />\n"]),
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
        ("docusaurus.config.js", ["export default { markdown: { format: 'detect' } }\n", "export default {}\n"]),
        ("astro.config.mjs", ["export default {}\n"]),
        ("package.json", ["{ \"dependencies\": { \"astro\": \"7\" } }", "{ \"dependencies\": { \"remark-math\": \"6\", \"@docusaurus/core\": \"3\" } }", "{"]),
        ("src/content.config.ts",
        [
            "import { defineCollection, z } from 'astro:content';\nconst docs = defineCollection({ schema: z.object({ title: z.string() }) });\nexport const collections = { docs };\n",
            "import { defineCollection, z } from 'astro:content';\nconst docs = defineCollection({ schema: z.object({ order: z.number().max(1) }) });\nexport const collections = { docs };\n",
            "export const collections = {",
        ]),
    ];
}
