namespace ContentLint.Lessons;

/// <summary>Counts words: what separates them is white space, and a word has a letter or a digit in it; a dash between two is none.</summary>
internal static class WordCounter
{
    private const int Letter = 1;
    private const int Separator = 2;

    // Of what nearly all characters are: Latin, Greek, Cyrillic and what stands between them.
    private static readonly int[] Kinds = KindsOf(0x530);

    /// <summary>The number of words of a text.</summary>
    public static int Count(MappedText text)
    {
        var (count, inWord) = (0, 0);
        for (var i = 0; i < text.PartCount; i++)
            count += Count(text.Part(i), ref inWord);
        return count;
    }

    // A word may go on from one part into the next. Without branches: where a word begins and ends nobody can foresee.
    private static int Count(ReadOnlySpan<char> part, ref int inWord)
    {
        var (count, kinds, isIn) = (0, Kinds, inWord);
        foreach (var character in part)
        {
            var kind = character < kinds.Length ? kinds[character] : KindOf(character);
            count += kind & Letter & ~isIn;
            isIn = (isIn | kind) & Letter & ~(kind >> 1);
        }

        inWord = isIn;
        return count;
    }

    private static int[] KindsOf(int count)
    {
        var kinds = new int[count];
        for (var i = 0; i < count; i++)
            kinds[i] = KindOf((char)i);
        return kinds;
    }

    private static int KindOf(char character) => char.IsLetterOrDigit(character) ? Letter : char.IsWhiteSpace(character) ? Separator : 0;
}
