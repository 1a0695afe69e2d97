namespace ContentLint.RulePacks;

/// <summary>What a name in a pack stands for.</summary>
public enum RulePackNameKind
{
    /// <summary>A list of phrases, used as <c>@name</c>.</summary>
    Phrases,

    /// <summary>A condition, named under <c>aliases</c>.</summary>
    Condition,
}
