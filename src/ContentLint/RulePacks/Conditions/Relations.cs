// Where a place stands, seen from others: the checks that every selector can have. Distances count blocks and sections, which
// authors see, not lines.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A condition must hold inside the place.</summary>
internal sealed class ContainsCheck(PackCondition condition) : Check
{
    public override bool IsContent => true;

    public override IEnumerable<PackCondition> Conditions => [condition];

    /// <summary>What must be in it.</summary>
    public string Description => condition.Description;

    public override string Summary => $"that contains {condition.Description}";

    public override IEnumerable<Check> Parts =>
        condition is AllCondition ? condition.Parts.Select(p => new ContainsCheck(p)) : [this];

    public override PlaceRows? Narrow(MatchContext context, PlaceIndex places) =>
        MatchCondition.Is(condition) && context.Match is { } match ? places.Around(match.Span) : null;

    public override bool Passes(MatchContext context, PackMatch match) => Passes(context, match, condition);

    private static bool Passes(MatchContext context, PackMatch match, PackCondition inner) => AliasCondition.Target(inner) switch
    {
        NotCondition denied => !Passes(context.Denied(), match, denied.Parts.First()),
        AllCondition all when context.Coverage is null => all.Parts.All(p => Passes(context, match, p)),
        AnyCondition any when context.Coverage is null => any.Parts.Any(p => Passes(context, match, p)),
        TextSelector => inner.Holds(context, match.Span),
        _ => inner.Holds(context, Inside(match)),
    };

    public override string Lacking(MatchContext context, PackMatch match) =>
        condition is NotCondition ? $"has {condition.Parts.First().Description}"
        : condition is TextSelector { Name: null } ? $"does not mention {condition.Description}"
        : $"has no {condition.Description}";

    // A place does not contain itself: what counts begins behind its first character.
    private static TextSpan Inside(PackMatch match) => match.Node is Section or Heading or TextRun or Sentence || match.Span.IsEmpty
        ? match.Span
        : new TextSpan(match.Span.Start + 1, match.Span.End);
}

/// <summary>
/// How the place must stand to another. Connectives turn into connectives of relations: to all of several others, to any of them;
/// <c>not</c> means that no such other may stand so.
/// </summary>
internal abstract class PlaceCheck(PackCondition condition) : Check
{
    /// <summary>The other.</summary>
    protected PackCondition Other => condition;

    public override IEnumerable<PackCondition> Conditions => [condition];

    public override string Summary => NotCondition.Within(condition) is { } other ? "that not " + Describe(other) : "that " + Describe(condition);

    public override bool Passes(MatchContext context, PackMatch match) => Passes(context, match, condition);

    public override string Lacking(MatchContext context, PackMatch match) =>
        NotCondition.Within(condition) is { } other ? Describe(other) : DescribeLack(context, match, condition);

    public override PlaceRows? Narrow(MatchContext context, PlaceIndex places)
    {
        var other = NotCondition.Within(condition);
        return MatchCondition.Is(other ?? condition) && context.Match is { } match ? Narrow(context, places, match, isDenied: other is not null) : null;
    }

    private bool Passes(MatchContext context, PackMatch match, PackCondition other) => AliasCondition.Target(other) switch
    {
        NotCondition denied => !Passes(context.Denied(), match, denied.Parts.First()),
        AllCondition all => all.Parts.All(p => Passes(context, match, p)),
        AnyCondition any => any.Parts.Any(p => Passes(context, match, p)),
        _ => IsRelated(context, match, other),
    };

    /// <summary>Which of a row of places may stand so to the place the rule looks from, or may not.</summary>
    protected abstract PlaceRows? Narrow(MatchContext context, PlaceIndex places, PackMatch match, bool isDenied);

    /// <summary>Whether the place stands so to one of the others.</summary>
    protected abstract bool IsRelated(MatchContext context, PackMatch match, PackCondition other);

    /// <summary>Says that it does.</summary>
    protected abstract string Describe(PackCondition other);

