// Russian nouns and adjectives in their cases. A word's paradigm is told by its ending; where that leaves it open - a soft sign
// without a known gender, a vowel that may come and go - there is none. Forms stand in this order: nominative, genitive, dative,
// accusative, instrumental, prepositional, first of the singular, then of the plural. Things, not people: their accusative is the nominative.

namespace ContentLint.RulePacks.Words;

/// <summary>Russian forms.</summary>
internal static class RussianInflection
{
    private const string Hushing = "жшчщ";
    private const string Velar = "гкх";
    private const string Vowels = "аеёиоуыэюя";

    private static readonly string[] MasculineSoft = ["ь", "я", "ю", "ь", "ем", "е", "и", "ей", "ям", "и", "ями", "ях"];
    private static readonly string[] FeminineSoft = ["ь", "и", "и", "ь", "ью", "и", "и", "ей", "ям", "и", "ями", "ях"];

    private static readonly string[] MasculineSoftEndings = ["тель", "арь", "ырь"];
    private static readonly string[] FeminineSoftEndings = ["ость", "есть", "знь", "вь", "жь", "шь", "чь", "щь", "пись", "асть", "адь"];
    private static readonly HashSet<string> MasculineSoftWords = new(["пароль", "кабель", "контроль", "ноль", "профиль", "модуль", "стиль", "рубль", "вентиль"], StringComparer.Ordinal);
    private static readonly HashSet<string> FeminineSoftWords = new(["модель", "роль", "связь", "очередь", "цель", "деталь", "панель", "память", "сеть", "степень", "ветвь", "нить", "ось", "медь", "суть"], StringComparer.Ordinal);

    // The vowel of these stays: "поток", "потока".
    private static readonly string[] Steady = ["урок", "срок", "порок", "пророк", "поток", "приток", "исток", "отток", "сток", "восток", "блок", "шок", "ток", "сок", "бок", "рок"];

    private static readonly string[] AdjectiveEndings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые"];

    // Words that are neither nouns nor adjectives in their endings; of those without forms here nothing is said.
    private static readonly Dictionary<string, string[]?> Pronouns = new(StringComparer.Ordinal)
    {
        ["этот"] = ["этот", "этого", "этому", "этот", "этим", "этом", "эти", "этих", "этим", "эти", "этими", "этих"],
        ["тот"] = ["тот", "того", "тому", "тот", "тем", "том", "те", "тех", "тем", "те", "теми", "тех"],
        ["сам"] = null,
        ["весь"] = null,
        ["один"] = null,
        ["мой"] = null,
        ["твой"] = null,
        ["свой"] = null,
        ["наш"] = null,
        ["ваш"] = null,
        ["чей"] = null,
        ["они"] = null,
        ["она"] = null,
        ["оно"] = null,
        ["кто"] = null,
        ["что"] = null,
    };

    // "Сценарий" and "застой" end as adjectives do.
    private static readonly string[] NounEndings = ["рий", "бой", "строй", "слой", "покой", "застой", "герой"];

    /// <summary>Whether a folded word is Russian.</summary>
    public static bool Is(string word) => word.Length > 0 && word.All(c => c is (>= 'а' and <= 'я') or 'ё');

