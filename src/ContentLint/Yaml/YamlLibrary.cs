namespace ContentLint.Yaml;

/// <summary>The readers of YAML that builders stand on. They differ in what they reject and in what values become.</summary>
internal enum YamlLibrary
{
    /// <summary>js-yaml 4 with its default schema: Astro, and Docusaurus since 3.10.2.</summary>
    JsYaml4,

    /// <summary>js-yaml 4 with its JSON schema: Mermaid.</summary>
    JsYaml4Json,

    /// <summary>js-yaml 3, through gray-matter 4: Docusaurus before.</summary>
    JsYaml3,

    /// <summary>yaml 2 with the core schema of YAML 1.2: Nextra, Fumadocs.</summary>
    Yaml2,
}
