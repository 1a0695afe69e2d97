namespace ContentLint.Mermaid.Grammars;

/// <summary>What a site sets for its diagrams.</summary>
internal sealed record MermaidOptions
{
    /// <summary>mermaid's own settings.</summary>
    public static MermaidOptions Default { get; } = new();

    /// <summary>The major version of mermaid that the site draws with: 12, 11 or 10.</summary>
    public int Major { get; init; } = 12;

    /// <summary>What that version does in its own way.</summary>
    public MermaidDialect Dialect => MermaidDialect.Of(Major);

    /// <summary>mermaid's <c>maxEdges</c>: how many edges a flowchart may have. A diagram cannot set it itself.</summary>
    public int MaxEdges { get; init; } = 500;

    /// <summary>mermaid's <c>gitGraph.mainBranchName</c>: the branch a git graph begins on. A diagram may set it.</summary>
    public string MainBranch { get; init; } = "main";
}