    /// <summary>The words of a replacement in the form that a phrase has; <see langword="null"/> where it cannot be told.</summary>
    public static string? Transfer(List<Word> phrase, List<Word> found, string replacement)
    {
        var slots = -1;
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Folded != found[i].Folded)
                slots &= SlotsOf(phrase[i].Folded, found[i].Folded);
        }

        if (slots is 0 or -1)
            return null;

        var options = Enumerable.Range(0, 12).Where(s => (slots & (1 << s)) != 0).Select(s => InSlot(replacement, s)).Distinct(StringComparer.Ordinal).ToArray();
        return options.Length == 1 ? options[0] : null;
    }

    // Which forms of a word another is: a bit for each.
    private static int SlotsOf(string word, string form)
    {
        if (FormsOf(word) is not { } forms)
            return 0;

        var slots = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].Split('|').Contains(form))
                slots |= 1 << i;
        }

        return slots;
    }

    // What changes is a noun and the adjectives before it; what follows it stays.
    private static string? InSlot(string phrase, int slot)
    {
        var words = phrase.Split(' ');
        if (words.Length > 1 && words.Any(w => Pronouns.ContainsKey(Word.Fold(w))))
            return null;

        var noun = Array.FindIndex(words, w => Is(Word.Fold(w)) && !IsAdjective(Word.Fold(w)));
        if (noun < 0 || FormsOf(Word.Fold(words[noun])) is not { } forms || forms[slot].Contains('|'))
            return null;

        var gender = GenderOf(Word.Fold(words[noun]));
        for (var i = 0; i < noun; i++)
        {
            if (Is(Word.Fold(words[i])) && (words[i] = Adjective(words[i], gender, slot)!) is null)
                return null;
        }

        words[noun] = forms[slot];
        return string.Join(" ", words);
    }

    private static bool IsAdjective(string word) =>
        word.Length > 4 && AdjectiveEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal)) && !NounEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static char GenderOf(string word) => word[word.Length - 1] switch { 'а' or 'я' => 'f', 'о' or 'е' => 'n', 'ь' => IsFeminine(word) ? 'f' : 'm', _ => 'm' };

    private static string[]? FormsOf(string word)
    {
        if (!Is(word) || word.Length < 3)
            return null;
        if (Pronouns.TryGetValue(word, out var pronoun))
            return pronoun;
        if (IsAdjective(word))
            return [.. Enumerable.Range(0, 12).Select(s => AdjectiveForms(word, s))];

        var stem = word.Substring(0, word.Length - 1);
        var last = stem[stem.Length - 1];
        return word[word.Length - 1] switch
        {
            'ь' => IsMasculine(word) ? Of(stem, MasculineSoft) : IsFeminine(word) ? Of(stem, FeminineSoft) : null,
            'й' => Of(stem, ["й", "я", "ю", "й", "ем", last == 'и' ? "и" : "е", "и", "ев", "ям", "и", "ями", "ях"]),
            'а' => Feminine(stem, last),
            'я' => last == 'и' ? Of(stem, ["я", "и", "и", "ю", "ей", "и", "и", "й", "ям", "и", "ями", "ях"]) : FeminineSoftNoun(stem, last),
            'о' => Neuter(stem),
            'е' => last == 'и' ? Of(stem, ["е", "я", "ю", "е", "ем", "и", "я", "й", "ям", "я", "ями", "ях"]) : null,
            'и' or 'у' or 'ю' or 'э' or 'ы' or 'ё' => null,
            _ => Masculine(word),
        };
    }

    private static bool IsMasculine(string word) => MasculineSoftWords.Contains(word) || MasculineSoftEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsFeminine(string word) => FeminineSoftWords.Contains(word) || FeminineSoftEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static string[]? Masculine(string word)
    {
        var stem = word;
        var (last, before) = (word[word.Length - 1], word[word.Length - 2]);
        if (last == 'к' && before == 'о' && !Steady.Any(s => word.EndsWith(s, StringComparison.Ordinal)))
            stem = word.Remove(word.Length - 2) + "к";
        else if (last == 'ц' && before == 'е')
            stem = word.Remove(word.Length - 2) + (Vowels.Contains(word[word.Length - 3]) ? "йц" : "ц");
        else if ((last is 'к' or 'л' or 'н' or 'р') && before is 'е' or 'ё' && word.Length < 6)
            return null;

        var plural = Velar.Contains(last) || Hushing.Contains(last) ? "и" : "ы";
        var many = Hushing.Contains(last) ? "ей" : last == 'ц' ? "ов|ев" : "ов";
        var by = Hushing.Contains(last) || last == 'ц' ? "ом|ем" : "ом";
        var forms = Of(stem, ["", "а", "у", "", by, "е", plural, many, "ам", plural, "ами", "ах"]);
        (forms[0], forms[3]) = (word, word);
        return forms;
    }

    private static string[]? Feminine(string stem, char last)
    {
        var one = Velar.Contains(last) || Hushing.Contains(last) ? "и" : "ы";
        var by = Hushing.Contains(last) || last == 'ц' ? "ей|ой" : "ой";
        var forms = Of(stem, ["а", one, "е", "у", by, "е", one, "", "ам", one, "ами", "ах"]);
        return (forms[7] = Bare(stem)!) is null ? null : forms;
    }

    private static string[]? FeminineSoftNoun(string stem, char last)
    {
        if (last == 'ь' || (!Vowels.Contains(last) && !Vowels.Contains(stem[stem.Length - 2])))
            return null;

        return Of(stem, ["я", "и", "е", "ю", "ей", "е", "и", Vowels.Contains(last) ? "й" : "ь", "ям", "и", "ями", "ях"]);
    }

    private static string[]? Neuter(string stem)
    {
        var forms = Of(stem, ["о", "а", "у", "о", "ом", "е", "а", "", "ам", "а", "ами", "ах"]);
        return (forms[7] = Bare(stem)!) is null ? null : forms;
    }

    // The genitive plural without an ending: between two consonants a vowel may come in.
    private static string? Bare(string stem)
    {
        var (last, before) = (stem[stem.Length - 1], stem[stem.Length - 2]);
        if (Vowels.Contains(before) || before == last)
            return stem;
        if (last == 'к')
            return stem.Remove(stem.Length - (before is 'й' or 'ь' ? 2 : 1)) + (before is 'й' or 'ь' || Hushing.Contains(before) ? "ек" : "ок");
        return last is 'л' or 'н' or 'р' or 'м' or 'ц' ? null : stem;
    }

    private static string[] Of(string stem, string[] endings) => [.. endings.Select(e => string.Join("|", e.Split('|').Select(x => stem + x)))];

    private static string? Adjective(string word, char gender, int slot)
    {
        var form = AdjectiveForms(Word.Fold(word), slot, gender);
        return form.Contains('|') ? null : form;
    }

    private static string AdjectiveForms(string word, int slot, char? gender = null)
    {
        var (stem, ending) = (word.Substring(0, word.Length - 2), word.Substring(word.Length - 2));
        gender ??= ending is "ая" or "яя" ? 'f' : ending is "ое" or "ее" ? 'n' : 'm';
        var last = stem[stem.Length - 1];
        var isSoft = ending is "яя" or "ее" || (ending == "ий" && !Velar.Contains(last) && !Hushing.Contains(last));
        var (i, o) = (isSoft || Velar.Contains(last) || Hushing.Contains(last) ? "и" : "ы", isSoft || (Hushing.Contains(last) && ending != "ой") ? "е" : "о");
        if (slot >= 6)
            return stem + i + (slot - 6) switch { 0 or 3 => "е", 1 or 5 => "х", 2 => "м", _ => "ми" };
        if (gender == 'f')
            return stem + slot switch { 0 => isSoft ? "яя" : "ая", 3 => isSoft ? "юю" : "ую", _ => o + "й" };
        return slot switch
        {
            0 or 3 => gender == 'n' ? stem + o + "е" : word.EndsWith('й') ? word : stem + i + "й",
            1 => stem + o + "го",
            2 => stem + o + "му",
            4 => stem + i + "м",
            _ => stem + o + "м",
        };
    }
}
