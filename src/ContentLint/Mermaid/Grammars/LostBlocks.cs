// A mistaken line may have been meant to open or to close a block. It is remembered as that, so that the block's other end
// is no mistake of its own.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>The beginnings and ends of blocks that mistaken lines may have been.</summary>
internal sealed class LostBlocks
{
    /// <summary>How much of a line is looked at.</summary>
    public const int LongestLine = 40;

    private int _openings;
    private int _ends;

    /// <summary>Whether a mistaken line may have opened a block.</summary>
    public bool HasOpening => _openings > 0;

    /// <summary>Whether a mistaken line may have opened a block; each stands for one.</summary>
    public bool TakeOpening() => _openings > 0 && _openings-- > 0;

    /// <summary>Whether a mistaken line may have closed a block; each stands for one.</summary>
    public bool TakeEnd() => _ends > 0 && _ends-- > 0;

    /// <summary>Adds a beginning whose end is still to come.</summary>
    public void AddOpening() => _openings++;

    /// <summary>Looks at a mistaken line.</summary>
    /// <param name="line">Its beginning, without the white space before it.</param>
    /// <param name="length">The length of the whole line.</param>
    /// <param name="blockWords">The words that open a block which <c>end</c> closes.</param>
    public void Remember(string line, int length, IReadOnlyList<string> blockWords)
    {
        var words = line.ToLowerInvariant().Split(' ', '\t');
        var first = Letters(words[0]);
        var both = words.Length > 1 ? first + Letters(words[1]) : first;
        if (length < 8 && DidYouMean.Distance(Letters(string.Concat(words)), "end") < 2)
            _ends++;
        else if (!blockWords.Contains(words[0]) && blockWords.Any(w => IsMisspelt(first, w) || IsMisspelt(both, w) || IsJoined(first, w)))
            _openings++;
    }

    private static string Letters(string word) => string.Concat(word.Where(Characters.IsAsciiLetter));

    private static bool IsJoined(string written, string word) => written.Length > word.Length + 3 && written.StartsWith(word, StringComparison.Ordinal);

    private static bool IsMisspelt(string written, string word) => DidYouMean.Distance(written, word) < (word.Length < 5 ? 2 : 4);
}
