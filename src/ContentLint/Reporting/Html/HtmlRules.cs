// The pages about the rules that were found, at the end of the report. They are Markdown of the project or of a team's rule
// packs: HTML in them stays text, pictures are not loaded, and only links to the web are links.

using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Reporting.Html;

/// <summary>Writes the explanations of rules.</summary>
internal static class HtmlRules
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Writes a section for each rule that has findings.</summary>
    public static void Write(IReadOnlyList<Diagnostic> shown, ReportedRun run, StyledWriter writer)
    {
        writer.Write("<section class=\"rules\">\n<h2>Rules</h2>\n");
        foreach (var rule in shown.Select(d => d.Descriptor).GroupBy(d => d.Id, StringComparer.Ordinal).Select(g => g.First()).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var id = ReportText.Html(rule.Id);
            writer.Write($"<details><summary>{id} {ReportText.Html(rule.Name)} <span>{ReportText.Html(rule.Title)}</span></summary>\n<div class=\"page\" id=\"rule-{id}\">\n");
            if (run.FindRulePage?.Invoke(rule.Id) is { } page)
                writer.Write(ToHtml(RulePage.Read(page).Markdown));
            if (rule.HelpUri is { } uri && IsWebAddress(uri))
                writer.Write($"<p><a href=\"{ReportText.Html(uri)}\" rel=\"noreferrer\">{ReportText.Html(uri)}</a></p>\n");
            writer.Write("</div></details>\n");
        }

        writer.Write("</section>\n");
    }

    private static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            link.IsImage = false;
            if (!IsWebAddress(link.Url))
                link.ReplaceBy(new ContainerInline());
        }

        return document.ToHtml(Pipeline);
    }

    private static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
