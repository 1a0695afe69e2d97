// A finding a line, each a document of its own with the keys it has in the format json: for programs that read while a run
// goes on, and for those that look at some of the findings.

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of one JSON object a line.</summary>
internal sealed class JsonLinesReporter : Reporter
{
    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            var json = new JsonTextWriter(writer);
            JsonReporter.WriteDiagnostic(json, diagnostic, result);
            json.End();
        }
    }
}
