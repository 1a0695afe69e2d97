// What places must be together: all different, all the same, or counting up by one.

using System.Globalization;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Model;

/// <summary>What the values of places must be together.</summary>
internal enum SetKind
{
    Unique,
    Same,
    Sequence,
}

/// <summary>A place whose value is not as it must be among the others.</summary>
/// <param name="Index">Its number among the places.</param>
/// <param name="Other">The number of the place that it clashes with.</param>
/// <param name="Expected">What its value should be; <see langword="null"/> where nobody can tell.</param>
internal readonly record struct SetViolation(int Index, int Other, string? Expected);

/// <summary>What a rule asks of all places of <c>each</c> together.</summary>
/// <param name="Kind">What they must be.</param>
/// <param name="Key">The value of a place, with holes for what it has.</param>
/// <param name="Within">The places in each of which they are compared apart; <see langword="null"/> for all together.</param>
internal sealed record SetRequirement(SetKind Kind, PackText Key, PackCondition? Within = null)
{
    /// <summary>The places to compare with each other, by their numbers: those that stand in the same innermost place of <see cref="Within"/>.</summary>
    /// <param name="places">The places, in order.</param>
    /// <param name="look">The lesson.</param>
    public IEnumerable<IReadOnlyList<int>> Groups(IReadOnlyList<PackMatch> places, MatchContext look)
    {
        var numbers = Enumerable.Range(0, places.Count);
        if (Within is null)
            return [[.. numbers]];

        var around = new PlaceIndex(Within.Find(look, look.Whole));
        return numbers.GroupBy(i => around.InnermostAround(places[i]) ?? -1).Select(g => (IReadOnlyList<int>)[.. g]);
    }

    /// <summary>The places that are not as they must be.</summary>
    /// <param name="values">The values of all places, in order.</param>
    public IEnumerable<SetViolation> Violations(IReadOnlyList<string> values) => Kind switch
    {
        SetKind.Unique => Repeated(values),
        SetKind.Same => Different(values),
        _ => OutOfSequence(values),
    };

    private static IEnumerable<SetViolation> Repeated(IReadOnlyList<string> values)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            if (first.TryGetValue(Fold(values[i]), out var other))
                yield return new SetViolation(i, other, null);
            else
                first.Add(Fold(values[i]), i);
        }
    }

    // What most of them say is right; of two that are said as often the earlier one.
    private static IEnumerable<SetViolation> Different(IReadOnlyList<string> values)
    {
        var common = Enumerable.Range(0, values.Count).GroupBy(i => Fold(values[i]), StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (common is null)
            yield break;

        for (var i = 0; i < values.Count; i++)
        {
            if (Fold(values[i]) != common.Key)
                yield return new SetViolation(i, common.First(), values[common.First()]);
        }
    }

    // After a gap it counts on from there, so that one number too few is one report.
    private static IEnumerable<SetViolation> OutOfSequence(IReadOnlyList<string> values)
    {
        for (var i = 1; i < values.Count; i++)
        {
            if (Operand.Number(values[i - 1]) is { } before && Operand.Number(values[i]) is { } number && number != before + 1)
                yield return new SetViolation(i, i - 1, (before + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Fold(string value) => Word.Fold(string.Join(" ", value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
