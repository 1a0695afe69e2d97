namespace ContentLint.Reporting;

/// <summary>What a rule is about, by the block its id is in; see CONTRIBUTING.md.</summary>
internal static class RuleCategory
{
    private static readonly (string Block, string Name)[] Blocks =
    [
        ("CL00", "tool"), ("CL10", "mdx-syntax"), ("CL11", "mdx"), ("CL13", "code"), ("CL20", "yaml-syntax"), ("CL21", "front-matter"),
        ("CL30", "mermaid-syntax"), ("CL31", "mermaid"), ("CL50", "course"), ("CL51", "links"), ("CL52", "links"), ("CL53", "links"), ("CL90", "rule-pack"),
    ];

    /// <summary>The category of an id; rules of packs and plugins are about content.</summary>
    public static string Of(string id) =>
        id.Length == 6 && Blocks.FirstOrDefault(b => id.StartsWith(b.Block, StringComparison.Ordinal)).Name is { } name ? name : "content";
}
