// Which components a site gives, read from its files, and what follows for lessons that use others.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class SiteComponentsTests
{
    private const string Docusaurus = "docusaurus.config.js";
    private const string Mapping = "src/theme/MDXComponents.js";
    private const string Astro = "astro.config.mjs";
    private const string Page = "src/pages/[...slug].astro";

    // <Foo> stands for a component that is given in some of these.
    [TestCase("module.exports = {}", "", "", "CL1202", TestName = "Docusaurus gives nothing by itself")]
    [TestCase("module.exports = {}", Mapping, "import MDXComponents from '@theme-original/MDXComponents';\nimport Foo from '@site/src/Foo';\nexport default { ...MDXComponents, Foo, a: Link };", "")]
    [TestCase("module.exports = {}", Mapping, "import MDXComponents from '@theme-original/MDXComponents';\nexport default { ...MDXComponents, Bar };", "CL1202")]
    [TestCase("module.exports = {}", "src/theme/MDXComponents/index.tsx", "import Own from '@theme-original/MDXComponents';\nimport * as all from '../all';\nexport default { ...Own, ...all };", "", TestName = "What is spread and not read may hold it")]
    [TestCase("module.exports = {}", Mapping, "import MDXComponents from '@theme-original/MDXComponents';\nimport own from './own';\nexport default { ...MDXComponents, ...own };", "CL1202;src/theme/own.js=const more = { Bar };\nexport default { ...more, Baz: () => null };")]
    [TestCase("module.exports = {}", Mapping, "import MDXComponents from '@theme-original/MDXComponents';\nimport { own } from './own';\nexport default { ...MDXComponents, ...own };", ";src/theme/own.ts=export const own = { Foo } as const;")]
    [TestCase("module.exports = {}", "src/theme/MDXContent/index.js", "export default function MDXContent() {}", "")]
    [TestCase("module.exports = { themes: ['@docusaurus/theme-mermaid', [require.resolve('@easyops-cn/docusaurus-search-local'), { language: ['en'] }]] }", "", "", "CL1202")]
    [TestCase("module.exports = { themes: ['docusaurus-theme-openapi'] }", "", "", "", TestName = "A theme of others may give it")]
    public void Docusaurus_gives_what_its_theme_and_the_site_do(string config, string path, string script, string expected) => Check(Docusaurus, config, path, script, expected);

    [TestCase("export default {}", Page, "---\nimport Foo from '../Foo.astro';\n---\n<Content components={{ Foo, h2: Heading }} />", "")]
    [TestCase("export default {}", Page, "---\nconst components = { Foo };\n---\n<p>don't</p><Content components={components} />", "")]
    [TestCase("export default {}", Page, "---\nimport { components } from '../components';\n---\n<Content components={{ ...components, Bar }} />", "CL1202;src/components.ts=export const components = { Baz };")]
    [TestCase("export default {}", Page, "---\nimport { components } from '@/components';\n---\n<Content components={components} />", "", TestName = "An alias is not followed")]
    [TestCase("export default {}", Page, "<Content />", "CL1202")]
    [TestCase("export default {}", "", "", "", TestName = "Without a page nothing is known")]
    [TestCase("import AutoImport from 'astro-auto-import';\nexport default { integrations: [AutoImport({})] }", Page, "<Content />", "")]
    [TestCase("export default { srcDir: './site' }", Page, "<Content />", "")]
    [TestCase("import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight()] }", "", "", "CL1202", TestName = "Starlight gives nothing")]
    public void Astro_gives_what_its_pages_do(string config, string path, string script, string expected) => Check(Astro, config, path, script, expected);

    [TestCase("mdx-components.tsx", "export function useMDXComponents(components) { return { Foo, ...components } }", "")]
    [TestCase("mdx-components.tsx", "export function useMDXComponents(components: MDXComponents): MDXComponents {\n  return { Bar, ...components };\n}", "CL1202")]
    [TestCase("mdx-components.js", "import { useMDXComponents as getTheme } from 'nextra-theme-docs';\nexport const useMDXComponents = components => ({ ...getTheme(), Bar, ...components });", "")]
    [TestCase("src/mdx-components.tsx", "export function getMDXComponents(components) { return { Bar, ...components } }\nexport const useMDXComponents = getMDXComponents;", "CL1202")]
    public void Nextra_and_Fumadocs_give_what_mdx_components_does(string path, string script, string expected) =>
        Check("package.json", "{ \"dependencies\": { \"nextra\": \"^4.6.0\" } }", path, script, expected);

    [TestCase("1 0", "", TestName = "Nobody imports it")]
    [TestCase("1 1", "CL1202", TestName = "One imports it, one does not")]
    [TestCase("1 3", "CL1202", TestName = "Three import it, one does not")]
    [TestCase("3 1", "", TestName = "Most use it without an import")]
    public void What_the_others_import_must_be_imported(string counts, string expected)
    {
        var numbers = counts.Split(' ').Select(int.Parse).ToArray();
        var files = new InMemoryFileSystem().With("Foo.js", "export default 1");
        for (var i = 0; i < numbers[0]; i++)
            files.With($"without{i}.mdx", "<Foo />\n");
        for (var i = 0; i < numbers[1]; i++)
            files.With($"with{i}.mdx", "import Foo from './Foo'\n\n<Foo />\n");
        Assert.That(string.Join(" ", Lint(files).Select(d => d.Id)), Is.EqualTo(expected));
    }

    [TestCase("src/content/docs/a.mdx", "", "CL1202")]
    [TestCase("src/parts/a.mdx", "", "CL1202")]
    [TestCase("scripts/templates/a.mdx", "", "")]
    [TestCase("scripts/templates/a.mdx", ", srcDir: 'scripts'", "CL1202")]
    public void What_an_Astro_site_does_not_build_may_be_a_template_of_anything(string path, string option, string expected)
    {
        var files = new InMemoryFileSystem().With(Astro, $"import starlight from '@astrojs/starlight';\nexport default {{ integrations: [starlight()]{option} }}").With(path, "<Foo />\n");
        Assert.That(string.Join(" ", Lint(files).Select(d => d.Id)), Is.EqualTo(expected));
    }

    [Test]
    public void What_very_many_lessons_use_is_given_by_something_that_is_not_seen()
    {
        var files = new InMemoryFileSystem().With(Docusaurus, "module.exports = {}");
        for (var i = 0; i < 5; i++)
            files.With($"docs/{i}.mdx", "<Foo />\n");
        Assert.That(Lint(files), Is.Empty);
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void The_fix_is_the_import_that_the_others_have(string line)
    {
        var files = new InMemoryFileSystem()
            .With("parts/foo.js", "export const Foo = 1").With("a/u.mdx", "import { Foo } from '../parts/foo'\n\n<Foo />\n").With("a/v.mdx", "import { Foo } from '../parts/foo'\n\n<Foo />\n")
            .With("a/x.mdx", "import { Foo } from '../parts/foo'\n\n<Foo />\n")
            .With("b/c/y.mdx", $"---{line}title: A{line}---{line}# A{line}{line}<Foo>{line}a{line}</Foo>{line}")
            .With("b/z.mdx", $"import B from 'b'{line}export const c = 1{line}{line}<Foo /> <B /> {{c}}{line}")
            .With("b/w.mdx", $"<Foo />{line}");
        var fixes = new LintWorkspace(files).Fix(Request, ContentLint.Diagnostics.FixSafety.Suggestion);
        Assert.That(fixes.Select(f => f.After.Text), Is.EqualTo(new[]
        {
            $"---{line}title: A{line}---{line}{line}import {{ Foo }} from '../../parts/foo';{line}{line}# A{line}{line}<Foo>{line}a{line}</Foo>{line}",
            $"import {{ Foo }} from '../parts/foo';{line}{line}<Foo />{line}",
            $"import B from 'b'{line}export const c = 1{line}import {{ Foo }} from '../parts/foo';{line}{line}<Foo /> <B /> {{c}}{line}",
        }).AsCollection);
        Assert.That(Lint(files)[0].Message.ToString(), Is.EqualTo("<Foo> is not imported here, and the page stops. 3 other lessons import it from '../../parts/foo'."));
    }

    [TestCase("docusaurus.config.js", "docs/a.mdx", "<Tabs />\n", "import Tabs from '@theme/Tabs';")]
    [TestCase("astro.config.mjs", "src/content/docs/a.mdx", "<Aside>a</Aside>\n", "import { Aside } from '@astrojs/starlight/components';")]
    public void What_the_builder_brings_is_imported_as_its_documentation_says(string config, string path, string text, string import)
    {
        var files = new InMemoryFileSystem().With(config, "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight()] }").With(path, text);
        Assert.That(Lint(files).Single().Help?.ToString(), Is.EqualTo("Add " + import));
    }

    private static LintRequest Request => new() { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] };

    // The expected ids, then files that come with it: `CL1202;path=text`.
    private static void Check(string configPath, string config, string path, string script, string expected)
    {
        var parts = expected.Split(';');
        var files = new InMemoryFileSystem().With(configPath, config).With(configPath == Astro ? "src/content/docs/a.mdx" : "docs/a.mdx", "<Foo />\n");
        if (path.Length > 0)
            files.With(path, script);
        if (expected.IndexOf('=') is > 0 and var at)
            files.With(expected[(expected.IndexOf(';') + 1)..at], expected[(at + 1)..]);
        Assert.That(string.Join(" ", Lint(files).Select(d => d.Id)), Is.EqualTo(parts[0]));
    }

    private static IReadOnlyList<ContentLint.Diagnostics.Diagnostic> Lint(InMemoryFileSystem files) => new LintWorkspace(files).Lint(Request).Diagnostics;
}
