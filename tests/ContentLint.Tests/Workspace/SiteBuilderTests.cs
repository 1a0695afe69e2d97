// Which builder of which version a site has, from whatever file says so, and what follows for how its lessons are read.

using ContentLint.Mdx;
using ContentLint.Workspace;
using ContentLint.Yaml;

namespace ContentLint.Tests.Workspace;

public sealed class SiteBuilderTests
{
    private const string NpmLock = """{ "lockfileVersion": 3, "packages": { "node_modules/@docusaurus/core": { "version": "3.6.3" }, "node_modules/mermaid": { "version": "11.4.1" } } }""";

    private const string PnpmLock = """
        lockfileVersion: '9.0'
        importers:
          .:
            dependencies:
              '@docusaurus/core':
                specifier: ^3.0.0
                version: 3.6.3(react@18.3.1)
        packages:
          mermaid@11.4.1:
            resolution: {integrity: sha512-x}
        """;

    private const string YarnLock = "# yarn lockfile v1\n\n\"@docusaurus/core@^3.0.0\", \"@docusaurus/core@^3.6.0\":\n  version \"3.6.3\"\n\nmermaid@>=10.4:\n  version \"11.4.1\"\n";

    private const string BerryLock = "__metadata:\n  version: 8\n\n\"@docusaurus/core@npm:^3.0.0\":\n  version: 3.6.3\n\n\"mermaid@npm:>=10.4\":\n  version: 11.4.1\n";

    private const string BunLock = """{ "lockfileVersion": 1, "packages": { "@docusaurus/core": ["@docusaurus/core@3.6.3", "", {}], "mermaid": ["mermaid@11.4.1", "", {}], } }""";

    [TestCase("package.json", "astro 7.1.0", "astro@7.1.0", TestName = "Astro by package.json alone")]
    [TestCase("astro.config.mjs", "astro ^7.1.0", "astro@7")]
    [TestCase("astro.config.ts", "astro ^5 || ^6", "astro@6")]
    [TestCase("astro.config.mjs", "", "astro")]
    [TestCase("docusaurus.config.js", "@docusaurus/core ~3.9.1", "docusaurus@3.9")]
    [TestCase("package.json", "nextra ^4.6.0", "nextra@4")]
    [TestCase("package.json", "fumadocs-mdx 15.0.0", "fumadocs@15.0.0")]
    [TestCase("package.json", "react 19.0.0", "astro", TestName = "No builder at all")]
    [TestCase("package.json", "astro 7.1.0; nextra 4.6.0", "astro", TestName = "Two builders are none")]
    public void The_builder_is_found(string config, string dependencies, string expected)
    {
        var files = new InMemoryFileSystem().With(config, "").With("package.json", Package(dependencies)).With("docs/a.mdx", "a\n");
        Assert.That(Configuration(files, "docs/a.mdx").Builder?.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Starlight_is_an_integration_of_Astro()
    {
        var files = new InMemoryFileSystem().With("package.json", Package("astro ^7.0.0; @astrojs/starlight ^0.42.0"))
            .With("astro.config.mjs", "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({})] }").With("a.mdx", ":::note{icon=\"x\"}\na\n:::\n");
        var configuration = Configuration(files, "a.mdx");
        Assert.That(configuration.Builder?.ToString(), Is.EqualTo("starlight@7"));
        Assert.That(configuration.Reading.Flavor, Is.EqualTo(MdxFlavor.Starlight));
        Assert.That(configuration.Reading.Engine, Is.EqualTo(MdxEngine.Satteri));
    }

    [TestCase("package-lock.json", NpmLock)]
    [TestCase("pnpm-lock.yaml", PnpmLock)]
    [TestCase("yarn.lock", YarnLock)]
    [TestCase("yarn.lock", BerryLock)]
    [TestCase("bun.lock", BunLock)]
    public void Where_a_range_is_not_enough_the_lock_file_decides(string name, string text)
    {
        var files = new InMemoryFileSystem().With(name, text).With("site/docusaurus.config.js", "").With("site/package.json", Package("@docusaurus/core ^3.0.0; @docusaurus/theme-mermaid ^3.0.0")).With("site/docs/a.mdx", "a\n");
        var configuration = Configuration(files, "site/docs/a.mdx");
        Assert.That(configuration.Builder?.ToString(), Is.EqualTo("docusaurus@3.6.3"));
        Assert.That(configuration.Reading.Yaml, Is.EqualTo(YamlLibrary.JsYaml3));
        Assert.That(configuration.Reading.Mermaid.Major, Is.EqualTo(11));
    }

    [Test]
    public void What_is_installed_decides_where_nothing_else_does()
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "").With("package.json", Package("@docusaurus/core latest")).With("node_modules/@docusaurus/core/package.json", """{ "version": "3.10.1" }""").With("docs/a.mdx", "a\n");
        Assert.That(Configuration(files, "docs/a.mdx").Builder?.ToString(), Is.EqualTo("docusaurus@3.10.1"));
    }

