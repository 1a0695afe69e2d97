// Texts in lower case, in which what a pattern needs is looked for before the pattern is. Each word is looked for once for a lesson,
// in all texts at once; which groups of three characters there are at all tells of most words that they are not there.

using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Finds the texts that have some words.</summary>
internal sealed class LowerTexts
{
    private const int GroupBits = 1 << 15;

    private readonly IReadOnlyList<TextRun> _runs;
    private readonly string _all;
    private readonly int[] _starts;
    private readonly ulong[] _groups = new ulong[GroupBits / 64];
    private readonly Dictionary<string, ulong[]?> _known = new(StringComparer.Ordinal);

    /// <summary>Reads texts.</summary>
    /// <param name="runs">The texts.</param>
    public LowerTexts(IReadOnlyList<TextRun> runs)
    {
        _runs = runs;
        _all = string.Join("\n", runs.Select(r => r.Text.Text)).ToLowerInvariant();
        _starts = new int[runs.Count];
        for (int i = 0, start = 0; i < _starts.Length; i++)
        {
            _starts[i] = start;
            start += runs[i].Text.Text.Length + 1;
        }

        for (var i = 2; i < _all.Length; i++)
        {
            var group = Group(_all, i);
            _groups[group >> 6] |= 1UL << (group & 63);
        }
    }

    /// <summary>The texts that a pattern may match in, in order.</summary>
    public IEnumerable<TextRun> For(PackPattern pattern)
    {
        if (pattern.Required.Count == 0)
            return _runs;

        ulong[]? all = null;
        foreach (var words in pattern.Required)
        {
            if (WithOneOf(words) is not { } some || (all is not null && !Overlap(all, some)))
                return [];

            all = all is null ? some : Both(all, some);
        }

        return Each(all!);
    }

    private IEnumerable<TextRun> Each(ulong[] chosen)
    {
        for (var i = 0; i < _runs.Count; i++)
        {
            if ((chosen[i >> 6] >> (i & 63) & 1) != 0)
                yield return _runs[i];
        }
    }

    private ulong[]? WithOneOf(IReadOnlyList<string> words)
    {
        ulong[]? any = null;
        foreach (var word in words)
        {
            if (With(word) is not { } some)
                continue;
            if (any is null)
                any = some;
            else
            {
                any = [.. any];
                for (var i = 0; i < any.Length; i++)
                    any[i] |= some[i];
            }
        }

        return any;
    }

    // A bit for each text with the word; null where there is none.
    private ulong[]? With(string word)
    {
        if (!MayHave(word))
            return null;
        if (_known.TryGetValue(word, out var known))
            return known;

        ulong[]? found = null;
        for (var at = _all.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var run = Array.BinarySearch(_starts, at);
            run = run < 0 ? ~run - 1 : run;
            found ??= new ulong[(_runs.Count + 63) / 64];
            found[run >> 6] |= 1UL << (run & 63);
            at = run + 1 < _starts.Length ? _all.IndexOf(word, _starts[run + 1], StringComparison.Ordinal) : -1;
        }

        _known.Add(word, found);
        return found;
    }

    private bool MayHave(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            var group = Group(word, i);
            if ((_groups[group >> 6] >> (group & 63) & 1) == 0)
                return false;
        }

        return true;
    }

    private static int Group(string text, int end) => (int)((uint)(text[end - 2] + (text[end - 1] * 37) + (text[end] * 1369)) * 2654435761u >> 17);

    private static bool Overlap(ulong[] one, ulong[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if ((one[i] & other[i]) != 0)
                return true;
        }

        return false;
    }

    private static ulong[] Both(ulong[] one, ulong[] other)
    {
        var both = new ulong[one.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = one[i] & other[i];
        return both;
    }
}
