// Reads the examples of a rule: `valid` and `invalid` lists, each entry a text, or a mapping with the text
// under `input`; `append` repeats a text behind it, and `files` has several lessons for a rule that looks at them together.

using ContentLint.Data;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks.Reading;

/// <summary>Reads a rule's examples.</summary>
internal sealed class TestReader(DiagnosticDescriptor rule)
{
    private const string UsualPath = "lesson.mdx";
    private const int MostRepetitions = 100_000;

    /// <summary>Reads the examples under a rule's <c>tests</c>.</summary>
    public IReadOnlyList<PackTest> Read(MappingReader? reader)
    {
        if (reader is null)
            return [];

        var tests = ReadList(reader, "valid", isValid: true).Concat(ReadList(reader, "invalid", isValid: false)).ToArray();
        reader.Done();
        return tests;
    }

    private IEnumerable<PackTest> ReadList(MappingReader reader, string key, bool isValid) =>
        reader.Nodes(key).Select(node => ReadTest(node, reader.Report, isValid)).OfType<PackTest>();

    private PackTest? ReadTest(DataNode node, DataReport report, bool isValid)
    {
        if (node is DataScalar { Kind: DataKind.String } text)
            return ToTest(null, node.Span, isValid, [(UsualPath, text.Text)], null, null, isTodo: false, report);
        if (MappingReader.From(node, report, "An example") is not { } reader)
            return null;

        var name = reader.Text("name");
        var files = ReadFiles(reader);
        var message = reader.Text("message");
        var corrected = reader.Text("fixed");
        var isTodo = reader.Flag("todo") ?? false;
        reader.Done();
        if (isValid && (message ?? corrected) is not null)
            report.Add(reader.Mapping.Span, "A valid example has no message and no fix.", "Move it below 'invalid', or leave them out.");
        return files.All(f => f.Text.Length == 0) ? null : ToTest(name, node.Span, isValid, files, message, corrected, isTodo, report);
    }

    // One lesson under `input`, or several by their paths under `files`.
    private static List<(string Path, string Text)> ReadFiles(MappingReader reader)
    {
        if (reader.Nested("files") is not { } files)
            return [(reader.Text("path") ?? UsualPath, reader.RequiredText("input") + Padding(reader.Nested("append")))];

        if (reader.Mapping["input"] is not null)
            reader.Report.Add(reader.Mapping.Find("input")!.KeySpan, "An example has one lesson under 'input', or several under 'files'.", "Move it below 'files', with its path for a key.");
        _ = (reader.Any("input"), reader.Any("path"), reader.Any("append"));
        foreach (var property in files.Mapping.Properties.Where(p => p.Key.Trim('/').Length == 0))
            files.Report.Add(property.KeySpan, "A lesson of an example needs a path.", "Write for example 'lesson.mdx: \"# A\"'.");
        return [.. files.Mapping.Properties.Select(p => (p.Key, files.Text(p.Key) ?? ""))];
    }

    // What only long lessons show would be unreadable written out.
    private static string Padding(MappingReader? reader)
    {
        if (reader is null)
            return "";

        var text = reader.RequiredText("text") ?? "";
        var times = reader.Number("times") ?? 1;
        reader.Done();
        return string.Concat(Enumerable.Repeat(text, Math.Min(times, MostRepetitions)));
    }

    private PackTest? ToTest(
        string? name, TextSpan span, bool isValid, List<(string Path, string Text)> files, string? message, string? corrected, bool isTodo, DataReport report)
    {
        try
        {
            PackTestFile[] marked = [.. files.Select(f => new PackTestFile(f.Path, MarkedText.Parse(f.Text)))];
            if (isValid && marked.Any(f => f.Text.Spans.Count > 0))
                report.Add(span, "A valid example has no marks.", "Move it below 'invalid'.");
            else if (!isValid && !marked.SelectMany(f => f.Text.Spans).Any(s => s.Id == rule.Id))
                report.Add(span, $"This example marks no place for {rule.Id}.", $"Mark what must be reported: {{|{rule.Id}:words|}}.");
            return new PackTest(name, span, isValid, marked, message, corrected, isTodo);
        }
        catch (FormatException error)
        {
            report.Add(span, Message.FromString(error.Message), $"A mark is written {{|{rule.Id}:words|}}.");
            return null;
        }
    }
}
