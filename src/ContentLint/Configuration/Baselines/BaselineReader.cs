using ContentLint.Data;
using ContentLint.Rules;

namespace ContentLint.Configuration.Baselines;

/// <summary>Reads baseline files; what is wrong with one is a diagnostic, and the rest of it counts.</summary>
internal static class BaselineReader
{
    private const string HowToMend = "Write it anew with `contentlint baseline create --force`.";

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Takes the mistakes in it.</param>
    public static Baseline Read(string path, SourceText source, List<Diagnostic> diagnostics)
    {
        var report = new DataReport(source, ToolDescriptors.InvalidConfiguration, diagnostics);
        var document = JsonReader.Read(MappedText.Whole(source));
        diagnostics.AddRange(document.Diagnostics.Select(d => new Diagnostic(report.Descriptor, d.Location, d.Message, HowToMend)));
        var sections = new List<BaselineSection>();
        if (document.Root is { } root && MappingReader.From(root, report, "A baseline") is { } reader)
        {
            var version = reader.Number("version", least: 1) ?? 1;
            if (version > Baseline.CurrentVersion)
                report.Add(reader.Mapping["version"]!.Span, "This baseline was written by a newer ContentLint.", HowToMend);
            foreach (var file in reader.Nested("files")?.Mapping.Properties ?? [])
                sections.Add(new BaselineSection(file.Key, file.KeySpan, ReadEntries(file.Value, version, report)));
            reader.Done();
        }

        return new Baseline(FilePath.FolderOf(path), source, sections);
    }

    private static List<BaselineEntry> ReadEntries(DataNode node, int version, DataReport report)
    {
        var entries = new List<BaselineEntry>();
        if (node is not DataSequence list)
        {
            report.Add(node.Span, "A file's problems must be a list.", HowToMend);
            return entries;
        }

        foreach (var item in list.Items)
        {
            if (MappingReader.From(item, report, "A problem") is not { } reader)
                continue;

            var (rule, fingerprint, message) = (reader.RequiredText("rule"), reader.RequiredText("fingerprint"), reader.Text("message"));
            reader.Done();
            if (rule is not null && fingerprint is not null)
                entries.Add(new BaselineEntry(rule, version == 1 ? "" : fingerprint, message ?? ""));
        }

        return entries;
    }
}
