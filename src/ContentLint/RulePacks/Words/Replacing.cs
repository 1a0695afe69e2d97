// The words to write instead of a phrase, in the form the phrase has where it stands: capitals stay capitals ("Or higher" becomes
// "Or later"), and what stands for all its forms is replaced by the same form ("снапшотами" becomes "снимками").

namespace ContentLint.RulePacks.Words;

/// <summary>What to write at a place.</summary>
/// <param name="Options">The words, the best first.</param>
/// <param name="IsSure">Whether they are in the right form, so that they can be typed.</param>
internal readonly record struct ReplacingWords(IReadOnlyList<string> Options, bool IsSure);

/// <summary>Finds the words to write instead of others.</summary>
internal static class Replacing
{
    /// <summary>The words to write instead of a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="found">The characters that were found.</param>
    /// <param name="replacements">What its author wrote for the form that the phrase is written in.</param>
    public static ReplacingWords Words(Phrase phrase, string found, IReadOnlyList<string> replacements)
    {
        var isForm = phrase.HasForms && Word.Fold(found) != Word.Fold(phrase.Text);
        var isSure = true;
        var options = new List<string>(replacements.Count);
        foreach (var replacement in replacements)
        {
            var form = isForm ? Inflection.Transfer(phrase.Text, found, replacement) : replacement;
            isSure &= form is not null;
            options.Add(InCaseOf(found, phrase.Text, form ?? replacement));
        }

        return new ReplacingWords(options, isSure);
    }

    /// <summary>Whether a phrase stands within the very words that should replace it: <c>slot</c> in <c>replication slot</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the phrase stands in it.</param>
    /// <param name="phrase">The phrase as its author wrote it.</param>
    /// <param name="replacement">The words that should replace it.</param>
    public static bool StandsAround(string text, Text.TextSpan span, string phrase, string replacement)
    {
        for (var at = replacement.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = replacement.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = span.Start - at;
            var behind = replacement.Substring(at + phrase.Length);
            if (at + behind.Length > 0 && start >= 0
                && string.Compare(text, start, replacement, 0, at, StringComparison.OrdinalIgnoreCase) == 0
                && string.Compare(text, span.End, behind, 0, behind.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }

    // Words that have capitals of their own keep them.
    private static string InCaseOf(string found, string phrase, string replacement)
    {
        if (replacement.Length == 0 || found.Length == 0 || replacement.Any(char.IsUpper))
            return replacement;
        if (found.Count(char.IsLetter) > 1 && !found.Any(char.IsLower) && phrase.Any(char.IsLower))
            return replacement.ToUpperInvariant();
        return char.IsUpper(found[0]) && !char.IsUpper(phrase[0])
            ? char.ToUpperInvariant(replacement[0]) + replacement.Substring(1)
            : replacement;
    }
}
