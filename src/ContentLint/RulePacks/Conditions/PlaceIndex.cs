// Places in the orders of their starts and of their ends, so that a relation looks at those it can hold for and not at all of
// them: what stands in a span, before or behind a point, in a section are rows of one of the orders; what holds a place is
// a chain from the innermost outwards, where no two places cross.

using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Some of the places of an index: at most two rows of one of its orders.</summary>
/// <param name="First">The first row.</param>
/// <param name="Second">The second one.</param>
internal readonly record struct PlaceRows(ArraySegment<int> First, ArraySegment<int> Second)
{
    /// <summary>How many places there are.</summary>
    public int Count => First.Count + Second.Count;

    /// <summary>Their numbers.</summary>
    public IEnumerable<int> Numbers => Second.Count == 0 ? First : First.Concat(Second);

    /// <summary>A row of an order, or all but that row.</summary>
    public static PlaceRows Of(int[] order, int start, int end, bool others = false)
    {
        end = Math.Max(start, end);
        return others
            ? new PlaceRows(new ArraySegment<int>(order, 0, start), new ArraySegment<int>(order, end, order.Length - end))
            : new PlaceRows(new ArraySegment<int>(order, start, end - start), new ArraySegment<int>(order, 0, 0));
    }
}

/// <summary>Finds places by where they stand.</summary>
internal sealed class PlaceIndex
{
    private readonly int[] _byStart;
    private readonly int[] _maxEnd;
    private int[]? _byEnd;
    private int[]? _outer;
    private HashSet<int>? _sections;

    /// <summary>Sorts places.</summary>
    /// <param name="places">The places, in any order; their numbers are their indexes.</param>
    public PlaceIndex(IReadOnlyList<PackMatch> places)
    {
        Places = places;
        _byStart = new int[places.Count];
        var isOrdered = true;
        for (var i = 0; i < _byStart.Length; i++)
        {
            _byStart[i] = i;
            isOrdered &= i == 0 || TextSpan.CompareOuterFirst(places[i - 1].Span, places[i].Span) <= 0;
        }

        if (!isOrdered)
            Array.Sort(_byStart, (a, b) => TextSpan.CompareOuterFirst(places[a].Span, places[b].Span) is not 0 and var order ? order : a.CompareTo(b));
        _maxEnd = new int[_byStart.Length];
        for (var i = 0; i < _maxEnd.Length; i++)
            _maxEnd[i] = Math.Max(SpanAt(i).End, i == 0 ? 0 : _maxEnd[i - 1]);
    }

    /// <summary>The places.</summary>
    public IReadOnlyList<PackMatch> Places { get; }

    /// <summary>All of them.</summary>
    public PlaceRows All => PlaceRows.Of(_byStart, 0, _byStart.Length);

    private int[] ByEnd => _byEnd ??= [.. Enumerable.Range(0, Places.Count).OrderBy(i => Places[i].Span.End)];

    /// <summary>Those that start in a span or at its end.</summary>
    public PlaceRows StartingIn(TextSpan span) => PlaceRows.Of(_byStart, StartFrom(span.Start), StartFrom(span.End + 1));

    /// <summary>Those that stand in a span as a whole.</summary>
    public IEnumerable<PackMatch> Within(TextSpan span) => StartingIn(span).Numbers.Select(i => Places[i]).Where(p => span.Contains(p.Span));

    /// <summary>The row of those for whose start something holds that does not before, and does no more after them.</summary>
    /// <param name="isBefore">Whether a start lies before the row.</param>
    /// <param name="isBehind">Whether a start lies behind the row.</param>
    /// <param name="others">Whether all the others are wanted.</param>
    public PlaceRows ByStart(Func<int, bool> isBefore, Func<int, bool> isBehind, bool others) =>
        PlaceRows.Of(_byStart, First(i => !isBefore(SpanAt(i).Start)), First(i => isBehind(SpanAt(i).Start)), others);

    /// <summary>The row of those for whose end something holds that does not before, and does no more after them.</summary>
    /// <param name="isBefore">Whether an end lies before the row.</param>
    /// <param name="isBehind">Whether an end lies behind the row.</param>
    /// <param name="others">Whether all the others are wanted.</param>
    public PlaceRows ByEndOf(Func<int, bool> isBefore, Func<int, bool> isBehind, bool others) =>
        PlaceRows.Of(ByEnd, First(i => !isBefore(EndAt(i))), First(i => isBehind(EndAt(i))), others);

