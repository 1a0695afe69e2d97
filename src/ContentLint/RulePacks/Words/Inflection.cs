// Puts words into the form that others have: which forms "снапшотами" may be of "снапшот", and what "снимок" is in those. Where the
// languages' rules leave it open - a gender that no ending tells, a form that stands for two cases - there is no answer, since a
// fix that is wrong is worse than none.

namespace ContentLint.RulePacks.Words;

/// <summary>Puts words into the form of others.</summary>
internal static class Inflection
{
    /// <summary>
    /// Whether words can be a form of a phrase. Words of one stem need not be: "utility" is no form of "utilize", and who replaces
    /// one does not mean the other. Of Russian words the stem decides.
    /// </summary>
    /// <param name="phrase">The phrase as a dictionary has it.</param>
    /// <param name="found">Words with the same stems.</param>
    public static bool IsForm(string phrase, string found)
    {
        var (base_, form) = (Word.Split(phrase), Word.Split(found));
        return base_.Count != form.Count
            || base_.Zip(form, (b, f) => b.Folded == f.Folded || RussianInflection.Is(b.Folded) || EnglishInflection.AreForms(b.Folded, f.Folded)).All(same => same);
    }

    /// <summary>The words of a replacement in the form that a phrase has.</summary>
    /// <param name="phrase">The phrase as a dictionary has it.</param>
    /// <param name="found">The same phrase in some form.</param>
    /// <param name="replacement">The replacement as a dictionary has it.</param>
    /// <returns>The replacement in that form; <see langword="null"/> where it cannot be told.</returns>
    public static string? Transfer(string phrase, string found, string replacement)
    {
        var (base_, form) = (Word.Split(phrase), Word.Split(found));
        if (base_.Count != form.Count || base_.Count == 0)
            return null;

        return base_.Any(w => RussianInflection.Is(w.Folded)) ? RussianInflection.Transfer(base_, form, replacement) : EnglishInflection.Transfer(base_, form, replacement);
    }
}
