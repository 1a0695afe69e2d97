// One JSON document a run, version 1. Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive.
// Keys are only ever added within a version.

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format for programs.</summary>
internal sealed class JsonReporter : Reporter
{
    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var json = new JsonTextWriter(writer);
        json.BeginObject().Name("version").Value(1);
        json.Name("tool").BeginObject().Name("name").Value("contentlint").Name("version").Value(run.ToolVersion).EndObject();
        if (run.Shard is { } shard)
            json.Name("shard").Value(shard);
        json.Name("summary").BeginObject()
            .Name("files").Value(result.FileCount)
            .Name("errors").Value(result.Count(Severity.Error))
            .Name("warnings").Value(result.Count(Severity.Warning))
            .Name("suggestions").Value(result.Count(Severity.Suggestion))
            .Name("known").Value(result.KnownCount)
            .Name("elapsedMs").Value((long)run.Elapsed.TotalMilliseconds);
        json.EndObject();
        json.Name("files").BeginArray();
        foreach (var file in result.Files)
            json.Value(file);
        json.EndArray().Name("diagnostics").BeginArray();
        foreach (var diagnostic in result.Diagnostics)
            WriteDiagnostic(json, diagnostic, result);
        json.EndArray().EndObject();
        json.End();
    }

    /// <summary>Writes a finding as an object.</summary>
    public static void WriteDiagnostic(JsonTextWriter json, Diagnostic diagnostic, LintResult result)
    {
        json.BeginObject()
            .Name("ruleId").Value(diagnostic.Id)
            .Name("name").Value(diagnostic.Descriptor.Name)
            .Name("title").Value(diagnostic.Descriptor.Title)
            .Name("severity").Value(diagnostic.Severity.Name)
            .Name("message").Value(diagnostic.Message.Text)
            .Name("help").Value(diagnostic.Help?.Text)
            .Name("helpUri").Value(diagnostic.Descriptor.HelpUri)
            .Name("file").Value(diagnostic.Location.Path);
        JsonMessages.Write(json, diagnostic.Message);
        WriteRange(json, diagnostic.Location.Start, diagnostic.Location.End);
        json.Name("related").BeginArray();
        foreach (var related in diagnostic.Related)
        {
            json.BeginObject().Name("message").Value(related.Message.Text).Name("file").Value(related.Location.Path);
            WriteRange(json, related.Location.Start, related.Location.End);
            json.EndObject();
        }

        json.EndArray().Name("fixes").BeginArray();
        if (result.FindSource(diagnostic.Location.Path) is { } source)
        {
            foreach (var fix in diagnostic.Fixes)
                WriteFix(json, fix, source);
        }

        json.EndArray().EndObject();
    }

    private static void WriteFix(JsonTextWriter json, CodeFix fix, SourceText source)
    {
        json.BeginObject().Name("title").Value(fix.Title.Text).Name("safety").Value(fix.Safety.Name).Name("edits").BeginArray();
        foreach (var edit in fix.Edits)
        {
            json.BeginObject();
            WriteRange(json, source.Lines.GetPosition(edit.Span.Start), source.Lines.GetPosition(edit.Span.End));
            json.Name("newText").Value(edit.NewText).EndObject();
        }

        json.EndArray().EndObject();
    }

    private static void WriteRange(JsonTextWriter json, LinePosition start, LinePosition end)
    {
        WritePosition(json.Name("start"), start);
        WritePosition(json.Name("end"), end);
    }

    private static void WritePosition(JsonTextWriter json, LinePosition position) =>
        json.BeginObject().Name("line").Value(position.Line).Name("column").Value(position.Column).EndObject();
}
