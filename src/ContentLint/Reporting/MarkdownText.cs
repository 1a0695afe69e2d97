using System.Text;

namespace ContentLint.Reporting;

/// <summary>Text of lessons inside Markdown that GitHub, GitLab and others show.</summary>
internal static class MarkdownText
{
    private const int MostColumns = 160;

    /// <summary>
    /// One line that shows the text as it is: no markup, no table cells, and nobody is mentioned and no issue linked by
    /// what a lesson says.
    /// </summary>
    public static string Escape(string text)
    {
        var line = ReportText.OneLine(text);
        var markdown = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var next = i + 1 < line.Length ? line[i + 1] : '\0';
            switch (line[i])
            {
                case '<': markdown.Append("&lt;"); break;
                case '>': markdown.Append("&gt;"); break;
                case '&': markdown.Append("&amp;"); break;
                case '$': markdown.Append("&#36;"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~': markdown.Append('\\').Append(line[i]); break;
                case '@' or '#' when char.IsLetterOrDigit(next): markdown.Append(line[i]).Append("&#8203;"); break;
                case var c: markdown.Append(SurrogatePairs.IsLoneHalf(line, i) ? '\uFFFD' : c); break;
            }
        }

        return markdown.ToString();
    }

    /// <summary>The lines of chunks; where a fix changes them, as a difference.</summary>
    public static List<string> Diff(IReadOnlyList<SourceChunk> chunks)
    {
        var lines = new List<string>();
        foreach (var chunk in chunks)
        {
            if (lines.Count > 0)
                lines.Add("…");
            var before = LinesOf(chunk.Before.Text);
            if (chunk.After is null)
                lines.AddRange(before);
            else
                AddDifference(lines, before, LinesOf(chunk.After.Text));
        }

        return lines;
    }

    /// <summary>Adds a code block below a list item, its fence longer than any in the lines.</summary>
    public static void AppendBlock(StringBuilder markdown, string language, List<string> lines)
    {
        var fence = new string('`', Math.Max(3, lines.Max(LongestFence) + 1));
        markdown.Append("\n  ").Append(fence).Append(language).Append('\n');
        foreach (var line in lines)
            markdown.Append("  ").Append(ReportText.Cut(line, MostColumns)).Append('\n');
        markdown.Append("  ").Append(fence).Append('\n');
    }

    private static void AddDifference(List<string> lines, string[] before, string[] after)
    {
        var same = 0;
        while (same < before.Length && same < after.Length && before[same] == after[same])
            same++;
        var sameAtEnd = 0;
        while (sameAtEnd < before.Length - same && sameAtEnd < after.Length - same && before[before.Length - 1 - sameAtEnd] == after[after.Length - 1 - sameAtEnd])
            sameAtEnd++;
        lines.AddRange(before.Take(same).Select(l => "  " + l));
        lines.AddRange(before.Skip(same).Take(before.Length - same - sameAtEnd).Select(l => "- " + l));
        lines.AddRange(after.Skip(same).Take(after.Length - same - sameAtEnd).Select(l => "+ " + l));
        lines.AddRange(before.Skip(before.Length - sameAtEnd).Select(l => "  " + l));
    }

    private static string[] LinesOf(string text) =>
        [.. text.Replace("\r\n", "\n").Split('\n', '\r').Select(LogText.Line)];

    private static int LongestFence(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
