// Where a place stands, seen from others: the checks that every selector can have. Distances count blocks and sections, which
// authors see, not lines.

using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A condition must hold inside the place.</summary>
internal sealed class ContainsCheck(PackCondition condition) : Check
{
    public override bool IsContent => true;

    public override IEnumerable<PackCondition> Conditions => [condition];

    /// <summary>What must be in it.</summary>
    public string Description => condition.Description;

    public override IEnumerable<Check> Parts =>
        condition is AllCondition ? condition.Parts.Select(p => new ContainsCheck(p)) : [this];

    public override bool Passes(MatchContext context, PackMatch match) => condition.Holds(context, Inside(match));

    public override string Lacking(MatchContext context, PackMatch match) =>
        condition is NotCondition ? $"has {condition.Parts.First().Description}"
        : condition is TextSelector ? $"does not mention {condition.Description}"
        : $"has no {condition.Description}";

    // A place does not contain itself: what counts begins behind its first character.
    private static TextSpan Inside(PackMatch match) => match.Node is Section or Heading || match.Span.IsEmpty
        ? match.Span
        : new TextSpan(match.Span.Start + 1, match.Span.End);
}

/// <summary>How the place must stand to another. <c>not</c> turns that round: then no such other may stand so.</summary>
internal abstract class PlaceCheck(PackCondition condition) : Check
{
    public override IEnumerable<PackCondition> Conditions => [condition];

    public override bool Passes(MatchContext context, PackMatch match) =>
        NotCondition.Within(condition) is { } other ? !IsRelated(context.Denied(), match, other) : IsRelated(context, match, condition);

    public override string Lacking(MatchContext context, PackMatch match) =>
        NotCondition.Within(condition) is { } other ? Describe(other) : DescribeLack(context, match, condition);

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
        context.FindAll(other).Any(o => o.Span.Contains(match.Span) && (o.Span != match.Span || o.Node != match.Node));

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
        Nearest(context, match, other) is { } gap && IsNear(context.Lesson, gap);

    protected override string Describe(PackCondition other) => $"stands {(before ? "before" : "after")} {other.Description}";

    protected override string DescribeLack(MatchContext context, PackMatch match, PackCondition other)
    {
        if (Nearest(context, match, other) is not { } gap)
            return before ? "does not stand before it" : "does not stand after it";
        var between = Between(context.Lesson.Blocks, gap);
        return between == 1 ? "stands too far away, with a block between" : $"stands too far away, with {between} blocks between";
    }

    // The text between the place and the nearest of the others on the right side of it; what is further away has no less between.
    private TextSpan? Nearest(MatchContext context, PackMatch match, PackCondition other)
    {
        TextSpan? nearest = null;
        foreach (var place in context.FindAll(other))
        {
            var (first, second) = before ? (match.Span, place.Span) : (place.Span, match.Span);
            if (first.End > second.Start || (match.Node is not null && ReferenceEquals(place.Node, match.Node)))
                continue;

            var gap = new TextSpan(first.End, second.Start);
            if (nearest is null || gap.Length < nearest.Value.Length)
                nearest = gap;
        }

        return nearest;
    }

    private bool IsNear(Lesson lesson, TextSpan gap) =>
        (blocks is null || Between(lesson.Blocks, gap, blocks.Value) <= blocks)
        && (sections is null || lesson.Headings.Count(h => gap.Contains(h.Span)) <= sections);

    // Blocks stand in the order of the file; those beyond a limit need no counting.
    private static int Between(IReadOnlyList<TextSpan> blocks, TextSpan gap, int most = int.MaxValue)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Start < gap.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var count = 0;
        for (; low < blocks.Count && blocks[low].Start <= gap.End && count <= most; low++)
            count += gap.Contains(blocks[low]) ? 1 : 0;
        return count;
    }
}

/// <summary>The place must stand in the same section as another: below the same heading of the second or a higher level.</summary>
internal sealed class SameSectionCheck(PackCondition condition) : PlaceCheck(condition)
{
    private const int Deepest = 2;

    protected override bool IsRelated(MatchContext context, PackMatch match, PackCondition other)
    {
        var sections = context.Lesson.Sections;
        var own = sections.At(match.Span.Start, Deepest);
        return context.FindAll(other).Any(o => sections.At(o.Span.Start, Deepest) == own);
    }

    protected override string Describe(PackCondition other) => $"stands in one section with {other.Description}";

    protected override string DescribeLack(MatchContext context, PackMatch match, PackCondition other) => "stands in another section";
}

/// <summary>The place must have nothing in it, or something.</summary>
internal sealed class EmptyCheck(bool empty) : Check
{
    public override bool Passes(MatchContext context, PackMatch match) => IsEmpty(context.Lesson, match) == empty;

    public override string Lacking(MatchContext context, PackMatch match) => empty ? "is not empty" : "is empty";

    private static bool IsEmpty(Lesson lesson, PackMatch match)
    {
        var inside = match.Span;
        return !lesson.Texts.Any(t => inside.Contains(t.Span) && HasWords(t, match.Anchor))
            && !lesson.CodeBlocks.Any(c => inside.Contains(c.Span))
            && !lesson.Diagrams.Any(d => inside.Contains(d.Span))
            && !lesson.Expressions.Any(e => inside.Contains(e.Span) && !match.Anchor.Contains(e.Span) && e.Code.Trim().Length > 0)
            && !lesson.Components.Any(c => inside.Contains(c.Span) && c.Span != inside);
    }

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
        var before = context.Lesson.Headings.LastOrDefault(h => h.Span.Start < match.Span.Start);
        return (before is not null && ((Heading)match.Node!).Level > before.Level + 1) == skips;
    }

    public override string Lacking(MatchContext context, PackMatch match) => skips ? "skips no level" : "skips a level";
}
