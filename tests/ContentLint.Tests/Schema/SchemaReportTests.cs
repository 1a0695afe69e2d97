using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Schema;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Schema;

/// <summary>What an author is told about front matter that does not fit its schema.</summary>
public sealed class SchemaReportTests
{
    private static readonly JsonSchema Lesson = Load("""
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["title", "order"],
          "properties": {
            "title": { "type": "string", "minLength": 3, "maxLength": 20, "description": "The heading of the page." },
            "slug": { "type": "string", "pattern": "^[a-z0-9-]+$" },
            "order": { "type": "integer", "minimum": 1, "maximum": 99 },
            "step": { "type": "number", "multipleOf": 0.5 },
            "draft": { "type": "boolean" },
            "updated": { "type": "string", "format": "date" },
            "published": {
              "anyOf": [{ "type": "string", "format": "date-time" }, { "type": "string", "format": "date" }, { "type": "integer", "format": "unix-time" }]
            },
            "contact": { "type": "string", "format": "email" },
            "level": { "enum": ["beginner", "intermediate", "advanced"] },
            "kind": { "const": "lesson" },
            "version": { "type": "string" },
            "tags": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
            "sidebar": { "$ref": "#/$defs/sidebar" },
            "image": {
              "oneOf": [
                { "type": "string", "format": "uri-reference" },
                { "type": "object", "required": ["src", "alt"], "additionalProperties": false, "properties": { "src": { "type": "string" }, "alt": { "type": "string" } } }
              ]
            },
            "cover": {
              "anyOf": [
                { "type": "object", "required": ["kind", "src"], "properties": { "kind": { "const": "image" }, "src": { "type": "string" } } },
                { "type": "object", "required": ["kind", "url"], "properties": { "kind": { "const": "video" }, "url": { "type": "string" } } }
              ]
            },
            "extra": { "type": "object", "maxProperties": 1, "propertyNames": { "pattern": "^x-" } },
            "weight": { "type": ["integer", "null"] },
            "size": { "anyOf": [{ "type": "integer" }, { "type": "string", "enum": ["small", "large"] }] },
            "never": false
          },
          "$defs": {
            "sidebar": { "type": "object", "required": ["label"], "additionalProperties": false, "properties": { "label": { "type": "string" }, "order": { "type": "integer" } } }
          }
        }
        """);

    [TestCase("title: Abc\norder: {|CL2103:\"три\"|}", "'order' must be a whole number, but it is the text \"три\".")]
    [TestCase("title: Abc\norder: {|CL2103:1.5|}", "'order' must be a whole number, but it is the number 1.5.")]
    [TestCase("title: Abc\n{|CL2103:order|}:", "'order' must be a whole number, but it is empty.")]
    [TestCase("title: {|CL2103:12|}\norder: 1", "'title' must be a text, but it is the number 12.")]
    [TestCase("title: Abc\norder: {|CL2106:0|}", "'order' must be at least 1, but it is 0.")]
    [TestCase("title: Abc\norder: {|CL2106:100|}", "'order' must be at most 99, but it is 100.")]
    [TestCase("title: Abc\norder: 1\nstep: {|CL2106:0.7|}", "'step' must be a multiple of 0.5, but it is 0.7.")]
    [TestCase("title: {|CL2107:A|}\norder: 1", "'title' must have at least 3 characters, but it has 1.")]
    [TestCase("title: {|CL2107:Abcdefghijklmnopqrstuvw|}\norder: 1", "'title' must have at most 20 characters, but it has 23.")]
    [TestCase("title: Abc\norder: 1\nslug: {|CL2105:A B|}", "'slug' must match ^[a-z0-9-]+$, but it is the text \"A B\".")]
    [TestCase("title: Abc\norder: 1\nupdated: {|CL2108:31.05.2024|}", "'updated' must be a date such as 2024-05-31, but it is the text \"31.05.2024\".")]
    [TestCase("title: Abc\norder: 1\npublished: {|CL2108:31.05.2024|}", "'published' must be a date such as 2024-05-31, but it is the text \"31.05.2024\".")]
    [TestCase("title: Abc\norder: 1\ncontact: {|CL2108:me|}", "'contact' must be a mail address such as name@example.com, but it is the text \"me\".")]
    [TestCase("title: Abc\norder: 1\nlevel: {|CL2104:expert|}", "'level' must be one of beginner, intermediate, advanced, but it is the text \"expert\".")]
    [TestCase("title: Abc\norder: 1\nkind: {|CL2104:page|}", "'kind' must be lesson, but it is the text \"page\".")]
    [TestCase("title: Abc\norder: 1\n{|CL2107:tags|}: []", "'tags' must have at least 1 entry, but it has 0.")]
    [TestCase("title: Abc\norder: 1\n{|CL2107:tags|}: [a, b, c, d]", "'tags' must have at most 3 entries, but it has 4.")]
    [TestCase("title: Abc\norder: 1\ntags: [a, {|CL2107:a|}]", "Entry 2 of 'tags' repeats an earlier entry of the list.")]
    [TestCase("title: Abc\norder: 1\ntags: [a, {|CL2103:2|}]", "Entry 2 of 'tags' must be a text, but it is the number 2.")]
    [TestCase("title: Abc\norder: 1\n{|CL2102:author|}: me", "There is no field 'author'.")]
    [TestCase("title: Abc\norder: 1\n{|CL2102:never|}: me", "The field 'never' is not allowed here.")]
    [TestCase("title: Abc\norder: 1\n{|CL2101:sidebar|}:\n  order: 1", "The field 'label' is missing in 'sidebar' (a text).")]
    [TestCase("title: Abc\norder: 1\nsidebar:\n  {|CL2102:labl|}: a", "There is no field 'labl' in 'sidebar'.")]
    [TestCase("title: Abc\norder: 1\n{|CL2101:image|}:\n  src: a", "The field 'alt' is missing in 'image' (a text).")]
    [TestCase("title: Abc\norder: 1\nimage: {|CL2103:1|}", "'image' must be a text or a mapping of fields, but it is the number 1.")]
    [TestCase("title: Abc\norder: 1\ncover:\n  kind: {|CL2104:imag|}", "'cover.kind' must be one of image, video, but it is the text \"imag\".")]
    [TestCase("title: Abc\norder: 1\n{|CL2101:cover|}:\n  kind: video", "The field 'url' is missing in 'cover' (a text).")]
    [TestCase("title: Abc\norder: 1\nextra: {{|CL2102:a|}: 1}", "'a' is no name a field can have here.")]
    [TestCase("title: Abc\norder: 1\nweight: {|CL2103:x|}", "'weight' must be a whole number or empty, but it is the text \"x\".")]
    [TestCase("title: Abc\norder: 1\nsize: {|CL2104:huge|}", "'size' must be one of small, large, but it is the text \"huge\".")]
    [TestCase("{|CL2103:just text|}", "The front matter must be a mapping of fields, but it is the text \"just text\".")]
    public void Says_what_is_expected_and_what_is_there(string marked, string message)
    {
        var diagnostic = Check(marked).Single();
        Assert.That(diagnostic.Message.Text, Is.EqualTo(message));
    }

