using System.Globalization;
using System.Text.Json;
using ContentLint.Text;
using ContentLint.Yaml;
using ContentLint.Yaml.Toml;

namespace ContentLint.Conformance;

/// <summary>
/// Front matter blocks against the libraries of the builders: the same verdict, the same value where both accept. A row
/// has a verdict for each builder, or it names its builder and has one.
/// </summary>
internal sealed class FrontMatterBuildersCheck : CorpusCheck
{
    private static readonly (string Builder, Func<MappedText, YamlDocument> Read)[] Builders =
    [
        ("astro", slice => YamlReader.Read(slice, YamlLibrary.JsYaml4)),
        ("docusaurus", slice => YamlReader.Read(slice, YamlLibrary.JsYaml4)),
        ("docusaurus-3.10.1", slice => YamlReader.Read(slice, YamlLibrary.JsYaml3)),
        ("nextra", slice => YamlReader.Read(slice, YamlLibrary.Yaml2)),
        ("fumadocs", slice => YamlReader.Read(slice, YamlLibrary.Yaml2)),

        // Astro again, between lines of `+++`: smol-toml.
        ("astro-toml", TomlReader.Read),
    ];

    public override string Name => "front-matter-builders";

    public override IReadOnlyList<(string File, double Bar)> Files => [("front-matter-builders.jsonl", 1)];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = FrontMatterValues.ReadString(row.GetProperty("text"));
        var only = Optional(row, "builder");
        foreach (var (builder, read) in Builders)
        {
            if (only == builder)
                yield return Judge(row, number, builder, read, text);
            else if (only is null && row.TryGetProperty(builder, out var verdict))
                yield return Judge(verdict, number, builder, read, text);
        }
    }

    private static Outcome Judge(JsonElement verdict, int number, string builder, Func<MappedText, YamlDocument> read, string text)
    {
        var expected = verdict.GetProperty("ok").GetBoolean();
        var document = read(MappedText.Whole(SourceText.From("", text)));
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
