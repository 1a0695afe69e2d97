using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Validation;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Schema;

/// <summary>Loading: references, and schemas that are none.</summary>
public sealed class JsonSchemaTests
{
    [TestCase("{ \"type\": {|CL2120:\"strnig\"|} }")]
    [TestCase("{ \"properties\": { \"a\": { \"minimum\": {|CL2120:\"1\"|} } } }")]
    [TestCase("{ \"minLength\": {|CL2120:-1|}, \"maxItems\": {|CL2120:1.5|} }")]
    [TestCase("{ \"pattern\": {|CL2120:\"[a\"|} }")]
    [TestCase("{ \"patternProperties\": { {|CL2120:\"(\"|}: true } }")]
    [TestCase("{ \"required\": {|CL2120:\"title\"|} }")]
    [TestCase("{ \"required\": {|CL2120:[1]|} }")]
    [TestCase("{ \"enum\": {|CL2120:\"a\"|}, \"allOf\": {|CL2120:{}|} }")]
    [TestCase("{ \"properties\": { \"a\": {|CL2120:1|}, \"b\": {|CL2120:\"string\"|} } }")]
    [TestCase("{|CL2120:[]|}")]
    [TestCase("{ \"multipleOf\": {|CL2120:0|} }")]
    [TestCase("{ \"$ref\": {|CL2121:\"#/$defs/nowhere\"|} }")]
    [TestCase("{ \"$ref\": {|CL2121:\"#nowhere\"|} }")]
    [TestCase("{ \"$ref\": {|CL2121:\"other.json\"|} }")]
    [TestCase("{ \"$ref\": {|CL2122:\"https://example.com/schema.json\"|} }")]
    public void A_broken_schema_is_reported_in_its_file(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var schema = Load(expected.Text);
        Assert.That(MarkedText.Format(expected.Text, schema.Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked));
    }

    [Test]
    public void References_lead_to_other_files()
    {
        var other = Document("common.json", "{ \"$defs\": { \"short\": { \"maxLength\": 2 } } }");
        var schema = Load(
            "{ \"properties\": { \"a\": { \"$ref\": \"common.json#/$defs/short\" } } }",
            uri => uri == "schemas/common.json" ? other : null);
        Assert.That(schema.Diagnostics, Is.Empty);
        Assert.That(schema.Validate(Yaml("a: abc")).Errors.Single().Path, Is.EqualTo("a"));
    }

    [Test]
    public void A_schema_may_refer_to_itself()
    {
        var schema = Load("{ \"properties\": { \"child\": { \"$ref\": \"#\" } }, \"additionalProperties\": false }");
        Assert.That(schema.Validate(Yaml("child: {child: {oops: 1}}")).Errors.Single().Path, Is.EqualTo("child.child"));
    }

