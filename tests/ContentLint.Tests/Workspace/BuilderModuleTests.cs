// What builders and packages offer is read where it is installed; where it is not, only a slip in a name that is documented is one.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class BuilderModuleTests
{
    private const string Astro7 = "{ \"dependencies\": { \"astro\": \"7.0.0\", \"listed\": \"1\" } }";
    private const string Astro5 = "{ \"dependencies\": { \"astro\": \"5.0.0\", \"listed\": \"1\" } }";
    private const string Docusaurus = "{ \"dependencies\": { \"@docusaurus/core\": \"3.10.2\" } }";
    private const string Parts = "export const a = 1\nexport function Note() {}";

    [TestCase("import { b } from './parts.js'", Astro7, "CL1205")]
    [TestCase("import { b } from './parts.js'", Astro5, "")]
    [TestCase("import { b } from './parts.js'\n\n{b}", Astro5, "CL1205")]
    [TestCase("import { b } from './parts.js'\n\n{b}", Docusaurus, "")]
    [TestCase("import { b } from './parts.js'\n\n{b()}", Docusaurus, "CL1205")]
    [TestCase("import { b } from './parts.js'\n\n{b?.()}", Docusaurus, "")]
    [TestCase("import * as parts from './parts.js'\n\n<parts.Note/>", Astro7, "")]
    [TestCase("import * as parts from './parts.js'\n\n<parts.Card/><parts.Card/>", Docusaurus, "CL1205")]
    [TestCase("import * as parts from './parts.js'\n\n{parts.b}", Docusaurus, "")]
    [TestCase("import * as parts from './parts.js'\n\n{parts.b()}", Docusaurus, "CL1205")]
    [TestCase("import * as parts from './parts.js'\n\n{parts.b.c}", Astro5, "CL1205")]
    [TestCase("import * as parts from './parts.js'\n\n<b onClick={() => parts.b()}/>", Astro5, "")]
    [TestCase("export const load = () => import('./gone.js')", Astro5, "CL1204")]
    [TestCase("export const load = () => import('./parts.js')", Astro5, "")]
    [TestCase("export const load = (name) => import(`./${name}.js`)", Astro5, "")]
    [TestCase("<img src={require('./gone.png').default}/>", Docusaurus, "CL1204")]
    [TestCase("<img src={require(`./gone.png`).default}/>", Docusaurus, "CL1204")]
    [TestCase("<img src={require('./parts.js').default}/>", Docusaurus, "")]
    [TestCase("export const load = () => { try { return require('./gone.js') } catch { return null } }", Docusaurus, "")]
    [TestCase("export const load = () => { if (false) { return require('./gone.js') } }", Docusaurus, "")]
    [TestCase("export const load = (require) => require('./gone.js')", Docusaurus, "")]
    [TestCase("export const path = () => require.resolve('./gone.js')", Docusaurus, "CL1204")]
    public void What_code_asks_for_must_be_there(string text, string manifest, string expected) => Check(text, manifest, expected, installed: false);

    [TestCase("import { x } from 'gone'", "CL1204")]
    [TestCase("import 'gone/style.css'", "CL1204")]
    [TestCase("import { x } from 'listed'", "")]
    [TestCase("import { x } from 'node:path'", "")]
    [TestCase("import { x } from 'fs/promises'", "")]
    [TestCase("import x from '~icons/a'", "")]
    [TestCase("import x from '@/a'", "")]
    [TestCase("import x from 'virtual:a'", "")]
    [TestCase("import { Aside } from '@astrojs/starlight/components'", "")]
    [TestCase("import { Code } from '@astrojs/starlight/components'", "")]
    [TestCase("import { Gone } from '@astrojs/starlight/components'", "CL1205")]
    [TestCase("import x from '@astrojs/starlight/gone'", "CL1204")]
    [TestCase("import x from '@astrojs/starlight/components/Aside.astro'", "")]
    [TestCase("import x from '@astrojs/starlight/components/Gone.astro'", "CL1204")]
    [TestCase("import x from '@astrojs/starlight'", "")]
    [TestCase("import { Image } from 'astro:assets'", "")]
    [TestCase("import { Imag } from 'astro:assets'", "CL1205")]
    [TestCase("import { Newest } from 'astro:assets'", "")]
    [TestCase("import { a } from 'astro:contents'", "CL1204")]
    [TestCase("import { a } from 'astro:newest'", "")]
    public void Packages_of_Astro_are_read_where_they_are_installed(string text, string expected) => Check(text, Astro7, expected, installed: true);

    [TestCase("import { x } from 'gone'", "")]
    [TestCase("import { Asid } from '@astrojs/starlight/components'", "CL1205")]
    [TestCase("import { Newest } from '@astrojs/starlight/components'", "")]
    public void Without_packages_a_slip_is_found(string text, string expected) => Check(text, Astro7, expected, installed: false);

    [TestCase("import Tabs from '@theme/Tabs'", true, "")]
    [TestCase("import Tabs from '@theme/Tubs'", true, "CL1204")]
    [TestCase("import Tabs from '@theme/Tubs'", false, "CL1204")]
    [TestCase("import Tabs from '@theme/Nothing'", true, "CL1204")]
    [TestCase("import Tabs from '@theme/Nothing'", false, "")]
    [TestCase("import Tabs from '@theme/Own'", true, "")]
    [TestCase("import Tabs from '@theme-original/Tabs'", true, "")]
    [TestCase("import Tabs from '@theme-init/Tubs'", true, "CL1204")]
    [TestCase("import { Gone } from '@theme/Tabs'\n\n<Gone/>", true, "CL1205")]
    [TestCase("import Link from '@docusaurus/Link'", true, "")]
    [TestCase("import Link from '@docusaurus/Lnk'", false, "CL1204")]
    [TestCase("import { x } from '@docusaurus/theme-common'", false, "")]
    [TestCase("import x from '@generated/a'", true, "")]
    public void Themes_of_Docusaurus_are_read_where_they_are_installed(string text, bool installed, string expected) => Check(text, Docusaurus, expected, installed);

    [Test]
    public void A_plugin_may_make_any_module()
    {
        var files = Site("import x from 'gone'\n\nimport Tabs from '@theme/Tubs'", Docusaurus, installed: true).With("docusaurus.config.js", "export default { plugins: ['./own'] }");
        Assert.That(Ids(files), Is.Empty);
    }

    [TestCase("<Tabs>\n  <TabItem value=\"a\">A</TabItem>\n  <TabItem value=\"b\" default>B</TabItem>\n</Tabs>", "")]
    [TestCase("<Tabs>\n  {/* c */}\n  <TabItem value=\"a\">\n\n  - A\n\n  </TabItem>\n</Tabs>", "")]
    [TestCase("<Tabs>\n  {['a', 'b'].map((v) => <TabItem key={v} value={v}>{v}</TabItem>)}\n</Tabs>", "")]
    [TestCase("<Tabs values={list}>\n  <TabItem>A</TabItem>\n</Tabs>", "")]
    [TestCase("<Tabs defaultValue={null}>\n  <TabItem value=\"a\">A</TabItem>\n</Tabs>", "")]
    [TestCase("<Tabs>\n  <TabItem value=\"a\">\n  <Tabs>\n  <TabItem value=\"a\">A</TabItem>\n  </Tabs>\n  </TabItem>\n</Tabs>", "")]
    [TestCase("<Tabs>\n  <TabItem value=\"a\">A</TabItem>\n  <TabItem value=\"a\">B</TabItem>\n</Tabs>", "CL1208")]
    [TestCase("<Tabs defaultValue=\"c\">\n  <TabItem value=\"a\">A</TabItem>\n</Tabs>", "CL1208")]
    [TestCase("<Tabs>\n  <TabItem>A</TabItem>\n</Tabs>", "CL1208")]
    [TestCase("<Tabs></Tabs>", "CL1208")]
    [TestCase("<Tabs />", "CL1208")]
    [TestCase("<Tabs>\n\nText.\n\n</Tabs>", "CL1208")]
    [TestCase("<Tabs>\n  <TabItem value=\"a\">A</TabItem>\n\n  Text.\n</Tabs>", "CL1208")]
    [TestCase("<Tabs>\n  <TabItem value=\"a\">A</TabItem>\n  <div>Text.</div>\n</Tabs>", "CL1208")]
    [TestCase("<Hidden><Tabs>Text.</Tabs></Hidden>", "")]
    public void Tabs_of_Docusaurus_take_tabs(string text, string expected)
    {
        var imports = "import Tabs from '@theme/Tabs'\nimport TabItem from '@theme/TabItem'\n\nexport const list = [], Hidden = () => null\n\n";
        Assert.That(Ids(Site(imports + text, Docusaurus, installed: false)), Is.EqualTo(expected));
        Assert.That(Ids(Site((imports + text).Replace("\n", "\r\n"), Docusaurus, installed: false)), Is.EqualTo(expected));
        Assert.That(Ids(Site(imports + text, Docusaurus, installed: false).With("src/theme/Tabs/index.js", "export default 1")), Is.Empty);
    }

    private static void Check(string text, string manifest, string expected, bool installed) => Assert.That(Ids(Site(text, manifest, installed)), Is.EqualTo(expected));

    private static InMemoryFileSystem Site(string text, string manifest, bool installed)
    {
        var isAstro = manifest != Docusaurus;
        var files = new InMemoryFileSystem().With("package.json", manifest).With("src/theme/Own.js", "export default 1")
            .With(isAstro ? "astro.config.mjs" : "docusaurus.config.js", isAstro ? "import starlight from '@astrojs/starlight'\nexport default { integrations: [starlight({ title: 'a' })] }" : "export default { presets: ['classic'] }")
            .With("docs/parts.js", Parts).With("docs/a.mdx", text + "\n");
        if (!installed)
            return files;

        const string starlight = "node_modules/@astrojs/starlight/";
        const string theme = "node_modules/@docusaurus/theme-classic/";
        return isAstro
            ? files.With("node_modules/astro/package.json", "{}").With(starlight + "components.ts", "export { default as Aside } from './Aside.astro';\nexport { Code } from 'elsewhere';")
                .With(starlight + "components/Aside.astro", "---\n---\n").With(starlight + "index.js", "export default 1")
                .With(starlight + "package.json", "{ \"exports\": { \".\": { \"types\": \"./a.d.ts\", \"import\": \"./index.js\" }, \"./components\": \"./components.ts\", \"./components/*\": \"./components/*\" } }")
            : files.With("node_modules/@docusaurus/core/package.json", "{}").With("node_modules/@docusaurus/core/lib/client/exports/Link.js", "export default 1")
                .With(theme + "package.json", "{}").With(theme + "lib/theme/Tabs/index.js", "export default function Tabs() {}").With(theme + "lib/theme/TabItem/index.js", "export default 1");
    }

    private static string Ids(InMemoryFileSystem files) => string.Join(" ", new LintWorkspace(files)
        .Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root], Rules = ["CL1204", "CL1205", "CL1208"] }).Diagnostics.Select(d => d.Id));
}
