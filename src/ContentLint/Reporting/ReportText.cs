// What lessons say, made harmless for the place it is put in. Names and messages quote lessons, so nothing in them may
// end a line of a log, steer a terminal, or become markup.

using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>Text of diagnostics for reports.</summary>
internal static class ReportText
{
    /// <summary>One line, harmless for logs.</summary>
    public static string OneLine(string text) => LogText.Line(text);

    /// <summary>At most so many characters, never half of one; what is left out shows as an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        return $"{SurrogatePairs.Beginning(text, most)}…";
    }

    /// <summary>Where a rule is explained: its page's address, or the command that shows it.</summary>
    public static string Explanation(DiagnosticDescriptor descriptor) => descriptor.HelpUri ?? $"contentlint explain {descriptor.Id}";

    /// <summary>Text for HTML, in content and in quoted attributes. Characters that HTML forbids become U+FFFD.</summary>
    public static string Html(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        AppendHtml(html, text, 0, text.Length);
        return html.ToString();
    }

    /// <summary>Adds a part of a text as <see cref="Html"/> writes it.</summary>
    public static void AppendHtml(StringBuilder html, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '&': html.Append("&amp;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case ':' when StartsCommand(text, i): html.Append("&#58;"); break;
                case '#' when LogText.IsCommandMark(text, i): html.Append("&#35;"); break;
                case '\t' or '\n': html.Append(c); break;
                case '\r': html.Append(i + 1 < end && text[i + 1] == '\n' ? "" : "\n"); break;
                default: i += AppendSeen(html, text, i, "&lt;", "&gt;") - 1; break;
            }
        }
    }

    /// <summary>Text for XML: what XML 1.0 cannot say becomes U+FFFD. Markup is escaped by the XML writer.</summary>
    public static string Xml(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isForbidden = IsForbidden(text, i) || text[i] is '\uFFFE' or '\uFFFF';
            var isHidden = text[i] is not ('\t' or '\n' or '\r') && LogText.IsHidden(text, i, out _);
            var isMark = LogText.IsCommandMark(text, i);
            if (isForbidden || isHidden || isMark)
                clean ??= new StringBuilder(text, 0, i, text.Length);
            if (clean is null)
                continue;
            if (isForbidden)
                clean.Append('\uFFFD');
            else if (isHidden)
                i += AppendSeen(clean, text, i, "<", ">") - 1;
            else
                clean.Append(isMark ? " #" : text[i].ToString());
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>A plural of a noun with its number.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Where problems are: in how many of the files that were linted, and in how many that these are judged by.</summary>
    public static string Places(LintResult result)
    {
        var files = new HashSet<string>(result.Files, StringComparer.Ordinal);
        var paths = result.Diagnostics.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).ToArray();
        var lessons = paths.Count(files.Contains);
        var places = lessons > 0 || paths.Length == 0 ? $"{lessons} of {Count(result.FileCount, "file")}" : $"none of {Count(result.FileCount, "file")}";
        return paths.Length == lessons ? places : $"{places} and in {Count(paths.Length - lessons, "configuration file")}";
    }

    /// <summary>What to say where nothing was found.</summary>
    public static string Clean(LintResult result) => result.FileCount == 0 ? "No files were checked" : $"No problems in {Count(result.FileCount, "file")}";

    /// <summary>What a baseline keeps out of a result, to be said behind what was found; empty where that is nothing.</summary>
    public static string Known(LintResult result) => result.KnownCount > 0 ? $"; {Count(result.KnownCount, "known problem")} in the baseline" : "";

    // As it is, or named where it cannot be seen; gives the number of units it took.
    private static int AppendSeen(StringBuilder seen, string text, int i, string open, string close)
    {
        if (IsForbidden(text, i))
        {
            seen.Append('\uFFFD');
            return 1;
        }

        if (text[i] <= '\u007E' || !LogText.IsHidden(text, i, out var length))
        {
            seen.Append(text[i]);
            return 1;
        }

        seen.Append(open).Append(LogText.NameOf(text, i, length)).Append(close);
        return length;
    }

    // Two colons at the start of a line, where a page is written into a log.
    private static bool StartsCommand(string text, int i)
    {
        if (i + 1 >= text.Length || text[i + 1] != ':')
            return false;

        var before = i - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        return before < 0 || text[before] is '\n' or '\r';
    }

    private static bool IsForbidden(string text, int i) =>
        (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r')) || SurrogatePairs.IsLoneHalf(text, i);
}
