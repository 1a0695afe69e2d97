// Finds phrases in a text the way people mean them: whole words, without regard to case, ё or е, the kind of dash or
// space between words. A word may end in `*` to take any ending ("групп* параметр*" finds "группами параметров"), which
// is how inflection is said without a regular expression.

using ContentLint.Text;

namespace ContentLint.RulePacks;

/// <summary>A set of phrases, matched over words. Immutable.</summary>
internal sealed class PhraseSet
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _phrases;

    public PhraseSet(IReadOnlyList<string> phrases)
    {
        Phrases = phrases;
        _phrases = [.. phrases.Select(p => (IReadOnlyList<string>)[.. Split(p, keepStars: true).Select(t => t.Word)]).Where(p => p.Count > 0)];
    }

    /// <summary>The phrases as their author wrote them.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The places where a phrase stands, in order; offsets in <paramref name="text"/>.</summary>
    public IEnumerable<TextSpan> Find(string text)
    {
        var words = Split(text, keepStars: false);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var phrase in _phrases)
            {
                if (MatchAt(words, i, phrase) is { } last)
                {
                    yield return new TextSpan(words[i].Span.Start, words[last].Span.End);
                    i = last;
                    break;
                }
            }
        }
    }

    // The index of the phrase's last word when it starts at a word; a dash between two words may be left out or added.
    private static int? MatchAt(List<(string Word, TextSpan Span)> words, int start, IReadOnlyList<string> phrase)
    {
        var at = start;
        for (var p = 0; p < phrase.Count; p++, at++)
        {
            if (p > 0 && at < words.Count && words[at].Word == "-" && phrase[p] != "-")
                at++;
            if (at >= words.Count || !Matches(phrase[p], words[at].Word))
                return null;
        }

        return at - 1;
    }

    private static bool Matches(string pattern, string word) =>
        pattern.Length > 1 && pattern[pattern.Length - 1] == '*'
            ? word.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.Ordinal)
            : pattern == word;

    private static List<(string Word, TextSpan Span)> Split(string text, bool keepStars)
    {
        var words = new List<(string, TextSpan)>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            while (i < text.Length && IsWordCharacter(text[i]))
                i++;
            if (i == start)
                i++;
            else if (keepStars && i < text.Length && text[i] == '*')
                i++;
            words.Add((Fold(text.Substring(start, i - start)), new TextSpan(start, i)));
        }

        return words;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        || char.IsSurrogate(c);

    private static string Fold(string word) => word switch
    {
        "‐" or "‑" or "–" or "—" => "-",
        _ => word.ToLowerInvariant().Replace('ё', 'е'),
    };
}
