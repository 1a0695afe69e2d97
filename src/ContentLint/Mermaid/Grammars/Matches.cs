using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>What rules of several types match, and no <see cref="Pattern"/> says.</summary>
internal static class Matches
{
    /// <summary>The end of words with commas between them and white space behind these, <c>\w+(,\s*\w+)*</c>; -1 when there is none.</summary>
    public static int EndOfNames(string text, int position)
    {
        var end = Characters.SkipWord(text, position);
        if (end == position)
            return -1;
        while (end < text.Length && text[end] == ',')
        {
            var next = Characters.SkipSpaces(text, end + 1);
            var behind = Characters.SkipWord(text, next);
            if (behind == next)
                break;
            end = behind;
        }

        return end;
    }

    /// <summary>The end of a letter outside ASCII; -1 when there is none.</summary>
    public static int EndOfLetter(string text, int position) =>
        position < text.Length && Characters.IsUnicodeLetter(text[position]) ? position + 1 : -1;

    /// <summary>Whether some characters stand at a position.</summary>
    public static bool At(string text, int position, string characters) => string.CompareOrdinal(text, position, characters, 0, characters.Length) == 0;

    /// <summary>The offset of the first of some characters from a position on; the text's length when there is none.</summary>
    public static int Find(string text, int position, string characters)
    {
        while (position < text.Length && !characters.Contains(text[position]))
            position++;
        return position;
    }
}
