// A report may come from anywhere: what it lacks is said at once, and not when it is written again.

using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class JsonReportReaderTests
{
    private const string Place = "\"start\": {\"line\": 1, \"column\": 1}, \"end\": {\"line\": 1, \"column\": 2}";
    private const string Related = "\"related\": [{\"message\": \"m\", \"file\": \"a.mdx\", " + Place + "}]";
    private const string Fixes = "\"fixes\": [{\"title\": \"t\", \"safety\": \"safe\", \"edits\": [{" + Place + ", \"newText\": \"n\"}]}]";
    private const string Whole = "{\"ruleId\": \"X1\", \"name\": \"x\", \"severity\": \"error\", \"message\": \"says\", \"file\": \"b.mdx\", " + Place + ", " + Related + ", " + Fixes + "}";

    [Test]
    public void A_whole_report_is_read() => Assert.That(Read(Whole), Has.Count.EqualTo(1));

    [TestCase("\"ruleId\": \"X1\", ")]
    [TestCase("\"name\": \"x\", ")]
    [TestCase("\"message\": \"says\", ")]
    [TestCase("\"file\": \"b.mdx\", ")]
    [TestCase("\"message\": \"m\", ")]
    [TestCase("\"file\": \"a.mdx\", ")]
    [TestCase("\"title\": \"t\", ")]
    [TestCase(", \"newText\": \"n\"")]
    public void A_report_that_lacks_a_part_is_none(string part)
    {
        var rest = Whole.Replace(part, "", StringComparison.Ordinal);
        Assert.That(rest, Has.Length.LessThan(Whole.Length));
        Assert.That(() => Read(rest), Throws.TypeOf<InvalidDataException>());
    }

    private static IReadOnlyList<Diagnostic> Read(string finding)
    {
        var report = "{\"version\": 1, \"files\": [\"b.mdx\"], \"diagnostics\": [" + finding + "]}";
        return new JsonReportReader(path => SourceText.From(path, "# a\n")).Read(SourceText.From("report.json", report)).Diagnostics;
    }
}
