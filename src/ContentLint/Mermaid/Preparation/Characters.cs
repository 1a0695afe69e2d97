// The character classes of the reference's lexers. They are JavaScript regular expressions without the u flag: `\w`
// and with it `\b` know ASCII only (a word ends before a Cyrillic letter), `\s` is Unicode white space with U+FEFF, and
// `i` folds ASCII only.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Preparation;

/// <summary>Character classes as the reference's lexers see them.</summary>
internal static class Characters
{
    /// <summary><c>\s</c>.</summary>
    public static bool IsSpace(char c) => c switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < '\u00a0' => false,
        '\u00a0' or '\u1680' or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff' => true,
        _ => c is >= '\u2000' and <= '\u200a',
    };

    /// <summary>White space that does not end a line: <c>[^\S\n\r]</c>.</summary>
    public static bool IsBlank(char c) => IsSpace(c) && c is not ('\n' or '\r');

    /// <summary><c>\w</c>: ASCII letters, digits and the underscore.</summary>
    public static bool IsWord(char c) => IsAsciiLetter(c) || IsDigit(c) || c == '_';

    /// <summary><c>[A-Za-z]</c>.</summary>
    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary><c>[0-9]</c>.</summary>
    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>What <c>.</c> does not match.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Lower case for ASCII letters, everything else as it is.</summary>
    public static char ToLower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    /// <summary>Whether a text begins with white space, to the end of that white space.</summary>
    public static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && IsSpace(text[position]))
            position++;
        return position;
    }

    /// <summary>The end of spaces and tabs at a position.</summary>
    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    /// <summary>The first position from one on whose character is not of a kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="isSkipped">The kind.</param>
    /// <param name="end">Where to stop; the text's end when negative.</param>
    public static int Skip(string text, int position, Func<char, bool> isSkipped, int end = -1)
    {
        end = end < 0 ? text.Length : end;
        while (position < end && isSkipped(text[position]))
            position++;
        return position;
    }

    /// <summary>The same the other way: the first position up to one before which no character is of a kind.</summary>
    public static int SkipBack(string text, int position, Func<char, bool> isSkipped, int start = 0)
    {
        while (position > start && isSkipped(text[position - 1]))
            position--;
        return position;
    }

    /// <summary>The end of the word (<c>\w*</c>) at a position.</summary>
    public static int SkipWord(string text, int position)
    {
        while (position < text.Length && IsWord(text[position]))
            position++;
        return position;
    }

    /// <summary>A letter outside ASCII in the sense of the reference's lexers, which know the Basic Multilingual Plane of Unicode 6.1.</summary>
    public static bool IsUnicodeLetter(char c) => c >= '\u00aa' && Letters[c];

    private static readonly System.Collections.BitArray Letters = ReadLetters();

    private static System.Collections.BitArray ReadLetters()
    {
        var letters = new System.Collections.BitArray(0x10000);
        foreach (var range in UnicodeLetters.Ranges.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var first = Convert.ToInt32(range.Substring(0, 4), 16);
            var last = Convert.ToInt32(range.Substring(range.Length - 4), 16);
            for (var c = first; c <= last; c++)
                letters[c] = true;
        }

        return letters;
    }
}