    [TestCase("title: Abc\norder: 1\nupdated: 2024-05-31\npublished: 2024-05-31T10:00:00Z\ntags: [a]\nlevel: beginner\nimage: a.png")]
    [TestCase("title: \"123\"\norder: 1.0\nweight: ~\nsize: 3")]
    public void Is_silent_when_all_is_well(string text) => Assert.That(Check(text), Is.Empty);

    [TestCase("", new[] { "title", "order" }, TestName = "Nothing at all")]
    [TestCase("slug: a", new[] { "title", "order" })]
    [TestCase("title: Abc", new[] { "order" })]
    public void A_missing_field_stands_on_the_opening_fence(string text, string[] names)
    {
        var diagnostics = Check(text);
        Assert.That(diagnostics.Select(d => d.Id), Is.All.EqualTo("CL2101"));
        Assert.That(diagnostics.Select(d => d.Location.Span), Is.All.EqualTo(new TextSpan(0, 3)));
        Assert.That(diagnostics.Select(d => d.Message.Text.Split('\'')[1]), Is.EquivalentTo(names));
    }

    [TestCase("title: Abc\n{|CL2102:ordr|}: 1", "order", FixSafety.Safe)]
    [TestCase("{|CL2102:Title|}: Abc\norder: 1", "title", FixSafety.Safe)]
    [TestCase("{|CL2102:titel|}: Abc\n{|CL2102:odrer|}: 1", "title", FixSafety.Safe)]
    [TestCase("title: Abc\norder: 1\n{|CL2102:updatd|}: 2024-05-31", "updated", FixSafety.Safe)]
    public void A_misspelt_field_is_one_mistake(string marked, string meant, FixSafety safety)
    {
        var diagnostic = Check(marked)[0];
        Assert.That(diagnostic.Help?.Text, Is.EqualTo($"Did you mean '{meant}'?"));
        Assert.That(diagnostic.Fixes[0].Safety, Is.EqualTo(safety));
    }

    [Test]
    public void A_misspelt_field_is_one_mistake_where_other_fields_are_allowed()
    {
        var schema = Load("""{ "required": ["title", "order"], "properties": { "title": {}, "order": {}, "ordinal": {} } }""");
        var diagnostic = Check("{|CL2102:ordr|}: 1\ntitle: a\nwhatever: b", schema).Single();
        Assert.That(diagnostic.Fixes[0].Edits[0].NewText, Is.EqualTo("order"));
    }

