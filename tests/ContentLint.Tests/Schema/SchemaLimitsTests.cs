using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Text;
using ContentLint.Workspace.Caching;
using ContentLint.Yaml;

namespace ContentLint.Tests.Schema;

public sealed class SchemaLimitsTests
{
    [Test]
    public void A_schema_that_asks_twice_at_every_step_is_cut_off()
    {
        var steps = string.Concat(Enumerable.Range(0, 60).Select(i => $"  s{i}: {{ allOf: [{{ $ref: '#/$defs/s{i + 1}' }}, {{ $ref: '#/$defs/s{i + 1}' }}] }}\n"));
        var schema = Load($"$defs:\n{steps}  s60: {{ type: object }}\n$ref: '#/$defs/s0'\n");
        Assert.That(schema.Validate(new DataMapping(default, [])).IsCutOff, Is.True);
    }

    [Test]
    public void Thousands_of_unknown_values_and_fields_are_all_reported()
    {
        var names = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"    value{i}x: {{}}\n"));
        var words = string.Join(", ", Enumerable.Range(0, 4_000).Select(i => $"word{i}x"));
        var schema = Load($"properties:\n  list: {{ items: {{ enum: [{words}] }} }}\n  map:\n   properties:\n{names}   additionalProperties: false\n");
        var text = $"list: [{string.Join(", ", Enumerable.Range(0, 4_000).Select(i => $"word{i}y"))}]\nmap:\n{string.Concat(Enumerable.Range(0, 4_000).Select(i => $"  value{i}y: 1\n"))}";
        var source = SourceText.From("a.mdx", text);
        var found = SchemaReport.Check(schema, YamlReader.Read(MappedText.Whole(source)).Root, new SchemaSite(source, default, null));
        Assert.That(found, Has.Count.EqualTo(8_000));
        Assert.That(found.Count(d => d.Fixes.Count > 0), Is.GreaterThan(10));
    }

    // What is expected is said in phrases within phrases: neither saying it nor keeping it may go as deep as the schema is long.
    [TestCase(12)]
    [TestCase(20_000)]
    public void Many_alternatives_are_said_and_kept(int count)
    {
        var schema = Load($"required: [a]\nproperties:\n  a: {{ anyOf: [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{ const: w{i} }}"))}] }}\n");
        var source = SourceText.From("a.mdx", "b: 1");
        var problem = SchemaReport.Check(schema, YamlReader.Read(MappedText.Whole(source)).Root, new SchemaSite(source, default, null)).Single();
        var words = Enumerable.Range(0, count).Select(i => $"w{i}").ToArray();
        Assert.That(problem.Message.Text, Is.EqualTo($"The field 'a' is missing ({string.Join(", ", words.SkipLast(1))} or {words[^1]})."));
        var writer = new CacheWriter();
        writer.Write(problem);
        Assert.That(new CacheReader(FileBlocks.Read(new MemoryStream(writer.ToBytes())), 0).ReadDiagnostic().Message, Is.EqualTo(problem.Message));
    }

    private static JsonSchema Load(string text)
    {
        var source = SourceText.From("s.yml", text);
        return JsonSchema.Load(new SchemaDocument(source, YamlReader.Read(MappedText.Whole(source)).Root!), "/s.yml");
    }
}
