// One page that needs nothing else: style and script are in it, and its own security policy lets nothing be loaded or run
// but these. Everything a lesson says is escaped. Without JavaScript the page shows all findings by file; the script adds
// filters, groups and keys. report.css and report.js beside this file are the page's look and behaviour.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting.Html;

/// <summary>The format to look at: a page with filters, source and fixes.</summary>
internal sealed class HtmlReporter : Reporter
{
    // Beyond this a browser is no place to read; the page says how many it leaves out.
    private const int MostFindings = 10_000;

    private static readonly Lazy<string> Style = new(() => ReadResource("report.css"));
    private static readonly Lazy<string> Script = new(() => ReadResource("report.js"));

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var shown = result.Diagnostics.Count <= MostFindings
            ? result.Diagnostics
            : [.. result.Diagnostics.OrderByDescending(d => d.Severity).Take(MostFindings)];
        WriteHead(result, run, writer);
        if (result.Diagnostics.Count == 0)
        {
            writer.Write($"<p class=\"clean\">{ReportText.Clean(result)}.</p>\n");
        }
        else
        {
            var files = FilesOf(shown, run);
            HtmlOverview.Write(result, writer);
            writer.Write("</div>\n");
            HtmlFilters.Write(shown, files, writer);
            writer.Write("<div class=\"wrap\">\n");
            WriteFindings(files, result, writer);
            if (shown.Count < result.Diagnostics.Count)
                writer.Write($"<p>{ReportText.Count(result.Diagnostics.Count - shown.Count, "more finding")} did not fit on this page.</p>\n");
            HtmlRules.Write(shown, run, writer);
        }

        WriteFoot(run, writer);
    }

    private static void WriteHead(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var verdict = result.Diagnostics.Count == 0 ? "no problems" : HtmlOverview.Counts(result.Diagnostics);
        var policy = $"default-src 'none'; style-src 'sha256-{Hash(Style.Value)}'; script-src 'sha256-{Hash(Script.Value)}'; base-uri 'none'; form-action 'none'";
        writer.Write("<!doctype html>\n<html lang=\"en\" data-group=\"file\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<meta name=\"generator\" content=\"ContentLint {ReportText.Html(run.ToolVersion)}\">\n"
            + $"<title>ContentLint: {verdict}</title>\n<style>{Style.Value}</style>\n</head>\n<body>\n<div class=\"wrap\">\n");
        writer.Write($"<div class=\"head\"><p class=\"tool\">ContentLint report</p><h1>{(result.Diagnostics.Count == 0 ? "No problems" : verdict)}</h1>"
            + $"<p>in {(result.Diagnostics.Count > 0 ? ReportText.Places(result) : ReportText.Count(result.FileCount, "file"))}{ReportText.Known(result)}</p></div>\n");
    }

    private static IReadOnlyList<HtmlFile> FilesOf(IReadOnlyList<Diagnostic> shown, ReportedRun run)
    {
        var paths = new ReportPaths(run);
        return [.. shown.GroupBy(d => d.Location.Path, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select((g, i) => new HtmlFile(i + 1, g.Key, paths.Show(g.Key), [.. g]))];
    }

    private static void WriteFindings(IReadOnlyList<HtmlFile> files, LintResult result, StyledWriter writer)
    {
        writer.Write("<main id=\"findings\">\n");
        var number = 0;
        var finding = new HtmlFinding(result);
        foreach (var file in files)
        {
            writer.Write($"<details class=\"group\" open><summary><span>{ReportText.Html(file.Shown)}</span><span class=\"counts\">{HtmlOverview.Counts(file.Diagnostics)}</span></summary>\n");
            foreach (var diagnostic in file.Diagnostics)
                writer.Write(finding.ToHtml(diagnostic, file, ++number));
            writer.Write("</details>\n");
        }

        writer.Write("</main>\n<p id=\"none\" hidden>Nothing matches the filters.</p>\n");
    }

    private static void WriteFoot(ReportedRun run, StyledWriter writer)
    {
        var when = run.FinishedAt is { } time ? $", {time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}" : "";
        writer.Write($"<footer>ContentLint {ReportText.Html(run.ToolVersion)}, {run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s{when}</footer>\n</div>\n");
        writer.Write($"<script>{Script.Value}</script>\n</body>\n</html>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string ReadResource(string name)
    {
        using var stream = typeof(HtmlReporter).Assembly.GetManifestResourceStream($"ContentLint.Reporting.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser hashes what it has parsed, and parsing makes every line break a line feed.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}

/// <summary>A file on the page.</summary>
/// <param name="Number">Its number, from 1; what filters call it.</param>
/// <param name="Path">Its path as it stands in diagnostics.</param>
/// <param name="Shown">The path as readers see it.</param>
/// <param name="Diagnostics">Its findings on this page.</param>
internal sealed record HtmlFile(int Number, string Path, string Shown, IReadOnlyList<Diagnostic> Diagnostics);