    [TestCase("catalog:", "catalog:\n  astro: ^7.0.0\n")]
    [TestCase("catalog:docs", "catalogs:\n  docs:\n    astro: ^7.0.0\n")]
    public void A_catalog_of_pnpm_names_the_range(string range, string workspace)
    {
        var files = new InMemoryFileSystem().With("pnpm-workspace.yaml", workspace).With("docs/astro.config.mjs", "").With("docs/package.json", Package("astro " + range)).With("docs/a.mdx", "a\n");
        Assert.That(Configuration(files, "docs/a.mdx").Builder?.ToString(), Is.EqualTo("astro@7"));
    }

    [TestCase("export default {}", MdxEngine.Satteri)]
    [TestCase("export default { markdown: { processor: satteri({ features: { math: true } }) } }", MdxEngine.Satteri)]
    [TestCase("export default { markdown: { processor: unified({}) } }", MdxEngine.MdxJs)]
    [TestCase("export default { markdown: { remarkPlugins: [remarkToc] } }", MdxEngine.MdxJs)]
    [TestCase("export default { markdown: { remarkPlugins: [] } }", MdxEngine.Satteri)]
    [TestCase("export default { integrations: [mdx({ rehypePlugins: [a] })] }", MdxEngine.MdxJs)]
    public void Astro_7_has_the_parser_that_its_configuration_leads_to(string config, object engine)
    {
        var files = new InMemoryFileSystem().With("package.json", Package("astro ^7.0.0")).With("astro.config.mjs", config).With("a.mdx", "a\n");
        Assert.That(Configuration(files, "a.mdx").Reading.Engine, Is.EqualTo(engine));
    }

    [TestCase("mermaid ^11.0.0", 11)]
    [TestCase("mermaid ^10.9.0", 10)]
    [TestCase("mermaid 9.4.3", 10, TestName = "Older than we know")]
    [TestCase("mermaid ^13.0.0", 12, TestName = "Newer than we know")]
    [TestCase("rehype-mermaid ^3.0.0", 11)]
    [TestCase("nextra ^4.0.0", 11)]
    [TestCase("nextra 2.13.4", 10)]
    [TestCase("@docusaurus/theme-mermaid ^3.10.2", 12)]
    [TestCase("react 19.0.0", 12)]
    public void The_Mermaid_is_that_of_the_dependencies(string dependencies, int expected)
    {
        var files = new InMemoryFileSystem().With("astro.config.mjs", "").With("package.json", Package(dependencies)).With("a.mdx", "a\n");
        Assert.That(Configuration(files, "a.mdx").Reading.Mermaid.Major, Is.EqualTo(expected));
    }

    [TestCase("builder: astro@7", "astro@7", MdxEngine.Satteri, YamlLibrary.JsYaml4)]
    [TestCase("builder: astro", "astro@6", MdxEngine.MdxJs, YamlLibrary.JsYaml4, TestName = "The site says the version that the configuration leaves open")]
    [TestCase("flavor: astro", "astro@6", MdxEngine.MdxJs, YamlLibrary.JsYaml4)]
    [TestCase("builder: docusaurus@3.10.1", "docusaurus@3.10.1", MdxEngine.MdxJs, YamlLibrary.JsYaml3)]
    [TestCase("builder: docusaurus@3", "docusaurus@3", MdxEngine.MdxJs, YamlLibrary.JsYaml4)]
    [TestCase("builder: nextra", "nextra", MdxEngine.MdxJs, YamlLibrary.Yaml2)]
    [TestCase("builder: fumadocs@15.0", "fumadocs@15.0", MdxEngine.MdxJs, YamlLibrary.JsYaml4)]
    [TestCase("builder: mdx", "mdx", MdxEngine.MdxJs, YamlLibrary.JsYaml4)]
    public void The_configuration_has_the_first_word(string configuration, string builder, object engine, object yaml)
    {
        var files = new InMemoryFileSystem().With("package.json", Package("astro ^6.0.0")).With("astro.config.mjs", "").With("contentlint.yml", configuration).With("a.mdx", "a\n");
        var found = Configuration(files, "a.mdx");
        Assert.That((found.Builder?.ToString(), found.Reading.Engine, found.Reading.Yaml), Is.EqualTo((builder, engine, yaml)));
    }

    [TestCase("presets: [['classic', { docs: { path: 'lessons' } }]]", "lessons/a.mdx", true)]
    [TestCase("plugins: [['@docusaurus/plugin-content-docs', { path: 'src/content/lessons', routeBasePath: '/' }]]", "src/content/lessons/a.mdx", true)]
    [TestCase("plugins: [['content-docs', { id: 'api', path: 'api' }]]", "api_versioned_docs/version-1/a.mdx", true)]
    [TestCase("plugins: ['@docusaurus/plugin-content-blog']", "blog/a.mdx", true)]
    [TestCase("plugins: [['content-docs', { id: 'api', path: 'api' }]]", "other/a.mdx", false)]
    [TestCase("plugins: [other]", "api/a.mdx", false)]
    public void Docusaurus_knows_front_matter_where_its_plugins_read_content(string config, string lesson, bool isKnown)
    {
        var files = new InMemoryFileSystem().With("package.json", Package("@docusaurus/core 3.10.2")).With("docusaurus.config.mjs", $"export default {{ {config} }}").With(lesson, "a\n");
        Assert.That(Configuration(files, lesson).Settings.FrontMatterSchema, isKnown ? Is.Not.Null : Is.Null);
    }

