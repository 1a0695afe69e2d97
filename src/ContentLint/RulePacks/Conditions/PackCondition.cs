// What a pack's rule can ask of a lesson. A condition finds places: it holds where it finds at least one, and the places are
// what the rule reports. Selectors find nodes of the lesson (NodeSelector, TextSelector), facts look at the lesson as a
// whole, connectives (AllCondition, AnyCondition, NotCondition) put conditions together.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

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

    /// <summary>The words that should stand here instead, the best first; none where nobody says.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>The value of a name that messages and conditions may use of the place: a pattern's group, or what its node has; <see langword="null"/> for none.</summary>
    public string? ValueOf(string name) =>
        Captures is not null && Captures.TryGetValue(name, out var value) ? value : Node is null ? null : NodeValues.Find(Node, name);
}

/// <summary>Something that holds for a lesson, or a part of it, or does not.</summary>
internal abstract class PackCondition
{
    // Known once asked for: 1 for yes, -1 for no.
    private int _looksFromMatch;

    /// <summary>Where it is written in the pack.</summary>
    public TextSpan Source { get; init; }

    /// <summary>What its author calls it; <see langword="null"/> where nobody said.</summary>
    public string? Name { get; init; }

    /// <summary>What it asks for, in words an author understands; for near misses.</summary>
    public string Description => Name ?? Describe();

    /// <summary>Whether it depends by itself on the place the rule looks from, whatever its parts do.</summary>
    protected virtual bool UsesMatch => false;

    /// <summary>Whether its places are places of the text, not of the front matter or of nothing.</summary>
    public virtual bool LooksAtText => Parts.Any(p => p.LooksAtText);

    /// <summary>The conditions it is put together from.</summary>
    public virtual IEnumerable<PackCondition> Parts => [];

    /// <summary>This condition and all in it.</summary>
    public IEnumerable<PackCondition> SelfAndParts => new[] { this }.Concat(Parts.SelectMany(p => p.SelfAndParts));

    /// <summary>Whether its places depend on the one the rule looks from.</summary>
    public bool LooksFromMatch
    {
        get
        {
            if (_looksFromMatch == 0)
                _looksFromMatch = UsesMatch || Parts.Any(p => p.LooksFromMatch) ? 1 : -1;
            return _looksFromMatch > 0;
        }
    }

    /// <summary>Whether it names words of the place the rule looks from, or the place itself.</summary>
    public bool LooksFromMatchText => SelfAndParts.Any(p => p is not LengthCondition and not ReadabilityCondition && p.UsesMatch);

    /// <summary>Whether it may hold in a lesson, told by what costs next to nothing: most rules of most packs speak of words that a lesson does not have.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="phrases">The words of the pack.</param>
    public virtual bool MayHold(Lesson lesson, PhraseIndex phrases) => true;

    /// <summary>The places where it holds within a part of the lesson, in document order; none when it does not.</summary>
    public IReadOnlyList<PackMatch> Find(MatchContext context, TextSpan scope)
    {
        if (context.Coverage is null && scope == context.Whole && !LooksFromMatch)
            return context.FindAll(this).Places;

        var found = FindCore(context, scope);
        context.Coverage?.Add(this, found.Count > 0);
        return found;
    }

    /// <summary>Whether it holds within a part of the lesson; the tests of a pack want to know of each part of it.</summary>
    public bool Holds(MatchContext context, TextSpan scope) =>
        context.Coverage is not null || (scope == context.Whole && !LooksFromMatch) ? Find(context, scope).Count > 0 : HoldsCore(context, scope);

    /// <summary>What it asks for, in words of our own.</summary>
    protected abstract string Describe();

    /// <summary>Does the work of <see cref="Find"/>.</summary>
    protected internal abstract IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope);

    /// <summary>Does the work of <see cref="Holds"/> where one place is enough.</summary>
    protected virtual bool HoldsCore(MatchContext context, TextSpan scope) => FindCore(context, scope).Count > 0;
}
