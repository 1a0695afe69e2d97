using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Data;

namespace ContentLint.Conformance;

/// <summary>Compares a value of ours with what JavaScript's JSON tells of the reference's.</summary>
internal static class FrontMatterValues
{
    /// <summary>Where two values differ first; <see langword="null"/> when they are the same.</summary>
    public static string? Difference(JsonElement expected, DataNode? actual) => Difference(expected, actual, "$");

    private static string? Difference(JsonElement expected, DataNode? actual, string path) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null or JsonValueKind.Undefined, null or { Kind: DataKind.Null }) => null,
        (JsonValueKind.Null, DataScalar { Value: double.NaN or double.PositiveInfinity or double.NegativeInfinity }) => null,
        (JsonValueKind.True, DataScalar { Value: true }) or (JsonValueKind.False, DataScalar { Value: false }) => null,
        (JsonValueKind.Number, DataScalar { Value: double value }) when value == expected.GetDouble() => null,
        (JsonValueKind.String, DataScalar { Value: string value }) when value == ReadString(expected) => null,
        (JsonValueKind.Object, DataScalar { Value: DateTime value }) when IsDate(expected, value) => null,
        (JsonValueKind.Object, DataScalar { Value: double value }) when IsNumber(expected, value) => null,
        (JsonValueKind.Array, DataSequence sequence) when sequence.Items.Count == expected.GetArrayLength() =>
            expected.EnumerateArray().Select((item, i) => Difference(item, sequence.Items[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonValueKind.Object, DataSequence bytes) when expected.TryGetProperty("type", out var type) && type.GetString() == "Buffer" => Difference(expected.GetProperty("data"), bytes, path),
        (JsonValueKind.Object, DataMapping mapping) when mapping.Properties.Count == expected.EnumerateObject().Count() =>
            expected.EnumerateObject().Select(p => Difference(p.Value, mapping[p.Name], $"{path}.{p.Name}")).FirstOrDefault(d => d is not null),
        _ => $"{path}: expected {expected}, got {(actual is DataScalar scalar ? scalar.Value : actual?.Kind)}",
    };

    private static bool IsDate(JsonElement expected, DateTime value) =>
        expected.TryGetProperty("$date", out var date) && date.GetDateTime().ToUniversalTime() == value;

    private static bool IsNumber(JsonElement expected, double value) =>
        expected.TryGetProperty("$number", out var number) && number.GetString() == JavaScriptNumber.ToString(value);

    /// <summary>A string's value. Edits have cut some surrogate pairs in two, which JSON can spell and GetString refuses.</summary>
    public static string ReadString(JsonElement element)
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
