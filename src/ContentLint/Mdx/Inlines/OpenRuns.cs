// The runs that may still open emphasis, by character. A run that closes looks at those of its own character only, and never
// again at one of which it is known that no run like it pairs with it: else each of many would look at all the others.

namespace ContentLint.Mdx.Inlines;

/// <summary>The runs of <c>*</c> and <c>_</c> that may still open emphasis.</summary>
internal sealed class OpenRuns
{
    // Whether it can open too, and its length by three.
    private const int KindsOfCharacter = 2 * 3;

    private readonly List<DelimiterRun> _asterisks = [];
    private readonly List<DelimiterRun> _underscores = [];

    // By all that pairing asks of the closing run: openers that stand before this place do not pair with one of the kind.
    private readonly int[] _bottoms = new int[2 * KindsOfCharacter];

    /// <summary>Adds the run that comes next in the text.</summary>
    public void Add(DelimiterRun run)
    {
        if (run.CanOpen)
            Of(run.Character).Add(run);
    }

    /// <summary>The nearest run that pairs with a closing one; <see langword="null"/> for none.</summary>
    public DelimiterRun? FindFor(DelimiterRun closer)
    {
        var runs = Of(closer.Character);
        var kind = FirstKindOf(closer.Character) + (closer.CanOpen ? 3 : 0) + (closer.Length % 3);
        for (var i = runs.Count - 1; i >= 0 && runs[i].Start >= _bottoms[kind]; i--)
        {
            if (Pairs(runs[i], closer))
                return runs[i];
        }

        _bottoms[kind] = closer.Start;
        return null;
    }

    /// <summary>Takes out what stands behind a run that has been paired, and the run itself where nothing is left of it.</summary>
    public void Close(DelimiterRun opener)
    {
        RemoveBehind(_asterisks, opener);
        RemoveBehind(_underscores, opener);
        var own = Of(opener.Character);
        if (opener.Length == 0)
        {
            own.RemoveAt(own.Count - 1);
            return;
        }

        // Shorter than it was, it may pair with others.
        var first = FirstKindOf(opener.Character);
        for (var kind = first; kind < first + KindsOfCharacter; kind++)
            _bottoms[kind] = Math.Min(_bottoms[kind], opener.Start);
    }

    private static void RemoveBehind(List<DelimiterRun> runs, DelimiterRun opener)
    {
        while (runs.Count > 0 && runs[^1].Start > opener.Start)
            runs.RemoveAt(runs.Count - 1);
    }

    private static bool Pairs(DelimiterRun opener, DelimiterRun closer) =>
        !((opener.CanClose || closer.CanOpen) && closer.Length % 3 != 0 && (opener.Length + closer.Length) % 3 == 0);

    private static int FirstKindOf(char character) => character == '*' ? 0 : KindsOfCharacter;

    private List<DelimiterRun> Of(char character) => character == '*' ? _asterisks : _underscores;
}
