// Without any configuration a file is read as the site does that it stands in.

using ContentLint.Mdx;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class SiteProfileTests
{
    private const string Math = "import remarkMath from 'remark-math';\n";
    private const string Formula = "A $\\frac{a}{\\sigma}$ b\n";
    private const string Comment = "a <!-- b --> c <br>\n";

    [TestCase("docusaurus.config.js", "module.exports = {}", "docs/a.md", Comment, "CL1002")]
    [TestCase("docusaurus.config.ts", "export default {} satisfies Config", "docs/a.mdx", "a <!-- b -->\n\n## T {#id}\n", "")]
    [TestCase("docusaurus.config.js", "module.exports = { markdown: { format: 'detect' } }", "docs/a.md", Comment, "")]
    [TestCase("docusaurus.config.js", "const markdown = { mermaid: true, format: 'md' }; module.exports = { markdown }", "docs/a.md", Comment, "")]
    [TestCase("docusaurus.config.js", "module.exports = { markdown: { format: 'mdx' } }", "blog/a.md", Comment, "CL1002")]
    [TestCase("docusaurus.config.js", "module.exports = { markdown: { format: process.env.F } }", "docs/a.md", Comment, "")]
    [TestCase("docusaurus.config.js", "// markdown: { format: 'detect' }\nmodule.exports = {}", "docs/a.md", Comment, "CL1002")]
    [TestCase("docusaurus.config.js", "module.exports = {}", "README.md", Comment, "", TestName = "What the site does not compile is no MDX")]
    [TestCase("docusaurus.config.js", "module.exports = { presets: [['classic', { docs: { path: 'guides' } }]] }", "guides/a.md", Comment, "CL1002")]
    [TestCase("package.json", "{ \"dependencies\": { \"@docusaurus/core\": \"^3.9.0\" } }", "docs/a.md", Comment, "CL1002")]
    [TestCase("package.json", "{ \"dependencies\": { \"@docusaurus/core\": \"^2.4.0\" } }", "docs/a.md", Comment, "CL0008")]
    [TestCase("package.json", "{ \"dependencies\": { \"astro\": \"^7.0.0\" } }", "docs/a.md", Comment, "")]
    [TestCase("package.json", "{ broken", "docs/a.md", Comment, "")]
    [TestCase("astro.config.mjs", "export default {}", "docs/a.mdx", "a <!-- b -->\n", "CL1005")]
    [TestCase("astro.config.mjs", "export default {}", "docs/a.mdx", Formula, "CL1014")]
    [TestCase("astro.config.mjs", Math + "export default { markdown: { remarkPlugins: [remarkMath] } }", "docs/a.mdx", Formula, "")]
    [TestCase("astro.config.mjs", Math + "export default { markdown: { /* remarkPlugins: [remarkMath] */ } }", "docs/a.mdx", Formula, "CL1014")]
    [TestCase("astro.config.mjs", "// import remarkMath from 'remark-math'; remarkMath\nexport default {}", "docs/a.mdx", Formula, "CL1014")]
    [TestCase("astro.config.mjs", "export default { markdown: { remarkPlugins: ['remark-math'] } }", "docs/a.mdx", Formula, "")]
    [TestCase("docusaurus.config.js", "const math = require('remark-math');\nmodule.exports = { presets: [['classic', { docs: { remarkPlugins: [math] } }]] }", "docs/a.mdx", Formula, "")]
    [TestCase("docusaurus.config.js", "module.exports = { presets: [['classic', { docs: { remarkPlugins: [require('remark-math')] } }]] }", "docs/a.md", Formula, "")]
    [TestCase("docusaurus.config.js", "module.exports = async () => { const math = (await import('remark-math')).default; return { docs: { remarkPlugins: [math] } }; }", "docs/a.md", Formula, "")]
    [TestCase("docusaurus.config.js", "import 'remark-math';\nmodule.exports = {}", "docs/a.md", Formula, "CL1014")]
    public void A_file_is_read_as_its_site_does(string configPath, string config, string path, string text, string expected)
    {
        var files = new InMemoryFileSystem().With("site/" + configPath, config).With("site/" + path, text);
        Assert.That(Lint(files), Is.EqualTo(expected));
    }

    [Test]
    public void Plugins_may_be_named_in_a_file_beside()
    {
        var files = new InMemoryFileSystem().With("astro.config.mjs", "import { plugins } from './plugins';\nexport default { markdown: { remarkPlugins: plugins } }")
            .With("plugins.ts", Math + "export const plugins = [remarkMath];").With("a.mdx", Formula);
        Assert.That(Lint(files), Is.Empty);
    }

    [Test]
    public void Each_file_of_a_repository_has_its_own_site()
    {
        var files = new InMemoryFileSystem().With("package.json", "{ \"dependencies\": { \"astro\": \"6\" } }").With("a/docusaurus.config.js", "").With("a/docs/x.md", Comment)
            .With("b/astro.config.mjs", Math + "[remarkMath]").With("b/x.md", Comment).With("b/y.mdx", Formula);
        Assert.That(Lint(files), Is.EqualTo("CL1002"));
    }

    [Test]
    public void The_repository_is_the_end_of_the_search()
    {
        var files = new InMemoryFileSystem().With("docusaurus.config.js", "").With("repo/.git/HEAD", "").With("repo/docs/x.md", Comment);
        Assert.That(Lint(files), Is.Empty);
    }

    [TestCase("flavor: astro", "")]
    [TestCase("mdxFiles: ['other/**']", "")]
    [TestCase("math: false", "CL1002 CL1014")]
    [TestCase("math: true", "CL1002")]
    public void What_the_configuration_says_counts(string configuration, string expected)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration).With("docusaurus.config.js", Math + "[remarkMath]").With("docs/a.md", Comment + "\n" + Formula);
        Assert.That(Lint(files), Is.EqualTo(expected));
    }

    [Test]
    public void The_flavor_of_the_command_line_counts_and_makes_MDX_of_Markdown()
    {
        var files = new InMemoryFileSystem().With("x.md", Comment);
        Assert.That(Lint(files, MdxFlavor.Docusaurus), Is.EqualTo("CL1002"));
        Assert.That(Lint(files.With("docusaurus.config.js", ""), MdxFlavor.Astro), Is.Empty);
    }

    private static string Lint(InMemoryFileSystem files, MdxFlavor? flavor = null) => string.Join(" ", new LintWorkspace(files)
        .Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root], Flavor = flavor }).Diagnostics.Select(d => d.Id));
}
