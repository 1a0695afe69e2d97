// Fixes that may go into a text together: none touches another. Several may insert at one point, as the closing tags of
// elements that end there do; the last opened closes first, so what stands behind in the row is put in front.

namespace ContentLint.Fixing;

/// <summary>A fix, and what it is to mend.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Rank">Which of the problem's fixes that are safe enough, from 0.</param>
/// <param name="Fix">The fix.</param>
internal sealed record FixCandidate(Diagnostic Problem, int Rank, CodeFix Fix)
{
    /// <summary>From the first character it changes to the last.</summary>
    public TextSpan Span { get; } = new(Fix.Edits.Min(e => e.Span.Start), Fix.Edits.Max(e => e.Span.End));

    /// <summary>Whether its edits can be made at all and change something; rules of others may be wrong about that.</summary>
    public bool IsOf(SourceText source)
    {
        TextSpan[] spans = [.. Fix.Edits.Select(e => e.Span).OrderBy(s => s)];
        return Span.End <= source.Length && !spans.Skip(1).Where((s, i) => s.Start < spans[i].End).Any()
            && Fix.Edits.Any(e => source.GetText(e.Span) != e.NewText);
    }

    /// <summary>Takes those out of a row that do not touch each other, the first ones first.</summary>
    /// <param name="left">The row, in the order of their spans.</param>
    /// <param name="mostAtOnePoint">How many may insert at one point.</param>
    public static List<FixCandidate> TakeApart(List<FixCandidate> left, int mostAtOnePoint)
    {
        var taken = new List<FixCandidate>();
        var atOnePoint = 0;
        left.RemoveAll(c =>
        {
            var last = taken.Count == 0 ? null : taken[taken.Count - 1];
            var isAtSamePoint = last is not null && c.Span.IsEmpty && c.Span == last.Span;
            if (isAtSamePoint ? atOnePoint >= mostAtOnePoint : last?.Span.End >= c.Span.Start)
                return false;

            atOnePoint = isAtSamePoint ? atOnePoint + 1 : 1;
            taken.Add(c);
            return true;
        });
        return taken;
    }

    /// <summary>The fixes in the order in which their edits go into the text.</summary>
    public static CodeFix[] InOrderOfWriting(IEnumerable<FixCandidate> candidates) =>
        [.. candidates.OrderByDescending(c => c.Span).ThenByDescending(c => c.Problem.Location.Span).Select(c => c.Fix)];

    /// <summary>The text with fixes.</summary>
    public static SourceText Apply(SourceText source, IEnumerable<CodeFix> fixes) => source.WithText(TextEdit.Apply(source.Text, fixes.SelectMany(f => f.Edits)));
}
