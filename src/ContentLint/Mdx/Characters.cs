// The classes of characters Markdown and JSX distinguish. The reference tests single UTF-16 units, so a letter outside
// the Basic Multilingual Plane is no name character here either.

using System.Globalization;

namespace ContentLint.Mdx;

/// <summary>Tests on single UTF-16 units.</summary>
internal static class Characters
{
    /// <summary>A space or a tab.</summary>
    public static bool IsSpaceOrTab(char c) => c is ' ' or '\t';

    /// <summary>A line feed or a carriage return.</summary>
    public static bool IsLineEnding(char c) => c is '\n' or '\r';

    /// <summary>Whether a line ending starts at an offset: the LF of a CRLF is the second half of one.</summary>
    public static bool StartsLineEnding(string text, int i) => IsLineEnding(text[i]) && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r');

    /// <summary>A space, a tab or a line ending.</summary>
    public static bool IsMarkdownWhitespace(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>What one engine's JavaScript takes for white space, and JavaScript does not.</summary>
    public static bool IsMoreSpace(char c) => c is '\u0085' or '\u200B';

    /// <summary>What JavaScript calls white space, line terminators included.</summary>
    public static bool IsJavaScriptWhitespace(char c) => c switch
    {
        <= ' ' => c is ' ' or (>= '\t' and <= '\r'),
        < '\u00A0' => false,
        '\u00A0' or '\uFEFF' or '\u2028' or '\u2029' => true,
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator,
    };

    /// <summary>An ASCII punctuation character: what a backslash escapes.</summary>
    public static bool IsAsciiPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    /// <summary>Punctuation or a symbol in Unicode's sense.</summary>
    public static bool IsPunctuation(char c)
    {
        if (c < '\u0080')
            return IsAsciiPunctuation(c);

        return char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;
    }

    /// <summary>An ASCII control character, as link destinations mean it.</summary>
    public static bool IsAsciiControl(char c) => c is < ' ' or '\u007F';

    /// <summary>An ASCII letter.</summary>
    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    /// <summary>An ASCII digit.</summary>
    public static bool IsAsciiDigit(char c) => (uint)(c - '0') < 10;

    /// <summary>An ASCII letter or digit.</summary>
    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);

    /// <summary>A character that can start a JavaScript name, and so a tag or attribute name.</summary>
    public static bool IsNameStart(char c)
    {
        if (c < '\u0080')
            return IsAsciiLetter(c) || c is '$' or '_';

        return c is '\u1885' or '\u1886' or '\u2118' or '\u212E' or '\u309B' or '\u309C'
            || (c != '\u2E2F' && char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber);
    }

    /// <summary>A character that can continue a JavaScript name.</summary>
    public static bool IsNamePart(char c)
    {
        if (c < '\u0080')
            return IsAsciiLetterOrDigit(c) || c is '$' or '_';

        return IsNameStart(c)
            || c is '\u200C' or '\u200D' or '\u00B7' or '\u0387' or (>= '\u1369' and <= '\u1371') or '\u19DA'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    /// <summary>Whether a character cannot be seen: a control or format character, or a space of an unusual kind.</summary>
    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (c != ' ' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>A character as a message shows it: by its number where it cannot be seen.</summary>
    public static string Show(char c) => IsInvisible(c) ? string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", (int)c) : c.ToString();

    /// <summary>Where the character at an offset ends: behind both halves of one that has two.</summary>
    public static int EndOf(string text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;

    /// <summary>Where an escape of JavaScript ends, as far as it can hide a quote: the CR and LF behind a backslash are one line end.</summary>
    public static int EndOfEscape(string text, int backslash, int end) =>
        backslash + 2 < end && text[backslash + 1] == '\r' && text[backslash + 2] == '\n' ? backslash + 3 : Math.Min(end, backslash + 2);

    /// <summary>A character that can continue a name in JSX, where a hyphen is one too.</summary>
    public static bool IsJsxNamePart(char c) => c == '-' || IsNamePart(c);
}
