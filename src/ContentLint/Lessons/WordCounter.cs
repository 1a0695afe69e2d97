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

    // Nearly all characters are in one of two ranges without white space: the visible ones of ASCII, and those from U+00A1 up to
    // U+1680, with all of Greek and Cyrillic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSeparator(char character) => character is not ((> ' ' and < '\u007F') or (> '\u00A0' and < '\u1680')) && char.IsWhiteSpace(character);
}
