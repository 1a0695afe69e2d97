// Cuts the ending off an English word, so that "reboot", "reboots" and "rebooting" come to the same stem. The algorithm is
// Snowball's English stemmer, known as Porter 2 (snowballstem.org): plurals, "ed" and "ing", a final "y", then derivational
// endings in the regions R1 and R2, then a final "e" or "l". Words come in lower case.

namespace ContentLint.RulePacks.Words;

/// <summary>The Snowball stemmer for English.</summary>
internal sealed class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly string[] KeptPlurals = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly (string Ending, string Replacement)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] PastEndings = ["ingly", "edly", "ing", "ed"];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    private readonly int _r1;
    private readonly int _r2;
    private string _word;

    private EnglishStemmer(string word)
    {
        _word = MarkConsonantY(word);
        _r1 = FirstRegion(_word);
        _r2 = AfterConsonant(_word, _r1);
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2)
            return word;
        if (Exceptions.TryGetValue(word, out var stem))
            return stem;

        var stemmer = new EnglishStemmer(word);
        stemmer.Plural();
        if (!KeptPlurals.Contains(stemmer._word))
            stemmer.Endings();
        return stemmer._word.Replace('Y', 'y');
    }

    private void Endings()
    {
        PastAndGerund();
        if (_word.Length > 2 && _word[_word.Length - 1] is 'y' or 'Y' && !IsVowel(_word[_word.Length - 2]))
            Cut(1, "i");
        Derivation();
        Relation();
        Suffix();
        Last();
    }

    private void Plural()
    {
        if (Ends("sses"))
            Cut(2);
        else if (Ends("ied") || Ends("ies"))
            Cut(_word.Length > 4 ? 2 : 1);
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(_word.Length - 2))
            Cut(1);
    }

    private void PastAndGerund()
    {
        if (Ends("eedly") || Ends("eed"))
        {
            var length = Ends("eedly") ? 5 : 3;
            if (_word.Length - length >= _r1)
                Cut(length, "ee");
            return;
        }

        var ending = PastEndings.FirstOrDefault(Ends);
        if (ending is null || !HasVowel(_word.Length - ending.Length))
            return;

        Cut(ending.Length);
        if (Ends("at") || Ends("bl") || Ends("iz"))
            _word += "e";
        else if (EndsDoubled())
            Cut(1);
        else if (_r1 >= _word.Length && IsShortSyllable(_word.Length))
            _word += "e";
    }

    private void Derivation()
    {
        foreach (var (ending, replacement) in Step2)
        {
            if (!Ends(ending))
                continue;

            var allowed = ending switch
            {
                "ogi" => _word.Length > 3 && _word[_word.Length - 4] == 'l',
                "li" => _word.Length > 2 && "cdeghkmnrt".Contains(_word[_word.Length - 3]),
                _ => true,
            };
            if (allowed && _word.Length - ending.Length >= _r1)
                Cut(ending.Length, replacement);
            return;
        }
    }

    private void Relation()
    {
        foreach (var (ending, replacement) in Step3)
        {
            if (!Ends(ending))
                continue;
            if (_word.Length - ending.Length >= (ending == "ative" ? _r2 : _r1))
                Cut(ending.Length, replacement);
            return;
        }
    }

    private void Suffix()
    {
        var ending = Step4.FirstOrDefault(Ends);
        if (ending is null || _word.Length - ending.Length < _r2)
            return;
        if (ending != "ion" || (_word.Length > 3 && _word[_word.Length - 4] is 's' or 't'))
            Cut(ending.Length);
    }

    private void Last()
    {
        var before = _word.Length - 1;
        if (Ends("e") && (before >= _r2 || (before >= _r1 && !IsShortSyllable(before))))
            Cut(1);
        else if (Ends("ll") && before >= _r2)
            Cut(1);
    }

    private bool Ends(string ending) => _word.EndsWith(ending, StringComparison.Ordinal);

    private void Cut(int length, string replacement = "") => _word = _word.Remove(_word.Length - length).Insert(_word.Length - length, replacement);

    private bool HasVowel(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(_word[i]))
                return true;
        }

        return false;
    }

    private bool EndsDoubled() =>
        _word.Length > 1 && _word[_word.Length - 1] == _word[_word.Length - 2] && "bdfgmnprt".Contains(_word[_word.Length - 1]);

    // A vowel between consonants, the last not w, x or Y; or a vowel at the start and a consonant.
    private bool IsShortSyllable(int end)
    {
        if (end == 2)
            return IsVowel(_word[0]) && !IsVowel(_word[1]);
        return end > 2 && !IsVowel(_word[end - 3]) && IsVowel(_word[end - 2]) && !IsVowel(_word[end - 1]) && _word[end - 1] is not ('w' or 'x' or 'Y');
    }

    private static string MarkConsonantY(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }

        return new string(letters);
    }

    private static int FirstRegion(string word)
    {
        foreach (var start in new[] { "gener", "commun", "arsen" })
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                return start.Length;
        }

        return AfterConsonant(word, 0);
    }

    private static int AfterConsonant(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }

        return word.Length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
