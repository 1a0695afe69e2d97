namespace ContentLint.Rules;

/// <summary>CL00xx and CL90xx: what the tool says of its own input and work.</summary>
internal static class ToolDescriptors
{
    public static readonly DiagnosticDescriptor UnreadableFile = new(
        "CL0001", "unreadable-file", "A file cannot be read", Severity.Error);

    public static readonly DiagnosticDescriptor InvalidConfiguration = new(
        "CL0002", "invalid-configuration", "The configuration has a mistake", Severity.Error);

    public static readonly DiagnosticDescriptor UnusedSuppression = new(
        "CL0003", "unused-suppression", "A suppression suppresses nothing", Severity.Warning);

    public static readonly DiagnosticDescriptor InvalidSuppression = new(
        "CL0004", "invalid-suppression", "A suppression cannot be understood", Severity.Warning);

    public static readonly DiagnosticDescriptor RuleFault = new(
        "CL0005", "rule-fault", "A rule failed on a lesson", Severity.Error);

    public static readonly DiagnosticDescriptor StaleBaseline = new(
        "CL0006", "stale-baseline", "A baseline lists a problem that is gone", Severity.Warning);

    public static readonly DiagnosticDescriptor InternalFault = new(
        "CL0007", "internal-fault", "ContentLint failed on a file", Severity.Error);

    public static readonly DiagnosticDescriptor OldMdx = new(
        "CL0008", "old-mdx", "The site's builder compiles with the first MDX, which is another grammar", Severity.Warning);

    public static readonly DiagnosticDescriptor InvalidRulePack = new(
        "CL9001", "invalid-rule-pack", "A rule pack has a mistake", Severity.Error);

    public static readonly DiagnosticDescriptor UnusedPackAlias = new(
        "CL9002", "unused-pack-alias", "A rule pack names something that nothing uses", Severity.Warning);

    public static readonly DiagnosticDescriptor MissingPackTest = new(
        "CL9003", "missing-pack-test", "A rule of a pack has no valid or no invalid example", Severity.Warning);

    public static readonly DiagnosticDescriptor UnreachableCondition = new(
        "CL9004", "unreachable-pack-condition", "A condition of a rule pack can make no difference", Severity.Warning);

    public static readonly DiagnosticDescriptor DangerousPattern = new(
        "CL9005", "dangerous-pack-pattern", "A pattern of a rule pack may take very long", Severity.Warning);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnreadableFile, InvalidConfiguration, UnusedSuppression, InvalidSuppression, RuleFault, StaleBaseline, InternalFault, OldMdx,
        InvalidRulePack, UnusedPackAlias, MissingPackTest, UnreachableCondition, DangerousPattern,
    ];
}
