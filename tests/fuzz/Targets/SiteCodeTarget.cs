namespace ContentLint.Fuzz.Targets;

/// <summary>The code that configures a site, which is read and never run.</summary>
internal sealed class SiteCodeTarget(Corpus corpus) : CourseTarget("site-code", TextsOf(corpus), Marks)
{
    private static readonly string[] Marks =
    [
        "\n", " ", "(", ")", "[", "]", "{", "}", "<", ">", "`", "${", "'", "\"", "/", "\\", "//", "/*", "*/", "=>", "...", "?.", ",", ";", ":", "=", "z.", "z.object({a: ", "z.string()", ".optional()", ".default(1)", ".min(1e400)", ".regex(/(a+)+$/)", ".regex(/[/)", "z.enum(['a'])",
        "z.union([z.string(), z.number()])", "z.lazy(() => a)", "z.coerce.date()", ".refine(() => false)", ".transform(x => x)", "reference('b')", "image()", "defineCollection({", "glob({ pattern: '**/*.mdx', base: './src' })", "schema: ({ image }) => ", "export const collections = { a };\n",
        "import { z } from 'astro:content';\n", "const a = ", "function a() { return ", "async ", "await ", "as const", "new ", "remark-math", "docs: { path: 'x' },", "markdown: { format: 'detect' },", "module.exports = {", "export default defineConfig({", "'\\u{110000}'", "'\\ud800'", "0x", "1n", "!", "-", "@",
    ];

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input)
    {
        var files = new Dictionary<string, string>
        {
            ["package.json"] = "{\"dependencies\": {\"astro\": \"5.0.0\"}}",
            ["src/content/docs/a.mdx"] = Lesson,
            ["src/content/a/b.mdx"] = Lesson,
            ["docs/a.md"] = Lesson,
        };
        files[(input.Variant % 6) switch { 0 => "astro.config.mjs", 1 => "docusaurus.config.js", 2 => "src/content/config.ts", _ => "src/content.config.ts" }] = input.Text;
        if (input.Variant % 6 > 1)
            files["astro.config.mjs"] = "export default {}";
        return files;
    }

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Files("tests/ContentLint.Tests/Astro/Configurations", "*.ts"), .. corpus.Fences("ts", "js", "mjs", "typescript", "javascript"),
        "import { defineConfig } from 'astro/config';\nimport math from 'remark-math';\nexport default defineConfig({ markdown: { remarkPlugins: [math] } });\n",
        "module.exports = { presets: [['classic', { docs: { path: 'docs', remarkPlugins: [require('remark-math')] } }]], markdown: { format: 'mdx' } };\n",
    ];
}
