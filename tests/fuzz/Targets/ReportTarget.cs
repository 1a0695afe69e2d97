// Reports in all formats, of what a lesson gives, and of what somebody's report in JSON says.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Fuzz.Targets;

/// <summary>Results that are written, read back and written again.</summary>
internal sealed class ReportTarget(Corpus corpus) : FuzzTarget("reports", TextsOf(corpus), Marks)
{
    private static readonly string[] Marks =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u202e", "\\u001b[31m", "\u001b[31m", "::add-mask::x", "##vso[task.complete]", "##[error]", "<script>", "]]>", "&", "javascript:alert(1)", "%0A", "\n", "\r", "\0", "\u202e", "<U", "1e400", "-1", "2147483648", "null", "<17 ", "`", "|",
        "\"line\": 0,", "\"column\": 99999,", "\"severity\": \"x\",", "\"file\": \"../../etc/passwd\",", "\"file\": \"C:\\\\a:b\",", "\"helpUri\": \"javascript:x\",",
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Find(FuzzInput input) => ResultOf(input)?.Diagnostics ?? [];

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(FuzzInput input)
    {
        if (ResultOf(input) is not { } result)
            return [];

        var again = new JsonReportReader(result.FindSource).Read(SourceText.From("report.json", ReportProperties.Write("json", result)));
        return ReportProperties.Check(result).Concat(ReportProperties.Check(again)).Concat(Properties.Sound(again.Diagnostics, new Dictionary<string, SourceText>()));
    }

    private static LintResult? ResultOf(FuzzInput input)
    {
        if (!input.Text.TrimStart().StartsWith('{') || !input.Text.Contains("diagnostics", StringComparison.Ordinal))
            return Lint(input.Text, input.Variant % 3 == 0 ? "a|b`\u202e\n.mdx" : input.Variant % 3 == 1 ? "docs/a.mdx" : "a.mmd");

        try
        {
            var source = SourceText.From("a.mdx", "# a\n\nb <17 c\n");
            return new JsonReportReader(path => path == "a.mdx" ? source : null).Read(SourceText.From("report.json", input.Text));
        }
        catch (InvalidDataException)
        {
            // It is no report, which is promised to be said this way.
            return null;
        }
    }

    private static LintResult Lint(string text, string path) =>
        new Workspace.LintWorkspace(new Testing.InMemoryFileSystem(new Dictionary<string, string>())).LintText(SourceText.From(path, text), new Workspace.LintRequest { BaseDirectory = "/course" });

    private static string[] TextsOf(Corpus corpus)
    {
        string[] lessons = [.. corpus.Files("tests/ContentLint.Tests/Fixtures", "invalid*.mdx")];
        return [.. lessons, .. lessons.Where((_, i) => i % 4 == 0).Select(t => ReportProperties.Write("json", Lint(t, "a.mdx")))];
    }
}
