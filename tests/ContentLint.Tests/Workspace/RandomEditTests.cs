// A thousand edits at random, of every kind of file: the course that was edited must say what one from scratch says.

using System.Text;
using ContentLint.Linting;
using ContentLint.Rules.Links;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public class RandomEditTests
{
    private const int Edits = 250;

    private static readonly string[] Folders = ["", "docs", "docs/one", "docs/two", "site/src/content/docs", "other"];

    private static readonly (string Name, string[] Texts)[] Kinds =
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

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void An_edited_course_says_what_one_from_scratch_says(int seed)
    {
        var random = new Random(seed);
        var (disk, now) = (new InMemoryFileSystem(), new InMemoryFileSystem());
        foreach (var folder in Folders)
            Write("a.mdx", folder, Kinds[0].Texts[random.Next(Kinds[0].Texts.Length)], disk, now);
        var course = Course.Open(Request, disk);
        var unsaved = new SortedSet<string>(StringComparer.Ordinal);
        var log = new StringBuilder();
        for (var i = 0; i < Edits; i++)
        {
            course = Edit(course, random, disk, now, unsaved, log);
            var scratch = Course.Open(Request, now);
            Assert.That(Report(course.Result), Is.EqualTo(Report(scratch.Result)), $"seed {seed}, edit {i}: {log}");
            Assert.That(Report(course.Links), Is.EqualTo(Report(scratch.Links)), $"links, seed {seed}, edit {i}: {log}");
        }
    }

    // An unsaved text, a file taken for gone, a file saved or removed behind the course's back, an edit given up.
    private static Course Edit(Course course, Random random, InMemoryFileSystem disk, InMemoryFileSystem now, SortedSet<string> unsaved, StringBuilder log)
    {
        var (name, texts) = Kinds[random.Next(3) == 0 ? random.Next(2) : random.Next(Kinds.Length)];
        var folder = Folders[random.Next(Folders.Length)];
        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        var text = texts[random.Next(texts.Length)];
        var kind = random.Next(8);
        log.Clear().Append(kind).Append(' ').Append(path);
        switch (kind)
        {
            case 0:
                now.Delete(path);
                unsaved.Add(path);
                return course.Without(path);
            case 1:
                Write(name, folder, text, disk, now);
                unsaved.Remove(path);
                return course.Refresh([path]);
            case 2:
                disk.Delete(path);
                now.Delete(path);
                unsaved.Remove(path);
                return course.Refresh([path]);
            case 3 when unsaved.Count > 0:
                var given = unsaved.ElementAt(random.Next(unsaved.Count));
                log.Clear().Append("given up ").Append(given);
                unsaved.Remove(given);
                if (disk.BytesOf(given) is { } saved)
                    now.Write($"{InMemoryFileSystem.Root}/{given}", saved);
                else
                    now.Delete(given);
                return course.Refresh([given]);
            default:
                now.With(path, text);
                unsaved.Add(path);
                return course.With(path, text);
        }
    }

    private static void Write(string name, string folder, string text, params InMemoryFileSystem[] all)
    {
        foreach (var files in all)
            files.With(folder.Length == 0 ? name : $"{folder}/{name}", text);
    }

    private static LintRequest Request { get; } = new() { BaseDirectory = InMemoryFileSystem.Root };

    // What each link leads to, what leads to each lesson, and each lesson's address and anchors.
    private static string[] Report(LinkGraph graph) =>
    [
        .. from lesson in graph.Lessons
           let path = lesson.File.FullPath
           from line in graph.LinksFrom(path).Select(l => $"{l.UrlLocation} {l.UrlLocation.Span} {l.Url} {l.Form} {l.Target.State} {l.TargetPath} {l.PathSpan} {l.FragmentSpan}")
               .Concat(graph.LinksTo(path).Select(l => $"{path} from {l.Location}"))
               .Append($"{path} at {graph.RouteOf(path)}: {string.Join(", ", graph.AnchorsOf(path).Select(a => $"{a} {graph.FindAnchor(path, a)}"))}")
           select line,
    ];

    private static string[] Report(LintResult result) =>
    [
        .. result.Diagnostics.Select(d => $"{d.Location} {d.Location.Span} {d.Location.End} {d.Severity} {d.Id} {d.MessageWithHelp} {string.Join(" | ", d.Related.Select(r => $"{r.Location} {r.Location.Span} {r.Message}"))} {string.Join(" | ", d.Fixes.Select(f => f.Title))}"),
        $"{result.KnownCount} known in {string.Join(", ", result.Files)}",
    ];
}
