// What lessons say, made harmless for the place it is put in. Names and messages quote lessons, so nothing in them may
// end a line of a log, steer a terminal, or become markup.

using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>Text of diagnostics for reports.</summary>
internal static class ReportText
{
    /// <summary>What is wrong and what to type instead, as one text.</summary>
    public static string MessageWithHelp(Diagnostic diagnostic) =>
        diagnostic.Help is { } help ? $"{diagnostic.Message} {help}" : diagnostic.Message;

    /// <summary>One line: line breaks become spaces, and control characters visible.</summary>
    public static string OneLine(string text)
    {
        var line = text;
        if (text.IndexOfAny(['\r', '\n', '\u2028', '\u2029']) >= 0)
            line = text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        return SourceFrame.Show(line, 0, line.Length);
    }

    /// <summary>At most so many characters, never half of one; what is left out shows as an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        return $"{text.Substring(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)}…";
    }

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
                default: html.Append(IsForbidden(text, i) ? '\uFFFD' : c); break;
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
            if (isForbidden)
                clean ??= new StringBuilder(text, 0, i, text.Length);
            clean?.Append(isForbidden ? '\uFFFD' : text[i]);
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>A plural of a noun with its number.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>What a baseline keeps out of a result, to be said behind what was found; empty where that is nothing.</summary>
    public static string Known(LintResult result) => result.KnownCount > 0 ? $"; {Count(result.KnownCount, "known problem")} in the baseline" : "";

    /// <summary>Whether half a surrogate pair stands alone at an offset.</summary>
    public static bool IsLoneSurrogate(string text, int i) =>
        char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private static bool IsForbidden(string text, int i) =>
        (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r')) || IsLoneSurrogate(text, i);
}