    /// <summary>Those that may hold a span.</summary>
    public PlaceRows Around(TextSpan span)
    {
        var behind = StartFrom(span.Start + 1);
        _outer ??= FindOuter();
        if (_outer.Length == 0 || span.IsEmpty)
            return PlaceRows.Of(_byStart, First(i => _maxEnd[i] >= span.End), behind);

        var found = new List<int>();
        for (var i = behind - 1; i >= 0; i = _outer[i])
            found.Add(_byStart[i]);
        return PlaceRows.Of([.. found], 0, found.Count);
    }

    /// <summary>The innermost of the places that a place stands in, by its number; <see langword="null"/> for none. A heading stands in the section above its own.</summary>
    public int? InnermostAround(PackMatch place)
    {
        int? innermost = null;
        foreach (var i in Around(place.Span).Numbers)
        {
            if (!Places[i].Span.Contains(place.Span) || (place.Node is { } own && (Places[i].Node == own || (Places[i].Node is Section section && section.Heading == own))))
                continue;

            // A chain begins with the innermost, a row ends with it.
            innermost = i;
            if (_outer is { Length: > 0 })
                break;
        }

        return innermost;
    }

    /// <summary>Whether one of the places holds a span, or is it.</summary>
    public bool HasHolding(TextSpan span) => Around(span).Numbers.Any(i => Places[i].Span.Contains(span));

    /// <summary>Whether one of the places shares a character with a span.</summary>
    public bool HasOverlapping(TextSpan span) =>
        StartingIn(span).Numbers.Any(i => Places[i].Span.Overlaps(span)) || Around(TextSpan.At(span.Start)).Numbers.Any(i => Places[i].Span.Overlaps(span));

    /// <summary>Whether one of the places other than the given one holds it.</summary>
    public bool HasAround(PackMatch place)
    {
        var own = First(i => TextSpan.CompareOuterFirst(SpanAt(i), place.Span) >= 0);
        if (own > 0 && _maxEnd[own - 1] >= place.Span.End)
            return true;
        for (; own < _byStart.Length && SpanAt(own) == place.Span; own++)
        {
            if (Places[_byStart[own]].Node != place.Node)
                return true;
        }

        return false;
    }

    /// <summary>Where the first of the places behind an offset starts, a node excepted.</summary>
    public int? StartBehind(int offset, object? except)
    {
        var i = StartFrom(offset);
        while (i < _byStart.Length && IsNode(_byStart[i], except))
            i++;
        return i < _byStart.Length ? SpanAt(i).Start : null;
    }

    /// <summary>Where the last of the places before an offset ends, a node excepted.</summary>
    public int? EndBefore(int offset, object? except)
    {
        var i = First(at => EndAt(at) > offset) - 1;
        while (i >= 0 && IsNode(ByEnd[i], except))
            i--;
        return i >= 0 ? EndAt(i) : null;
    }

    /// <summary>Whether one of the places starts in a section.</summary>
    /// <param name="sectionOf">The section of an offset, as a number.</param>
    /// <param name="section">The section.</param>
    public bool HasInSection(Func<int, int> sectionOf, int section) =>
        (_sections ??= [.. Places.Select(p => sectionOf(p.Span.Start))]).Contains(section);

    private TextSpan SpanAt(int index) => Places[_byStart[index]].Span;

    private int EndAt(int index) => Places[ByEnd[index]].Span.End;

    private bool IsNode(int number, object? node) => node is not null && ReferenceEquals(Places[number].Node, node);

    private int StartFrom(int offset) => First(i => SpanAt(i).Start >= offset);

    // The place around each one in the order of starts; nothing at all where two cross.
    private int[] FindOuter()
    {
        var outer = new int[_byStart.Length];
        for (var i = 0; i < outer.Length; i++)
        {
            outer[i] = i - 1;
            while (outer[i] >= 0 && (SpanAt(outer[i]).End < SpanAt(i).Start || (SpanAt(outer[i]).End == SpanAt(i).Start && !SpanAt(i).IsEmpty)))
                outer[i] = outer[outer[i]];
            if (outer[i] >= 0 && SpanAt(outer[i]).End < SpanAt(i).End)
                return [];
        }

        return outer;
    }

    // The first index for which something holds that holds for all behind it.
    private int First(Func<int, bool> holds)
    {
        var (low, high) = (0, _byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
