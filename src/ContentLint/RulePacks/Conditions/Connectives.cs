using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>All of several conditions; the places are those of the last one that looks at the text, which is the most special.</summary>
internal sealed class AllCondition(IReadOnlyList<PackCondition> conditions) : PackCondition
{
    public override IEnumerable<PackCondition> Parts => conditions;

    public override bool MayHold(Lesson lesson, PhraseIndex phrases) => conditions.All(c => c.MayHold(lesson, phrases));

    protected override string Describe() => string.Join(" and ", conditions.Select(c => c.Description));

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        IReadOnlyList<PackMatch>? best = null;
        IReadOnlyList<PackMatch> first = [];
        foreach (var condition in conditions)
        {
            var found = condition.Find(context, scope);
            if (found.Count == 0)
                return [];

            first = first.Count == 0 ? found : first;
            if (condition.LooksAtText)
                best = found;
        }

        return best ?? first;
    }

    protected override bool HoldsCore(MatchContext context, TextSpan scope) => conditions.Count > 0 && conditions.All(c => c.Holds(context, scope));
}

/// <summary>At least one of several conditions.</summary>
internal sealed class AnyCondition(IReadOnlyList<PackCondition> conditions) : PackCondition
{
    public override IEnumerable<PackCondition> Parts => conditions;

    public override bool MayHold(Lesson lesson, PhraseIndex phrases) => conditions.Any(c => c.MayHold(lesson, phrases));

    protected override string Describe() => string.Join(" or ", conditions.Select(c => c.Description));

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) =>
        [.. conditions.SelectMany(c => c.Find(context, scope)).OrderBy(m => m.Span)];

    protected override bool HoldsCore(MatchContext context, TextSpan scope) => conditions.Any(c => c.Holds(context, scope));
}

/// <summary>The contrary of a condition; its place is the start of what was looked at.</summary>
internal sealed class NotCondition(PackCondition condition) : PackCondition
{
    public override IEnumerable<PackCondition> Parts => [condition];

    public override bool LooksAtText => false;

    protected override string Describe() => "no " + condition.Description;

    /// <summary>What a condition denies, by itself or under a name; <see langword="null"/> when it denies nothing.</summary>
    public static PackCondition? Within(PackCondition condition)
    {
        var named = AliasCondition.Target(condition);
        return named is NotCondition ? named.Parts.First() : null;
    }

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) =>
        condition.Holds(context.Denied(), scope) ? [] : [PackMatch.At(TextSpan.At(scope.Start))];
}

/// <summary>The place the rule looks from; it always holds where there is one.</summary>
internal sealed class MatchCondition : PackCondition
{
    protected override string Describe() => "the place itself";

    /// <summary>Whether a condition is that place, by itself or under a name.</summary>
    public static bool Is(PackCondition condition) => AliasCondition.Target(condition) is MatchCondition;

    protected override bool UsesMatch => true;

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) => context.Match is { } match && scope.Contains(match.Span) ? [match] : [];
}

/// <summary>A condition that has a name and is written elsewhere in the pack.</summary>
internal sealed class AliasCondition(string alias) : PackCondition
{
    private PackCondition? _target;

    /// <summary>The name.</summary>
    public string Alias { get; } = alias;

    public override IEnumerable<PackCondition> Parts => _target is null ? [] : [_target];

    public override bool MayHold(Lesson lesson, PhraseIndex phrases) => _target?.MayHold(lesson, phrases) == true;

    protected override string Describe() => _target?.Description ?? Alias;

    /// <summary>What a condition is, once its names are resolved.</summary>
    public static PackCondition Target(PackCondition condition)
    {
        while (condition is AliasCondition && condition.Parts.FirstOrDefault() is { } target)
            condition = target;
        return condition;
    }

    /// <summary>What the name stands for; known once all aliases are read.</summary>
    public void Bind(PackCondition? target) => _target = target;

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) => _target?.Find(context, scope) ?? [];

    protected override bool HoldsCore(MatchContext context, TextSpan scope) => _target?.Holds(context, scope) == true;
}
