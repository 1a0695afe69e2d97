// Conditions with aliases are a graph. Written out it may be endless, or grow with each alias to twice what it was; a pack must
// not keep a linter busy for ever, so that is measured before any rule looks at it.

using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Reading;

/// <summary>Measures what a condition comes to when its aliases are written out.</summary>
internal static class ConditionSize
{
    private const int MostConditions = 10_000;
    private const int DeepestNesting = 128;

    /// <summary>Whether a condition comes to an end, and to one that is not too far away.</summary>
    public static bool IsBounded(PackCondition condition) => Measure(condition, 0, []) <= MostConditions;

    // A circle is deeper than any nesting. What has been measured is not measured again, or doubling would cost what it is to prevent.
    private static int Measure(PackCondition condition, int depth, Dictionary<PackCondition, int> known)
    {
        if (depth > DeepestNesting)
            return MostConditions + 1;
        if (known.TryGetValue(condition, out var size))
            return size;

        size = 1;
        foreach (var part in condition.Parts)
            size = Math.Min(size + Measure(part, depth + 1, known), MostConditions + 1);
        known[condition] = size;
        return size;
    }
}
