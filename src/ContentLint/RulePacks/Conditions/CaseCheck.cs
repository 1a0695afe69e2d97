// How a heading is written. In sentence case only its first word has a capital, and names: words that are listed, or that show by
// capitals or digits within that they are one ("PostgreSQL", "API", "IPv4"). Code has a case of its own.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Which letters are capitals.</summary>
internal enum LetterCase
{
    Sentence,
    Title,
    Upper,
    Lower,
}

/// <summary>A heading must be in a case, or break it.</summary>
/// <param name="letters">The case.</param>
/// <param name="breaks">Whether it must break it.</param>
/// <param name="names">Words that keep their letters.</param>
internal sealed class CaseCheck(LetterCase letters, bool breaks, IReadOnlyList<Phrase> names) : Check
{
    // Words that a title leaves small.
    private static readonly HashSet<string> Small = new(
        ["a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "nor", "of", "on", "or", "per", "the", "to", "via", "vs", "with"], StringComparer.Ordinal);

    public override bool IsContent => true;

    public override string Summary => $"{(breaks ? "not " : "")}in {letters.ToString().ToLowerInvariant()} case";

    public override bool Passes(MatchContext context, PackMatch match) => BreaksIt(context, match) == breaks;

    public override string Lacking(MatchContext context, PackMatch match) => breaks ? "is in the case it must not be in" : "is in another case";

    private bool BreaksIt(MatchContext context, PackMatch match)
    {
        var text = ((Heading)match.Node!).Text;
        var code = context.Index.TextAt(match.Span)?.CodeSpans ?? [];
        var words = Word.Split(text.Text);
        var kept = KeptIn(words);
        var isFirst = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.Text.Substring(words[i].Span.Start, words[i].Span.Length);
            if (!char.IsLetter(word[0]))
            {
                isFirst |= word is ":" or "." or "?" or "!" or "—";
                continue;
            }

            if (!kept.Contains(i) && !code.Any(c => c.Contains(words[i].Span)) && Breaks(word, isFirst, isJoined: i > 1 && words[i - 1].Folded is "'" or "’" or "-"))
                return true;
            isFirst = false;
        }

        return false;
    }

    private bool Breaks(string word, bool isFirst, bool isJoined)
    {
        if (letters is LetterCase.Upper or LetterCase.Lower)
            return letters == LetterCase.Upper ? word.Any(char.IsLower) : word.Any(char.IsUpper);

        // A capital or a digit within: a name or an abbreviation.
        if (word.Length == 1 || word.Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c)))
            return false;
        if (letters == LetterCase.Sentence)
            return isFirst ? char.IsLower(word[0]) : char.IsUpper(word[0]);
        return char.IsLower(word[0]) && !isJoined && (isFirst || !Small.Contains(word));
    }

    private HashSet<int> KeptIn(List<Word> words)
    {
        var kept = new HashSet<int>();
        foreach (var name in names)
        {
            for (var i = 0; i < words.Count; i++)
            {
                for (var last = name.MatchAt(words, i); last >= i; last--)
                    kept.Add(last);
            }
        }

        return kept;
    }
}

/// <summary>A place must have a number of words.</summary>
internal sealed class WordCountCheck(int least, int? most) : Check
{
    public override string Summary => most is null ? $"of {least} words or more" : $"of {least} to {most} words";

    public override bool Passes(MatchContext context, PackMatch match) =>
        context.Index.CountWords(match) is var count && count >= least && !(count > most);

    public override string Lacking(MatchContext context, PackMatch match) => context.Index.CountWords(match) is 1 ? "has 1 word" : $"has {context.Index.CountWords(match)} words";
}
