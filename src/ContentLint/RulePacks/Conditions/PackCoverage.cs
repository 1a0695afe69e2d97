namespace ContentLint.RulePacks.Conditions;

/// <summary>Which conditions held and which did not while a pack's tests ran.</summary>
internal sealed class PackCoverage
{
    private readonly HashSet<PackCondition> _held = [];
    private readonly HashSet<PackCondition> _failed = [];

    /// <summary>Notes an answer.</summary>
    public void Add(PackCondition condition, bool held) => (held ? _held : _failed).Add(condition);

    /// <summary>Whether a condition held at least once.</summary>
    public bool HasHeld(PackCondition condition) => _held.Contains(condition);

    /// <summary>Whether a condition did not hold at least once.</summary>
    public bool HasFailed(PackCondition condition) => _failed.Contains(condition);
}
