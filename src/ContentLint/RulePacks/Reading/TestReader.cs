// Reads the examples of a rule: `valid` and `invalid` lists, each entry a text, or a mapping with the text
// under `input`; `append` repeats a text behind it.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.RulePacks.Model;
using ContentLint.Text;

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
            return ToTest(null, node.Span, isValid, UsualPath, text.Text, null, null, isTodo: false, report);
        if (MappingReader.From(node, report, "An example") is not { } reader)
            return null;

        var name = reader.Text("name");
        var input = reader.RequiredText("input") + Padding(reader.Nested("append"));
        var path = reader.Text("path") ?? UsualPath;
        var message = reader.Text("message");
        var corrected = reader.Text("fixed");
        var isTodo = reader.Flag("todo") ?? false;
        reader.Done();
        if (isValid && (message ?? corrected) is not null)
            report.Add(reader.Mapping.Span, "A valid example has no message and no fix.", "Move it below 'invalid', or leave them out.");
        return input.Length == 0 ? null : ToTest(name, node.Span, isValid, path, input, message, corrected, isTodo, report);
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
        string? name, TextSpan span, bool isValid, string path, string input, string? message, string? corrected, bool isTodo, DataReport report)
    {
        try
        {
            var text = MarkedText.Parse(input);
            if (isValid && text.Spans.Count > 0)
                report.Add(span, "A valid example has no marks.", "Move it below 'invalid'.");
            else if (!isValid && !text.Spans.Any(s => s.Id == rule.Id))
                report.Add(span, $"This example marks no place for {rule.Id}.", $"Mark what must be reported: {{|{rule.Id}:words|}}.");
            return new PackTest(name, span, isValid, path, text, message, corrected, isTodo);
        }
        catch (FormatException error)
        {
            report.Add(span, Message.FromString(error.Message), $"A mark is written {{|{rule.Id}:words|}}.");
            return null;
        }
    }
}
