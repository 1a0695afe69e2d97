// What Docusaurus does to a document's text before MDX sees it, told as facts about the text as it stands, so that every
// offset stays a file offset:
//
//   ```mdx-code-block fences    the two fence lines are not there, the lines between are
//   # Heading {#id}             the `{` of the first `{#` in a heading line is escaped
//   :::note A title             the rest of the line is the directive's label: `:::note[A title]`
//
// The rewriting looks at the start of lines and takes a byte order mark for a character, so it passes over a first line
// that begins with one. A carriage return alone ends no line for it.

namespace ContentLint.Mdx.Directives;

/// <summary>Docusaurus' rewriting before MDX.</summary>
internal static class DocusaurusRewriting
{
    private static readonly HashSet<string> Admonitions = new(StringComparer.Ordinal)
    {
        "secondary", "info", "success", "danger", "note", "tip", "warning", "important", "caution",
    };

    // Behind these its pattern's `.` does not go.
    private static readonly char[] EndsOfText = ['\r', '\u2028', '\u2029'];

    /// <summary>Takes the fence lines of MDX code blocks out of a document's lines.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool HideCodeBlockFences(SourceText source, List<LineCursor> lines)
    {
        var count = lines.Count;
        foreach (var fence in new[] { "```", "````" })
        {
            for (var open = 0; open < lines.Count; open++)
            {
                if (IsBehindMark(source, lines[open].Start) || !IsFence(lines[open], fence, "mdx-code-block"))
                    continue;

                var close = open + 2;
                while (close < lines.Count && !IsFence(lines[close], fence, ""))
                    close++;
                if (close >= lines.Count)
                    break;

                lines.RemoveAt(close);
                lines.RemoveAt(open);

                // The line ending behind the closing fence is used up, so the very next line opens no other block.
                open = close - 1;
            }
        }

        return lines.Count < count;
    }

    /// <summary>Whether the <c>{</c> at an offset of the file is the start of a heading's id.</summary>
    public static bool IsHeadingId(SourceText source, int brace)
    {
        var text = source.Text;
        if (brace == 0 || brace + 1 >= text.Length || text[brace + 1] != '#' || text[brace - 1] == '\\')
            return false;

        var start = brace;
        while (start > 0 && text[start - 1] != '\n')
            start--;
        var marks = start;
        while (marks < text.Length && text[marks] == '#')
            marks++;
        return marks - start is >= 1 and <= 6 && text.IndexOfAny(EndsOfText, start, brace - start) < 0 && !IsBehindMark(source, start) && text.IndexOf("{#", start, brace - start + 1, StringComparison.Ordinal) is var first
            && (first < 0 || first == brace);
    }

    /// <summary>Where the title behind an admonition's name starts; -1 when there is none.</summary>
    public static int AdmonitionTitle(SourceText source, int lineStart, int directive, int nameStart, int nameEnd, int end)
    {
        var text = source.Text;
        var i = lineStart;
        while (i < directive && text[i] == '>')
            i += i + 1 < directive && text[i + 1] == ' ' ? 2 : 1;
        while (i < directive && Characters.IsSpaceOrTab(text[i]))
            i++;
        if (IsBehindMark(source, lineStart) || i != directive || nameEnd >= end || text[nameEnd] != ' ' || !Admonitions.Contains(text.Substring(nameStart, nameEnd - nameStart)))
            return -1;

        while (nameEnd < end && text[nameEnd] == ' ')
            nameEnd++;
        return nameEnd;
    }

    private static bool IsBehindMark(SourceText source, int lineStart) => lineStart == 0 && source.HasByteOrderMark;

    private static bool IsFence(LineCursor line, string fence, string info)
    {
        var i = line.Start;
        if ((i > 0 && line.Text[i - 1] == '\r') || line.Text[line.FullEnd - 1] == '\r')
            return false;

        while (i < line.End && line.Text[i] == ' ')
            i++;
        if (string.CompareOrdinal(line.Text, i, fence, 0, fence.Length) != 0)
            return false;

        i += fence.Length;
        if (info.Length > 0)
        {
            while (i < line.End && line.Text[i] == ' ')
                i++;
        }

        return i + info.Length == line.End && string.CompareOrdinal(line.Text, i, info, 0, info.Length) == 0;
    }
}
