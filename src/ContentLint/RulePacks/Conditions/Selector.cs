// Selectors find nodes of the lesson and keep those that pass every check: checks of their own (a callout's kind, a heading's
// level) and the relations that all selectors share (Relations.cs). A quantity then says how many there must be.

using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>How many places there must be.</summary>
/// <param name="Minimum">The fewest that are enough.</param>
/// <param name="Maximum">The most that are allowed; <see langword="null"/> for any number.</param>
/// <param name="PerLines">The lines of the lesson for each of which the minimum counts; <see langword="null"/> for the whole.</param>
internal sealed record Quantity(int Minimum, int? Maximum, int? PerLines)
{
    /// <summary>The fewest for a lesson.</summary>
    public int MinimumFor(MatchContext context) =>
        PerLines is { } lines ? Minimum * (context.Lesson.Source.Lines.GetLine(context.Lesson.Source.Length) / lines) : Minimum;

    /// <summary>Whether a number is right for a lesson.</summary>
    public bool Allows(int count, MatchContext context) => count >= MinimumFor(context) && (Maximum is null || count <= Maximum);
}

/// <summary>Something a selected place must be or have.</summary>
internal abstract class Check
{
    /// <summary>Whether it speaks of what the place says, rather than what or where it is; a near miss has at least that.</summary>
    public virtual bool IsContent => false;

    /// <summary>The conditions inside.</summary>
    public virtual IEnumerable<PackCondition> Conditions => [];

    /// <summary>The checks that can hold one by one; a near miss names those that do not.</summary>
    public virtual IEnumerable<Check> Parts => [this];

    /// <summary>Whether a place passes.</summary>
    public abstract bool Passes(MatchContext context, PackMatch match);

    /// <summary>What a place that does not pass lacks, continuing "this callout is close, but …".</summary>
    public abstract string Lacking(MatchContext context, PackMatch match);
}

/// <summary>Finds places of one sort.</summary>
internal abstract class Selector : PackCondition
{
    private IReadOnlyList<Check> _checks = [];

    /// <summary>What each place must pass.</summary>
    public IReadOnlyList<Check> Checks
    {
        get => _checks;
        init => _checks = value;
    }

    /// <summary>How many there must be; <see langword="null"/> for at least one.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>What the author calls one of them: "callout".</summary>
    public abstract string Noun { get; }

    /// <summary>Whether being one of its candidates says something already: a component of a certain name.</summary>
    public bool IsSpecific { get; init; }

    public override bool LooksAtText => true;

    public override IEnumerable<PackCondition> Parts => Checks.SelectMany(c => c.Conditions);

    /// <summary>Every place of the sort within a part of the lesson, in document order, whatever its checks say.</summary>
    public abstract IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope);

    /// <summary>The places that pass, however many there must be.</summary>
    public IReadOnlyList<PackMatch> Matching(MatchContext context, TextSpan scope)
    {
        List<PackMatch>? found = null;
        foreach (var candidate in Candidates(context, scope))
        {
            if (Checks.All(c => c.Passes(context, candidate)))
                (found ??= []).Add(candidate);
        }

        return found ?? (IReadOnlyList<PackMatch>)[];
    }

    protected override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var found = Matching(context, scope);
        if (Quantity is null)
            return found;
        if (!Quantity.Allows(found.Count, context))
        {
            // What cannot be told makes nothing too many.
            var certain = context.UnknownPasses && found.Count > Quantity.Maximum ? Matching(context.Doubting(false), scope) : found;
            if (found.Count < Quantity.MinimumFor(context) || certain.Count > Quantity.Maximum)
                return [];
        }

        return found.Count > 0 ? found : [PackMatch.At(TextSpan.At(scope.Start))];
    }
}
