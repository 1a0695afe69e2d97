// Pins every format on one awkward result. After an intended change run the tests with UPDATE_SNAPSHOTS=1 and read the
// difference. JSON is pinned indented, and of the page its own style and script are left out.

using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Reporting;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class ReportSnapshotTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCase("text", "txt")]
    [TestCase("statistics", "txt")]
    [TestCase("json", "json")]
    [TestCase("sarif", "json")]
    [TestCase("html", "html")]
    [TestCase("markdown", "md")]
    [TestCase("github", "txt")]
    [TestCase("gitlab", "json")]
    [TestCase("azure", "txt")]
    [TestCase("junit", "xml")]
    [TestCase("checkstyle", "xml")]
    [TestCase("msbuild", "txt")]
    [TestCase("concise", "txt")]
    [TestCase("json-lines", "txt")]
    [TestCase("rdjson", "json")]
    public void A_format_is(string format, string extension)
    {
        var report = AwkwardResult.Report(format);
        if (extension == "json")
            report = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(report), Indented) + "\n";
        if (extension == "html")
            report = Without(Without(Without(report, "<style>", "</style>"), "\n<script>", "</script>"), "Content-Security-Policy\" content=\"", "\"");

        var folder = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Snapshots", "Reports");
        var snapshot = Path.Combine(folder, $"{format}.{extension}");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(snapshot, Printable(report));
        }

        Assert.That(snapshot, Does.Exist);
        Assert.That(Printable(report), Is.EqualTo(Printable(File.ReadAllText(snapshot))));
    }

    [Test]
    public void Every_format_has_a_snapshot() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Snapshots", "Reports")).Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Reporters.Names));

    [Test]
    public void A_result_without_findings_can_be_reported_in_every_format()
    {
        var clean = new ContentLint.Linting.LintResult([], _ => null, ["a.mdx"]);
        Assert.Multiple(() =>
        {
            foreach (var format in Reporters.Names)
                Assert.That(() => AwkwardResult.Report(format, clean), Throws.Nothing, format);
        });
    }

    // Half a surrogate pair becomes U+FFFD on its way into a file.
    private static string Printable(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Without(string text, string start, string end)
    {
        var from = text.LastIndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[..from] + text[text.IndexOf(end, from, StringComparison.Ordinal)..];
    }
}
