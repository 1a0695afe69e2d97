// What a pack's rule can ask of a lesson. A condition finds places: it holds where it finds at least one, and the places are
// what the rule reports. Selectors find nodes of the lesson (NodeSelector, TextSelector), facts look at the lesson as a
// whole, connectives (AllCondition, AnyCondition, NotCondition) put conditions together.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A place that a condition found.</summary>
/// <param name="Span">All of it: what relations look at.</param>
/// <param name="Anchor">The characters to report on.</param>
/// <param name="Node">The lesson's node, where it is one.</param>
/// <param name="Captures">What a pattern's named groups caught, for messages.</param>
internal sealed record PackMatch(TextSpan Span, TextSpan Anchor, LessonNode? Node = null, IReadOnlyDictionary<string, string>? Captures = null)
{
    /// <summary>A place that is nothing but itself.</summary>
    public static PackMatch At(TextSpan span) => new(span, span);

    /// <summary>Whether what was found stands in the file as it is, so that replacing its characters replaces just that.</summary>
    public bool IsExact { get; init; } = true;
}

/// <summary>What conditions work with: a lesson, its words, and the place the rule looks from.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Phrases">The words of the pack.</param>
/// <param name="Match">The place that <c>match</c> means in relations; <see langword="null"/> before there is one.</param>
/// <param name="Coverage">Told what held and what did not; <see langword="null"/> outside tests.</param>
internal sealed record MatchContext(Lesson Lesson, PhraseIndex Phrases, PackMatch? Match = null, PackCoverage? Coverage = null)
{
    /// <summary>The whole lesson.</summary>
    public TextSpan Whole => new(0, Lesson.Source.Length);

    // Relations ask for the same places once for each candidate.
    private Dictionary<PackCondition, IReadOnlyList<PackMatch>> Found { get; init; } = [];

    /// <summary>Whether a place of which only running the page could tell counts as found: never to the author's disadvantage.</summary>
    public bool UnknownPasses { get; init; }

    /// <summary>The same within a condition that is denied.</summary>
    public MatchContext Denied() => Doubting(!UnknownPasses);

    /// <summary>The same with another answer for what cannot be told.</summary>
    public MatchContext Doubting(bool unknownPasses) => unknownPasses == UnknownPasses ? this : this with { UnknownPasses = unknownPasses, Found = [] };

    /// <summary>The same lesson, looked at from a place.</summary>
    public MatchContext From(PackMatch match) => this with { Match = match, Found = [] };

    /// <summary>The places of a condition in the whole lesson, found once.</summary>
    public IReadOnlyList<PackMatch> FindAll(PackCondition condition)
    {
        if (!Found.TryGetValue(condition, out var found))
            Found.Add(condition, found = condition.Find(this, Whole));
        return found;
    }
}

/// <summary>Something that holds for a lesson, or a part of it, or does not.</summary>
internal abstract class PackCondition
{
    /// <summary>Where it is written in the pack.</summary>
    public TextSpan Source { get; init; }

    /// <summary>What it asks for, in words an author understands; for near misses.</summary>
    public abstract string Description { get; }

    /// <summary>Whether its places are places of the text, not of the front matter or of nothing.</summary>
    public virtual bool LooksAtText => Parts.Any(p => p.LooksAtText);

    /// <summary>The conditions it is put together from.</summary>
    public virtual IEnumerable<PackCondition> Parts => [];

    /// <summary>This condition and all in it.</summary>
    public IEnumerable<PackCondition> SelfAndParts => new[] { this }.Concat(Parts.SelectMany(p => p.SelfAndParts));

    /// <summary>The places where it holds within a part of the lesson, in document order; none when it does not.</summary>
    public IReadOnlyList<PackMatch> Find(MatchContext context, TextSpan scope)
    {
        var found = FindCore(context, scope);
        context.Coverage?.Add(this, found.Count > 0);
        return found;
    }

    /// <summary>Whether it holds within a part of the lesson.</summary>
    public bool Holds(MatchContext context, TextSpan scope) => Find(context, scope).Count > 0;

    /// <summary>Does the work of <see cref="Find"/>.</summary>
    protected abstract IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope);
}
