// Finds the word an author meant: the closest candidate by edit distance with transpositions (optimal string
// alignment), ignoring case, and only when it is close for its length. Equal distances go to the first candidate, so
// a caller lists the likeliest first.

namespace ContentLint.Text;

/// <summary>Spelling suggestions for misspelt keys, names and words.</summary>
internal static class DidYouMean
{
    private const int LeastBeginning = 3;

    /// <summary>The candidate of one line that was probably meant; <see langword="null"/> when none is close.</summary>
    public static string? Suggest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            // No message shows it, and written into a file it may bring other line ends.
            if (candidate.IndexOfAny(['\n', '\r']) >= 0)
                continue;

            var limit = Math.Min(bestDistance - 1, AllowedDistance(Math.Min(word.Length, candidate.Length)));
            if (limit < 0 || Math.Abs(word.Length - candidate.Length) > limit)
                continue;

            var distance = Distance(word, candidate);
            if (distance <= limit)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The same within a budget: where more words would be compared than it has left, nothing is suggested.</summary>
    public static string? Suggest(string word, IReadOnlyCollection<string> candidates, ref int budget)
    {
        if (candidates.Count > budget)
            return null;

        budget -= candidates.Count;
        return Suggest(word, candidates);
    }

    /// <summary>The same for one of few choices, where the beginning of a word tells too: <c>warn</c> for <c>warning</c>.</summary>
    public static string? SuggestChoice(string word, IEnumerable<string> choices) =>
        Suggest(word, choices) ?? (word.Length < LeastBeginning ? null : choices.FirstOrDefault(c => c.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// The number of characters to insert, delete, replace or swap with their neighbour to make one word of the other;
    /// case does not count.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    // One slip in a short word, two in a usual one, three in a long one: more would suggest strangers.
    private static int AllowedDistance(int length) => length switch { <= 2 => 0, <= 5 => 1, <= 10 => 2, _ => 3 };

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
