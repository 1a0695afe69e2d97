// A phrase as a pack's author writes it, ready to be matched over words. A word may end in `*` to take any ending ("групп*
// параметр*" finds "группами параметров"); in a phrase that stands for all its forms each word is compared by its stem.

namespace ContentLint.RulePacks.Words;

/// <summary>How a word of a phrase is compared.</summary>
internal enum WordMatch
{
    Exact,
    Prefix,
    Stem,
}

/// <summary>A word of a phrase.</summary>
/// <param name="Text">What is compared: the folded word, its beginning, or its stem.</param>
/// <param name="Match">How.</param>
internal readonly record struct PhraseWord(string Text, WordMatch Match)
{
    /// <summary>Whether a word of a lesson is this one.</summary>
    public bool Matches(string folded) => Match switch
    {
        WordMatch.Exact => folded == Text,
        WordMatch.Prefix => folded.StartsWith(Text, StringComparison.Ordinal),
        _ => Stemmer.Stem(folded) == Text,
    };
}

/// <summary>A phrase: words one after another. Immutable.</summary>
internal sealed class Phrase
{
    /// <summary>The most words of a phrase: from each word of a lesson so many are looked at.</summary>
    public const int MostWords = 100;

    private Phrase(string text, IReadOnlyList<PhraseWord> words, bool hasForms)
    {
        Text = text;
        Words = words;
        HasForms = hasForms;
    }

    /// <summary>The phrase as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>The phrase as a message shows it.</summary>
    public string Display => Text.Replace("*", "");

    /// <summary>Its words; none in a phrase that says nothing.</summary>
    public IReadOnlyList<PhraseWord> Words { get; }

    /// <summary>Whether it stands for all its forms.</summary>
    public bool HasForms { get; }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="allForms">Whether it stands for all its inflected forms.</param>
    public static Phrase Parse(string text, bool allForms) =>
        new(text, [.. Word.Split(text, keepStars: true).Select(w => ToPhraseWord(w.Folded, allForms))], allForms);

    /// <summary>Whether a phrase has more words than one may have.</summary>
    public static bool IsTooLong(string text) => text.Length > MostWords && Word.Split(text, keepStars: true).Count > MostWords;

    /// <summary>The index of the phrase's last word when it starts at a word; -1 when it does not. A dash between words may be left out.</summary>
    public int MatchAt(IReadOnlyList<Word> words, int start)
    {
        var at = start;
        for (var p = 0; p < Words.Count; p++, at++)
        {
            if (p > 0 && at < words.Count && words[at].Folded == "-" && Words[p].Text != "-")
                at++;
            if (at >= words.Count || !Words[p].Matches(words[at].Folded))
                return -1;
        }

        return at - 1;
    }

    private static PhraseWord ToPhraseWord(string folded, bool allForms)
    {
        if (folded.Length > 1 && folded.EndsWith('*'))
            return new PhraseWord(folded.Substring(0, folded.Length - 1), WordMatch.Prefix);
        return allForms && Stemmer.Knows(folded)
            ? new PhraseWord(Stemmer.Stem(folded), WordMatch.Stem)
            : new PhraseWord(folded, WordMatch.Exact);
    }
}
