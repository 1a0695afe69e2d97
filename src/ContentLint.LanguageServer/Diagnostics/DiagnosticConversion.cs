using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Diagnostics;

/// <summary>Says our findings in the protocol's words.</summary>
internal sealed class DiagnosticConversion(OpenDocuments documents, CourseSet courses)
{
    // What can be taken out and nothing is lost: editors show it faded.
    private static readonly HashSet<string> Unnecessary = new(["mdx-unused-import", "unused-suppression", "unused-pack-alias"], StringComparer.Ordinal);

    /// <summary>Whether other places may be named.</summary>
    public bool ShowsRelated { get; set; }

    /// <summary>Says a finding.</summary>
    public LspDiagnostic Convert(Diagnostic diagnostic) => new(
        RangeOf(diagnostic.Location), SeverityOf(diagnostic.Severity), diagnostic.Id, "contentlint", diagnostic.MessageWithHelp)
    {
        Tags = Unnecessary.Contains(diagnostic.Descriptor.Name) ? [DiagnosticTag.Unnecessary] : null,
        RelatedInformation = ShowsRelated && diagnostic.Related.Count > 0
            ? [.. diagnostic.Related.Select(r => new DiagnosticRelatedInformation(LocationOf(r.Location), r.Message.Text))]
            : null,
        Data = diagnostic.Fixes.Count == 0 ? null : new DiagnosticData([.. diagnostic.Fixes.Select(f => f.Title.Text)]),
    };

    /// <summary>A place in any file.</summary>
    public LspLocation LocationOf(SourceLocation location) => new(documents.UriOf(location.File.FullPath), RangeOf(location));

    /// <summary>The stretch of a place in its file, as the client counts.</summary>
    public LspRange RangeOf(SourceLocation location)
    {
        var path = location.File.FullPath;
        if (documents.All.FirstOrDefault(d => d.LintPath == path || d.LintPath == location.Path) is { } open)
            return open.Positions.ToRange(location.Span);
        if (documents.Encoding != PositionEncoding.Utf16 && courses.TextOf(path) is { } source)
            return new PositionMap(source.Text, documents.Encoding).ToRange(location.Span);
        return new LspRange(new(location.Start.Line - 1, location.Start.Column - 1), new(location.End.Line - 1, location.End.Column - 1));
    }

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => 3,
    };
}
