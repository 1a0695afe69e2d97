// What almost satisfies a rule is the best help: "there is a note, it must be a warning". A place is a near miss when it is of
// the right sort and passes some of the checks, at least one about what it says where there are such checks.

using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Model;

/// <summary>A place that almost satisfies a rule.</summary>
/// <param name="Noun">What it is: "callout".</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Lacking">What it lacks: "its kind is 'note', not 'warning'".</param>
internal sealed record NearMiss(string Noun, TextSpan Place, IReadOnlyList<string> Lacking)
{
    private const int Most = 2;

    /// <summary>What to say of it; <see langword="null"/> for what it lacks.</summary>
    public Diagnostics.Message? Message { get; init; }

    /// <summary>What it lacks, as a phrase.</summary>
    public string Missing => string.Join(" and ", Lacking);

    /// <summary>The near misses of what a rule requires, the closest first: what lacks least, then what is nearest.</summary>
    public static IReadOnlyList<NearMiss> Find(PackCondition required, MatchContext context)
    {
        var found = new List<NearMiss>();
        foreach (var selector in SelectorsOf(required))
            found.AddRange(FindIn(selector, context));
        var from = context.Match?.Span.Start ?? 0;
        return [.. found.OrderBy(m => m.Lacking.Count).ThenBy(m => Math.Abs(m.Place.Start - from)).Take(Most).OrderBy(m => m.Lacking.Count).ThenBy(m => m.Place)];
    }

    // What is forbidden has no near misses; what stands inside another selector is a check of that one.
    private static IEnumerable<Selector> SelectorsOf(PackCondition condition) => condition switch
    {
        Selector selector => [selector],
        NotCondition => [],
        _ => condition.Parts.SelectMany(SelectorsOf),
    };

    private static IEnumerable<NearMiss> FindIn(Selector selector, MatchContext context)
    {
        var checks = selector.Checks.SelectMany(c => c.Parts).ToArray();
        var hasContent = checks.Any(c => c.IsContent);
        foreach (var candidate in context.OfSort(selector))
        {
            if (--context.Budget.NearMisses < 0)
                yield break;

            var lacking = checks.Where(c => !c.Passes(context, candidate)).ToArray();
            var passed = checks.Except(lacking).Where(c => c.IsContent || !hasContent);
            if (lacking.Length > 0 && (selector.IsSpecific || passed.Any()))
                yield return new NearMiss(selector.Noun, candidate.Anchor, [.. lacking.Select(c => c.Lacking(context, candidate))]);
        }
    }
}
