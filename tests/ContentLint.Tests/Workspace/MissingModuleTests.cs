// What lessons import is looked for as bundlers do, and where it cannot be known nothing is said.

using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class MissingModuleTests
{
    private const string Astro = "astro.config.mjs";
    private const string Docusaurus = "docusaurus.config.js";

    [TestCase("./Card.astro", "docs/Card.astro", "")]
    [TestCase("./Card", "docs/Card.tsx", "")]
    [TestCase("../parts", "parts/index.ts", "")]
    [TestCase("../parts", "parts/package.json", "")]
    [TestCase("..", "index.js", "")]
    [TestCase("./pic.svg?raw", "docs/pic.svg", "")]
    [TestCase("./Card.astro", "docs/card.astro", "'./Card.astro' -> './card.astro'")]
    [TestCase("./Card.astro", "docs/Crad.astro", "'./Card.astro' -> './Crad.astro'")]
    [TestCase("./Card.jsx", "docs/Card.astro", "'./Card.jsx' -> './Card.astro'")]
    [TestCase("./pic.svg?raw", "docs/pics.svg", "'./pic.svg?raw' -> './pics.svg?raw'")]
    [TestCase("../Parts/Card.astro", "parts/Card.astro", "'../Parts/Card.astro'")]
    [TestCase("./gone.css", "docs/other.ts", "'./gone.css'")]
    [TestCase("./gone", "", "'./gone'")]
    [TestCase("react", "", "")]
    [TestCase("#internal", "", "")]
    [TestCase("virtual:list", "", "")]
    [TestCase("!!raw-loader!./gone", "", "")]
    [TestCase("@site/src/Card", "", "", TestName = "Not of this builder")]
    [TestCase("/src/Card.astro", "src/Card.astro", "")]
    [TestCase("/src/Card.astro", "", "'/src/Card.astro'")]
    [TestCase("/logo.svg", "public/logo.svg", "")]
    [TestCase("@/Card.astro", "", "", TestName = "An alias that nobody knows")]
    [TestCase("./build/list.json", ".gitignore=build/", "")]
    [TestCase("./list.generated.ts", ".gitignore=*.generated.*", "")]
    public void A_path_leads_to_a_file(string module, string path, string expected) => Check(Astro, "export default {}", module, path, expected);

    [TestCase("@site/src/Card", "src/Card.js", "")]
    [TestCase("@site/src/Card", "", "'@site/src/Card'")]
    [TestCase("@theme/Card", "", "")]
    [TestCase("/src/Card.astro", "", "")]
    public void Docusaurus_has_its_own_alias(string module, string path, string expected) => Check(Docusaurus, "module.exports = {}", module, path, expected);

    [TestCase("""{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }""", "@/Card.astro", "src/Card.astro", "")]
    [TestCase("""{ "compilerOptions": { "paths": { "@/*": ["./src/*"], }, } } // comments and commas""", "@/Card.astro", "", "'@/Card.astro'")]
    [TestCase("""{ "compilerOptions": { "baseUrl": "./src", "paths": { "~/*": ["*", "other/*"] } } }""", "~/Card.astro", "src/other/Card.astro", "")]
    [TestCase("""{ "extends": "./base.json" }""", "@/Card.astro", "base.json={ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./src/*\"] } } }", "'@/Card.astro'")]
    [TestCase("""{ "extends": "astro/tsconfigs/strict" }""", "@/Card.astro", "", "")]
    [TestCase("{ broken", "@/Card.astro", "", "")]
    public void Paths_of_the_TypeScript_configuration_are_aliases(string tsconfig, string module, string path, string expected) => Check(Astro, "export default {}", module, path, expected, tsconfig);

    [Test]
    public void A_configuration_with_aliases_of_its_own_leaves_them_unknown() =>
        Check(Astro, "export default { vite: { resolve: { alias: { '@': './src' } } } }", "@/Card.astro", "", "", """{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }""");

    [TestCase("import Card from './cards'", "export default function Card() {}", "")]
    [TestCase("import Card from './cards?raw'", "export const Card = () => null", "", TestName = "A file as a text has a default export")]
    [TestCase("import Card from './cards'", "export const Card = () => null", "CL1205")]
    [TestCase("import { Card } from './cards'", "export const Card: FC = () => <a b={{ c: 1 }}>it's</a>", "", TestName = "What cannot be balanced is not told")]
    [TestCase("import { Card } from './cards'", "const Card = 1, Row = 2;\nexport { Row, Card as default, type Card as C }", "CL1205")]
    [TestCase("import { C } from './cards'", "const Card = 1, Row = 2;\nexport { Row, Card as C }", "")]
    [TestCase("import { Card } from './cards'", "export * from './more'", "")]
    [TestCase("import { Card } from './cards'", "export * as Card from './more'", "")]
    [TestCase("import { Card } from './cards'", "module.exports = { Card }", "")]
    [TestCase("import { Card } from './cards'", "export const a = 1, Card = 2", "")]
    [TestCase("import { Card } from './cards'", "export const { Card } = all", "")]
    [TestCase("import { Card } from './cards'", "export async function Cards() {}\nexport class Row {}", "CL1205")]
    [TestCase("import { unused } from './cards'", "export const a = 1", "")]
    [TestCase("import * as all from './cards'", "export const a = 1", "")]
    [TestCase("import './cards'", "export const a = 1", "")]
    [TestCase("export { Card } from './cards'", "export const Row = 1", "CL1205")]
    [TestCase("export { Card as Row } from './cards'", "export const Card = 1", "")]
    [TestCase("export * from './cards'", "export const a = 1", "")]
    [TestCase("export * from './gone'", "export const a = 1", "CL1204")]
    [TestCase("export {} from './gone'", "export const a = 1", "CL1204")]
    public void A_script_exports_what_is_imported(string import, string script, string expected)
    {
        var files = new InMemoryFileSystem().With(Astro, "export default {}").With("docs/cards.ts", script).With("docs/a.mdx", import + "\n\n<Card /><C />\n");
        Assert.That(string.Join(" ", new LintWorkspace(files).Lint(Request with { Rules = ["CL1204", "CL1205"] }).Diagnostics.Select(d => d.Id)), Is.EqualTo(expected));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "links need rights there")]
    public void What_is_behind_a_link_to_a_folder_is_not_missing()
    {
        using var folder = new DiskFolder();
        folder.With("package.json", "{ \"dependencies\": { \"astro\": \"^6.0.0\" } }").With("shared/Foo.js", "export default 1").WithLink("docs/parts", "../shared")
            .With("docs/a.mdx", "import './parts/Foo'\nimport './gone/Foo'\n");
        var found = new LintWorkspace().Lint(folder.Request with { Rules = ["CL1204"] }).Diagnostics;
        Assert.That(found.Select(d => d.Location.Start.Line), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Without_a_site_nothing_is_known()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "import './b.css'\n");
        Assert.That(new LintWorkspace(files).Lint(Request).Diagnostics, Is.Empty);
    }

    [Test]
    public void A_file_that_comes_or_goes_changes_what_is_said()
    {
        var files = new InMemoryFileSystem().With(Astro, "").With("a.mdx", "import './b.css'\n");
        var course = Course.Open(Request with { Rules = ["CL12*"] }, files);
        Assert.That(course.Result.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1204" }));
        course = course.With($"{InMemoryFileSystem.Root}/b.css", "a {}");
        Assert.That(course.Result.Diagnostics, Is.Empty);
        course = course.With($"{InMemoryFileSystem.Root}/a.mdx", "\nimport './c.css'\n");
        Assert.That(course.Result.Diagnostics.Select(d => d.Location.Start.Line), Is.EqualTo(new[] { 2 }));
        course = course.With($"{InMemoryFileSystem.Root}/a.mdx", "\n\nimport './c.css'\n");
        Assert.That(course.Result.Diagnostics.Select(d => d.Location.Start.Line), Is.EqualTo(new[] { 3 }));
    }

    private static LintRequest Request => new() { BaseDirectory = InMemoryFileSystem.Root, Paths = [InMemoryFileSystem.Root] };

    // `path` is a file that is there, or `path=text`; what is expected is the module that is missing and the one that is meant.
    private static void Check(string configPath, string config, string module, string path, string expected, string? tsconfig = null)
    {
        var files = new InMemoryFileSystem().With(configPath, config).With("docs/a.mdx", $"import '{module}'\n");
        if (path.Length > 0)
            files.With(path.Split('=')[0], path.Contains('=') ? path[(path.IndexOf('=') + 1)..] : "");
        if (tsconfig is not null)
            files.With("tsconfig.json", tsconfig);
        var found = new LintWorkspace(files).Lint(Request with { Rules = ["CL12*"] }).Diagnostics;
        Assert.That(string.Join(" ", found.Select(d => $"'{module}'" + (d.Fixes.Count == 0 ? "" : $" -> '{d.Fixes[0].Edits[0].NewText}'"))), Is.EqualTo(expected));
    }
}
