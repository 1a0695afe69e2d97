// What conditions work with. What does not depend on the place a rule looks from is found once for a lesson, all else once for each
// such place; both are indexes, so that a relation is answered without looking at every place again.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A lesson, its words, and the place the rule looks from.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Phrases">The words of the pack.</param>
/// <param name="Match">The place that <c>match</c> means in relations; <see langword="null"/> before there is one.</param>
/// <param name="Coverage">Told what held and what did not; <see langword="null"/> outside tests.</param>
internal sealed record MatchContext(Lesson Lesson, PhraseIndex Phrases, PackMatch? Match = null, PackCoverage? Coverage = null)
{
    /// <summary>The whole lesson.</summary>
    public TextSpan Whole => new(0, Lesson.Source.Length);

    /// <summary>What stands where in the lesson.</summary>
    public LessonIndex Index { get; } = LessonIndex.Of(Lesson);

    /// <summary>What may still be spent on the lesson.</summary>
    public WorkBudget Budget { get; } = new();

    /// <summary>Whether a place of which only running the page could tell counts as found: never to the author's disadvantage.</summary>
    public bool UnknownPasses { get; init; }

    private Found<PlaceIndex> ForLesson { get; } = new();

    private Found<PlaceIndex> ForSelectors { get; } = new();

    private Found<PlaceIndex> ForMatch { get; init; } = new();

    private Found<PlaceIndex> ForSelectorsOfMatch { get; init; } = new();

    private Found<IReadOnlyList<PackMatch>> Sorts { get; } = new();

    private Found<IReadOnlyList<PackMatch>> SortsOfMatch { get; init; } = new();

    /// <summary>Whether the rule judges each of several places, so that what is asked without a relation is asked of the place.</summary>
    public bool IsAtPlace { get; init; }

    /// <summary>The value of a name at the place the rule looks from; <see langword="null"/> for one that nobody knows.</summary>
    public string? ValueOf(string name) => Match is null ? null : name == "match" ? Lesson.Source.GetText(Match.Anchor) : Match.ValueOf(name);

    /// <summary>The same within a condition that is denied.</summary>
    public MatchContext Denied() => Doubting(!UnknownPasses);

    /// <summary>The same with another answer for what cannot be told.</summary>
    public MatchContext Doubting(bool unknownPasses) => unknownPasses == UnknownPasses ? this : this with { UnknownPasses = unknownPasses };

    /// <summary>The same lesson, looked at from a place.</summary>
    public MatchContext From(PackMatch match) => this with { Match = match, ForMatch = new(), ForSelectorsOfMatch = new(), SortsOfMatch = new() };

    /// <summary>The places of a condition in the whole lesson, found once.</summary>
    public PlaceIndex FindAll(PackCondition condition) =>
        (condition.LooksFromMatch || Coverage is not null ? ForMatch : ForLesson).GetOrAdd(
            condition, UnknownPasses, () => new PlaceIndex(Coverage is null ? condition.FindCore(this, Whole) : condition.Find(this, Whole)));

    /// <summary>Every place of a selector's sort in the whole lesson, whatever its checks say, found once.</summary>
    public IReadOnlyList<PackMatch> OfSort(Selector selector) =>
        (selector.SearchesFromMatch ? SortsOfMatch : Sorts).GetOrAdd(selector, selector.IsSearch && UnknownPasses, () => [.. selector.Candidates(this, Whole)]);

    /// <summary>The places of a selector in the whole lesson that pass the checks that do not look from <c>match</c>, found once.</summary>
    public PlaceIndex Candidates(Selector selector) =>
        (selector.SearchesFromMatch ? ForSelectorsOfMatch : ForSelectors).GetOrAdd(selector, UnknownPasses, () => new PlaceIndex(selector.Passing(this)));

    /// <summary>Places by what they were found with.</summary>
    private sealed class Found<TPlaces>
    {
        // Made for every lesson and rule, and mostly not needed.
        private Dictionary<(PackCondition Source, bool UnknownPasses), TPlaces>? _known;

        public TPlaces GetOrAdd(PackCondition source, bool unknownPasses, Func<TPlaces> find)
        {
            if (_known is null || !_known.TryGetValue((source, unknownPasses), out var found))
                (_known ??= [])[(source, unknownPasses)] = found = find();
            return found;
        }
    }
}