    /// <summary>Says that it does not.</summary>
    protected abstract string DescribeLack(MatchContext context, PackMatch match, PackCondition other);
}

/// <summary>The place must stand inside another.</summary>
internal sealed class InsideCheck(PackCondition condition) : PlaceCheck(condition)
{
    protected override bool IsRelated(MatchContext context, PackMatch match, PackCondition other) =>
        context.FindAll(other).HasAround(match);

    protected override PlaceRows? Narrow(MatchContext context, PlaceIndex places, PackMatch match, bool isDenied) =>
        isDenied ? null : places.StartingIn(match.Span);

    /// <summary>The places that a search can be kept in or out of before it is made; none where only each place can tell.</summary>
    public IEnumerable<SearchBound> Bounds(MatchContext context) => Bounds(context, Other, isDenied: false);

    private static IEnumerable<SearchBound> Bounds(MatchContext context, PackCondition other, bool isDenied) => AliasCondition.Target(other) switch
    {
        NotCondition denied => Bounds(context.Denied(), denied.Parts.First(), !isDenied),
        AllCondition all when !isDenied => all.Parts.SelectMany(p => Bounds(context, p, isDenied)),
        AnyCondition any when isDenied => any.Parts.SelectMany(p => Bounds(context, p, isDenied)),
        AllCondition => [],
        AnyCondition any when any.SelfAndParts.Any(p => p is NotCondition) => [],
        _ => [new SearchBound(context.FindAll(other), isDenied)],
    };

    protected override string Describe(PackCondition other) => $"is inside {other.Description}";

    protected override string DescribeLack(MatchContext context, PackMatch match, PackCondition other) => $"is not inside {other.Description}";
}

/// <summary>The place must stand before or after another, at most so far away.</summary>
/// <param name="condition">The other.</param>
/// <param name="before">Whether the place comes first.</param>
/// <param name="blocks">The most blocks that may stand between them; <see langword="null"/> for any number.</param>
/// <param name="sections">The most headings that may stand between them; <see langword="null"/> for any number.</param>
internal sealed class OrderCheck(PackCondition condition, bool before, int? blocks, int? sections) : PlaceCheck(condition)
{
    protected override bool IsRelated(MatchContext context, PackMatch match, PackCondition other) =>
        Nearest(context, match, other) is { } gap && IsNear(context.Index, gap);

    protected override string Describe(PackCondition other) => $"stands {(before ? "before" : "after")} {other.Description}";

    protected override string DescribeLack(MatchContext context, PackMatch match, PackCondition other)
    {
        if (Nearest(context, match, other) is not { } gap)
            return before ? "does not stand before it" : "does not stand after it";
        var between = context.Index.CountBlocks(gap);
        return between == 1 ? "stands too far away, with a block between" : $"stands too far away, with {between} blocks between";
    }

    // Nearer places have no more between.
    protected override PlaceRows? Narrow(MatchContext context, PlaceIndex places, PackMatch match, bool isDenied)
    {
        var (start, end) = (match.Span.Start, match.Span.End);
        if (match.Span.IsEmpty)
            return null;
        return before
            ? places.ByEndOf(e => e <= start && !IsNear(context.Index, new TextSpan(e, start)), e => e > start, isDenied)
            : places.ByStart(s => s < end, s => s >= end && !IsNear(context.Index, new TextSpan(end, s)), isDenied);
    }

    // The text between the place and the nearest of the others on the right side of it; what is further away has no less between.
    private TextSpan? Nearest(MatchContext context, PackMatch match, PackCondition other)
    {
        var places = context.FindAll(other);
        if (before)
            return places.StartBehind(match.Span.End, match.Node) is { } start ? new TextSpan(match.Span.End, start) : null;
        return places.EndBefore(match.Span.Start, match.Node) is { } end ? new TextSpan(end, match.Span.Start) : null;
    }

    private bool IsNear(LessonIndex lesson, TextSpan gap) =>
        (blocks is null || lesson.CountBlocks(gap) <= blocks) && (sections is null || lesson.CountHeadings(gap) <= sections);
}

