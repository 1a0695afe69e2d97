namespace ContentLint.RulePacks.Conditions;

/// <summary>What a rule may spend on a lesson where it looks for something from each of many places.</summary>
internal sealed class WorkBudget
{
    /// <summary>How many more places may be looked at for near misses.</summary>
    public int NearMisses { get; set; } = 100_000;

    /// <summary>The patterns that were made for places of the lesson.</summary>
    public HashSet<string> Filled { get; } = new(StringComparer.Ordinal);
}