    [TestCase("title: {|CL2002:A: b|}\nslug: a", TestName = "A broken line hides what may be in it")]
    [TestCase("title: Abc\n{|CL2001:\t|}order: 1")]
    [TestCase("title: {|CL2010:@x|}\norder: {|CL2106:0|}", TestName = "What stands is checked all the same")]
    [TestCase("sidebar:\n  label: {|CL2006:'a|}\ntitle: Abc\norder: 1")]
    [TestCase("tags: {|CL2008:[|}a, b\ntitle: Abc\norder: 1")]
    public void A_YAML_error_brings_no_schema_noise(string marked) => Check(marked);

    [TestCase("title: Abc\norder: 15 минут", "title: Abc\norder: 15")]
    [TestCase("title: Abc\norder: '3'", "title: Abc\norder: 3")]
    [TestCase("title: Abc\norder: 1\nversion: 1.10", "title: Abc\norder: 1\nversion: \"1.10\"")]
    [TestCase("title: Abc\norder: 1\ndraft: yes", "title: Abc\norder: 1\ndraft: true")]
    [TestCase("title: Abc\norder: 1\ntags: a b", "title: Abc\norder: 1\ntags: [\"a b\"]")]
    [TestCase("title: Abc\norder: 1\nupdated: 31.05.2024", "title: Abc\norder: 1\nupdated: 2024-05-31")]
    [TestCase("title: Abc\norder: 1\nupdated: '5/31/2024'", "title: Abc\norder: 1\nupdated: 2024-05-31")]
    [TestCase("title: Abc\norder: 1\nupdated: 2024/5/1", "title: Abc\norder: 1\nupdated: 2024-05-01")]
    [TestCase("title: Abc\norder: 1\nlevel: begginner", "title: Abc\norder: 1\nlevel: beginner")]
    [TestCase("title: Abc\norder: 1\nlevel: \"Advanced\"", "title: Abc\norder: 1\nlevel: \"advanced\"")]
    [TestCase("title: Abc\n\"ordr\": 1", "title: Abc\n\"order\": 1")]
    [TestCase("order: 1", "order: 1\ntitle: TODO")]
    [TestCase("title: Abc", "title: Abc\norder: 1")]
    public void Fixes_what_is_mechanical(string text, string expected)
    {
        var (source, diagnostics) = Run(text, Lesson);
        var fixedText = TextEdit.Apply(source.Text, diagnostics.Single().Fixes[0].Edits);
        Assert.That(fixedText, Is.EqualTo($"---\n{expected}\n---\n"));
        Assert.That(Run(expected, Lesson).Diagnostics, Is.Empty);
    }

    [TestCase("updated: 31.05.2024", FixSafety.Safe)]
    [TestCase("updated: 05.06.2024", FixSafety.Suggestion)]
    [TestCase("updated: 12/31/2024", FixSafety.Safe)]
    public void A_date_that_reads_two_ways_is_only_suggested(string text, FixSafety safety) =>
        Assert.That(Run($"title: Abc\norder: 1\n{text}", Lesson).Diagnostics.Single().Fixes[0].Safety, Is.EqualTo(safety));

    [Test]
    public void A_missing_field_says_what_it_is_for() =>
        Assert.That(Run("order: 1", Lesson).Diagnostics.Single().Help?.Text, Is.EqualTo("The heading of the page."));

    [Test]
    public void A_lesson_without_front_matter_gets_a_template()
    {
        var source = SourceText.From("a.mdx", "# Heading\r\n");
        var diagnostic = SchemaDiagnostics.MissingFrontMatter(source, Lesson);
        Assert.That(TextEdit.Apply(source.Text, diagnostic.Fixes[0].Edits), Is.EqualTo("---\r\ntitle: TODO\r\norder: 1\r\n---\r\n\r\n# Heading\r\n"));
    }

    private static JsonSchema Load(string text)
    {
        var source = SourceText.From("lesson.schema.json", text);
        var document = JsonReader.Read(MappedText.Whole(source));
        var schema = JsonSchema.Load(new SchemaDocument(source, document.Root!), "lesson.schema.json");
        Assert.That(document.Diagnostics.Concat(schema.Diagnostics), Is.Empty);
        return schema;
    }

    private static List<Diagnostic> Check(string marked, JsonSchema? schema = null)
    {
        var expected = MarkedText.Parse($"---\n{marked}\n---\n");
        var (_, diagnostics) = Run(expected.Text[4..^5], schema ?? Lesson);
        if (marked.Contains("{|", StringComparison.Ordinal))
            Assert.That(MarkedText.Format(expected.Text, diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo($"---\n{marked}\n---\n"));
        return diagnostics;
    }

    private static (SourceText Source, List<Diagnostic> Diagnostics) Run(string frontMatter, JsonSchema schema)
    {
        var source = SourceText.From("a.mdx", $"---\n{frontMatter}\n---\n");
        var block = FrontMatterBlock.Find(source)!;
        var document = YamlReader.Read(block.Content);
        return (source, [.. document.Diagnostics, .. SchemaReport.Check(schema, document.Root, new SchemaSite(source, block.OpeningFence, block.ClosingFence.Start))]);
    }
}