/// <summary>The place must stand in the same section as another: below the same heading of the second or a higher level.</summary>
internal sealed class SameSectionCheck(PackCondition condition) : PlaceCheck(condition)
{
    private const int Deepest = 2;

    protected override bool IsRelated(MatchContext context, PackMatch match, PackCondition other) =>
        context.FindAll(other).HasInSection(o => SectionOf(context, o), SectionOf(context, match.Span.Start));

    protected override PlaceRows? Narrow(MatchContext context, PlaceIndex places, PackMatch match, bool isDenied)
    {
        var own = SectionOf(context, match.Span.Start);
        return own < 0 ? null : places.ByStart(s => s < own, s => s >= own && SectionOf(context, s) != own, isDenied);
    }

    // A section by where it starts.
    private static int SectionOf(MatchContext context, int offset) => context.Lesson.Sections.At(offset, Deepest)?.Span.Start ?? -1;

    protected override string Describe(PackCondition other) => $"stands in one section with {other.Description}";

    protected override string DescribeLack(MatchContext context, PackMatch match, PackCondition other) => "stands in another section";
}

/// <summary>The place must not be one of others, nor a part of one; words must not share any with one of them.</summary>
internal sealed class ExceptCheck(PackCondition condition) : Check
{
    public override IEnumerable<PackCondition> Conditions => [condition];

    public override bool Passes(MatchContext context, PackMatch match)
    {
        context = context.Denied();
        return !Others().Any(o => IsOne(context, match, o));
    }

    public override string Lacking(MatchContext context, PackMatch match) => $"is {condition.Description}";

    public override string Summary => $"that is not {condition.Description}";

    private IEnumerable<PackCondition> Others() => AliasCondition.Target(condition) is AnyCondition any ? any.Parts : [condition];

    private static bool IsOne(MatchContext context, PackMatch match, PackCondition other)
    {
        var places = context.FindAll(other);
        var isText = AliasCondition.Target(other) is TextSelector;
        return isText && match.Node is null ? places.HasOverlapping(match.Span)
            : isText ? places.Within(match.Span).Any()
            : places.HasHolding(match.Span);
    }
}

/// <summary>The place must have nothing in it, or something.</summary>
internal sealed class EmptyCheck(bool empty) : Check
{
    public override bool Passes(MatchContext context, PackMatch match) => IsEmpty(context.Index, match) == empty;

    public override string Summary => empty ? "that is empty" : "that is not empty";

    public override string Lacking(MatchContext context, PackMatch match) => empty ? "is not empty" : "is empty";

    private static bool IsEmpty(LessonIndex lesson, PackMatch match) =>
        !lesson.TextsIn(match.Span).Any(t => HasWords(t, match.Anchor))
        && !lesson.Codes.Within(match.Span).Any()
        && !lesson.Expressions.Within(match.Span).Any(e => !match.Anchor.Contains(e.Span) && ((Expression)e.Node!).Code.Trim().Length > 0)
        && !lesson.Components.Within(match.Span).Any(c => c.Span != match.Span);

    // The label or the mark that makes a quote a callout is not what it says.
    private static bool HasWords(TextRun run, TextSpan anchor)
    {
        for (var i = 0; i < run.Text.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(run.Text.Text[i]) && !anchor.Contains(run.Text.ToSource(i)))
                return char.IsLetterOrDigit(run.Text.Text[i]) || run.Text.Text.Substring(i).Any(char.IsLetterOrDigit);
        }

        return false;
    }
}

/// <summary>A heading must skip a level, as an <c>####</c> below a <c>##</c> does, or must not.</summary>
internal sealed class SkipsLevelCheck(bool skips) : Check
{
    public override bool Passes(MatchContext context, PackMatch match)
    {
        var before = context.Index.HeadingBefore(match.Span.Start);
        return (before is not null && ((Heading)match.Node!).Level > before.Level + 1) == skips;
    }

    public override string Summary => skips ? "that skips a level" : "that skips no level";

    public override string Lacking(MatchContext context, PackMatch match) => skips ? "skips no level" : "skips a level";
}
