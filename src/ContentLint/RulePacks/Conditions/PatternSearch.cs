// Where a pattern is looked for: only in the places that `in` and `inside` name, so that a match never takes in what is not
// meant, and no text is searched for nothing. What is left out within a paragraph - a code span among prose - is one character
// that no letter or digit matches, so that words on both sides of it do not become one.

using System.Text.RegularExpressions;
using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A search for a pattern in the texts of a lesson.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="places">Where its words count.</param>
internal sealed class PatternSearch(PackPattern pattern, WordPlaces places)
{
    // Who reports more of one thing in one lesson looks for the wrong thing.
    private const int MostMatches = 10_000;
    private const char LeftOut = '\uFFFC';

    /// <summary>The places where it matches, in the order of the texts.</summary>
    /// <param name="context">The lesson.</param>
    /// <param name="bounds">The places that matches must stand inside of, each <c>inside</c> of its own.</param>
    public IEnumerable<PackMatch> Find(MatchContext context, IReadOnlyList<SearchBound> bounds)
    {
        var found = 0;
        foreach (var run in RunsIn(context, bounds))
        {
            string? masked = null;
            foreach (var window in WindowsOf(context, run, bounds))
            {
                masked ??= Mask(run, bounds);
                var isWhole = window.Length == masked.Length;
                foreach (var match in pattern.Matches(isWhole ? masked : masked.Substring(window.Start, window.Length)))
                {
                    if (ToMatch(run, match, masked, window.Start) is { } place && (place.IsExact || !context.Index.HasShownPart(place.Span)) && ++found <= MostMatches)
                        yield return place;
                }

                if (found > MostMatches)
                    yield break;
            }
        }
    }

    private IEnumerable<TextRun> RunsIn(MatchContext context, IReadOnlyList<SearchBound> bounds) =>
        from run in context.Index.RunsFor(places, pattern)
        where !bounds.Any(b => b.LeavesOut(run.Span))
        select run;

    private PackMatch? ToMatch(TextRun run, Match match, string masked, int shift)
    {
        var place = pattern.PlaceOf(match);
        if (place.Length == 0)
            return null;

        var span = TextSpan.FromLength(place.Index + shift, place.Length);
        if (masked[span.Start] == LeftOut && masked.Substring(span.Start, span.Length).All(c => c == LeftOut))
            return null;

        var source = run.Text.ToSource(span);
        return new PackMatch(source, source, null, pattern.CapturesOf(match, run.Text.Text, shift)) { IsExact = run.Text.IsVerbatim(span) };
    }

    // The parts of a text that stand in all of the places; where only code or captions count, each of those is a text of its own.
    private List<TextSpan> WindowsOf(MatchContext context, TextRun run, IReadOnlyList<SearchBound> bounds)
    {
        var windows = new List<TextSpan>(1);
        if ((places & context.Index.PlaceOf(run)) != 0)
            windows.Add(new TextSpan(0, run.Text.Text.Length));
        else
            windows.AddRange((places.HasFlag(WordPlaces.CodeSpan) ? run.CodeSpans : []).Concat(places.HasFlag(WordPlaces.Caption) ? run.Captions : []).OrderBy(s => s));
        foreach (var bound in bounds.Where(b => !b.IsDenied))
        {
            if (bound.Holds(run.Span))
                continue;

            var parts = bound.Within(run.Span).Select(run.Text.FromSource).Where(s => !s.IsEmpty).ToArray();
            windows = [.. from window in windows
                          from part in parts
                          where window.Overlaps(part)
                          select new TextSpan(Math.Max(window.Start, part.Start), Math.Min(window.End, part.End))];
        }

        return windows;
    }

    private string Mask(TextRun run, IReadOnlyList<SearchBound> bounds)
    {
        var text = run.Text.Text;
        char[]? masked = null;
        if (!places.HasFlag(WordPlaces.CodeSpan))
            LeaveOut(run.CodeSpans);
        if (!places.HasFlag(WordPlaces.Caption))
            LeaveOut(run.Captions);
        foreach (var bound in bounds.Where(b => b.IsDenied))
            LeaveOut([.. bound.Within(run.Span).Select(run.Text.FromSource)]);
        return masked is null ? text : new string(masked);

        void LeaveOut(IReadOnlyList<TextSpan> spans)
        {
            foreach (var span in spans)
            {
                masked ??= text.ToCharArray();
                for (var i = span.Start; i < span.End; i++)
                    masked[i] = LeftOut;
            }
        }
    }
}

/// <summary>Places that a search is kept in, or out of.</summary>
/// <param name="Places">The places.</param>
/// <param name="IsDenied">Whether it is kept out of them.</param>
internal sealed record SearchBound(PlaceIndex Places, bool IsDenied)
{
    /// <summary>Whether nothing of a text can be searched.</summary>
    public bool LeavesOut(TextSpan text) => IsDenied ? Holds(text) : !Holds(text) && !Overlapping(text).Any();

    /// <summary>Whether one of the places holds a text.</summary>
    public bool Holds(TextSpan text) => Places.Around(text).Numbers.Any(i => Places.Places[i].Span.Contains(text));

    /// <summary>The outermost places that have a part in a text.</summary>
    public IEnumerable<TextSpan> Within(TextSpan text)
    {
        var end = -1;
        foreach (var span in Overlapping(text).OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            if (span.End <= end)
                continue;

            yield return new TextSpan(Math.Max(span.Start, text.Start), Math.Min(span.End, text.End));
            end = span.End;
        }
    }

    private IEnumerable<TextSpan> Overlapping(TextSpan text) =>
        Places.StartingIn(text).Numbers.Concat(Places.Around(TextSpan.At(text.Start)).Numbers)
            .Select(i => Places.Places[i].Span).Where(s => s.Overlaps(text)).Distinct();
}
