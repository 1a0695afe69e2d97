using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Data;
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
        var text = ReadString(row.GetProperty("text"));
        var expected = row.GetProperty("ok").GetBoolean();
        var document = YamlReader.Read(SourceSlice.Whole(SourceText.From("", text)));
        var errors = document.Diagnostics.Where(d => d.Id.StartsWith("CL20", StringComparison.Ordinal)).ToArray();
        var difference = expected && errors.Length == 0 ? Difference(row.GetProperty("value"), document.Root, "$") : null;
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

    private static string? Difference(JsonElement expected, DataNode? actual, string path) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null or JsonValueKind.Undefined, null or { Kind: DataKind.Null }) => null,
        (JsonValueKind.Null, DataScalar { Value: double.NaN or double.PositiveInfinity or double.NegativeInfinity }) => null,
        (JsonValueKind.True, DataScalar { Value: true }) or (JsonValueKind.False, DataScalar { Value: false }) => null,
        (JsonValueKind.Number, DataScalar { Value: double value }) when value == expected.GetDouble() => null,
        (JsonValueKind.String, DataScalar { Value: string value }) when value == ReadString(expected) => null,
        (JsonValueKind.Object, DataScalar { Value: DateTime value }) when IsDate(expected, value) => null,
        (JsonValueKind.Array, DataSequence sequence) when sequence.Items.Count == expected.GetArrayLength() =>
            expected.EnumerateArray().Select((item, i) => Difference(item, sequence.Items[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonValueKind.Object, DataMapping mapping) when mapping.Properties.Count == expected.EnumerateObject().Count() =>
            expected.EnumerateObject().Select(p => Difference(p.Value, mapping[p.Name], $"{path}.{p.Name}")).FirstOrDefault(d => d is not null),
        _ => $"{path}: expected {expected}, got {(actual is DataScalar scalar ? scalar.Value : actual?.Kind)}",
    };

    private static bool IsDate(JsonElement expected, DateTime value) =>
        expected.TryGetProperty("$date", out var date) && date.GetDateTime().ToUniversalTime() == value;

    // Edits have cut some surrogate pairs in two, which JSON can spell and GetString refuses.
    private static string ReadString(JsonElement element)
    {
        var raw = element.GetRawText();
        if (!raw.Contains("\\u", StringComparison.Ordinal))
            return element.GetString()!;

        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
            }
            else if (raw[++i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        return text.ToString();
    }
}
