// Words as phrases see them: letters, digits and marks run together, every other visible character is a word of its own, space
// only separates. A word is folded - lower case, ё as е, composed characters, one kind of dash - so that phrases match what
// people mean.

using System.Globalization;
using System.Text;

namespace ContentLint.RulePacks.Words;

/// <summary>A word of a text.</summary>
/// <param name="Folded">The word without what does not count.</param>
/// <param name="Span">Its characters: offsets in the text.</param>
internal readonly record struct Word(string Folded, TextSpan Span)
{
    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepStars">Whether a <c>*</c> at a word's end belongs to it, as in phrases.</param>
    public static List<Word> Split(string text, bool keepStars = false)
    {
        var words = new List<Word>();
        for (var at = 0; Next(text, at, keepStars) is { IsEmpty: false } span; at = span.End)
            words.Add(new Word(Fold(text.Substring(span.Start, span.Length)), span));
        return words;
    }

    /// <summary>The characters of the first word from a place on; none where there is no more.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">The place.</param>
    /// <param name="keepStars">Whether a <c>*</c> at a word's end belongs to it, as in phrases.</param>
    public static TextSpan Next(string text, int start, bool keepStars)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = start;
        while (end < text.Length && IsWordCharacter(text[end]))
            end++;
        if (end == start)
            end = Math.Min(end + 1, text.Length);
        else if (keepStars && end < text.Length && text[end] == '*')
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>A word or a text without what does not count.</summary>
    public static string Fold(string word) => word switch
    {
        "‐" or "‑" or "–" or "—" or "−" => "-",
        _ => Compose(word).ToLowerInvariant().Replace('ё', 'е'),
    };

    // Asking whether a text is normalised throws on lone surrogates; ASCII and plain Cyrillic, nearly all there is, need no question.
    private static string Compose(string word)
    {
        foreach (var c in word)
        {
            if (c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                return HasLoneSurrogate(word) ? word : ComposeCyrillic(word).Normalize(NormalizationForm.FormC);
        }

        return word;
    }

    // Where .NET runs without ICU, normalising leaves other letters than ASCII's as they are.
    private static string ComposeCyrillic(string word) =>
        word.Replace("и\u0306", "й").Replace("И\u0306", "Й").Replace("е\u0308", "ё").Replace("Е\u0308", "Ё");

    private static bool HasLoneSurrogate(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && char.IsSurrogatePair(word[i], word[i + 1]))
                i++;
            else if (char.IsSurrogate(word[i]))
                return true;
        }

        return false;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
