namespace ContentLint.Reporting;

/// <summary>Writes the results and notifications of a SARIF log.</summary>
internal sealed class SarifResults(SarifLog log)
{
    private const int MostSnippet = 2_000;
    private const int ContextLines = 1;

    private readonly JsonTextWriter _json = log.Json;

    /// <summary>Writes a finding.</summary>
    public void WriteResult(Diagnostic diagnostic)
    {
        var source = log.Result.FindSource(diagnostic.Location.Path);
        _json.BeginObject()
            .Name("ruleId").Value(diagnostic.Id)
            .Name("ruleIndex").Value(log.IndexOf(diagnostic.Descriptor))
            .Name("level").Value(SarifReporter.LevelOf(diagnostic.Severity));
        WriteMessage(diagnostic);
        _json.Name("locations").BeginArray().BeginObject();
        WritePhysicalLocation(diagnostic.Location);
        _json.EndObject().EndArray();
        _json.Name("partialFingerprints").BeginObject().Name("contentlint/v2").Value(log.Result.FingerprintOf(diagnostic)).EndObject();
        WriteRelated(diagnostic);
        if (source is not null)
            WriteFixes(diagnostic, source);
        _json.EndObject();
    }

    /// <summary>Writes something about the run.</summary>
    public void WriteNotification(Diagnostic diagnostic)
    {
        _json.BeginObject().Name("descriptor").BeginObject()
            .Name("id").Value(diagnostic.Id)
            .Name("index").Value(log.NotificationIndexOf(diagnostic.Descriptor)).EndObject();
        _json.Name("level").Value(SarifReporter.LevelOf(diagnostic.Severity));
        WriteMessage(diagnostic);
        _json.Name("locations").BeginArray().BeginObject();
        WritePhysicalLocation(diagnostic.Location);
        _json.EndObject().EndArray().EndObject();
    }

    private void WriteMessage(Diagnostic diagnostic)
    {
        _json.Name("message");
        var help = diagnostic.Help?.Text is { } text ? $"\n\n{MarkdownText.Escape(text)}" : "";
        SarifReporter.WriteText(_json, EscapeLinks(diagnostic.MessageWithHelp), MarkdownText.Escape(diagnostic.Message.Text) + help);
    }

    // In a plain message "[text](address)" is a link, and our help shows people how to write one.
    private static string EscapeLinks(string text) =>
        text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", "\\[").Replace("]", "\\]") : text;

    private void WritePhysicalLocation(SourceLocation location)
    {
        var source = log.Result.FindSource(location.Path);
        _json.Name("physicalLocation").BeginObject().Name("artifactLocation");
        log.WriteArtifactLocation(location.Path);
        WriteRegion("region", location, source, location.Span);
        if (source is not null && ContextOf(source, location.Span) is { } context)
            WriteRegion("contextRegion", source.GetLocation(context), source, context);
        _json.EndObject();
    }

    private void WriteRegion(string name, SourceLocation location, SourceText? source, TextSpan span)
    {
        _json.Name(name).BeginObject()
            .Name("startLine").Value(location.Start.Line)
            .Name("startColumn").Value(location.Start.Column)
            .Name("endLine").Value(location.End.Line)
            .Name("endColumn").Value(location.End.Column)
            .Name("charOffset").Value(span.Start)
            .Name("charLength").Value(span.Length);
        if (source is not null && span.Length is > 0 and <= MostSnippet && span.End <= source.Length)
            SarifReporter.WriteText(_json.Name("snippet"), source.GetText(span));
        _json.EndObject();
    }

    // The lines around, unless they are long: a log must not repeat a whole lesson for each finding. A context must be
    // larger than the region, and it is.
    private static TextSpan? ContextOf(SourceText source, TextSpan span)
    {
        if (span.End > source.Length || span.Length > MostSnippet)
            return null;

        var first = Math.Max(1, source.Lines.GetLine(span.Start) - ContextLines);
        var last = Math.Min(source.Lines.Count, source.Lines.GetLine(span.End) + ContextLines);
        var context = new TextSpan(source.Lines.GetLineSpan(first).Start, source.Lines.GetLineSpan(last).End);
        return context.Length > span.Length && context.Length <= MostSnippet && context.Contains(span) ? context : null;
    }

    private void WriteRelated(Diagnostic diagnostic)
    {
        if (diagnostic.Related.Count == 0)
            return;

        _json.Name("relatedLocations").BeginArray();
        for (var i = 0; i < diagnostic.Related.Count; i++)
        {
            _json.BeginObject().Name("id").Value(i + 1);
            WritePhysicalLocation(diagnostic.Related[i].Location);
            SarifReporter.WriteText(_json.Name("message"), EscapeLinks(diagnostic.Related[i].Message.Text));
            _json.EndObject();
        }

        _json.EndArray();
    }

    private void WriteFixes(Diagnostic diagnostic, SourceText source)
    {
        if (diagnostic.Fixes.Count == 0)
            return;

        _json.Name("fixes").BeginArray();
        foreach (var fix in diagnostic.Fixes)
        {
            SarifReporter.WriteText(_json.BeginObject().Name("description"), EscapeLinks(fix.Title.Text));
            _json.Name("artifactChanges").BeginArray().BeginObject().Name("artifactLocation");
            log.WriteArtifactLocation(source.Path);
            _json.Name("replacements").BeginArray();
            foreach (var edit in fix.Edits.OrderBy(e => e.Span))
            {
                WriteDeleted(source.GetLocation(edit.Span));
                SarifReporter.WriteText(_json.Name("insertedContent"), edit.NewText);
                _json.EndObject();
            }

            _json.EndArray().EndObject().EndArray();
            _json.Name("properties").BeginObject().Name("safety").Value(fix.Safety.Name).EndObject().EndObject();
        }

        _json.EndArray();
    }

    private void WriteDeleted(SourceLocation location)
    {
        _json.BeginObject();
        WriteRegion("deletedRegion", location, source: null, location.Span);
    }
}
