// Cuts the ending off a Russian word, so that "группы", "группой" and "группам" come to the same stem. The algorithm is
// Snowball's Russian stemmer (snowballstem.org): a perfective gerund ending goes, or else a reflexive one and then an
// adjective's, a verb's or a noun's; then "и", a derivational "ост(ь)", a doubled "н", a superlative and "ь". Endings of verbs
// and gerunds marked as such count only after "а" or "я". Words come in lower case with "ё" already folded to "е".

namespace ContentLint.RulePacks.Words;

/// <summary>The Snowball stemmer for Russian.</summary>
internal static class RussianStemmer
{
    private static readonly string[] GerundAfterA = ["вшись", "вши", "в"];
    private static readonly string[] Gerund = ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];
    private static readonly string[] Reflexive = ["ся", "сь"];

    private static readonly string[] Adjective =
    [
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
        "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
    ];

    private static readonly string[] ParticipleAfterA = ["ем", "нн", "вш", "ющ", "щ"];
    private static readonly string[] Participle = ["ивш", "ывш", "ующ"];

    private static readonly string[] VerbAfterA =
        ["ете", "йте", "нно", "ешь", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"];

    private static readonly string[] Verb =
    [
        "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть",
        "ишь", "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю",
    ];

    private static readonly string[] Noun =
    [
        "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем",
        "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
    ];

    private static readonly string[] Superlative = ["ейше", "ейш"];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        var rv = Array.FindIndex(word.ToCharArray(), IsVowel) + 1;
        if (rv == 0)
            return word;

        var stem = word.Length;
        if (!Cut(word, ref stem, rv, GerundAfterA, Gerund))
        {
            _ = Cut(word, ref stem, rv, Reflexive);
            if (Cut(word, ref stem, rv, Adjective))
                _ = Cut(word, ref stem, rv, ParticipleAfterA, Participle);
            else if (!Cut(word, ref stem, rv, VerbAfterA, Verb))
                _ = Cut(word, ref stem, rv, Noun);
        }

        _ = Cut(word, ref stem, rv, ["и"]);
        _ = Cut(word, ref stem, SecondRegion(word), ["ость", "ост"]);
        Tidy(word, ref stem, rv);
        return word.Substring(0, stem);
    }

    private static void Tidy(string word, ref int stem, int rv)
    {
        if (Cut(word, ref stem, rv, Superlative))
            _ = EndsWith(word, stem, rv, "нн") && stem-- > 0;
        else if (EndsWith(word, stem, rv, "нн") || EndsWith(word, stem, rv, "ь"))
            stem--;
    }

    // The longest ending of either list; one of the first list needs "а" or "я" before it.
    private static bool Cut(string word, ref int stem, int from, string[] afterA, string[] free)
    {
        var (length, isFree) = (0, false);
        foreach (var ending in afterA)
        {
            if (ending.Length > length && EndsWith(word, stem, from, ending))
                length = ending.Length;
        }

        foreach (var ending in free)
        {
            if (ending.Length > length && EndsWith(word, stem, from, ending))
                (length, isFree) = (ending.Length, true);
        }

        var before = stem - length - 1;
        if (length == 0 || (!isFree && (before < from || word[before] is not ('а' or 'я'))))
            return false;

        stem -= length;
        return true;
    }

    private static bool Cut(string word, ref int stem, int from, string[] endings)
    {
        var length = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > length && EndsWith(word, stem, from, ending))
                length = ending.Length;
        }

        stem -= length;
        return length > 0;
    }

    private static bool EndsWith(string word, int end, int from, string ending) =>
        end - ending.Length >= from && string.CompareOrdinal(word, end - ending.Length, ending, 0, ending.Length) == 0;

    // R2: after the second consonant that follows a vowel.
    private static int SecondRegion(string word) => AfterConsonant(word, AfterConsonant(word, 0));

    private static int AfterConsonant(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }

        return word.Length;
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
