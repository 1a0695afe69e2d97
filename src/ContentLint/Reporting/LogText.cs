// Text that people and CI servers read in a log or a terminal. It quotes lessons, paths, configurations and what git says,
// any of which somebody else may have written: nothing in it may steer a terminal, be invisible, turn the reading order
// round, or be taken for a command by the server that keeps the log.

using System.Globalization;
using System.Text;

namespace ContentLint.Reporting;

/// <summary>Makes text harmless for logs and terminals.</summary>
public static class LogText
{
    private const int LongestCommandWord = 24;

    /// <summary>Gives a text as one line: line breaks become spaces, what cannot be seen is named, and no CI server finds a command in it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A line without its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Line(string text)
    {
        var line = text ?? throw new ArgumentNullException(nameof(text));
        if (line.IndexOfAny(['\r', '\n', '\u2028', '\u2029', '\u0085']) >= 0)
            line = line.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');
        return WithoutCommand(SourceFrame.Show(line, 0, line.Length));
    }

    /// <summary>Gives a text of several lines, each as <see cref="Line"/> does; tabs stay.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="indent">What stands before every line but the first.</param>
    /// <returns>The lines with line feeds between them.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Lines(string text, string indent = "")
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = indent ?? throw new ArgumentNullException(nameof(indent));
        return string.Join("\n" + indent, text.Replace("\r\n", "\n").Split('\n').Select(l => WithoutCommand(SourceFrame.Show(l, 0, l.Length, tab: "\t"))));
    }

    // GitHub reads "::add-mask::x" at the start of a line, whatever white space is before it.
    private static string WithoutCommand(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;
        return start + 2 < line.Length && line[start] == ':' && line[start + 1] == ':' && IsLetter(line[start + 2])
            ? line.Insert(start + 1, " ")
            : line;
    }

    /// <summary>Whether the second sign of "##[", "##vso[" or "##teamcity[" stands at an offset: commands wherever they are in a line.</summary>
    internal static bool IsCommandMark(string text, int i)
    {
        if (text[i] != '#' || i == 0 || text[i - 1] != '#')
            return false;

        var end = i + 1;
        while (end < text.Length && end - i <= LongestCommandWord && IsLetter(text[end]))
            end++;
        return end < text.Length && text[end] == '[';
    }

    /// <summary>
    /// Whether a character cannot be seen as it is: control and format characters, and the separators of lines. Joiners
    /// between characters that are no ASCII belong to emoji and to Persian or Indic words, and stay.
    /// </summary>
    /// <param name="text">A text.</param>
    /// <param name="i">An offset in it.</param>
    /// <param name="length">The number of UTF-16 units of the character.</param>
    internal static bool IsHidden(string text, int i, out int length)
    {
        var c = text[i];
        length = 1;
        if (c < '\u007F')
            return c < ' ';
        if (c is '\u200C' or '\u200D')
            return !(i > 0 && text[i - 1] > '\u007F' && i + 1 < text.Length && text[i + 1] > '\u007F');

        length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        return CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    /// <summary>Adds the name of a character: <c>&lt;U+202E&gt;</c>; of the oldest control characters their picture.</summary>
    internal static void AppendName(StringBuilder shown, string text, int i, int length)
    {
        if (text[i] < ' ')
            shown.Append((char)('\u2400' + text[i]));
        else
            shown.Append('<').Append(NameOf(text, i, length)).Append('>');
    }

    /// <summary>The name of a character: <c>U+202E</c>.</summary>
    internal static string NameOf(string text, int i, int length) =>
        "U+" + (length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
