using System.Xml;
using System.Xml.Linq;
using ContentLint.Diagnostics;
using ContentLint.Reporting;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class XmlFormatTests
{
    // XML 1.0 has no way to say these.
    private static readonly string Said = AwkwardResult.Harmful.Replace('\u0001', '\uFFFD').Replace('\u001b', '\uFFFD').Replace("\u2028", "<U+2028>").Replace("##", "# #");

    [Test]
    public void Checkstyle_says_every_finding_as_it_is()
    {
        var root = Parse("checkstyle");
        Assert.That(root.Elements("file").Select(f => (string?)f.Attribute("name")), Is.EqualTo(new[]
        {
            "/elsewhere/x y.mdx", "мой курс/b.mdx", "мой курс/clean.mdx", "мой курс/contentlint.yml", "мой курс/" + AwkwardResult.LessonPath,
        }));
        var error = root.Descendants("error").Single(e => (string?)e.Attribute("source") == "contentlint.CL1001");
        Assert.That((string?)error.Attribute("message"), Does.StartWith(Said));
        Assert.That(((int)error.Attribute("line")!, (int)error.Attribute("column")!, (string?)error.Attribute("severity")), Is.EqualTo((2, 13, "error")));
        Assert.That(root.Descendants("error").Select(e => (string?)e.Attribute("severity")), Does.Contain("info").And.Contain("warning"));
    }

    [Test]
    public void JUnit_counts_add_up_and_clean_files_pass()
    {
        var root = Parse("junit");
        var cases = root.Descendants("testcase").ToArray();
        Assert.That((int)root.Attribute("tests")!, Is.EqualTo(cases.Length).And.EqualTo(6));
        Assert.That((int)root.Attribute("failures")!, Is.EqualTo(root.Descendants("failure").Count()).And.EqualTo(4));
        Assert.That((string?)root.Attribute("time"), Is.EqualTo("1.234"));
        foreach (var suite in root.Elements("testsuite"))
        {
            Assert.That((int)suite.Attribute("tests")!, Is.EqualTo(suite.Elements("testcase").Count()));
            Assert.That((int)suite.Attribute("failures")!, Is.EqualTo(suite.Descendants("failure").Count()));
        }

        Assert.That(cases.Select(c => ((string?)c.Attribute("classname"), (string?)c.Attribute("name"))), Is.Unique);
        var clean = cases.Single(c => ((string)c.Attribute("classname")!).EndsWith("clean.mdx", StringComparison.Ordinal));
        Assert.That(clean.HasElements, Is.False);
    }

    [Test]
    public void JUnit_says_what_failed_as_it_is()
    {
        var failure = Parse("junit").Descendants("failure").Single(f => (string?)f.Parent!.Attribute("name") == "CL1001 mdx-unexpected-character at 2:13");
        Assert.That((string?)failure.Attribute("message"), Is.EqualTo(Said));
        Assert.That(failure.Value, Does.Contain(LogText.Lines(AwkwardResult.Harmful)).And.Contain("для версий <17 и </script> ]]>"));
    }

    [Test]
    public void A_suggestion_is_a_test_that_passed() =>
        Assert.That(
            Parse("junit").Descendants("testcase").Single(c => ((string)c.Attribute("name")!).StartsWith("TEAM001", StringComparison.Ordinal)).Elements().Select(e => e.Name.LocalName),
            Is.EqualTo(new[] { "system-out" }),
            Severity.Suggestion.ToString());

    private static XElement Parse(string format)
    {
        using var text = new StringReader(AwkwardResult.Report(format));
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }
}