    // What any branch that holds has looked at is evaluated; what one that does not hold has looked at is not.
    [TestCase("\"properties\": {\"a\": {}}", "a: 1\nb: 1", "b")]
    [TestCase("\"allOf\": [{\"properties\": {\"a\": {}}}, {\"properties\": {\"b\": {}}}]", "a: 1\nb: 1\nc: 1", "c")]
    [TestCase("\"$ref\": \"#/$defs/d\"", "d: 1\ne: 1", "e")]
    [TestCase("\"anyOf\": [{\"properties\": {\"a\": {}}, \"required\": [\"a\"]}, {\"properties\": {\"b\": {}}}]", "b: 1", "")]
    [TestCase("\"anyOf\": [{\"properties\": {\"a\": {\"const\": 1}}}, {\"properties\": {\"b\": {}}}]", "a: 2\nb: 1", "a")]
    [TestCase("\"if\": {\"properties\": {\"a\": {\"const\": 1}}, \"required\": [\"a\"]}, \"then\": {\"properties\": {\"b\": {}}}, \"else\": {\"properties\": {\"c\": {}}}", "a: 1\nb: 1\nc: 1", "c")]
    [TestCase("\"if\": {\"properties\": {\"a\": {\"const\": 1}}, \"required\": [\"a\"]}, \"then\": {\"properties\": {\"b\": {}}}, \"else\": {\"properties\": {\"c\": {}}}", "b: 1\nc: 1", "b")]
    [TestCase("\"dependentSchemas\": {\"a\": {\"properties\": {\"a\": {}, \"b\": {}}}}", "a: 1\nb: 1", "")]
    [TestCase("\"not\": {\"properties\": {\"a\": {\"const\": 1}}, \"required\": [\"a\"]}", "a: 2", "a")]
    [TestCase("\"patternProperties\": {\"^x-\": {}}", "x-a: 1\ny: 1", "y")]
    [TestCase("\"additionalProperties\": {}", "a: 1\nb: 1", "")]
    [TestCase("\"properties\": {\"a\": {\"properties\": {\"b\": {}}}}", "a: {b: 1, c: 1}\nb: 1", "b")]
    public void Unevaluated_properties_are_those_that_no_branch_knows(string keywords, string text, string expected)
    {
        foreach (var lines in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var schema = Load("{ " + keywords + ", \"unevaluatedProperties\": false, \"$defs\": {\"d\": {\"properties\": {\"d\": {}}}} }");
            Assert.That(string.Join(" ", schema.Validate(Yaml(lines)).Errors.Select(e => e.Name)), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Draft_7_has_no_unevaluated_properties() =>
        Assert.That(Load("{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"unevaluatedProperties\": false }").Validate(Yaml("a: 1")).Errors, Is.Empty);

    [TestCase("{ \"$ref\": \"#\" }")]
    [TestCase("{ \"allOf\": [{ \"$ref\": \"#\" }] }")]
    [TestCase("{ \"not\": { \"$ref\": \"#\" } }")]
    public void A_schema_that_goes_in_circles_comes_to_an_end(string text) => Assert.That(Load(text).Validate(Yaml("a: 1")).IsCutOff, Is.True);

    // Each way back would double the errors, up to the bound of depth.
    [Test]
    public void A_schema_that_leads_back_in_two_ways_says_each_mistake_a_few_times()
    {
        var result = Load("""{ "required": ["b"], "anyOf": [{ "$ref": "#" }], "allOf": [{ "$ref": "#" }] }""").Validate(Yaml("a: 1"));
        Assert.That((result.IsValid, result.IsCutOff), Is.EqualTo((false, true)));
        Assert.That(result.Errors, Has.Count.LessThan(10));
    }

    [Test]
    public void A_schema_may_be_written_in_YAML()
    {
        var source = SourceText.From("a.yml", "type: object\nrequired: [a]\nproperties:\n  a: {type: integer}\n");
        var schema = JsonSchema.Load(new SchemaDocument(source, YamlReader.Read(MappedText.Whole(source)).Root!), "a.yml");
        Assert.That(schema.Validate(Yaml("a: x")).Errors.Single().Kind, Is.EqualTo(SchemaErrorKind.Type));
    }

    [TestCase("date", "2024-02-30", false)]
    [TestCase("nonsense", "anything", true)]
    public void Formats_are_asserted_when_asked_for(string format, string value, bool expected)
    {
        var text = $"{{ \"format\": \"{format}\" }}";
        var document = Document("a.json", text);
        var data = new DataScalar(DataKind.String, default, value, value, isQuoted: true);
        Assert.That(JsonSchema.Load(document, "a.json").Validate(data).IsValid, Is.EqualTo(expected));
        Assert.That(JsonSchema.Load(document, "a.json", options: new SchemaOptions { AssertFormats = false }).Validate(data).IsValid, Is.True);
    }

    [TestCase("https://json-schema.org/draft/2020-12/schema")]
    [TestCase("http://json-schema.org/draft-07/schema")]
    public void The_meta_schemas_are_built_in(string uri)
    {
        var schema = Load($"{{ \"$ref\": \"{uri}\" }}");
        Assert.That(schema.Diagnostics, Is.Empty);
        Assert.That(schema.Validate(Yaml("type: string\nminLength: 1")).IsValid, Is.True);
        Assert.That(schema.Validate(Yaml("minLength: -1")).IsValid, Is.False);
    }

    [TestCase("http://a/b/c/d?q", "g", "http://a/b/c/g")]
    [TestCase("http://a/b/c/d", "./g/.", "http://a/b/c/g/")]
    [TestCase("http://a/b/c/d", "../../../g", "http://a/g")]
    [TestCase("http://a/b/c/d", "//g/h", "http://g/h")]
    [TestCase("http://a/b/c/d", "?x#y", "http://a/b/c/d?x")]
    [TestCase("http://a", "g", "http://a/g")]
    [TestCase("urn:x:y", "#z", "urn:x:y")]
    [TestCase("schemas/lesson.json", "common.json", "schemas/common.json")]
    [TestCase("schemas/lesson.json", "../common.json", "common.json")]
    [TestCase("lesson.json", "common.json", "common.json")]
    public void References_resolve_against_their_base(string baseUri, string reference, string expected) =>
        Assert.That(UriReference.Resolve(baseUri, reference), Is.EqualTo(expected));

    private static DataNode Yaml(string text) => YamlReader.Read(MappedText.Whole(SourceText.From("a.yml", text))).Root!;

    private static SchemaDocument Document(string path, string text)
    {
        var source = SourceText.From(path, text);
        return new SchemaDocument(source, JsonReader.Read(MappedText.Whole(source)).Root!);
    }

    private static JsonSchema Load(string text, Func<string, SchemaDocument?>? resolve = null) =>
        JsonSchema.Load(Document("schemas/lesson.json", text), "schemas/lesson.json", resolve);
}
