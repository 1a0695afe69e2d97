using System.Globalization;
using System.Text.Json;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Conformance;

/// <summary>
/// Front matter blocks against the libraries of the builders: the same verdict, the same value where both accept. A row
/// has a verdict for each builder, or it names its builder and has one.
/// </summary>
internal sealed class FrontMatterBuildersCheck : CorpusCheck
{
    private static readonly (string Builder, YamlLibrary Library)[] Builders =
    [
        ("astro", YamlLibrary.JsYaml4),
        ("docusaurus", YamlLibrary.JsYaml4),
        ("docusaurus-3.10.1", YamlLibrary.JsYaml3),
        ("nextra", YamlLibrary.Yaml2),
        ("fumadocs", YamlLibrary.Yaml2),
    ];

    public override string Name => "front-matter-builders";

    public override IReadOnlyList<(string File, double Bar)> Files => [("front-matter-builders.jsonl", 1)];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = FrontMatterValues.ReadString(row.GetProperty("text"));
        var only = Optional(row, "builder");
        foreach (var (builder, library) in Builders)
        {
            if (only == builder)
                yield return Judge(row, number, builder, library, text);
            else if (only is null && row.TryGetProperty(builder, out var verdict))
                yield return Judge(verdict, number, builder, library, text);
        }
    }

    private static Outcome Judge(JsonElement verdict, int number, string builder, YamlLibrary library, string text)
    {
        var expected = verdict.GetProperty("ok").GetBoolean();
        var document = YamlReader.Read(SourceSlice.Whole(SourceText.From("", text)), library);
        var isAccepted = !document.Diagnostics.Any(d => d.Id.StartsWith("CL20", StringComparison.Ordinal));
        var difference = expected && isAccepted ? FrontMatterValues.Difference(verdict.GetProperty("value"), document.Root) : null;
        return new Outcome(
            number.ToString(CultureInfo.InvariantCulture),
            builder,
            expected,
            isAccepted && difference is null,
            text,
            Optional(verdict, "message"),
            difference ?? string.Join(Environment.NewLine, document.Diagnostics));
    }
}
