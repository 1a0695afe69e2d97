namespace ContentLint.Lessons;

/// <summary>Counts words: what separates them is white space, and a word has a letter or a digit in it; a dash between two is none.</summary>
internal static class WordCounter
{
    /// <summary>The number of words of a text.</summary>
    public static int Count(string text)
    {
        var (count, isWord) = (0, false);
        foreach (var character in text)
        {
            // Between U+00A0 and U+1680 there is no white space, but all of Greek and Cyrillic.
            if (character is <= '\u00A0' or >= '\u1680' && char.IsWhiteSpace(character))
            {
                count += isWord ? 1 : 0;
                isWord = false;
            }
            else if (!isWord)
                isWord = char.IsLetterOrDigit(character);
        }

        return isWord ? count + 1 : count;
    }
}
