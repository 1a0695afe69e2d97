// How hard a text is to read, by the known formulas over the lengths of its sentences and words. Syllables are counted as groups of
// vowels, which is near enough for a number that is an estimate anyway.

using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>How readability is measured.</summary>
internal enum ReadabilityFormula
{
    /// <summary>The automated readability index, from characters, words and sentences: a school grade.</summary>
    Automated,

    /// <summary>The Flesch–Kincaid grade: a school grade.</summary>
    FleschKincaid,

    /// <summary>Flesch reading ease: 100 is easy, 0 is hard.</summary>
    FleschReadingEase,

    /// <summary>Läsbarhetsindex, from sentences and long words: 25 is easy, 60 is hard.</summary>
    Lix,
}

/// <summary>A text that is as easy to read as it should be.</summary>
internal sealed class ReadabilityCondition(ReadabilityFormula formula, int? minimum, int? maximum) : PackCondition
{
    // Of less than that a number says nothing.
    private const int FewestWords = 100;
    private const int LongWord = 6;
    private const string Vowels = "aeiouyаеёиоуыэюя";

    protected override bool UsesMatch => true;

    protected override string Describe() => $"a readability of {minimum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"} to {maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"}";

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var part = scope == context.Whole && context is { IsAtPlace: true, Match: { } match } ? match.Span : scope;
        var measure = Measure(context.Index.Sentences.Where(s => part.Contains(s.Span)));
        return measure is null || (!(measure < minimum) && !(measure > maximum)) ? [PackMatch.At(TextSpan.At(scope.Start))] : [];
    }

    /// <summary>The measure of sentences; <see langword="null"/> for too few words to tell.</summary>
    public double? Measure(IEnumerable<Sentence> text)
    {
        var (sentences, words, characters, syllables, longWords) = (0, 0, 0, 0, 0);
        foreach (var sentence in text)
        {
            sentences++;
            foreach (var word in Word.Split(sentence.Text.Text).Where(w => char.IsLetterOrDigit(w.Folded[0])))
            {
                words++;
                characters += word.Folded.Length;
                syllables += Syllables(word.Folded);
                longWords += word.Folded.Length > LongWord ? 1 : 0;
            }
        }

        if (words < FewestWords)
            return null;

        var (length, sound) = ((double)words / sentences, (double)syllables / words);
        return formula switch
        {
            ReadabilityFormula.Automated => (4.71 * characters / words) + (0.5 * length) - 21.43,
            ReadabilityFormula.FleschKincaid => (0.39 * length) + (11.8 * sound) - 15.59,
            ReadabilityFormula.FleschReadingEase => 206.835 - (1.015 * length) - (84.6 * sound),
            _ => length + (100.0 * longWords / words),
        };
    }

    private static int Syllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            // Each Russian vowel is a syllable; of English ones a group is, and an "e" at the end is silent.
            var isVowel = Vowels.Contains(word[i]);
            if (isVowel && (i == 0 || word[i] >= 'а' || !Vowels.Contains(word[i - 1])))
                count++;
        }

        return Math.Max(1, word.EndsWith('e') && count > 1 ? count - 1 : count);
    }
}
