// JUnit's XML, which every CI server shows under "tests". A file is a suite. A finding is a test that failed; a suggestion
// is one that passed and has something to say, as no build should turn red for it; a clean file is one that passed.

using System.Globalization;
using System.Xml;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of JUnit test reports.</summary>
internal sealed class JUnitReporter : Reporter
{
    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        var files = FindingsByFile.Of(result);
        XmlReport.Write(writer, xml =>
        {
            xml.WriteStartElement("testsuites");
            xml.WriteText("name", "contentlint");
            WriteCounts(xml, files.Sum(f => Math.Max(1, f.Diagnostics.Count)), files.Sum(f => f.Diagnostics.Count(IsFailure)));
            xml.WriteText("time", run.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
            foreach (var file in files)
                WriteFile(xml, file, paths.Show(file.Path), result);
            xml.WriteEndElement();
        });
    }

    private static bool IsFailure(Diagnostic diagnostic) => diagnostic.Severity != Severity.Suggestion;

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteNumber("tests", tests);
        xml.WriteNumber("failures", failures);
        xml.WriteNumber("errors", 0);
        xml.WriteNumber("skipped", 0);
    }

    private static void WriteFile(XmlWriter xml, FindingsByFile file, string path, LintResult result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteText("name", path);
        WriteCounts(xml, Math.Max(1, file.Diagnostics.Count), file.Diagnostics.Count(IsFailure));
        if (file.Diagnostics.Count == 0)
        {
            WriteCase(xml, "no problems", path);
            xml.WriteEndElement();
        }

        foreach (var diagnostic in file.Diagnostics)
            WriteFinding(xml, diagnostic, path, result);
        xml.WriteEndElement();
    }

    private static void WriteFinding(XmlWriter xml, Diagnostic diagnostic, string path, LintResult result)
    {
        WriteCase(xml, $"{diagnostic.Id} {diagnostic.Descriptor.Name} at {diagnostic.Location.Start}", path);
        xml.WriteNumber("line", diagnostic.Location.Start.Line);
        xml.WriteStartElement(IsFailure(diagnostic) ? "failure" : "system-out");
        if (IsFailure(diagnostic))
        {
            xml.WriteText("type", diagnostic.Severity.Name);
            xml.WriteText("message", diagnostic.Message.Text);
        }

        xml.WriteString(ReportText.Xml(Describe(diagnostic, path, result)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string name, string path)
    {
        xml.WriteStartElement("testcase");
        xml.WriteText("name", name);
        xml.WriteText("classname", path);
        xml.WriteText("file", path);
    }

    private static string Describe(Diagnostic diagnostic, string path, LintResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writer = new PlainWriter(text);
        writer.WriteLine(LogText.Lines($"{path}:{diagnostic.Location.Start} {diagnostic.Severity.Name} {diagnostic.Id}: {diagnostic.Message}"));
        if (result.FindSource(diagnostic.Location.Path) is { } source)
            SourceFrame.Write(writer, source, diagnostic.Location, TextStyle.Plain);
        if (diagnostic.Help?.Text is { } help)
            writer.WriteLine(LogText.Lines($"help: {help}"));
        if (diagnostic.Fixes.Count > 0)
            writer.WriteLine(LogText.Line($"fix: {diagnostic.Fixes[0].Title}"));
        writer.WriteLine(ReportText.Explanation(diagnostic.Descriptor));
        return text.ToString();
    }
}
