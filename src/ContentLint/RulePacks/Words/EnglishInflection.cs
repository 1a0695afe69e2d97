// English words change at their end: -s, -ed, -ing. Which of them a word has and how another one takes it is spelling: "utilizes" is
// to "use" as "uses"; a verb whose past is a word of its own is in the list.

namespace ContentLint.RulePacks.Words;

/// <summary>English forms.</summary>
internal static class EnglishInflection
{
    // Base, past, participle; where the two differ a form in -ed does not tell which is meant.
    private const string IrregularVerbs =
        "be was been, begin began begun, break broke broken, bring brought brought, build built built, buy bought bought, " +
        "choose chose chosen, come came come, cut cut cut, do did done, draw drew drawn, drive drove driven, fall fell fallen, " +
        "find found found, get got got, give gave given, go went gone, have had had, hold held held, keep kept kept, know knew known, " +
        "leave left left, let let let, lose lost lost, make made made, mean meant meant, put put put, read read read, " +
        "rewrite rewrote rewritten, run ran run, say said said, see saw seen, send sent sent, set set set, show showed shown, " +
        "shut shut shut, split split split, spend spent spent, stand stood stood, take took taken, tell told told, think thought thought, " +
        "understand understood understood, write wrote written";

    private static readonly Dictionary<string, (string Past, string Participle)> Irregular = IrregularVerbs.Split(',')
        .Select(v => v.Trim().Split(' ')).ToDictionary(v => v[0], v => (v[1], v[2]), StringComparer.Ordinal);

    private static readonly HashSet<string> Particles = new(["in", "out", "up", "down", "off", "on", "over", "to", "of", "for", "back", "away"], StringComparer.Ordinal);

    // The last consonant is doubled where the last of several syllables is stressed, which spelling does not tell.
    private static readonly HashSet<string> Doubling = new(
        ["stop", "plan", "drop", "ship", "log", "tag", "map", "run", "get", "set", "put", "cut", "begin", "commit", "submit", "permit", "refer", "occur", "prefer", "skip", "zip", "trim", "swap", "wrap", "let", "hit", "plug", "debug", "scan", "grab", "shut", "split", "rerun", "reset"],
        StringComparer.Ordinal);

    private enum Form
    {
        Base,
        S,
        Ed,
        Ing,
    }

    /// <summary>The words of a replacement in the form that a phrase has; <see langword="null"/> where it cannot be told.</summary>
    public static string? Transfer(List<Word> phrase, List<Word> found, string replacement)
    {
        // One word changes: the last of a noun phrase, or a verb before its particle.
        var changed = Enumerable.Range(0, phrase.Count).Where(i => phrase[i].Folded != found[i].Folded).ToArray();
        if (changed.Length == 0)
            return replacement;
        if (changed.Length > 1 || FormOf(phrase[changed[0]].Folded, found[changed[0]].Folded) is not { } form)
            return null;

        var words = replacement.Split(' ');
        var at = words.Length > 1 && Particles.Contains(words[words.Length - 1]) ? 0 : words.Length - 1;
        if (Make(words[at], form) is not { } made)
            return null;

        words[at] = made;
        return string.Join(" ", words);
    }

    /// <summary>Whether one of two words can be a form of the other, its last consonant doubled or not.</summary>
    /// <param name="word">A word, folded.</param>
    /// <param name="other">The other, folded.</param>
    public static bool AreForms(string word, string other) => word == other || IsForm(word, other) || IsForm(other, word);

    private static bool IsForm(string word, string form)
    {
        if (FormOf(word, form) is not null)
            return true;

        var doubled = word + word[word.Length - 1];
        return form == word + "ed" || form == word + "ing" || form == doubled + "ed" || form == doubled + "ing" || form == word + "es"
            || (Irregular.TryGetValue(word, out var past) && (form == past.Past || form == past.Participle));
    }

    private static Form? FormOf(string word, string form)
    {
        foreach (var candidate in new[] { Form.S, Form.Ed, Form.Ing })
        {
            if (Make(word, candidate) == form)
                return candidate;
        }

        return Irregular.TryGetValue(word, out var past) && past.Past == form && past.Past == past.Participle ? Form.Ed : null;
    }

    private static string? Make(string word, Form form)
    {
        if (word.Length < 2 || !char.IsLetter(word[word.Length - 1]))
            return null;

        var stem = word.Substring(0, word.Length - 1);
        var isConsonantY = word.EndsWith('y') && !IsVowel(word[word.Length - 2]);
        var doubled = Doubling.Contains(word) ? word + word[word.Length - 1] : word;
        return form switch
        {
            Form.S => isConsonantY ? stem + "ies" : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es" : word == "go" || word == "do" ? word + "es" : word + "s",
            Form.Ed when Irregular.TryGetValue(word, out var past) => past.Past == past.Participle ? past.Past : null,
            Form.Ed => word.EndsWith('e') ? word + "d" : isConsonantY ? stem + "ied" : doubled + "ed",
            _ => word.EndsWith("ie", StringComparison.Ordinal) ? word.Remove(word.Length - 2) + "ying" : word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && word != "be" ? stem + "ing" : doubled + "ing",
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
