using System.Runtime.CompilerServices;

namespace ContentLint.Lessons;

/// <summary>Counts words: what separates them is white space, and a word has a letter or a digit in it; a dash between two is none.</summary>
internal static class WordCounter
{
    /// <summary>The number of words of a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;

            count++;
            while (i < text.Length && !IsSeparator(text[i]))
                i++;
        }

        return count;
    }

    // Between U+00A0 and U+1680 there is no white space, but all of Greek and Cyrillic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSeparator(char character) =>
        character is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' || (character >= '\u1680' && char.IsWhiteSpace(character));
}
