namespace ContentLint.RulePacks;

/// <summary>A file of declarative rules.</summary>
/// <param name="Name">The pack's name: the file's name without its ending.</param>
/// <param name="Rules">The rules, in the order of the file.</param>
internal sealed record RulePack(string Name, IReadOnlyList<PackRule> Rules);