    [TestCase("builder: astro@7", MdxEngine.MdxJs)]
    [TestCase("builder: astro@7.2", MdxEngine.MdxJs)]
    [TestCase("builder: starlight", MdxEngine.MdxJs)]
    [TestCase("builder: astro@6", MdxEngine.MdxJs)]
    public void What_the_site_has_chosen_holds_for_the_builder_that_the_configuration_names(string configuration, object engine)
    {
        var files = new InMemoryFileSystem().With("package.json", Package("astro ^7.1.0")).With("astro.config.mjs", "export default { markdown: { processor: unified({}) } }").With("contentlint.yml", configuration).With("a.mdx", "a\n");
        Assert.That(Configuration(files, "a.mdx").Reading.Engine, Is.EqualTo(engine));
    }

    [Test]
    public void The_Mermaid_of_the_configuration_counts()
    {
        var files = new InMemoryFileSystem().With("package.json", Package("astro ^6.0.0; mermaid ^10.0.0")).With("contentlint.yml", "mermaid: { version: 11 }").With("a.mdx", "a\n");
        Assert.That(Configuration(files, "a.mdx").Reading.Mermaid.Major, Is.EqualTo(11));
    }

    [TestCase("mermaid 11.17.2", "", "/course/docs/a.mdx:3:6 CL3003 /course/docs/b.mmd:1:1 CL3004", TestName = "Mermaid 11 judges")]
    [TestCase("mermaid ^12.0.0", "", "", TestName = "Mermaid 12 judges")]
    [TestCase("mermaid ^12.0.0", "mermaid: { version: 11 }", "/course/docs/a.mdx:3:6 CL3003 /course/docs/b.mmd:1:1 CL3004", TestName = "The configured Mermaid judges")]
    public void Diagrams_get_the_verdict_of_the_sites_Mermaid(string dependency, string configuration, string expected)
    {
        var files = new InMemoryFileSystem().With("astro.config.mjs", "").With("package.json", Package("astro ^6.0.0; " + dependency)).With("contentlint.yml", configuration)
            .With("docs/a.mdx", "```mermaid\nflowchart LR\n  A[a@b] --> B\n```\n").With("docs/b.mmd", "usecase-beta\n  actor A\n");
        Assert.That(Lint(files), Is.EqualTo(expected));
    }

    [TestCase("package-lock.json", "{ broken")]
    [TestCase("pnpm-lock.yaml", "importers: [}\n\t- x")]
    [TestCase("yarn.lock", "@docusaurus/core@\n  version\n")]
    [TestCase("bun.lock", "[]")]
    [TestCase("package-lock.json", "{ \"packages\": { \"node_modules/@docusaurus/core\": { \"version\": {} } } }")]
    public void A_broken_lock_file_says_nothing(string name, string text)
    {
        var files = new InMemoryFileSystem().With(name, text).With("docusaurus.config.js", "").With("package.json", Package("@docusaurus/core ^3.0.0")).With("a.mdx", "a\n");
        Assert.That(Configuration(files, "a.mdx").Builder?.ToString(), Is.EqualTo("docusaurus@3"));
    }

    [Test]
    public void A_site_of_Docusaurus_2_is_told_once_that_its_grammar_is_another()
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "").With("package.json", Package("@docusaurus/core 2.4.3"))
            .With("docs/a.mdx", "a <17 {\n").With("docs/b.md", "a <17 {\n");
        Assert.That(Lint(files), Is.EqualTo("package.json:1:41 CL0008"));
        Assert.That(Lint(files.With("contentlint.yml", "builder: docusaurus@3")), Does.Contain("docs/a.mdx:1:3 CL1001").And.Not.Contain("CL0008"));
    }

    private static string Package(string dependencies) =>
        "{ \"dependencies\": { " + string.Join(", ", dependencies.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Trim().Split(' ', 2)).Select(d => $"\"{d[0]}\": \"{d[1]}\"")) + " } }";

    private static ContentLint.Configuration.LessonConfiguration Configuration(InMemoryFileSystem files, string path) =>
        new LintRun(files, new LintRequest { BaseDirectory = InMemoryFileSystem.Root }, default).ConfigurationFor($"{InMemoryFileSystem.Root}/{path}");

    private static string Lint(InMemoryFileSystem files) => string.Join(" ", new LintWorkspace(files)
        .Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] }).Diagnostics.Select(d => $"{d.Location.File.DisplayPath}:{d.Location.Start.Line}:{d.Location.Start.Column} {d.Id}"));
}
