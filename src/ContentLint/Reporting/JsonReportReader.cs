// Reads back what JsonReporter writes, so that the reports of several machines can become one. Offsets are worked out from
// the texts, which must be at hand for that; without a text a finding keeps its lines and columns and has no fixes.

using ContentLint.Data;
using ContentLint.Linting;
using ContentLint.Rules;

namespace ContentLint.Reporting;

/// <summary>Reads reports in the format <c>json</c>.</summary>
internal sealed class JsonReportReader(Func<string, SourceText?> readSource)
{
    private readonly Dictionary<string, DiagnosticDescriptor> _descriptors = new(StringComparer.Ordinal);

    /// <summary>Reads a report, whatever it is of.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public LintResult Read(SourceText report) => Read(report, out _);

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="shard">Which part of the course it is of, as it is written there; <see langword="null"/> for all of it.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public LintResult Read(SourceText report, out string? shard)
    {
        var document = JsonReader.Read(MappedText.Whole(report));
        if (document.Diagnostics.Count > 0)
            throw Broken(document.Diagnostics[0].Location, document.Diagnostics[0].Message.Text);
        if (document.Root is not DataMapping root || root["version"] is not DataScalar { Value: 1.0 } || root["files"] is not DataSequence files || root["diagnostics"] is not DataSequence found)
            throw Broken(report.GetLocation(TextSpan.At(0)), "this is no report that `contentlint check --format json` wrote.");

        try
        {
            shard = Text(root, "shard");
            var summary = root["summary"] as DataMapping;
            return new LintResult([.. found.Items.Select(Diagnostic)], readSource, [.. files.Items.Select(f => ((DataScalar)f).Text)])
            {
                KnownCount = summary?["known"] is DataScalar { Value: double count } ? (int)count : 0,
            };
        }
        catch (Exception error) when (error is InvalidCastException or NullReferenceException or ArgumentException or KeyNotFoundException)
        {
            throw Broken(report.GetLocation(TextSpan.At(0)), "a part of this report is missing or has another form.");
        }
    }

    private static InvalidDataException Broken(SourceLocation place, string what) => new($"{place}: {what}");

    private Diagnostic Diagnostic(DataNode node)
    {
        var entry = (DataMapping)node;
        var path = RequiredText(entry, "file");
        var severity = Text(entry, "severity") switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Suggestion };
        return new Diagnostic(
            Descriptor(entry, severity),
            Location(path, entry),
            JsonMessages.Read(entry) ?? Message.FromString(RequiredText(entry, "message")),
            Text(entry, "help") is { } help ? Message.FromString(help) : null,
            [.. Items(entry, "related").Select(r => new RelatedLocation(Message.FromString(RequiredText(r, "message")), Location(RequiredText(r, "file"), r)))],
            readSource(path) is { } source ? [.. Items(entry, "fixes").Select(f => Fix(f, source))] : [],
            severity);
    }

    // Rules of packs and assemblies are known here by what the report says of them.
    private DiagnosticDescriptor Descriptor(DataMapping entry, Severity severity)
    {
        var id = RequiredText(entry, "ruleId");
        if (!_descriptors.TryGetValue(id, out var descriptor))
            _descriptors.Add(id, descriptor = RuleCatalog.Find(id) ?? new DiagnosticDescriptor(id, RequiredText(entry, "name"), Text(entry, "title") ?? RequiredText(entry, "name"), severity, helpUri: Text(entry, "helpUri") is { } uri && Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? uri : null));
        return descriptor;
    }

    private static CodeFix Fix(DataMapping fix, SourceText source)
    {
        var safety = Text(fix, "safety") switch { "safe" => FixSafety.Safe, "suggestion" => FixSafety.Suggestion, _ => FixSafety.Unsafe };
        return new CodeFix(Message.FromString(RequiredText(fix, "title")), safety, [.. Items(fix, "edits").Select(e => new TextEdit(Span(source, Position(e, "start"), Position(e, "end")), RequiredText(e, "newText")))]);
    }

    private SourceLocation Location(string path, DataMapping entry)
    {
        var (start, end) = (Position(entry, "start"), Position(entry, "end"));
        return new SourceLocation(new FileId(path), readSource(path) is { } source ? Span(source, start, end) : default, start, end);
    }

    // The text may have changed since: a place that is not in it any more is moved to where it ends.
    private static TextSpan Span(SourceText source, LinePosition start, LinePosition end)
    {
        var from = Offset(source, start);
        return new TextSpan(from, Math.Max(from, Offset(source, end)));
    }

    private static int Offset(SourceText source, LinePosition position) => position.Line < 1 || position.Line > source.Lines.Count
        ? source.Length
        : Math.Min(source.Length, source.Lines.GetLineSpan(position.Line).Start + Math.Max(0, position.Column - 1));

    private static LinePosition Position(DataMapping entry, string key)
    {
        var position = (DataMapping)entry[key]!;
        return new LinePosition(Number(position, "line"), Number(position, "column"));
    }

    private static IEnumerable<DataMapping> Items(DataMapping entry, string key) => ((DataSequence)entry[key]!).Items.Cast<DataMapping>();

    private static int Number(DataMapping entry, string key) => (int)(double)((DataScalar)entry[key]!).Value!;

    private static string RequiredText(DataMapping entry, string key) => Text(entry, key) ?? throw new KeyNotFoundException(key);

    private static string? Text(DataMapping entry, string key) => entry[key] is DataScalar { Kind: DataKind.String } text ? text.Text : null;
}
