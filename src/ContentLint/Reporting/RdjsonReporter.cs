// Reviewdog's Diagnostic Format, which it makes comments on pull requests of, with suggestions to accept. Its columns are 1-based
// and count bytes of UTF-8; a place in a file that is not at hand has lines alone.

using System.Text;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of reviewdog.</summary>
internal sealed class RdjsonReporter : Reporter
{
    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var paths = new ReportPaths(run);
        var json = new JsonTextWriter(writer);
        json.BeginObject().Name("source").BeginObject().Name("name").Value("contentlint").EndObject().Name("diagnostics").BeginArray();
        Utf8Columns? columns = null;
        foreach (var diagnostic in result.Diagnostics)
        {
            var source = result.FindSource(diagnostic.Location.Path);
            if (!ReferenceEquals(source, columns?.Source))
                columns = source is null ? null : new Utf8Columns(source);
            WriteDiagnostic(json, diagnostic, columns, paths);
        }

        json.EndArray().EndObject();
        json.End();
    }

    private static void WriteDiagnostic(JsonTextWriter json, Diagnostic diagnostic, Utf8Columns? columns, ReportPaths paths)
    {
        json.BeginObject().Name("message").Value(diagnostic.MessageWithHelp)
            .Name("location").BeginObject().Name("path").Value(paths.Show(diagnostic.Location.Path));
        WriteRange(json, columns, diagnostic.Location.Start, diagnostic.Location.End);
        json.EndObject()
            .Name("severity").Value(diagnostic.Severity == Severity.Error ? "ERROR" : diagnostic.Severity == Severity.Warning ? "WARNING" : "INFO")
            .Name("code").BeginObject().Name("value").Value(diagnostic.Id);
        if (diagnostic.Descriptor.HelpUri is { } uri)
            json.Name("url").Value(uri);
        json.EndObject();

        // A suggestion is one edit that a reader of the pull request may accept as it is.
        CodeFix[] fixes = columns is null ? [] : [.. diagnostic.Fixes.Where(f => f.Edits.Count == 1 && f.Safety != FixSafety.Unsafe)];
        if (fixes.Length > 0)
        {
            json.Name("suggestions").BeginArray();
            foreach (var edit in fixes.Select(f => f.Edits[0]))
            {
                json.BeginObject();
                var lines = columns!.Source.Lines;
                WriteRange(json, columns, lines.GetPosition(edit.Span.Start), lines.GetPosition(edit.Span.End));
                json.Name("text").Value(edit.NewText).EndObject();
            }

            json.EndArray();
        }

        json.EndObject();
    }

    private static void WriteRange(JsonTextWriter json, Utf8Columns? columns, LinePosition start, LinePosition end)
    {
        json.Name("range").BeginObject();
        WritePosition(json.Name("start"), columns, start);
        WritePosition(json.Name("end"), columns, end);
        json.EndObject();
    }

    private static void WritePosition(JsonTextWriter json, Utf8Columns? columns, LinePosition position)
    {
        json.BeginObject().Name("line").Value(position.Line);
        if (columns is not null)
            json.Name("column").Value(columns.Of(position));
        json.EndObject();
    }

    /// <summary>Columns of a text in bytes. A line is not measured from its start for each: findings in one long line follow each other.</summary>
    private sealed class Utf8Columns(SourceText source)
    {
        private int _line;
        private int _offset;
        private int _bytes;

        public SourceText Source => source;

        public int Of(LinePosition position)
        {
            var offset = source.Lines.GetOffset(position);
            if (position.Line != _line)
                (_line, _offset, _bytes) = (position.Line, source.Lines.GetLineSpan(position.Line).Start, 0);
            var between = Encoding.UTF8.GetByteCount(source.Text.ToCharArray(Math.Min(offset, _offset), Math.Abs(offset - _offset)));
            _bytes += offset < _offset ? -between : between;
            _offset = offset;
            return _bytes + 1;
        }
    }
}
