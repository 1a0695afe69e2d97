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
            if (char.IsWhiteSpace(character))
            {
                count += isWord ? 1 : 0;
                isWord = false;
            }
            else
                isWord |= char.IsLetterOrDigit(character);
        }

        return isWord ? count + 1 : count;
    }
}
