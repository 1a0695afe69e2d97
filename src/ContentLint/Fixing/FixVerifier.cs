// Fixes are shown to people and to editors, so each is tried first: it must remove its problem, make no new one, and leave
// the reader every word. All first fixes of a lesson are tried together (see FixTrials), which is nearly always enough. One
// fix may lean on another, as a tag does on the tag beside it; so where something is broken neighbours are not tried
// together: every fourth fix is, then the next ones, and a few mistakes are each tried alone. The work is bounded by a count
// of readings; what is left untried then is not offered.

using ContentLint.Lessons;

namespace ContentLint.Fixing;

/// <summary>Takes away the fixes that do not work.</summary>
/// <param name="lint">Lints a text as the lesson it is.</param>
/// <param name="read">Reads a text as the lesson it is.</param>
internal sealed class FixVerifier(Func<SourceText, IReadOnlyList<Diagnostic>> lint, Func<SourceText, Lesson> read)
{
    private const long MostCharacters = 1_500_000;
    private const int FewestReadings = 4;

    // Of a text that takes more than all of that at once: one for the first fixes, one for the second ones, and one more.
    private const int FewestReadingsOfMost = 3;
    private const int MostReadings = 400;

    // So many fixes side by side are tried one without the other.
    private const int MostTurns = 4;

    // A finding takes the time of so many characters.
    private const long CharactersOfFinding = 50;

    private readonly HashSet<CodeFix> _sound = [];
    private SourceText _source = SourceText.From("", "");
    private IReadOnlyList<Diagnostic> _found = [];
    private IReadOnlyList<ReaderToken> _words = [];

    /// <summary>Keeps the fixes that work.</summary>
    /// <param name="source">The lesson.</param>
    /// <param name="found">What is wrong with it.</param>
    /// <returns>The same diagnostics, with those of their fixes that work.</returns>
    public IReadOnlyList<Diagnostic> Verify(SourceText source, IReadOnlyList<Diagnostic> found)
    {
        (_source, _found, _words) = (source, found, ReaderText.Of(read(source)));
        var weight = source.Length + (CharactersOfFinding * found.Count) + 1;
        var readings = (int)Math.Min(MostReadings, Math.Max(weight > MostCharacters ? FewestReadingsOfMost : FewestReadings, MostCharacters / weight));
        var most = found.Max(d => d.Fixes.Count);
        for (var rank = 0; rank < most; rank++)
        {
            var left = found.Where(d => d.Fixes.Count > rank && IsOfLesson(d)).Select(d => new FixCandidate(d, rank, d.Fixes[rank])).Where(c => c.IsOf(source)).OrderBy(c => c.Span).ToList();
            while (left.Count > 0 && readings > 0)
            {
                var some = FixCandidate.TakeApart(left, mostAtOnePoint: int.MaxValue);
                var step = Math.Min(some.Count, some.Exists(c => c.Problem.Descriptor.DefaultSeverity == Severity.Error) ? Math.Max(1, Math.Min(MostTurns, readings / 2)) : 1);
                for (var first = 0; first < step; first++)
                    readings -= FixTrials.Run([.. some.Where((_, i) => i % step == first)], FixTrials.Share(readings, left), Fails, _ => null);
            }
        }

        return [.. found.Select(d => d.Fixes.All(_sound.Contains) || !IsOfLesson(d) ? d : d.WithFixes([.. d.Fixes.Where(_sound.Contains)]))];
    }

    private bool IsOfLesson(Diagnostic diagnostic) => diagnostic.Location.Path == _source.Path;

    private bool[]? Fails(List<FixCandidate> candidates)
    {
        var fixes = FixCandidate.InOrderOfWriting(candidates);
        var source = FixCandidate.Apply(_source, fixes);
        var after = lint(source);
        var helps = FixComparison.HasNothingNew(_found, after) && after.Count <= _found.Count - candidates.Count;
        var zones = new FixZones(candidates);
        if (helps || (candidates.Count == 1 && IsGone(candidates[0], after)))
        {
            var (lost, added) = WordCheck.Compare(_words, read(source), fixes);
            if (lost.Count == 0 && added.Count == 0)
            {
                _sound.UnionWith(fixes);
                return null;
            }

            zones.Add(lost, added);
        }
        else
        {
            zones.Compare(_found, after);
        }

        return zones.LookWell(candidates);
    }

    // Another problem may take its place, which it had hidden; what is applied by hand may leave values to fill in.
    private bool IsGone(FixCandidate candidate, IReadOnlyList<Diagnostic> after) =>
        !after.Any(d => d.Id == candidate.Problem.Id && d.Message == candidate.Problem.Message)
        && (candidate.Fix.Safety == FixSafety.Unsafe || (after.Count <= _found.Count && FixComparison.HasNothingNew(_found, after)));
}
