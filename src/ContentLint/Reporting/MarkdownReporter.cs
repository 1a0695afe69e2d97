// A report to put under a pull request or on a job's page: counts, a table of rules, and the findings file by file, folded.
// It holds to a number of bytes, as every place for it has a limit: what does not fit is counted in the last line.

using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format for comments and job summaries.</summary>
/// <param name="capacity">The most bytes of UTF-8 to write.</param>
internal sealed class MarkdownReporter(int capacity) : Reporter
{
    private const int MostOpenFindings = 20;
    private const int RoomForTheEnd = 200;
    private const int MostRules = 50;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var page = new BoundedPage(writer, capacity - RoomForTheEnd);
        if (!page.TryAdd(Head(result)))
            return;

        var paths = new ReportPaths(run);
        var shown = 0;
        foreach (var file in FindingsByFile.Of(result).Where(f => f.Diagnostics.Count > 0).OrderByDescending(f => f.Diagnostics.Max(d => d.Severity)))
        {
            var written = WriteFile(file, paths.Show(file.Path), result, page);
            shown += written;
            if (written < file.Diagnostics.Count)
                break;
        }

        if (shown < result.Diagnostics.Count)
            writer.Write($"\n{ReportText.Count(result.Diagnostics.Count - shown, "more finding")} did not fit here; `contentlint check` shows them all.\n");
    }

    // How many of the file's findings fitted.
    private static int WriteFile(FindingsByFile file, string path, LintResult result, BoundedPage page)
    {
        const string End = "\n</details>\n";
        var open = result.Diagnostics.Count <= MostOpenFindings ? " open" : "";
        var head = $"\n<details{open}>\n<summary><code>{ReportText.Html(ReportText.OneLine(path))}</code>: {Counts(file.Diagnostics)}</summary>\n";
        var source = result.FindSource(file.Path);
        var written = 0;
        foreach (var diagnostic in file.Diagnostics)
        {
            var item = (written == 0 ? head : "") + Item(diagnostic, source);
            if (!page.TryAdd(item, End))
                break;
            written++;
        }

        if (written > 0)
            page.TryAdd(End);
        return written;
    }

    private static string Head(LintResult result)
    {
        if (result.Diagnostics.Count == 0)
            return $"## ContentLint: {(result.FileCount == 0 ? "nothing checked" : "no problems")}\n\n{ReportText.Clean(result)}{ReportText.Known(result)}.\n";

        var head = new StringBuilder($"## ContentLint: {Counts(result.Diagnostics)}\n\nIn {ReportText.Places(result)}{ReportText.Known(result)}.\n\n");
        head.Append("| findings | severity | rule | what is wrong |\n| ---: | --- | --- | --- |\n");
        var rules = result.Diagnostics.GroupBy(d => (d.Id, d.Severity))
            .OrderByDescending(g => g.Key.Severity).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).ToArray();
        foreach (var rule in rules.Take(MostRules))
        {
            var about = rule.First().Descriptor;
            head.Append("| ").Append(rule.Count()).Append(" | ").Append(rule.Key.Severity.Name).Append(" | ").Append(Link(about))
                .Append(' ').Append(MarkdownText.Escape(about.Name)).Append(" | ").Append(MarkdownText.Escape(about.Title)).Append(" |\n");
        }

        if (rules.Length > MostRules)
            head.Append("| … | | ").Append(rules.Length - MostRules).Append(" more rules | |\n");
        return head.ToString();
    }

    private static string Counts(IReadOnlyList<Diagnostic> diagnostics) => string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
        .Select(s => (Severity: s, Count: diagnostics.Count(d => d.Severity == s)))
        .Where(c => c.Count > 0)
        .Select(c => ReportText.Count(c.Count, c.Severity.Name)));

    private static string Item(Diagnostic diagnostic, SourceText? source)
    {
        var item = new StringBuilder($"\n- **{diagnostic.Location.Start}** {diagnostic.Severity.Name} {Link(diagnostic.Descriptor)}: {MarkdownText.Escape(diagnostic.Message.Text)}");
        if (diagnostic.Help?.Text is { } help)
            item.Append(' ').Append(MarkdownText.Escape(help));
        item.Append('\n');
        if (source is null)
            return item.ToString();

        var fix = diagnostic.Fixes.Count > 0 ? diagnostic.Fixes[0] : null;
        var lines = MarkdownText.Diff(SourceChunk.Of(source, diagnostic.Location.Span, fix));
        if (lines.Count > 0)
            MarkdownText.AppendBlock(item, fix is null ? "mdx" : "diff", lines);
        return item.ToString();
    }

    private static string Link(DiagnosticDescriptor descriptor) =>
        Uri.TryCreate(descriptor.HelpUri, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? $"[{MarkdownText.Escape(descriptor.Id)}](<{uri.AbsoluteUri}>)"
            : MarkdownText.Escape(descriptor.Id);

    // Takes text while there is room for it.
    private sealed class BoundedPage(StyledWriter writer, int capacity)
    {
        private int _room = capacity;

        public bool TryAdd(string text, string roomFor = "")
        {
            var bytes = Encoding.UTF8.GetByteCount(text);
            if (bytes + Encoding.UTF8.GetByteCount(roomFor) > _room)
                return false;

            _room -= bytes;
            writer.Write(text);
            return true;
        }
    }
}
