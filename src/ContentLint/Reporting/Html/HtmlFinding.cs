using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting.Html;

/// <summary>A finding on the page: where, what, the source, the first fix beside it, further fixes folded.</summary>
internal sealed class HtmlFinding(LintResult result)
{
    private readonly StringBuilder _html = new();

    /// <summary>Gives a finding as HTML.</summary>
    public string ToHtml(Diagnostic diagnostic, HtmlFile file, int number)
    {
        _html.Clear();
        WriteHeader(diagnostic, file, number);
        _html.Append("<p class=\"message\">").Append(ReportText.Html(diagnostic.Message.Text)).Append("</p>\n");
        if (diagnostic.Help?.Text is { } help)
            _html.Append("<p class=\"help\">").Append(ReportText.Html(help)).Append("</p>\n");
        IReadOnlyList<SourceChunk> shown = result.FindSource(diagnostic.Location.Path) is { } source ? WriteSource(diagnostic, source) : [];
        foreach (var related in diagnostic.Related)
            WriteRelated(related, diagnostic, shown);
        return _html.Append("</article>\n").ToString();
    }

    private void WriteHeader(Diagnostic diagnostic, HtmlFile file, int number)
    {
        var (id, severity) = (ReportText.Html(diagnostic.Id), diagnostic.Severity.Name);
        _html.Append("<article class=\"finding ").Append(severity).Append("\" id=\"f").Append(number)
            .Append("\" tabindex=\"-1\" data-file=\"").Append(file.Number).Append("\" data-rule=\"").Append(id).Append("\" data-severity=\"").Append(severity).Append("\">\n");
        _html.Append("<header><a class=\"where\" href=\"#f").Append(number).Append("\"><span class=\"path\">").Append(ReportText.Html(file.Shown)).Append(":</span>").Append(diagnostic.Location.Start)
            .Append("</a><span class=\"severity\">").Append(severity)
            .Append("</span><a class=\"rule\" href=\"#rule-").Append(id).Append("\">").Append(id).Append(' ').Append(ReportText.Html(diagnostic.Descriptor.Name)).Append("</a></header>\n");
    }

    private IReadOnlyList<SourceChunk> WriteSource(Diagnostic diagnostic, SourceText source)
    {
        var first = diagnostic.Fixes.Count > 0 ? diagnostic.Fixes[0] : null;
        var chunks = SourceChunk.Of(source, diagnostic.Location.Span, first);
        HtmlSource.Append(_html, chunks, first is null ? null : Caption(first));
        if (first is not null && !chunks.Any(c => c.After is not null))
            _html.Append("<p class=\"note\">").Append(Caption(first)).Append("</p>\n");
        foreach (var fix in diagnostic.Fixes.Skip(1))
        {
            _html.Append("<details><summary>Or: ").Append(Caption(fix)).Append("</summary>");
            HtmlSource.Append(_html, SourceChunk.Of(source, diagnostic.Location.Span, fix), "After");
            _html.Append("</details>\n");
        }

        return chunks;
    }

    private void WriteRelated(RelatedLocation related, Diagnostic diagnostic, IReadOnlyList<SourceChunk> shown)
    {
        var isInFile = related.Location.Path == diagnostic.Location.Path;
        var place = isInFile ? $"line {related.Location.Start.Line}" : related.Location.ToString();
        _html.Append("<p class=\"note\">").Append(ReportText.Html(related.Message.Text)).Append(" (").Append(ReportText.Html(place)).Append(")</p>\n");
        if (!(isInFile && shown.Any(c => c.Shows(related.Location.Start.Line))) && result.FindSource(related.Location.Path) is { } source)
            HtmlSource.Append(_html, SourceChunk.Of(source, related.Location.Span, fix: null), after: null);
    }

    private static string Caption(CodeFix fix) => $"<b>{ReportText.Html(fix.Title.Text)}</b> " + fix.Safety switch
    {
        FixSafety.Safe => "(safe: <code>--fix</code>)",
        FixSafety.Suggestion => "(likely: <code>--fix-suggestions</code>)",
        _ => "(by hand)",
    };
}
