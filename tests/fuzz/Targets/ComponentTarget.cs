namespace ContentLint.Fuzz.Targets;

/// <summary>Components that a page shows, whose ids are looked for and whose code is never run.</summary>
internal sealed class ComponentTarget(Corpus corpus) : CourseTarget("components", TextsOf(corpus), Marks)
{
    private const string Page = "import X from '../../components/X'\n\n[a](#gone) [b](#box)\n\n<X>c</X>\n";

    private static readonly string[] Marks =
    [
        "\n", " ", "---\n", "<", ">", "/>", "{", "}", "{...", "`", "${", "'", "\"", " id=\"box\"", " id={x}", " id='", "<a ", " name=\"a\"", " name={a}", "<my-box>", "set:html", "innerHTML", "import ", "import './X'\n", "import Y from './Y.astro'\n", "import * as z from ",
        "import(", "import.meta.glob(", "import type ", "export * from './X'\n", "export { default } from './X.jsx'\n", "export {", "from ", "<slot />", "<script>", "</script>", "<style>", "fetch", "//", "/*", "*/",
    ];

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input) => new()
    {
        ["package.json"] = "{\"dependencies\": {\"astro\": \"5.0.0\", \"@astrojs/starlight\": \"0.32.0\"}}",
        ["astro.config.mjs"] = "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'T' })] };",
        ["src/content.config.ts"] = "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nexport const collections = { docs: defineCollection({ loader: docsLoader() }) };",
        ["src/content/docs/a.mdx"] = Page,
        ["src/components/X" + (input.Variant % 3) switch { 0 => ".jsx", 1 => ".svg", _ => ".astro" }] = input.Text,
        ["src/components/Y.astro"] = "---\nimport X from './X.astro';\n---\n<X />",
    };

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Fences("astro", "jsx", "tsx", "html"), "---\nimport Y from './Y.astro';\nconst { title, ...rest } = Astro.props;\n---\n<aside id=\"box\" {...rest}><a name=\"x\" href={title}>{title}</a><slot /></aside>\n<script>import './Y'</script>\n",
        "import React from 'react'\nexport { Y } from './Y'\nexport default function X({ children, ...props }) {\n  return <div id=\"box\" {...props}>{children}</div>\n}\n",
    ];
}
