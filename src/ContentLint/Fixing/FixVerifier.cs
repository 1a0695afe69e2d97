// Fixes are shown to people and to editors, so each is tried first: it must remove its problem, make no new one, and leave
// the reader every word. All first fixes of a lesson are tried together, which is nearly always enough; where it is not,
// halves of them are, down to the one that does not hold what it promises. One fix may lean on another, as a tag does on
// the tag beside it; so where something is broken neighbours are not tried together: every fourth fix is, then the next
// ones, and a few mistakes are each tried alone. The work is bounded by a count of readings; what is left untried then
// is not offered.

using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Fixing;

/// <summary>Takes away the fixes that do not work.</summary>
/// <param name="lint">Lints a text as the lesson it is.</param>
/// <param name="read">Reads a text as the lesson it is.</param>
internal sealed class FixVerifier(Func<SourceText, IReadOnlyList<Diagnostic>> lint, Func<SourceText, Lesson> read)
{
    private const long MostCharacters = 1_500_000;
    private const int FewestReadings = 4;
    private const int MostReadings = 400;

    // So many fixes side by side are tried one without the other.
    private const int MostTurns = 4;

    // A finding takes the time of so many characters.
    private const long CharactersOfFinding = 50;

    private readonly HashSet<CodeFix> _sound = [];
    private SourceText _source = SourceText.From("", "");
    private IReadOnlyList<Diagnostic> _found = [];
    private Lesson? _lesson;
    private long _readings;

    /// <summary>Keeps the fixes that work.</summary>
    /// <param name="source">The lesson.</param>
    /// <param name="found">What is wrong with it.</param>
    /// <returns>The same diagnostics, with those of their fixes that work.</returns>
    public IReadOnlyList<Diagnostic> Verify(SourceText source, IReadOnlyList<Diagnostic> found)
    {
        (_source, _found, _lesson) = (source, found, read(source));
        _readings = Math.Min(MostReadings, Math.Max(FewestReadings, MostCharacters / (source.Length + (CharactersOfFinding * found.Count) + 1)));
        var most = found.Max(d => d.Fixes.Count);
        for (var rank = 0; rank < most; rank++)
        {
            var left = found.Where(d => d.Fixes.Count > rank && IsOfLesson(d)).Select(d => new Candidate(d, d.Fixes[rank])).Where(c => c.IsOf(source)).OrderBy(c => c.Span).ToList();
            while (left.Count > 0 && _readings > 0)
            {
                var some = TakeApart(left);
                var step = some.Exists(c => c.Problem.Descriptor.DefaultSeverity == Severity.Error) ? (int)Math.Max(1, Math.Min(MostTurns, _readings / 2)) : 1;
                for (var first = 0; first < Math.Min(step, some.Count); first++)
                    Try([.. some.Where((_, i) => i % step == first)]);
            }
        }

        return [.. found.Select(d => d.Fixes.All(_sound.Contains) || !IsOfLesson(d) ? d : d.WithFixes([.. d.Fixes.Where(_sound.Contains)]))];
    }

    private bool IsOfLesson(Diagnostic diagnostic) => diagnostic.Location.Path == _source.Path;

    // The first ones that do not touch each other; the others wait for the next turn.
    private static List<Candidate> TakeApart(List<Candidate> left)
    {
        var taken = new List<Candidate>();
        var end = -1;
        left.RemoveAll(c =>
        {
            if (c.Span.Start <= end)
                return false;

            end = c.Span.End;
            taken.Add(c);
            return true;
        });
        return taken;
    }

    private void Try(List<Candidate> candidates)
    {
        var pending = new Stack<List<Candidate>>([candidates]);
        while (pending.Count > 0 && _readings-- > 0)
        {
            var some = pending.Pop();
            if (Works(some))
            {
                _sound.UnionWith(some.Select(c => c.Fix));
            }
            else if (some.Count > 1)
            {
                pending.Push(some.GetRange(some.Count / 2, some.Count - (some.Count / 2)));
                pending.Push(some.GetRange(0, some.Count / 2));
            }
        }
    }

    private bool Works(List<Candidate> candidates)
    {
        CodeFix[] fixes = [.. candidates.Select(c => c.Fix)];
        var source = _source.WithText(TextEdit.Apply(_source.Text, fixes.SelectMany(f => f.Edits)));
        var after = lint(source);
        var helps = FixComparison.HasNothingNew(_found, after) && after.Count <= _found.Count - candidates.Count;
        return (helps || (candidates.Count == 1 && IsGone(candidates[0], after))) && WordCheck.Keeps(_lesson!, read(source), fixes);
    }

    // Another problem may take its place, which it had hidden; what is applied by hand may leave values to fill in.
    private bool IsGone(Candidate candidate, IReadOnlyList<Diagnostic> after) =>
        !after.Any(d => d.Id == candidate.Problem.Id && d.Message == candidate.Problem.Message)
        && (candidate.Fix.Safety == FixSafety.Unsafe || (after.Count <= _found.Count && FixComparison.HasNothingNew(_found, after)));

    private sealed record Candidate(Diagnostic Problem, CodeFix Fix)
    {
        public TextSpan Span { get; } = new(Fix.Edits.Min(e => e.Span.Start), Fix.Edits.Max(e => e.Span.End));

        /// <summary>Whether its edits can be made at all and change something; rules of others may be wrong about that.</summary>
        public bool IsOf(SourceText source)
        {
            TextSpan[] spans = [.. Fix.Edits.Select(e => e.Span).OrderBy(s => s)];
            return Span.End <= source.Length && !spans.Skip(1).Where((s, i) => s.Start < spans[i].End).Any()
                && Fix.Edits.Any(e => source.GetText(e.Span) != e.NewText);
        }
    }
}
