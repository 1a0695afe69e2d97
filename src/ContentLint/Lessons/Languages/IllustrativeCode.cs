// Much code in lessons is not meant to be read by a machine: it leaves something out, has a blank to fill in, shows two
// versions as a diff, or shows how not to do it. What says so is looked for here, and such a fence is left alone.

namespace ContentLint.Lessons.Languages;

/// <summary>Tells code that is only to be looked at.</summary>
internal static class IllustrativeCode
{
    // A bad example, and the two sides of a diff that is drawn over the code.
    private static readonly HashSet<string> MetaMarks = new(
        ["skip", "invalid", "error", "bad", "wrong", "broken", "incorrect", "del", "ins", "diff"], StringComparer.OrdinalIgnoreCase);

    // What is left out, what is to be filled in, and the marks of highlighters that take a line away.
    private static readonly string[] Gaps = ["...", "…", "{{", "{%", "<%", "${", "[!code"];

    /// <summary>
    /// Whether a fence is no text to copy: one of the marks stands behind its language as a word of its own, or it is not closed,
    /// which is a mistake of the lesson's, and what it holds is anybody's guess.
    /// </summary>
    public static bool IsNoExample(CodeBlock block) => !block.IsClosed || Words(block.Meta).Any(MetaMarks.Contains);

    /// <summary>
    /// Whether something is left out or to be filled in, <c>...</c>, <c>{{ name }}</c>, <c>${NAME}</c>, <c>&lt;your-name&gt;</c>, or
    /// lines are marked as added.
    /// </summary>
    public static bool HasGaps(string text) =>
        Gaps.Any(gap => text.Contains(gap, StringComparison.Ordinal)) || HasPlaceholder(text) || HasLineThatStartsWith(text, "+");

    /// <summary>Whether a line starts with a sign, behind blanks.</summary>
    public static bool HasLineThatStartsWith(string text, string sign)
    {
        for (var line = 0; line >= 0 && line < text.Length; line = text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : -1)
        {
            var start = line;
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            if (string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0)
                return true;
        }

        return false;
    }

    // `<your-token>`: a letter behind the sign, and the end on the same line.
    private static bool HasPlaceholder(string text)
    {
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '>' && isOpen)
                return true;
            isOpen = text[i] != '\n' && (isOpen || (text[i] == '<' && i + 1 < text.Length && char.IsLetter(text[i + 1])));
        }

        return false;
    }

    private static IEnumerable<string> Words(string meta)
    {
        var start = 0;
        for (var i = 0; i <= meta.Length; i++)
        {
            if (i < meta.Length && char.IsLetterOrDigit(meta[i]))
                continue;
            if (i > start)
                yield return meta.Substring(start, i - start);
            start = i + 1;
        }
    }
}
