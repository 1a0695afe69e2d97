using System.Globalization;
using ContentLint.Linting;

namespace ContentLint.Reporting.Html;

/// <summary>The table of rules at the head of the page: what there is most of, the worst first.</summary>
internal static class HtmlOverview
{
    // What there is to start with; the others are folded.
    private const int MostRules = 8;

    /// <summary>Writes the table.</summary>
    public static void Write(LintResult result, StyledWriter writer)
    {
        var rules = result.Diagnostics.GroupBy(d => (d.Id, d.Severity)).Select(g => (g.Key.Severity, First: g.First(), Diagnostics: g.ToArray()))
            .OrderByDescending(r => r.Severity).ThenByDescending(r => r.Diagnostics.Length).ThenBy(r => r.First.Id, StringComparer.Ordinal).ToArray();
        var most = rules.Max(r => r.Diagnostics.Length);
        writer.Write("<section class=\"overview\" aria-label=\"Rules with findings\">\n");
        WriteTable(rules.Take(MostRules).Select(r => Row(r.Severity, r.First, r.Diagnostics, most)), writer, head: true);
        if (rules.Length > MostRules)
        {
            writer.Write($"<details><summary>{ReportText.Count(rules.Length - MostRules, "more rule")}</summary>\n");
            WriteTable(rules.Skip(MostRules).Select(r => Row(r.Severity, r.First, r.Diagnostics, most)), writer, head: false);
            writer.Write("</details>\n");
        }

        writer.Write("</section>\n");
    }

    private static void WriteTable(IEnumerable<string> rows, StyledWriter writer, bool head)
    {
        writer.Write("<table>\n<colgroup><col class=\"severities\"><col><col class=\"bars\"><col class=\"numbers\"><col class=\"numbers files\"></colgroup>\n");
        if (head)
            writer.Write("<thead><tr><th>Severity</th><th>Rule</th><th class=\"bar\"></th><th class=\"number\">Findings</th><th class=\"number files\">Files</th></tr></thead>\n");
        writer.Write("<tbody>\n");
        foreach (var row in rows)
            writer.Write(row);
        writer.Write("</tbody>\n</table>\n");
    }

    private static string Row(Severity severity, Diagnostic first, Diagnostic[] diagnostics, int most)
    {
        var id = ReportText.Html(first.Id);
        var width = (100.0 * diagnostics.Length / most).ToString("0.#", CultureInfo.InvariantCulture);
        return $"<tr><td><span class=\"severity {severity.Name}\">{severity.Name}</span></td>"
            + $"<td><a href=\"#rule-{id}\" data-show-rule=\"{id}\">{id} {ReportText.Html(first.Descriptor.Name)}</a> <span class=\"title\">{ReportText.Html(first.Descriptor.Title)}</span></td>"
            + $"<td class=\"bar {severity.Name}\"><svg aria-hidden=\"true\"><rect width=\"{width}%\" height=\"6\" rx=\"3\"/></svg></td>"
            + $"<td class=\"number\">{Number(diagnostics.Length)}</td>"
            + $"<td class=\"number files\">{Number(diagnostics.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count())}</td></tr>\n";
    }

    /// <summary>For example <c>3 errors, 1 warning</c>.</summary>
    public static string Counts(IReadOnlyList<Diagnostic> diagnostics) => string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
        .Select(s => (Severity: s, Count: diagnostics.Count(d => d.Severity == s)))
        .Where(c => c.Count > 0)
        .Select(c => ReportText.Count(c.Count, c.Severity.Name)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
