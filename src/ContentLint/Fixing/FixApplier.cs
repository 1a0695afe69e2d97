// Applies fixes, and only those that help: after each round the lesson is linted again, and what does not leave it with fewer
// problems, breaks what was sound, or costs the reader a word (see WordCheck) is taken back. Fixes that touch one place
// wait for the next round, since the first may have settled both. Each round leaves fewer problems, so there is a last one:
// the round that helps nobody. How many trials a round has depends on its text alone, so that a second run, which
// starts with that round, changes nothing.

using ContentLint.Lessons;

namespace ContentLint.Fixing;

/// <summary>Makes a lesson better, fix by fix.</summary>
/// <param name="lint">Lints a text as the lesson it is.</param>
/// <param name="read">Reads a text as the lesson it is.</param>
/// <param name="most">The least safe kind of fix to apply.</param>
/// <param name="isWanted">Whether a problem is to be mended; <see langword="null"/> for every one.</param>
internal sealed class FixApplier(Func<SourceText, IReadOnlyList<Diagnostic>> lint, Func<SourceText, Lesson> read, FixSafety most, Func<Diagnostic, bool>? isWanted = null)
{
    // Each trial costs a reading of the lesson. So many may help nobody in a round, which read so many characters.
    private const int MostTrials = 200;
    private const int FewestTrials = 8;
    private const long MostCharacters = 4_000_000;
    private const long CharactersOfFinding = 10;

    // So many at one point do not wait for the first of them to be tried alone.
    private const int ManyAtOnePoint = 1000;

    // And so many characters may all rounds read. A lesson that takes more, since each fix shows the next problem, is left as
    // it was: to stop half-way would leave the rest to a second run.
    private const int FewestReadings = 40;
    private const long MostCharactersOfAll = 24_000_000;

    /// <summary>Whether the lesson was left as it was because its fixes came to no end.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Applies what can be applied.</summary>
    /// <returns>The text afterwards, and how many fixes are in it.</returns>
    public (SourceText Source, int Applied) Apply(SourceText source)
    {
        var state = new State(source, Lint(source), Read(source), 0);
        var readings = Math.Max(FewestReadings, MostCharactersOfAll / WeightOf(state));
        var (mostAtOnePoint, mayTakeMore) = (HasManyAtOnePoint(Candidates(state)) ? int.MaxValue : 1, true);
        while (true)
        {
            var round = new Round(this, state, isExact: mostAtOnePoint > 1);
            var trials = (int)Math.Min(MostTrials, Math.Max(FewestTrials, MostCharacters / WeightOf(state)));
            readings -= round.Run(Candidates(state), mostAtOnePoint, trials);
            var applied = round.Reached.Applied - state.Applied;
            if (applied == 0 && mostAtOnePoint == 1)
                break;

            // Fixes at one point settle their own problems only: then the rest of them need not wait.
            mayTakeMore &= applied > 0;
            mostAtOnePoint = mayTakeMore && state.Diagnostics.Count - applied == round.Reached.Diagnostics.Count ? int.MaxValue : 1;
            state = round.Reached;
            if (readings <= 0)
            {
                HasGivenUp = true;
                return (source, 0);
            }
        }

        return (state.Source, state.Applied);
    }

    private static bool HasManyAtOnePoint(List<FixCandidate> inOrder)
    {
        for (var i = ManyAtOnePoint; i < inOrder.Count; i++)
        {
            if (inOrder[i].Span.IsEmpty && inOrder[i].Span == inOrder[i - ManyAtOnePoint].Span)
                return true;
        }

        return false;
    }

    private IReadOnlyList<Diagnostic> Lint(SourceText source) => lint(source);

    private Lesson Read(SourceText source) => read(source);

    private static long WeightOf(State state) => state.Source.Length + (CharactersOfFinding * state.Diagnostics.Count) + 1;

    // The first fix of each diagnostic that is safe enough, in document order.
    private List<FixCandidate> Candidates(State state) =>
        [.. state.Diagnostics.Where(d => isWanted?.Invoke(d) != false).Select(d => Candidate(d, 0)).OfType<FixCandidate>().Where(c => c.IsOf(state.Source)).OrderBy(c => c.Span)];

    private FixCandidate? Candidate(Diagnostic problem, int rank) =>
        problem.Fixes.Where(f => f.Safety <= most).Skip(rank).FirstOrDefault() is { } fix ? new FixCandidate(problem, rank, fix) : null;

    // Where a diagnostic's first fix does not help, the next one is tried.
    private FixCandidate? Instead(FixCandidate failed) => Candidate(failed.Problem, failed.Rank + 1);

    private sealed record State(SourceText Source, IReadOnlyList<Diagnostic> Diagnostics, Lesson Lesson, int Applied)
    {
        public IReadOnlyList<ReaderToken> Words { get; } = ReaderText.Of(Lesson);
    }

    /// <summary>One round: the fixes that help, from one text on.</summary>
    private sealed class Round(FixApplier applier, State start, bool isExact)
    {
        private List<FixCandidate> _kept = [];
        private State? _reached;

        /// <summary>The text with what has helped.</summary>
        public State Reached => _reached ?? start;

        /// <summary>Tries fixes, first those that do not touch each other; where these do not help, those that they stood in the way of.</summary>
        /// <returns>How many trials it took.</returns>
        public int Run(List<FixCandidate> left, int mostAtOnePoint, int most)
        {
            var trials = 0;
            while (left.Count > 0 && trials < most)
            {
                var some = FixCandidate.TakeApart(left, mostAtOnePoint);
                trials += FixTrials.Run(some, FixTrials.Share(most - trials, left), Fails, applier.Instead);
                left.RemoveAll(TouchesKept);
            }

            return trials;
        }

        private bool TouchesKept(FixCandidate candidate)
        {
            var (low, high) = (0, _kept.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_kept[middle].Span.Start > candidate.Span.End)
                    high = middle;
                else
                    low = middle + 1;
            }

            return low > 0 && _kept[low - 1].Span.End >= candidate.Span.Start;
        }

        private bool[]? Fails(List<FixCandidate> some)
        {
            if (some.Exists(c => c.Rank > 0 && (!c.IsOf(start.Source) || TouchesKept(c))))
                return [false];

            List<FixCandidate> all = [.. _kept, .. some];
            var fixes = FixCandidate.InOrderOfWriting(all);
            var next = FixCandidate.Apply(start.Source, fixes);
            var after = applier.Lint(next);
            var zones = new FixZones(all);
            if (FixComparison.IsBetter(Reached.Diagnostics, after) && (!isExact || after.Count <= Reached.Diagnostics.Count - some.Count))
            {
                var lesson = applier.Read(next);
                var (lost, added) = WordCheck.Compare(start.Words, lesson, fixes);
                if (lost.Count == 0 && added.Count == 0)
                {
                    _kept = [.. all.OrderBy(c => c.Span)];
                    _reached = new State(next, after, lesson, Reached.Applied + some.Count);
                    return null;
                }

                zones.Add(lost, added);
            }
            else
            {
                zones.Compare(start.Diagnostics, after);
            }

            return zones.LookWell(some);
        }
    }
}
