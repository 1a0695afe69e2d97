using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.Text;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>Makes edits that a client can apply. A document keeps its kind of line end, whatever is put in.</summary>
internal sealed class EditBuilder(OpenDocuments documents)
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Edits of one document.</summary>
    public WorkspaceEdit Of(OpenDocument document, IEnumerable<TextEdit> edits) =>
        Of([(document.Uri, document.Version, [.. edits.Select(e => Convert(document.Text, document.Positions, e))])]);

    /// <summary>Edits of files by their path, open ones and others.</summary>
    /// <param name="edits">The edits of each file, with the text that they are of.</param>
    public WorkspaceEdit Of(IEnumerable<(string Path, SourceText Source, IReadOnlyList<TextEdit> Edits)> edits) =>
        Of([.. from file in edits
               let open = documents.FindFile(file.Path)
               let text = open?.Text ?? file.Source.Text
               let positions = open?.Positions ?? new PositionMap(file.Source.Text, documents.Encoding)
               select (documents.UriOf(file.Path), open?.Version, file.Edits.Select(e => Convert(text, positions, e)).ToArray())]);

    /// <summary>One edit of a document.</summary>
    public static LspTextEdit Convert(OpenDocument document, TextEdit edit) => Convert(document.Text, document.Positions, edit);

    /// <summary>The edit that makes one text of another: what both begin and end with stays.</summary>
    public static IReadOnlyList<TextEdit> Difference(string before, string after)
    {
        if (before == after)
            return [];

        var start = before.AsSpan().CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - start;
        var end = 0;
        while (end < most && before[before.Length - 1 - end] == after[after.Length - 1 - end])
            end++;

        // Neither a character nor a line end is parted.
        if (start > 0 && (char.IsHighSurrogate(before[start - 1]) || before[start - 1] == '\r'))
            start--;
        while (end > 0 && (char.IsLowSurrogate(before[before.Length - end]) || before[before.Length - end] == '\n'))
            end--;
        return [new TextEdit(new TextSpan(start, before.Length - end), after[start..(after.Length - end)])];
    }

    private WorkspaceEdit Of(IReadOnlyList<(string Uri, int? Version, LspTextEdit[] Edits)> files) => Client.TakesVersionedEdits
        ? new WorkspaceEdit { DocumentChanges = [.. files.Select(f => new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(f.Uri, f.Version), f.Edits))] }
        : new WorkspaceEdit { Changes = files.ToDictionary(f => f.Uri, f => f.Edits, StringComparer.Ordinal) };

    private static LspTextEdit Convert(string text, PositionMap positions, TextEdit edit) => new(positions.ToRange(edit.Span), KeepLineEnds(text, edit.NewText));

    private static string KeepLineEnds(string text, string written)
    {
        if (!written.Contains('\n', StringComparison.Ordinal))
            return written;

        var first = text.IndexOf('\n', StringComparison.Ordinal);
        var lines = written.Replace("\r\n", "\n", StringComparison.Ordinal);
        return first > 0 && text[first - 1] == '\r' ? lines.Replace("\n", "\r\n", StringComparison.Ordinal) : first >= 0 ? lines : written;
    }
}
