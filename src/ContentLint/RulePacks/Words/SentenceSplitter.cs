// Where sentences end. A full stop ends one where white space follows and what comes then can begin a sentence; not within code,
// not behind an abbreviation ("e.g. this", "и т. д."), an initial or a number that counts ("1. Open"). Some abbreviations end a
// sentence too, and do so where a capital letter follows.

using ContentLint.Lessons;

namespace ContentLint.RulePacks.Words;

/// <summary>Finds the sentences of texts.</summary>
internal static class SentenceSplitter
{
    private const int LongestAbbreviation = 8;

    // Something always follows these.
    private static readonly HashSet<string> GoesOn = new(
        [
            "e.g", "eg", "i.e", "ie", "vs", "cf", "mr", "mrs", "ms", "dr", "prof", "st", "fig", "figs", "sec", "no", "nos", "vol", "pp", "approx", "resp", "incl", "max", "min", "ca",
            "т.е", "т.к", "напр", "см", "ср", "рис", "табл", "стр", "гл", "разд", "им", "проф", "акад", "ул", "тов", "гр", "п", "пп", "ст", "н", "англ", "лат", "прим",
        ],
        StringComparer.Ordinal);

    // These may stand at the end.
    private static readonly HashSet<string> MayEnd = new(
        [
            "etc", "inc", "ltd", "corp", "co", "jr", "sr", "al", "a.m", "p.m", "u.s",
            "т.д", "т.п", "др", "пр", "г", "гг", "в", "вв", "руб", "коп", "тыс", "млн", "млрд", "сек", "мин", "ч", "шт", "т", "д", "е", "к",
        ],
        StringComparer.Ordinal);

    /// <summary>The sentences of a text, without white space around them.</summary>
    public static IEnumerable<Sentence> Split(TextRun run)
    {
        var text = run.Text.Text;
        var isCode = CodeOf(run, text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !(IsMark(text[i]) && EndsAt(text, isCode, start, ref i)))
                continue;

            if (Trim(text, start, Math.Min(i + 1, text.Length)) is { IsEmpty: false } span)
                yield return new Sentence(run.Text.ToSource(span), run.Text.Slice(span));
            start = i + 1;
        }
    }

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    // Moves to the last character of the sentence.
    private static bool EndsAt(string text, bool[]? isCode, int start, ref int i)
    {
        var mark = i;
        while (i + 1 < text.Length && (IsMark(text[i + 1]) || text[i + 1] is ')' or ']' or '"' or '\'' or '”' or '’' or '»'))
            i++;
        if (text[mark] is '。' or '！' or '？')
            return true;
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            return false;

        var next = i + 1;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '(' or '"' or '\'' or '“' or '«' or '—' or '-'))
            next++;
        if (next == text.Length)
            return true;
        if (char.IsLower(text[next]) || isCode?[mark] == true)
            return false;
        return text[mark] != '.' || i > mark || !IsAbbreviation(text, start, mark, char.IsUpper(text[next]));
    }

    private static bool IsAbbreviation(string text, int start, int stop, bool isCapitalBehind)
    {
        var at = stop;
        while (at > start && stop - at <= LongestAbbreviation && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] == '.' && at > start + 1)))
            at--;
        var word = text.Substring(at, stop - at).ToLowerInvariant();

        // "т. д." is written with a space too.
        if (word.Length == 1 && at > start + 2 && char.IsWhiteSpace(text[at - 1]) && text[at - 2] == '.' && char.IsLetter(text[at - 3]))
            word = char.ToLowerInvariant(text[at - 3]) + "." + word;
        if (GoesOn.Contains(word) || (MayEnd.Contains(word) && !isCapitalBehind))
            return true;

        // An initial; the number of an item.
        return (word.Length == 1 && char.IsUpper(text[at])) || (at == start && word.Length is > 0 and < 4 && word.All(char.IsDigit));
    }

    private static bool[]? CodeOf(TextRun run, int length)
    {
        if (run.CodeSpans.Count == 0)
            return null;

        var isCode = new bool[length];
        foreach (var span in run.CodeSpans)
        {
            for (var i = span.Start; i < span.End; i++)
                isCode[i] = true;
        }

        return isCode;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
