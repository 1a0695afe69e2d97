// Selectors find nodes of the lesson and keep those that pass every check: checks of their own (a callout's kind, a heading's
// level) and the relations that all selectors share (Relations.cs). A quantity then says how many there must be.

namespace ContentLint.RulePacks.Conditions;

/// <summary>How many places there must be.</summary>
/// <param name="Minimum">The fewest that are enough.</param>
/// <param name="Maximum">The most that are allowed; <see langword="null"/> for any number.</param>
/// <param name="PerLines">The lines of the lesson for each of which they count; <see langword="null"/> for the whole.</param>
internal sealed record Quantity(int Minimum, int? Maximum, int? PerLines)
{
    /// <summary>The fewest for a lesson.</summary>
    public int MinimumFor(MatchContext context) =>
        PerLines is { } lines ? Minimum * (context.Lesson.Source.Lines.GetLine(context.Lesson.Source.Length) / lines) : Minimum;

    /// <summary>So many places tell whether their number is right.</summary>
    public int EnoughFor(MatchContext context) => Math.Max(MinimumFor(context), MaximumFor(context) ?? 0) is < int.MaxValue and var most ? most + 1 : int.MaxValue;

    /// <summary>The most for a lesson: where they go by lines, for each so many that are begun.</summary>
    public int? MaximumFor(MatchContext context) =>
        Maximum is { } most && PerLines is { } lines ? (int)Math.Min(int.MaxValue, (long)most * (((context.Lesson.Source.Lines.GetLine(context.Lesson.Source.Length) - 1) / lines) + 1)) : Maximum;

    /// <summary>Whether a number is right for a lesson.</summary>
    public bool Allows(int count, MatchContext context) => count >= MinimumFor(context) && !(count > MaximumFor(context));
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

    /// <summary>What it asks for, continuing "a callout …".</summary>
    public abstract string Summary { get; }

    /// <summary>Whether it depends on the place the rule looks from.</summary>
    public virtual bool LooksFromMatch => Conditions.Any(c => c.LooksFromMatch);

    /// <summary>Which of a row of places may pass; <see langword="null"/> for all.</summary>
    public virtual PlaceRows? Narrow(MatchContext context, PlaceIndex places) => null;

    /// <summary>Whether a place passes.</summary>
    public abstract bool Passes(MatchContext context, PackMatch match);

    /// <summary>What a place that does not pass lacks, continuing "this callout is close, but …".</summary>
    public abstract string Lacking(MatchContext context, PackMatch match);
}

/// <summary>Finds places of one sort.</summary>
internal abstract class Selector : PackCondition
{
    private IReadOnlyList<Check> _checks = [];
    private Check[]? _ownChecks;
    private Check[]? _checksFromMatch;

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

    /// <summary>Of places with the same words for this only the first counts; <see langword="null"/> where all do.</summary>
    public PackText? First { get; init; }

    /// <summary>The names that its places have values for.</summary>
    public virtual IEnumerable<string> ValueNames => [];

    /// <summary>Whether its places know what should stand there instead.</summary>
    public virtual bool KnowsReplacements => false;

    /// <summary>Whether its candidates are searched for, where it says, rather than nodes that are there.</summary>
    public virtual bool IsSearch => false;

    /// <summary>Whether that search depends on the place the rule looks from.</summary>
    public virtual bool SearchesFromMatch => false;

    public override bool LooksAtText => true;

    protected override bool UsesMatch => SearchesFromMatch || Checks.Any(c => c.LooksFromMatch);

    public override IEnumerable<PackCondition> Parts => Checks.SelectMany(c => c.Conditions);

    /// <summary>Every place of the sort within a part of the lesson, in document order, whatever its checks say.</summary>
    public abstract IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope);

    /// <summary>The places of the whole lesson that pass all checks but those that look from <c>match</c>.</summary>
    public IReadOnlyList<PackMatch> Passing(MatchContext context)
    {
        var own = _ownChecks ??= [.. Checks.Where(c => !c.LooksFromMatch)];
        var passing = new List<PackMatch>();
        foreach (var place in context.OfSort(this))
        {
            if (PassesAll(own, context, place))
                passing.Add(place);
        }

        return own.Length == Checks.Count && First is not null ? [.. Firsts(context, passing)] : passing;
    }

    private static bool PassesAll(Check[] checks, MatchContext context, PackMatch place)
    {
        foreach (var check in checks)
        {
            if (!check.Passes(context, place))
                return false;
        }

        return true;
    }

    /// <summary>The places that pass, however many there must be.</summary>
    public IReadOnlyList<PackMatch> Matching(MatchContext context, TextSpan scope)
    {
        if (context.Coverage is not null)
            return [.. Firsts(context, Candidates(context, scope).Where(m => Checks.All(c => c.Passes(context, m))))];

        var places = context.Candidates(this).Places;
        return scope == context.Whole && ChecksFromMatch.Length == 0 && First is null
            ? places
            : [.. Firsts(context, Numbers(context, scope).OrderBy(i => i).Select(i => places[i]))];
    }

    private Check[] ChecksFromMatch => _checksFromMatch ??= [.. Checks.Where(c => c.LooksFromMatch)];

    private IEnumerable<PackMatch> Firsts(MatchContext context, IEnumerable<PackMatch> places)
    {
        if (First is null)
            return places;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return places.Where(p => seen.Add(First.Fill(context.From(p).ValueOf)));
    }

    protected override bool HoldsCore(MatchContext context, TextSpan scope) =>
        Quantity is null
            ? Numbers(context, scope).Any()
            : Quantity.Allows(Numbers(context, scope).Take(Quantity.EnoughFor(context)).Count(), context) || FindCore(context, scope).Count > 0;

    // The places that pass, by their numbers among the candidates and in no order. The check that leaves the fewest goes first.
    private IEnumerable<int> Numbers(MatchContext context, TextSpan scope)
    {
        var index = context.Candidates(this);
        var rows = scope == context.Whole ? index.All : index.StartingIn(scope);
        var checks = ChecksFromMatch;
        foreach (var check in checks)
        {
            if (check.Narrow(context, index) is { } narrower && narrower.Count < rows.Count)
                rows = narrower;
        }

        return rows.Numbers.Where(i => scope.Contains(index.Places[i].Span) && PassesAll(checks, context, index.Places[i]));
    }

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var found = Matching(context, scope);
        if (Quantity is null)
            return found;
        if (!Quantity.Allows(found.Count, context))
        {
            // What cannot be told makes nothing too many.
            var certain = context.UnknownPasses && found.Count > Quantity.MaximumFor(context) ? Matching(context.Doubting(false), scope) : found;
            if (found.Count < Quantity.MinimumFor(context) || certain.Count > Quantity.MaximumFor(context))
                return [];
        }

        return found.Count > 0 ? found : [PackMatch.At(TextSpan.At(scope.Start))];
    }
}
