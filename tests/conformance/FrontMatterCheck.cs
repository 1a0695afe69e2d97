using System.Globalization;
using System.Text.Json;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Conformance;

/// <summary>
/// Front matter blocks against js-yaml: the same verdict, the same value where both accept. The groups count how often
/// an error of ours stands on the line js-yaml names; ours stands on the mistake, which may be above.
/// </summary>
internal sealed class FrontMatterCheck : CorpusCheck
{
    public override string Name => "front-matter";

    public override IReadOnlyList<(string File, double Bar)> Files => [("front-matter.jsonl", 1)];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = FrontMatterValues.ReadString(row.GetProperty("text"));
        var expected = row.GetProperty("ok").GetBoolean();
        var document = YamlReader.Read(MappedText.Whole(SourceText.From("", text)));
        var errors = document.Diagnostics.Where(d => d.Id.StartsWith("CL20", StringComparison.Ordinal)).ToArray();
        var difference = expected && errors.Length == 0 ? FrontMatterValues.Difference(row.GetProperty("value"), document.Root) : null;
        yield return new Outcome(
            number.ToString(CultureInfo.InvariantCulture),
            expected ? "accepted" : Group(row, errors.Select(e => e.Location.Start.Line)),
            expected,
            errors.Length == 0 && difference is null,
            text,
            Optional(row, "message"),
            difference ?? string.Join(Environment.NewLine, document.Diagnostics));
    }

    private static string Group(JsonElement row, IEnumerable<int> lines) =>
        row.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number
            ? lines.Contains(line.GetInt32()) ? "rejected, same line" : "rejected, other line"
            : "rejected, no line";
}
