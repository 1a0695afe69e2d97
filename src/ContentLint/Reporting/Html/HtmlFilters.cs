namespace ContentLint.Reporting.Html;

/// <summary>The bar of filters; the script shows it and works it.</summary>
internal static class HtmlFilters
{
    /// <summary>Writes the bar.</summary>
    public static void Write(IReadOnlyList<Diagnostic> shown, IReadOnlyList<HtmlFile> files, StyledWriter writer)
    {
        writer.Write("<div class=\"filters\" role=\"search\" aria-label=\"Filter findings\"><div class=\"wrap\">\n<div class=\"levels\" role=\"group\" aria-label=\"Severity\">");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            var count = shown.Count(d => d.Severity == severity);
            if (count > 0)
                writer.Write($"<button type=\"button\" class=\"{severity.Name}\" data-severity=\"{severity.Name}\" aria-pressed=\"true\">{ReportText.Count(count, severity.Name)}</button>");
        }

        writer.Write("</div>\n<input id=\"text\" type=\"search\" placeholder=\"Search message, source, rule\" aria-label=\"Search\" autocomplete=\"off\" spellcheck=\"false\">\n");
        writer.Write("<select id=\"file\" aria-label=\"File\"><option value=\"\">All files</option>");
        foreach (var file in files)
            writer.Write(Option(file.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), file.Shown, file.Diagnostics.Count));
        writer.Write("</select>\n<select id=\"rule\" aria-label=\"Rule\"><option value=\"\">All rules</option>");
        foreach (var rule in shown.GroupBy(d => d.Id, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            writer.Write(Option(rule.Key, $"{rule.Key} {rule.First().Descriptor.Name}", rule.Count()));
        writer.Write("</select>\n<select id=\"group\" class=\"group-by\" aria-label=\"Group\"><option value=\"file\">By file</option><option value=\"rule\">By rule</option><option value=\"severity\">By severity</option></select>\n"
            + "<button type=\"button\" id=\"theme\">Dark</button>\n"
            + "<div class=\"status\"><span id=\"shown\" aria-live=\"polite\"></span><button type=\"button\" id=\"clear\" hidden>Clear filters</button><button type=\"button\" id=\"fold\">Fold or unfold all</button>"
            + "<span class=\"keys\"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>t</kbd> theme</span></div>\n</div></div>\n");
    }

    private static string Option(string value, string name, int count) =>
        $"<option value=\"{ReportText.Html(value)}\" data-name=\"{ReportText.Html(name)}\">{ReportText.Html(name)} ({count})</option>";
}
