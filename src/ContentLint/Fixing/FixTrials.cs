// Which of many fixes hold what they promise? Each trial costs a reading of the lesson, so all are tried together, which is
// nearly always enough. Where it is not, the places of what went wrong tell which fixes look well: these are tried
// without the others. Where they tell nothing, halves are tried. Large rows come before small ones, so that a count of
// trials that is used up costs the most entangled fixes, not all behind some place of the file.

namespace ContentLint.Fixing;

/// <summary>Tries fixes, many at a time.</summary>
internal static class FixTrials
{
    /// <summary>Tries a row of fixes, and parts of it where it fails.</summary>
    /// <param name="all">The row.</param>
    /// <param name="most">How many trials there may be.</param>
    /// <param name="fails">Tries a row: nothing where it works, else which of its fixes look well.</param>
    /// <param name="instead">What to try where a single fix fails.</param>
    /// <returns>How many trials there were.</returns>
    public static int Run(List<FixCandidate> all, int most, Func<List<FixCandidate>, bool[]?> fails, Func<FixCandidate, FixCandidate?> instead)
    {
        var pending = new Queue<List<FixCandidate>>([all]);
        var trials = 0;
        while (pending.Count > 0 && trials < most)
        {
            trials++;
            var some = pending.Dequeue();
            if (fails(some) is not { } looksWell)
                continue;

            if (some.Count > 1)
                Split(some, looksWell, pending);
            else if (instead(some[0]) is { } other)
                pending.Enqueue([other]);
        }

        return trials;
    }

    /// <summary>How many of the trials that are left a row may have: half of them while others wait.</summary>
    public static int Share(int trials, List<FixCandidate> waiting) => waiting.Count == 0 ? trials : Math.Max(1, trials / 2);

    private static void Split(List<FixCandidate> some, bool[] looksWell, Queue<List<FixCandidate>> pending)
    {
        var well = some.Where((_, i) => looksWell[i]).ToList();
        if (well.Count > 0 && well.Count < some.Count)
        {
            pending.Enqueue(well);
            pending.Enqueue([.. some.Where((_, i) => !looksWell[i])]);
            return;
        }

        pending.Enqueue(some.GetRange(some.Count / 2, some.Count - (some.Count / 2)));
        pending.Enqueue(some.GetRange(0, some.Count / 2));
    }
}
