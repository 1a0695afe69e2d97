// Checkstyle's XML, which many CI servers and editors read: a <file> for each file, an <error> for each finding. Columns
// are 1-based and count UTF-16 units; there is no end. Severities are error, warning and info.

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of Checkstyle 4.3.</summary>
internal sealed class CheckstyleReporter : Reporter
{
    public override bool ReadsSources => false;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        XmlReport.Write(writer, xml =>
        {
            xml.WriteStartElement("checkstyle");
            xml.WriteText("version", "4.3");
            foreach (var file in FindingsByFile.Of(result))
            {
                xml.WriteStartElement("file");
                xml.WriteText("name", paths.Show(file.Path));
                foreach (var diagnostic in file.Diagnostics)
                {
                    xml.WriteStartElement("error");
                    xml.WriteNumber("line", diagnostic.Location.Start.Line);
                    xml.WriteNumber("column", diagnostic.Location.Start.Column);
                    xml.WriteText("severity", diagnostic.Severity == Severity.Suggestion ? "info" : diagnostic.Severity.Name);
                    xml.WriteText("message", diagnostic.MessageWithHelp);
                    xml.WriteText("source", $"contentlint.{diagnostic.Id}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }
}
