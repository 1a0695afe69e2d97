// What is tried with a start that does not fit `dateFormat`: JavaScript's own reading of dates, which differs from browser to
// browser and takes nearly anything. Only where it certainly finds no date drawing throws:
//
// - There is no digit, or there is a time and no date.
// - A word that means nothing to dates touches a number or stands behind one: `a1`, `3d`, `5 days`.
// - A month is not in 1 to 12, or a day not in 1 to 31.
// - There are four numbers and nothing that makes a time of one.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Rules.Mermaid.Gantt;

/// <summary>Dates as JavaScript reads them.</summary>
internal static class LenientDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] OtherWords = ["am", "pm", "ut", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "z"];

    /// <summary>Whether a text is a date in no browser.</summary>
    public static bool IsNone(string text)
    {
        if (!text.Any(Characters.IsDigit))
            return true;
        return text.IndexOf('(') < 0 && (HasMeaninglessWord(text) || HasImpossibleNumber(text) || HasTooManyNumbers(text));
    }

    private static bool HasTooManyNumbers(string text)
    {
        var numbers = text.Where((c, i) => Characters.IsDigit(c) && (i == 0 || !Characters.IsDigit(text[i - 1]))).Count();
        return numbers > 3 && text.IndexOfAny([':', '.', '+', ',']) < 0 && !text.Any(char.IsLetter);
    }

    // Words are letters and what comes behind them in ASCII and beyond.
    private static bool HasMeaninglessWord(string text)
    {
        var hasNumber = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (Characters.IsDigit(text[i]))
            {
                hasNumber = true;
                i++;
                continue;
            }

            while (i < text.Length && text[i] >= 'A')
                i++;
            if (i > start && !IsWord(text, start, i) && (hasNumber || (i < text.Length && Characters.IsDigit(text[i]))))
                return true;
            if (i == start)
                i++;
        }

        return false;
    }

    private static bool IsWord(string text, int start, int end)
    {
        var lower = text.Substring(start, end - start).ToLowerInvariant();
        return OtherWords.Contains(lower) || (lower.Length > 2 && Months.Contains(lower.Substring(0, 3))) || (lower == "t" && IsBetweenDateAndTime(text, start));
    }

    // `2024-01-01T10:00`: nowhere else is the letter a part of a date.
    private static bool IsBetweenDateAndTime(string text, int at) =>
        at > 0 && Characters.IsDigit(text[at - 1]) && at + 1 < text.Length && Characters.IsDigit(text[at + 1]) && text.IndexOf(':', at) > 0;

    // The forms of which it is sure how they are read; any other may be a date.
    private static bool HasImpossibleNumber(string text)
    {
        var parts = text.Split('-', '/', '.', ':', ' ');
        if (parts.Any(p => p.Length is 0 or > 8 || !p.All(Characters.IsDigit)))
            return false;

        var numbers = Array.ConvertAll(parts, p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture));
        if (text.IndexOf(':') > 0)
            return text.IndexOfAny(['-', '/', '.', ' ']) < 0 && numbers.Length < 4 && numbers.All(n => n < 60);
        var beginsWithYear = numbers[0] is 0 or > 31 || parts[0].Length > 2;
        return numbers.Length switch
        {
            1 => numbers[0] > 10000 || (numbers[0] > 12 && !beginsWithYear),
            2 => !beginsWithYear && IsNoDay(numbers[0], numbers[1]),
            3 => beginsWithYear ? IsNoDay(numbers[1], numbers[2]) : IsNoDay(numbers[0], numbers[1]),
            _ => true,
        };
    }

    private static bool IsNoDay(int month, int day) => month is 0 or > 12 || day is 0 or > 31;
}
