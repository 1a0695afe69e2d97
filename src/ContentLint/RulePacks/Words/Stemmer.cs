namespace ContentLint.RulePacks.Words;

/// <summary>Stems words of the languages it knows by their letters: Russian and English.</summary>
internal static class Stemmer
{
    /// <summary>Whether a folded word is one of letters that a stemmer knows.</summary>
    public static bool Knows(string folded) => IsRussian(folded[0]) ? folded.All(IsRussian) : folded.All(c => c is >= 'a' and <= 'z');

    /// <summary>The stem of a folded word; the word itself in other languages.</summary>
    public static string Stem(string folded)
    {
        if (!Knows(folded))
            return folded;
        return IsRussian(folded[0]) ? RussianStemmer.Stem(folded) : EnglishStemmer.Stem(folded);
    }

    private static bool IsRussian(char c) => c is >= 'а' and <= 'я';
}
